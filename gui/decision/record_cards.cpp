// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/record_cards.h"

#include <QHeaderView>

#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

constexpr int kLogHeight = 220;

/// What exactly a statement is about.
QString aboutWords(const StatementFact& statement) {
    QString words = actWord(statement.act);
    if (!statement.rule.isEmpty()) {
        words += QStringLiteral(": ") + statement.rule;
    }
    if (statement.pairs > 0) {
        words +=
            QStringLiteral(": ") + StatementsCard::tr("%1 pairs").arg(countWords(statement.pairs));
    }
    return words;
}

}  // namespace

StatementsCard::StatementsCard(QWidget* parent)
    : Card(tr("What was signed about this release"), parent),
      rows_({tr("When"), tr("Who"), tr("What"), tr("Why")}) {
    setObjectName(QStringLiteral("statementsCard"));
    table_ =
        new WholeTable(rows_, QStringLiteral("statementTable"), tr("Signed statements"), {1, 3});
    none_ = makeText(tr("Nothing yet. Every act on a release is signed and listed here."), "muted");
    body().addWidget(none_);
    body().addWidget(table_);
}

void StatementsCard::show(const QList<StatementFact>& statements) {
    rows_.setRows(statementRowsOf(statements));
    none_->setVisible(statements.isEmpty());
    table_->setVisible(!statements.isEmpty());
}

LogCard::LogCard(QWidget* parent)
    : Card(tr("Audit log of this workspace"), parent),
      rows_({tr("When"), tr("Who"), tr("What"), tr("Release"), tr("Why")}) {
    setObjectName(QStringLiteral("logCard"));
    verdict_ = makeText({});
    verdict_->setObjectName(QStringLiteral("logVerdict"));
    table_ = makeTable(rows_, QStringLiteral("auditLogTable"), tr("Audit log"));
    table_->setMinimumHeight(kLogHeight);
    table_->setItemDelegate(new RoomyDelegate(table_));
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QPushButton* check = makeButton(
        tr("Check it again"), QStringLiteral("checkLogButton"),
        tr("Looks for changed, missing, reordered or cut entries, statements and files"));
    body().addWidget(verdict_);
    body().addWidget(table_);
    body().addWidget(check, 0, Qt::AlignLeft);
    connect(check, &QPushButton::clicked, this, &LogCard::checkRequested);
}

void LogCard::show(const QList<LogFact>& log, const std::optional<LogVerdict>& verdict) {
    rows_.setRows(logRowsOf(log));
    table_->setVisible(!log.isEmpty());
    verdict_->setText(verdict ? logSentence(*verdict) : tr("The log has not been checked."));
    setTone(*verdict_, !verdict                                       ? "muted"
                       : verdict->state == LogVerdict::State::Whole   ? "pass"
                       : verdict->state == LogVerdict::State::TornEnd ? "attention"
                                                                      : "fail");
}

QList<TextRow> statementRowsOf(const QList<StatementFact>& statements) {
    QList<TextRow> rows;
    for (const StatementFact& each : statements) {
        QString when = momentWords(each.time);
        if (each.isClockSetBack) {
            when += QLatin1Char('\n') + StatementsCard::tr("▲ the clock had been set back");
        }
        rows.append({{when, each.person(), aboutWords(each), each.reason},
                     each.act,
                     StatementsCard::tr("Key %1").arg(each.publicKey),
                     {}});
    }
    return rows;
}

QList<TextRow> logRowsOf(const QList<LogFact>& log) {
    QList<TextRow> rows;
    for (auto each = log.crbegin(); each != log.crend(); ++each) {
        rows.append(
            {{momentWords(each->time), each->who, actWord(each->what), each->release, each->why},
             each->release,
             each->why,
             {}});
    }
    return rows;
}

}  // namespace outis::gui
