// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

#include "gui/bridge/worker_query.h"
#include "gui/models/text_table.h"

namespace outis::gui {

class PictureView;

/// Patients that may be one person, and the steward's word on each pair.
class ProposalsTab : public QWidget {
    Q_OBJECT
public:
    explicit ProposalsTab(const WorkerProgram& worker, QWidget* parent = nullptr);

    void read(const QString& workspace);
    void clear();
    /// While a decision is carried out no other one can be taken.
    void setDeciding(bool isDeciding);

Q_SIGNALS:
    void failed(const outis::Error& error);
    /// The command that carries out what the steward has confirmed.
    void decided(const QStringList& command);

private:
    void show(const QJsonObject& answer);
    void showChosen();
    void ask(bool isSame);
    [[nodiscard]] const TextRow* chosen() const;

    WorkerQuery query_;
    TextTable rows_;
    KeyFilter sorted_;
    QString workspace_;
    bool isDeciding_ = false;
    QLabel* note_;
    QTableView* table_;
    QLabel* first_;
    QLabel* second_;
    PictureView* firstPicture_;
    PictureView* secondPicture_;
    QPushButton* same_;
    QPushButton* different_;
};

/// Number, what speaks for it, how sure, what was decided, the two and a stored picture of each, of
/// `patients --json --with-identities`; the key is the state.
[[nodiscard]] QList<TextRow> proposalRowsOf(const QJsonObject& answer);

}  // namespace outis::gui
