// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>

#include "gui/bridge/training_state.h"
#include "gui/bridge/worker_runner.h"
#include "gui/models/log_model.h"
#include "gui/models/loss_series.h"
#include "gui/models/memorisation_series.h"
#include "gui/models/stage_model.h"

namespace outis::gui {

/// The numbers of the training, as last heard.
struct RunFigures {
    qint64 imagesSeen = 0;
    qint64 imagesTarget = 0;
    double imagesPerSecond = 0;
    double peakMb = 0;
    double learningRate = 0;
    QDateTime lastCheckpoint;  ///< invalid while there is none
    qint64 checkpointImages = 0;
};

/// What one stage that learns has said of it.
struct LearningRecord {
    QString unit = QStringLiteral("images");  ///< of the steps: "images" seen or "steps"
    qint64 target = 0;                        ///< planned number of them; 0 = unknown
    LossSeries loss;
    /// Of the condition encoder; near 0 it tells no image from another.
    double embeddingStd = std::numeric_limits<double>::quiet_NaN();
    /// Area under the ROC on validation patients, of the classifiers being trained.
    LossSeries aurocReal, aurocSynthetic, aurocBoth;

    [[nodiscard]] bool hasAuroc() const {
        return !aurocReal.isEmpty() || !aurocSynthetic.isEmpty() || !aurocBoth.isEmpty();
    }
    [[nodiscard]] bool isEmpty() const { return loss.isEmpty() && !hasAuroc(); }
};

struct RunPicture {
    QString kind;
    QString path;  ///< absolute
    qint64 step = 0;
};

/// The stage that trains the generator.
inline const QString kGenerator = QStringLiteral("train");

/// One run as the window sees it: the state machine, and what the worker's events say, in models
/// that the views show. Knows no widget.
class RunModel : public QObject {
    Q_OBJECT
public:
    explicit RunModel(WorkerRunner& runner, QObject* parent = nullptr);

    /// Runs the commands one after the other; each begins when the one before it has finished.
    void begin(const QString& workspace, std::vector<WorkerCommand> commands);
    /// Follows a worker that is at work; `resumeWith` continues it after a pause.
    /// `pid` is its process where that is one of this computer, else 0.
    void attach(const QString& workspace, const QString& runId, WorkerCommand resumeWith,
                std::function<bool()> isAlive, qint64 pid = 0);
    /// Reads a run that is over, to show what it left.
    void recall(const QString& workspace, const QString& runId, WorkerCommand resumeWith);
    void pause() { fire(RunTrigger::Pause); }
    void stop() { fire(RunTrigger::Stop); }
    /// Goes on with the command that was paused, stopped or lost.
    void resume();
    /// Forgets the run; its worker goes on.
    void close();
    /// Kills the worker's process, or takes it for gone where it is out of reach; what was not
    /// saved at a checkpoint is lost.
    void end() { runner_.end(); }
    /// The worker's silence is no worry for a while.
    void keepWaiting() { runner_.keepWaiting(); }

    [[nodiscard]] RunState state() const noexcept { return machine_.state(); }
    [[nodiscard]] bool can(RunTrigger trigger) const noexcept { return machine_.can(trigger); }
    [[nodiscard]] bool hasCommandToResume() const noexcept { return !pending_.empty(); }
    [[nodiscard]] StageModel& stages() noexcept { return stages_; }
    [[nodiscard]] LogModel& log() noexcept { return log_; }
    /// The loss of the generator.
    [[nodiscard]] const LossSeries& losses() const { return learning(kGenerator).loss; }
    /// What a stage has said of its learning; the reference stays good as long as this object.
    [[nodiscard]] const LearningRecord& learning(const QString& stage) const {
        return learning_[stage];
    }
    /// The stage whose learning is worth a look: the one under way, if it has said something, else
    /// the generator's, else the last that did.
    [[nodiscard]] QString learningStage() const;
    [[nodiscard]] const MemorisationSeries& memorisation() const noexcept { return memorisation_; }
    [[nodiscard]] const RunFigures& figures() const noexcept { return figures_; }
    /// The sample pictures so far, oldest first.
    [[nodiscard]] const std::vector<RunPicture>& samples() const noexcept { return samples_; }
    /// Whether the worker says nothing for longer than it should.
    [[nodiscard]] Silence silence() const { return runner_.silence(); }
    [[nodiscard]] const WorkerRunner& runner() const noexcept { return runner_; }
    void setPatience(const Patience& patience) { runner_.setPatience(patience); }
    /// The worker speaks a newer protocol than this window: what it says is not understood.
    [[nodiscard]] bool isOfNewerVersion() const noexcept { return isOfNewerVersion_; }
    /// Why the state is Failed or Crashed.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return error_; }
    [[nodiscard]] QString runId() const { return runner_.runId(); }
    [[nodiscard]] QString workspace() const { return workspace_; }
    /// What "Copy details" puts on the clipboard; holds no identity and no path of a source.
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    /// silence() or isOfNewerVersion() is another than before.
    void troubleChanged();
    void stateChanged(outis::gui::RunState state);
    /// Something was heard; at most 20 times a second.
    void updated();
    void pictureAdded(const outis::gui::RunPicture& picture);
    void stageEnded(const QString& stage);

private:
    void fire(RunTrigger trigger);
    void launch();
    void readEvents(const EventBatch& events);
    void apply(const event::Event& event);
    void applyMetric(const event::Event& event);
    void applyLearning(const event::Event& event);
    void clearLearning();
    void applyPicture(const event::Event& event);
    void endOfRun(const event::Event& event);
    void lose(const Error& error);
    void endRecall();
    void forgetModels();
    void lookForCheckpoint();

    WorkerRunner& runner_;
    TrainingState machine_;
    StageModel stages_;
    LogModel log_;
    mutable std::map<QString, LearningRecord> learning_;
    QString stage_;         ///< under way; metrics do not name theirs
    QString lastLearning_;  ///< the last stage that said something of its learning
    MemorisationSeries memorisation_;
    RunFigures figures_;
    std::vector<RunPicture> samples_;
    std::vector<WorkerCommand> pending_;  ///< front: under way, or to be resumed
    std::optional<Error> error_;
    QString workspace_;
    bool recalling_ = false;
    qint64 skippedLines_ = 0;
    bool isOfNewerVersion_ = false;
    QTimer checkpointTimer_;
};

}  // namespace outis::gui
