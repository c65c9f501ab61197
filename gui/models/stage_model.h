// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QString>

#include "core/base/event.h"
#include "gui/bridge/workspace_status.h"

namespace outis::gui {

/// One stage of the pipeline as the window shows it.
struct StageRow {
    QString stage;
    StageState state = StageState::Missing;
    qint64 done = 0;
    qint64 total = 0;  ///< 0 = unknown
    QString unit;
    std::optional<double> secondsLeft;
    double seconds = 0;
    QString note;  ///< summary, or why it is stale
};

/// The stages in the order in which they run; fed by `status` between runs and by events during
/// one.
class StageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, ProgressColumn, TimeColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole + 1, FractionRole, DetailRole };

    explicit StageModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// All usual stages as at the start: nothing has been done.
    void reset();
    /// The worker knows best which stages there are, and their order.
    void apply(const WorkspaceStatus& status);
    void apply(const event::Event& event);
    /// The worker is gone: what was running is not any more.
    void endRunning(StageState state);

    [[nodiscard]] const StageRow* find(const QString& stage) const;
    [[nodiscard]] const StageRow* running() const;
    [[nodiscard]] bool allFresh() const;
    /// 0..1 of one stage; 0 while the total is unknown.
    [[nodiscard]] static double fraction(const StageRow& row);

private:
    /// The rows become those of the status, in its order, and what has run besides.
    void takeOrder(const WorkspaceStatus& status);
    [[nodiscard]] std::size_t placeOf(const QString& stage) const;
    [[nodiscard]] StageRow& rowOf(const QString& stage);
    void changed(const StageRow& row);
    [[nodiscard]] static QString detail(const StageRow& row);

    std::vector<StageRow> rows_;
};

}  // namespace outis::gui
