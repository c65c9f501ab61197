// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/privacy_facts.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// Every family of predicates with baseline, success and leap.
class FamilyCard : public Card {
    Q_OBJECT
public:
    explicit FamilyCard(QWidget* parent = nullptr);

    void show(const AuditDetails& details);

private:
    TextTable* rows_;
    QLabel* sentence_;
    QLabel* remark_;
};

/// Family, attacker, result, tried, baseline, success, leap: a row for each family and rule.
[[nodiscard]] QList<TextRow> familyRows(const QList<FamilyFact>& families);
/// "In 1 of 12 rows the attacker did better than chance allows"
[[nodiscard]] QString familySentence(const QList<FamilyFact>& families);

}  // namespace outis::gui
