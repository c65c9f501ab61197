// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "core/base/error.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;

/// The report for the house and the one that may leave it, to be opened in the browser.
class ReportCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    explicit ReportCard(Dialogs& dialogs, QWidget* parent = nullptr);

    /// The folder with report.html and outgoing/; "" = there is none.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void failed(const outis::Error& error);

private:
    void open(const QString& file);

    Dialogs& dialogs_;
    QString folder_;
    QPushButton* internal_;
    QPushButton* outgoing_;
};

}  // namespace outis::gui
