// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QLabel>
#include <QTableView>
#include <QWidget>

#include "core/base/private_folder.h"
#include "gui/bridge/worker_query.h"
#include "gui/models/text_table.h"

namespace outis::gui {

class PictureView;

/// The places of burned-in text, before and after masking. The pictures lie in a folder that only
/// this user can read and that is deleted as soon as they are not shown any more.
class BurnedInTab : public QWidget {
    Q_OBJECT
public:
    explicit BurnedInTab(const WorkerProgram& worker, QWidget* parent = nullptr);
    ~BurnedInTab() override;

    void read(const QString& workspace);
    /// Of some files of a folder that is not imported yet, with the options of `preview`. `shared`:
    /// a folder that a worker on another computer sees as well.
    void preview(const QString& source, const QStringList& options, const QString& shared);
    void clear();

Q_SIGNALS:
    void failed(const outis::Error& error);
    void answered(const QJsonObject& answer);

private:
    void ask(QStringList arguments, const QString& shared);
    void show(const QJsonObject& answer);
    void showChosen();

    std::shared_ptr<PrivateFolder> folder_;
    WorkerProgram worker_;
    WorkerQuery query_;
    TextTable rows_;
    KeyFilter sorted_;
    QLabel* note_;
    QTableView* table_;
    QWidget* places_;  ///< table and pictures
    QLabel* afterTitle_ = nullptr;
    PictureView* before_;
    PictureView* after_;
};

/// Place, image, kind, masked or kept, readable or not, and the two files, of `burned-in --json`.
[[nodiscard]] QList<TextRow> burnedInRowsOf(const QJsonObject& answer);

}  // namespace outis::gui
