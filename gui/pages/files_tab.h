// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QMap>
#include <QTableView>
#include <QThreadPool>
#include <QWidget>

#include "gui/bridge/worker_query.h"
#include "gui/models/text_table.h"

namespace outis::gui {

/// What became of each file of the source, with its reason; filtered by outcome.
class FilesTab : public QWidget {
    Q_OBJECT
public:
    explicit FilesTab(const WorkerProgram& worker, QWidget* parent = nullptr);
    ~FilesTab() override;

    void read(const QString& workspace);
    void clear();

Q_SIGNALS:
    void failed(const outis::Error& error);

private:
    void show(const QJsonObject& answer);
    void take(QList<TextRow> rows, RowPlaces places, const QMap<QString, qint64>& counts);
    void showFilter(const QMap<QString, qint64>& counts);

    WorkerQuery query_;
    TextTable rows_;
    KeyFilter filtered_;
    QComboBox* filter_;
    QLabel* note_;
    QTableView* table_;
    int reading_ = 0;   ///< counts the answers, so that a late one is dropped
    QThreadPool pool_;  ///< 100,000 rows are put into words away from the window's thread
};

/// Number, name, outcome, reason and warnings of `files --json --with-names`; the key is the
/// outcome.
[[nodiscard]] QList<TextRow> fileRowsOf(const QJsonObject& answer);

}  // namespace outis::gui
