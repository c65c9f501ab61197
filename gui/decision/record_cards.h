// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QTableView>

#include "gui/bridge/release_desk.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class WholeTable;

/// What people stated about a release, in the order in which they did.
class StatementsCard : public Card {
    Q_OBJECT
public:
    explicit StatementsCard(QWidget* parent = nullptr);

    void show(const QList<StatementFact>& statements);

private:
    TextTable rows_;
    WholeTable* table_;
    QLabel* none_;
};

/// The audit log of the workspace, and whether it is as it was written.
class LogCard : public Card {
    Q_OBJECT
public:
    explicit LogCard(QWidget* parent = nullptr);

    void show(const QList<LogFact>& log, const std::optional<LogVerdict>& verdict);

Q_SIGNALS:
    void checkRequested();

private:
    QLabel* verdict_;
    TextTable rows_;
    QTableView* table_;
};

[[nodiscard]] QList<TextRow> statementRowsOf(const QList<StatementFact>& statements);
/// The newest first.
[[nodiscard]] QList<TextRow> logRowsOf(const QList<LogFact>& log);

}  // namespace outis::gui
