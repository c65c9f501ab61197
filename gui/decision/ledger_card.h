// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QTableView>

#include "gui/models/release_facts.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class WholeTable;

/// The copies that left the house, reminders of those that must be assessed again, and the way to
/// call one back.
class LedgerCard : public Card {
    Q_OBJECT
public:
    explicit LedgerCard(QWidget* parent = nullptr);

    void show(const QList<LedgerFact>& ledger);
    /// An act is under way.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void withdrawRequested(const QString& release);

private:
    void refreshButton();
    [[nodiscard]] const LedgerFact* chosen() const;

    QList<LedgerFact> ledger_;
    QLabel* reminder_;
    QLabel* none_;
    TextTable rows_;
    WholeTable* table_;
    QPushButton* withdraw_;
    bool isBusy_ = false;
};

[[nodiscard]] QList<TextRow> ledgerRowsOf(const QList<LedgerFact>& ledger);

}  // namespace outis::gui
