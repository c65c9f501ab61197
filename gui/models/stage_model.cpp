// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/stage_model.h"

#include <algorithm>

#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

namespace {

/// Every stage that this window has a name for, in the order in which they run.
const QStringList& knownStages() {
    static const QStringList kStages{QStringLiteral("phantom"),
                                     QStringLiteral("import"),
                                     QStringLiteral("split"),
                                     QStringLiteral("prepare"),
                                     QStringLiteral("compress"),
                                     QStringLiteral("encode"),
                                     QStringLiteral("evaluation-encoder"),
                                     QStringLiteral("train"),
                                     QStringLiteral("detect"),
                                     QStringLiteral("generate"),
                                     QStringLiteral("shadow"),
                                     QStringLiteral("audit"),
                                     QStringLiteral("evaluate"),
                                     QStringLiteral("utility"),
                                     QStringLiteral("report")};
    return kStages;
}

/// Only the demo draws patients, and only a generator of latents needs an autoencoder.
bool isUsual(const QString& stage) {
    return stage != QLatin1String("phantom") && stage != QLatin1String("compress");
}

StageState stateAfter(const QString& outcome) {
    if (outcome == QLatin1String("stopped")) {
        return StageState::Stopped;
    }
    return outcome == QLatin1String("failed") ? StageState::Failed : StageState::Fresh;
}

}  // namespace

StageModel::StageModel(QObject* parent) : QAbstractTableModel(parent) {
    reset();
}

int StageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int StageModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const StageRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case StateRole:
            return static_cast<int>(row.state);
        case FractionRole:
            return fraction(row);
        case DetailRole:
            return detail(row);
        case Qt::ToolTipRole:
            return row.note.isEmpty()
                       ? stageName(row.stage)
                       : QStringLiteral("%1: %2").arg(stageName(row.stage), row.note);
        case Qt::AccessibleTextRole:
            return tr("%1: %2. %3")
                .arg(stageName(row.stage), stageStateWord(row.state), detail(row));
        case Qt::DisplayRole:
            break;
        default:
            return {};
    }
    switch (index.column()) {
        case NameColumn:
            return stageName(row.stage);
        case StateColumn:
            return stageStateWord(row.state);
        case ProgressColumn:
            return row.total > 0
                       ? tr("%1 of %2").arg(countWords(row.done), unitWords(row.total, row.unit))
                       : QString();
        default:
            return row.secondsLeft ? timeLeftWords(*row.secondsLeft) : QString();
    }
}

QVariant StageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
        case NameColumn:
            return tr("Stage");
        case StateColumn:
            return tr("State");
        case ProgressColumn:
            return tr("Progress");
        default:
            return tr("Time left");
    }
}

void StageModel::reset() {
    beginResetModel();
    rows_.clear();
    for (const QString& stage : knownStages()) {
        if (isUsual(stage)) {
            rows_.push_back({.stage = stage, .unit = {}, .secondsLeft = {}, .note = {}});
        }
    }
    endResetModel();
}

void StageModel::takeOrder(const WorkspaceStatus& status) {
    std::vector<StageRow> ordered;
    for (const StageStatus& each : status.stages) {
        const StageRow* row = find(each.stage);
        ordered.push_back(
            row != nullptr
                ? *row
                : StageRow{.stage = each.stage, .unit = {}, .secondsLeft = {}, .note = {}});
    }
    // What the worker does not name and what never ran is no stage of this workspace.
    for (std::size_t at = rows_.size(); at-- > 0;) {
        const StageRow& row = rows_[at];
        const bool isNamed =
            std::any_of(status.stages.begin(), status.stages.end(),
                        [&](const StageStatus& each) { return each.stage == row.stage; });
        if (!isNamed && row.state != StageState::Missing) {
            const bool isFirst = row.stage == QLatin1String("phantom");
            ordered.insert(isFirst ? ordered.begin() : ordered.end(), row);
        }
    }
    const bool isSame = std::equal(
        ordered.begin(), ordered.end(), rows_.begin(), rows_.end(),
        [](const StageRow& one, const StageRow& other) { return one.stage == other.stage; });
    if (!isSame) {
        beginResetModel();
        rows_ = std::move(ordered);
        endResetModel();
    }
}

void StageModel::apply(const WorkspaceStatus& status) {
    if (!status.stages.empty()) {
        takeOrder(status);
    }
    for (const StageStatus& each : status.stages) {
        StageRow& row = rowOf(each.stage);
        // A stage that was cut off by a crash has no record; its checkpoint is there all the same.
        const bool wasCutOff =
            row.state == StageState::Stopped && each.state == StageState::Missing;
        row.state = wasCutOff ? StageState::Stopped : each.state;
        row.seconds = each.seconds;
        row.note =
            workerSentence(each.state == StageState::Stale ? each.staleBecause : each.summary);
        row.secondsLeft.reset();
        changed(row);
    }
}

void StageModel::apply(const event::Event& event) {
    const bool concernsStage = event.kind == event::Kind::StageStarted ||
                               event.kind == event::Kind::Progress ||
                               event.kind == event::Kind::StageFinished;
    if (!concernsStage || event.name.empty()) {
        return;
    }
    StageRow& row = rowOf(QString::fromStdString(event.name));
    if (event.kind == event::Kind::StageFinished) {
        row.state = stateAfter(QString::fromStdString(event.outcome));
        row.seconds = event.outcome == "fresh" ? row.seconds : event.seconds;
        row.secondsLeft.reset();
    } else {
        if (event.kind == event::Kind::StageStarted) {
            row.done = 0;
            row.note.clear();
        } else {
            row.done = event.done;
        }
        row.state = StageState::Running;
        row.total = event.total;
        row.unit = QString::fromStdString(event.unit);
        row.secondsLeft = event.secondsLeft;
    }
    changed(row);
}

void StageModel::endRunning(StageState state) {
    for (StageRow& row : rows_) {
        if (row.state == StageState::Running) {
            row.state = state;
            row.secondsLeft.reset();
            changed(row);
        }
    }
}

const StageRow* StageModel::find(const QString& stage) const {
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const StageRow& each) { return each.stage == stage; });
    return row == rows_.end() ? nullptr : &*row;
}

const StageRow* StageModel::running() const {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [](const StageRow& each) {
        return each.state == StageState::Running;
    });
    return row == rows_.end() ? nullptr : &*row;
}

bool StageModel::allFresh() const {
    return std::all_of(rows_.begin(), rows_.end(),
                       [](const StageRow& row) { return row.state == StageState::Fresh; });
}

double StageModel::fraction(const StageRow& row) {
    if (row.state == StageState::Fresh) {
        return 1;
    }
    return row.total <= 0
               ? 0
               : std::clamp(static_cast<double>(row.done) / static_cast<double>(row.total), 0.0,
                            1.0);
}

StageRow& StageModel::rowOf(const QString& stage) {
    if (const StageRow* row = find(stage)) {
        return rows_[static_cast<std::size_t>(row - rows_.data())];
    }
    const auto at = static_cast<int>(placeOf(stage));
    beginInsertRows({}, at, at);
    rows_.insert(rows_.begin() + at,
                 StageRow{.stage = stage, .unit = {}, .secondsLeft = {}, .note = {}});
    endInsertRows();
    return rows_[static_cast<std::size_t>(at)];
}

std::size_t StageModel::placeOf(const QString& stage) const {
    const qsizetype rank = knownStages().indexOf(stage);
    if (rank < 0) {  // a newer worker may have stages of its own
        return rows_.size();
    }
    const auto later = std::find_if(rows_.begin(), rows_.end(), [rank](const StageRow& row) {
        return knownStages().indexOf(row.stage) > rank;
    });
    return static_cast<std::size_t>(later - rows_.begin());
}

void StageModel::changed(const StageRow& row) {
    const int at = static_cast<int>(&row - rows_.data());
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

QString StageModel::detail(const StageRow& row) {
    switch (row.state) {
        case StageState::Running: {
            if (row.secondsLeft) {
                return timeLeftWords(*row.secondsLeft);
            }
            return row.done > 0 ? unitWords(row.done, row.unit) : stageStateWord(row.state);
        }
        case StageState::Fresh:
            return row.seconds >= 1 ? tr("done, %1").arg(durationWords(row.seconds))
                                    : stageStateWord(row.state);
        case StageState::Missing:
            return {};
        default:
            return stageStateWord(row.state);
    }
}

}  // namespace outis::gui
