// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/ledger_card.h"

#include <QItemSelectionModel>

#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {
enum Column { kLeft, kTitle, kTo, kImages, kPolicy, kState };
}

LedgerCard::LedgerCard(QWidget* parent)
    : Card(tr("What left the house"), parent),
      rows_({tr("When"), tr("Title"), tr("To"), tr("Images"), tr("Policy"), tr("State")},
            {kImages}) {
    setObjectName(QStringLiteral("ledgerCard"));
    setHelp(QStringLiteral("ledger"));
    rows_.setTopics({{}, {}, {}, QStringLiteral("sets"), QStringLiteral("policy-rule"), {}});
    reminder_ = makeText({}, "attention", 1.0, QFont::DemiBold);
    reminder_->setObjectName(QStringLiteral("ledgerReminder"));
    none_ = makeText(tr("Nothing has left the house. Every copy is listed here, with who received "
                        "it and when it must be assessed again."),
                     "muted");
    table_ = new WholeTable(rows_, QStringLiteral("ledgerTable"), tr("Copies that left the house"),
                            {kTitle, kTo, kState});
    table_->setItemDelegateForColumn(kState, new ToneDelegate(table_));
    withdraw_ = makeButton(tr("Withdraw…"), QStringLiteral("withdrawButton"),
                           tr("Calls all copies of the chosen release back, after a question"));
    body().addWidget(reminder_);
    body().addWidget(none_);
    body().addWidget(table_);
    body().addWidget(withdraw_, 0, Qt::AlignLeft);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LedgerCard::refreshButton);
    connect(withdraw_, &QPushButton::clicked, this, [this] {
        if (const LedgerFact* row = chosen()) {
            Q_EMIT withdrawRequested(row->release);
        }
    });
    show({});
}

void LedgerCard::show(const QList<LedgerFact>& ledger) {
    const LedgerFact* before = chosen();
    const QString time = before == nullptr ? QString() : before->time;
    ledger_ = ledger;
    reminder_->setText(reminderWords(ledger));
    reminder_->setVisible(!reminder_->text().isEmpty());
    rows_.setRows(ledgerRowsOf(ledger));
    none_->setVisible(ledger.isEmpty());
    table_->setVisible(!ledger.isEmpty());
    withdraw_->setVisible(!ledger.isEmpty());
    for (int row = 0; row < ledger_.size(); ++row) {
        if (ledger_.at(row).time == time) {
            table_->selectRow(row);
        }
    }
    refreshButton();
}

void LedgerCard::setBusy(bool isBusy) {
    isBusy_ = isBusy;
    refreshButton();
}

const LedgerFact* LedgerCard::chosen() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.first().row();
    return row < 0 || row >= ledger_.size() ? nullptr : &ledger_.at(row);
}

void LedgerCard::refreshButton() {
    const LedgerFact* row = chosen();
    withdraw_->setEnabled(!isBusy_ && row != nullptr && row->withdrawn.isEmpty());
}

QList<TextRow> ledgerRowsOf(const QList<LedgerFact>& ledger) {
    QList<TextRow> rows;
    for (const LedgerFact& each : ledger) {
        const bool stands = each.withdrawn.isEmpty();
        rows.append(
            {{momentWords(each.time), each.title, each.recipients.join(QStringLiteral(", ")),
              countWords(each.images), each.policy, ledgerStateWords(each)},
             each.release,
             LedgerCard::tr("Release %1, exported by %2").arg(each.release, each.who),
             !stands      ? QString()
             : each.isDue ? QStringLiteral("attention")
                          : QStringLiteral("pass")});
    }
    return rows;
}

}  // namespace outis::gui
