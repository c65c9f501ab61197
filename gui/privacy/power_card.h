// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/privacy_facts.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;
class PowerChart;

/// Which leaks the audit would have found.
class PowerCard : public Card {
    Q_OBJECT
public:
    explicit PowerCard(Dialogs& dialogs, QWidget* parent = nullptr);

    void show(const AuditDetails& details);

private:
    PowerChart* chart_;
    QWidget* frame_;
    QLabel* state_;
};

}  // namespace outis::gui
