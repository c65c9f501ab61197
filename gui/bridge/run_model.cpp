// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/run_model.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include "gui/text/error_sentences.h"
#include "gui/text/memorisation_words.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

constexpr int kCheckpointLookMs = 2000;

/// "samples-000032768.png" -> 32768; 0 where the name has no number.
qint64 stepInName(const QString& path) {
    static const QRegularExpression kDigits(QStringLiteral("(\\d+)\\D*$"));
    return kDigits.match(QFileInfo(path).completeBaseName()).captured(1).toLongLong();
}

RunTrigger triggerOf(const std::string& outcome) {
    if (outcome == "finished") {
        return RunTrigger::EndedFinished;
    }
    return outcome == "stopped" ? RunTrigger::EndedStopped : RunTrigger::EndedFailed;
}

}  // namespace

RunModel::RunModel(WorkerRunner& runner, QObject* parent) : QObject(parent), runner_(runner) {
    connect(&runner_, &WorkerRunner::eventsRead, this, &RunModel::readEvents);
    connect(&runner_, &WorkerRunner::workerLost, this, &RunModel::lose);
    connect(&runner_, &WorkerRunner::restarted, this, &RunModel::clearLearning);
    connect(&runner_, &WorkerRunner::silenceChanged, this, &RunModel::troubleChanged);
    connect(&runner_, &WorkerRunner::lineSkipped, this, [this](const QString& reason) {
        if (reason == QLatin1String("newer-version") && !std::exchange(isOfNewerVersion_, true)) {
            Q_EMIT troubleChanged();
        }
        if (skippedLines_++ == 0) {
            log_.addNote(tr("A line of the worker could not be read and was skipped."), true);
        }
    });
    checkpointTimer_.setInterval(kCheckpointLookMs);
    connect(&checkpointTimer_, &QTimer::timeout, this, &RunModel::lookForCheckpoint);
    checkpointTimer_.start();
    connect(&runner_, &WorkerRunner::controlFailed, this, [this](const Error& error) {
        log_.addNote(tr("The worker could not be reached: %1").arg(errorSentences(error).what),
                     true);
        Q_EMIT updated();
    });
}

void RunModel::lookForCheckpoint() {
    const QDir folder(QDir(workspace_).filePath(QStringLiteral("models/diffusion")));
    const QFileInfoList newest =
        folder.entryInfoList({QStringLiteral("checkpoint-*.json")}, QDir::Files, QDir::Time);
    if (workspace_.isEmpty() || newest.isEmpty()) {
        return;
    }
    figures_.lastCheckpoint = newest.constFirst().lastModified();
    figures_.checkpointImages = stepInName(newest.constFirst().fileName());
}

void RunModel::begin(const QString& workspace, std::vector<WorkerCommand> commands) {
    if (commands.empty() || !machine_.can(RunTrigger::Start)) {
        return;
    }
    if (workspace != workspace_) {
        forgetModels();
    }
    workspace_ = workspace;
    pending_ = std::move(commands);
    recalling_ = false;
    fire(RunTrigger::Start);
}

void RunModel::attach(const QString& workspace, const QString& runId, WorkerCommand resumeWith,
                      std::function<bool()> isAlive, qint64 pid) {
    if (!machine_.can(RunTrigger::Attach)) {
        return;
    }
    forgetModels();
    workspace_ = workspace;
    pending_ = {std::move(resumeWith)};
    runner_.attach(workspace, runId, std::move(isAlive), pid);
    fire(RunTrigger::Attach);
}

void RunModel::recall(const QString& workspace, const QString& runId, WorkerCommand resumeWith) {
    if (isActive(state())) {
        return;
    }
    forgetModels();
    workspace_ = workspace;
    pending_ = {std::move(resumeWith)};
    recalling_ = true;
    runner_.attach(workspace, runId, [] { return false; });
}

void RunModel::resume() {
    if (!pending_.empty()) {
        recalling_ = false;
        fire(RunTrigger::Resume);
    }
}

void RunModel::close() {
    runner_.release();
    forgetModels();
    stages_.reset();
    pending_.clear();
    workspace_.clear();
    fire(RunTrigger::Close);
}

void RunModel::fire(RunTrigger trigger) {
    const RunState before = state();
    const std::optional<RunAction> action = machine_.fire(trigger);
    if (!action) {
        return;
    }
    switch (*action) {
        case RunAction::Launch:
            launch();
            break;
        case RunAction::SendPause:
            runner_.send(ControlCommand::Pause);
            break;
        case RunAction::SendStop:
            runner_.send(ControlCommand::Stop);
            break;
        case RunAction::None:
            break;
    }
    if (state() != before) {
        lookForCheckpoint();
        Q_EMIT stateChanged(state());
    }
    Q_EMIT updated();
}

void RunModel::launch() {
    error_.reset();
    const Result<void> started = runner_.start(workspace_, pending_.front());
    if (!started) {
        error_ = started.error();
        log_.addNote(errorSentences(*error_).what, true);
        fire(RunTrigger::LaunchFailed);
    }
}

void RunModel::readEvents(const EventBatch& events) {
    for (const event::Event& each : events) {
        apply(each);
    }
    Q_EMIT updated();
}

void RunModel::apply(const event::Event& event) {
    if (!recalling_) {
        stages_.apply(event);
    }
    log_.apply(event);
    switch (event.kind) {
        case event::Kind::RunStarted:
            if (!recalling_) {
                fire(RunTrigger::WorkerSpoke);
            }
            break;
        case event::Kind::StageStarted:
        case event::Kind::Progress: {
            stage_ = QString::fromStdString(event.name);
            LearningRecord& record = learning_[stage_];
            record.unit = QString::fromStdString(event.unit);
            record.target = event.total;
            if (stage_ == kGenerator) {
                figures_.imagesSeen = event.done;
                figures_.imagesTarget = event.total;
            }
            break;
        }
        case event::Kind::Metric:
            applyMetric(event);
            break;
        case event::Kind::Picture:
            applyPicture(event);
            break;
        case event::Kind::StageFinished:
            stage_.clear();
            Q_EMIT stageEnded(QString::fromStdString(event.name));
            break;
        case event::Kind::RunFinished:
            endOfRun(event);
            break;
        default:
            break;
    }
}

void RunModel::applyMetric(const event::Event& event) {
    applyLearning(event);
    if (memorisation_.append(event.name, event.step, event.value)) {
        const bool isOver = memorisation_.state() == MemorisationState::OverLimit;
        log_.addNote(memorisationSentence(memorisation_.last()), isOver,
                     QDateTime::fromString(QString::fromStdString(event.time), Qt::ISODateWithMs));
    }
    if (event.name == "images-per-second") {
        figures_.imagesPerSecond = event.value;
    } else if (event.name == "peak-mb") {
        figures_.peakMb = event.value;
    } else if (event.name == "learning-rate") {
        figures_.learningRate = event.value;
    }
}

void RunModel::applyLearning(const event::Event& event) {
    const QString stage = stage_.isEmpty() ? kGenerator : stage_;
    LearningRecord& record = learning_[stage];
    if (event.name == "loss") {
        record.loss.append(event.step, event.value);
        if (stage == kGenerator) {
            figures_.imagesSeen = event.step;
        }
    } else if (event.name == "embedding-std") {
        record.embeddingStd = event.value;
    } else if (event.name == "auroc-real") {
        record.aurocReal.append(event.step, event.value);
    } else if (event.name == "auroc-synthetic") {
        record.aurocSynthetic.append(event.step, event.value);
    } else if (event.name == "auroc-both") {
        record.aurocBoth.append(event.step, event.value);
    } else {
        return;
    }
    lastLearning_ = stage;
}

QString RunModel::learningStage() const {
    if (!stage_.isEmpty() && !learning(stage_).isEmpty()) {
        return stage_;
    }
    return learning(kGenerator).isEmpty() && !lastLearning_.isEmpty() ? lastLearning_ : kGenerator;
}

void RunModel::clearLearning() {
    // The records stay where they are: charts look at them.
    for (auto& [stage, record] : learning_) {
        record = {};
    }
    lastLearning_.clear();
    memorisation_.clear();
}

void RunModel::applyPicture(const event::Event& event) {
    const QString relative = QString::fromStdString(event.path);
    const QString path = QDir::cleanPath(QDir(workspace_).filePath(relative));
    // Pictures live in the workspace; an event that names another place is not ours.
    if (relative.isEmpty() || !path.startsWith(workspace_ + QLatin1Char('/'))) {
        return;
    }
    const RunPicture picture{QString::fromStdString(event.name), path, stepInName(path)};
    if (event.name == "samples") {
        samples_.push_back(picture);
    }
    Q_EMIT pictureAdded(picture);
}

void RunModel::endOfRun(const event::Event& event) {
    const RunTrigger trigger = triggerOf(event.outcome);
    if (trigger == RunTrigger::EndedFailed) {
        error_ = event.error.value_or(
            Error{ErrorCode::Internal, runId().toStdString(), "failed without a reason"});
    }
    stages_.endRunning(trigger == RunTrigger::EndedFailed ? StageState::Failed
                                                          : StageState::Stopped);
    stage_.clear();
    if (recalling_) {
        endRecall();
    }
    if (trigger == RunTrigger::EndedFinished && !pending_.empty()) {
        pending_.erase(pending_.begin());
        fire(pending_.empty() ? RunTrigger::EndedFinished : RunTrigger::NextStep);
        return;
    }
    fire(trigger);
}

void RunModel::endRecall() {
    recalling_ = false;
    fire(RunTrigger::Attach);
}

void RunModel::lose(const Error& error) {
    error_ = error;
    stages_.endRunning(StageState::Stopped);
    stage_.clear();
    log_.addNote(errorSentences(error).what, true);
    if (recalling_) {
        endRecall();
    }
    fire(RunTrigger::WorkerLost);
}

void RunModel::forgetModels() {
    log_.clear();
    clearLearning();
    stage_.clear();
    figures_ = {};
    samples_.clear();
    error_.reset();
    skippedLines_ = 0;
    if (std::exchange(isOfNewerVersion_, false)) {
        Q_EMIT troubleChanged();
    }
    recalling_ = false;
}

QString RunModel::details() const {
    QString text = QStringLiteral("Outis %1\nrun: %2\nstate: %3\n")
                       .arg(QCoreApplication::applicationVersion(), runId(), runStateWord(state()));
    if (error_) {
        text += errorDetails(*error_, workspace_);
    }
    text += QStringLiteral("images seen: %1 of %2\n")
                .arg(figures_.imagesSeen)
                .arg(figures_.imagesTarget);
    return text + QStringLiteral("\nlog:\n") + log_.asText(workspace_);
}

}  // namespace outis::gui
