// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/rail_model.h"

#include "gui/bridge/session.h"
#include "gui/text/release_words.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

bool isFresh(const StageModel& stages, const char* name) {
    const StageRow* row = stages.find(QString::fromLatin1(name));
    return row != nullptr && row->state == StageState::Fresh;
}

/// The stages of the data step; the others belong to training.
bool belongsToData(const QString& stage) {
    return stage == QLatin1String("phantom") || stage == QLatin1String("import") ||
           stage == QLatin1String("split") || stage == QLatin1String("prepare");
}

QString runningLine(const StageRow& row) {
    const QString left = row.secondsLeft ? timeLeftWords(*row.secondsLeft) : QString();
    return left.isEmpty() ? stageName(row.stage) + QStringLiteral("…") : left;
}

}  // namespace

RailModel::RailModel(Session& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
    connect(&session_, &Session::workspaceChanged, this, &RailModel::refresh);
    connect(&session_, &Session::statusChanged, this, &RailModel::refresh);
    connect(&session_.run(), &RunModel::updated, this, &RailModel::refresh);
    connect(&session_.desk(), &ReleaseDesk::changed, this, &RailModel::refresh);
    refresh();
}

int RailModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kStepCount;
}

QVariant RailModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const QString name = nameOf(static_cast<Step>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
            return name;
        case LineRole:
            return row.line;
        case IsDoneRole:
            return row.isDone;
        case NumberRole:
            return index.row() + 1;
        case Qt::ToolTipRole:
            return tr("%1: %2 (Alt+%3)").arg(name, row.line).arg(index.row() + 1);
        case Qt::AccessibleTextRole:
            return tr("Step %1, %2: %3").arg(index.row() + 1).arg(name, row.line);
        default:
            return {};
    }
}

Qt::ItemFlags RailModel::flags(const QModelIndex& index) const {
    // Without a workspace there is nothing to go to; the steps stay visible as the map.
    return session_.isOpen() ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

void RailModel::refresh() {
    std::array<Row, kStepCount> rows{dataRow(), trainingRow(), reviewRow(), decisionRow(),
                                     releaseRow()};
    if (rows != rows_) {
        rows_ = std::move(rows);
        Q_EMIT dataChanged(index(0), index(kStepCount - 1));
    }
}

RailModel::Row RailModel::dataRow() const {
    const StageRow* running = session_.run().stages().running();
    if (running != nullptr && belongsToData(running->stage)) {
        return {runningLine(*running), false};
    }
    const auto& status = session_.status();
    if (!status || status->images == 0) {
        return {tr("nothing imported yet"), false};
    }
    return {tr("%1, %2").arg(unitWords(status->images, QStringLiteral("images")),
                             unitWords(status->patients, QStringLiteral("patients"))),
            isFresh(session_.run().stages(), "import")};
}

RailModel::Row RailModel::trainingRow() const {
    const RunModel& run = session_.run();
    const StageRow* running = session_.run().stages().running();
    switch (run.state()) {
        case RunState::Running:
            if (running != nullptr && !belongsToData(running->stage)) {
                return {runningLine(*running), false};
            }
            break;
        case RunState::Idle:
        case RunState::Finished:
        case RunState::Starting:
            break;
        default:
            return {runStateWord(run.state()), false};
    }
    const StageRow* train = session_.run().stages().find(QStringLiteral("train"));
    if (train == nullptr) {
        return {tr("not yet"), false};
    }
    if (train->state == StageState::Fresh) {
        return {train->seconds > 0 ? tr("finished, %1").arg(durationWords(train->seconds))
                                   : tr("finished"),
                true};
    }
    return {stageStateWord(train->state), false};
}

RailModel::Row RailModel::reviewRow() const {
    return session_.reportPath().isEmpty() ? Row{tr("not yet"), false}
                                           : Row{tr("the report is ready"), false};
}

RailModel::Row RailModel::decisionRow() const {
    const auto& release = session_.desk().release();
    if (!release && !session_.desk().isKnown() && !session_.reportPath().isEmpty()) {
        return {tr("not known yet"), false};
    }
    if (!release) {
        return {session_.reportPath().isEmpty() ? tr("not yet") : tr("not submitted yet"), false};
    }
    return {decisionLine(*release), release->state == release::ReleaseState::Approved ||
                                        release->state == release::ReleaseState::Exported};
}

RailModel::Row RailModel::releaseRow() const {
    const auto& status = session_.status();
    if (status && status->due > 0) {
        return {tr("▲ %1 to be assessed again").arg(status->due), false};
    }
    const auto& release = session_.desk().release();
    if (release && release->state == release::ReleaseState::Approved) {
        return {tr("can be exported"), false};
    }
    const qint64 outside = status ? status->exported : 0;
    if (outside > 0) {
        return {tr("%1 left the house").arg(outside), true};
    }
    const bool isWithdrawn = release && release->state == release::ReleaseState::Withdrawn;
    return {isWithdrawn ? releaseStateWord(release->state) : tr("not yet"), false};
}

QString RailModel::nameOf(Step step) {
    switch (step) {
        case Step::Data:
            return tr("Data");
        case Step::Training:
            return tr("Training");
        case Step::Review:
            return tr("Review");
        case Step::Decision:
            return tr("Decision");
        case Step::Release:
            return tr("Release");
    }
    return {};
}

}  // namespace outis::gui
