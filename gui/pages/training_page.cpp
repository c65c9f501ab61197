// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/training_page.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>

#include "gui/bridge/session.h"
#include "gui/text/explanations.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/help_button.h"

namespace outis::gui {

namespace {

/// Name, "?" with `topic`, and value; returns the value.
QLabel* addFigure(QGridLayout& grid, int row, const QString& topic, const QString& objectName) {
    auto* value = makeText(QStringLiteral("–"));
    value->setObjectName(objectName);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setWordWrap(false);
    setHelpTopic(*value, topic);
    auto* title = makeText(explanationOf(topic).title, "muted");
    title->setWordWrap(false);
    grid.addWidget(withHelp(title, topic), row, 0);
    grid.addWidget(value, row, 1);
    return value;
}

void setTextOf(QLabel& label, const QString& text) {
    if (label.text() != text) {
        label.setText(text);
    }
}

}  // namespace

TrainingPage::TrainingPage(Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Training"), QStringLiteral("trainingPage"), parent),
      session_(session),
      run_(session.run()) {
    createButtons();
    notice_ = new ErrorNotice(QStringLiteral("runNotice"));
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::kGap);
    learning_ = new LearningCard(run_, dialogs);
    memorisation_ = new MemorisationCard(dialogs);
    left->addWidget(learning_, 5);
    left->addWidget(memorisation_, 4);
    left->addWidget(makeSamplesCard(), 6);
    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::kGap);
    estimate_ = new EstimateCard(session_.workerProgram());
    estimate_->setWorkspace(session_.workspace());
    right->addWidget(makeStagesCard());
    right->addWidget(estimate_);
    right->addWidget(makeFiguresCard());
    right->addWidget(makeLogCard(), 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Theme::kGap);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    body().addWidget(notice_);
    body().addLayout(columns, 1);
    connectModels();
    refresh();
}

void TrainingPage::createButtons() {
    stop_ = addButton(tr("Stop"), QStringLiteral("stopButton"),
                      tr("Ends at a checkpoint; it can be continued later (Ctrl+.)"));
    pause_ = addPrimaryButton(tr("Pause"), QStringLiteral("pauseButton"),
                              tr("Ends at a checkpoint and waits for you (Ctrl+P)"));
    resume_ = addPrimaryButton(tr("Resume"), QStringLiteral("resumeButton"),
                               tr("Goes on from the last checkpoint (Ctrl+R)"));
    start_ = addPrimaryButton(tr("Start"), QStringLiteral("startButton"),
                              tr("Runs every stage that is not up to date (Ctrl+R)"));
    report_ = addPrimaryButton(tr("Open the report"), QStringLiteral("trainingReportButton"),
                               tr("Opens the report in the browser (Ctrl+Shift+R)"));
    connect(stop_, &QPushButton::clicked, &run_, &RunModel::stop);
    connect(pause_, &QPushButton::clicked, &run_, &RunModel::pause);
    connect(resume_, &QPushButton::clicked, &run_, &RunModel::resume);
    connect(start_, &QPushButton::clicked, &session_, &Session::startRun);
    connect(report_, &QPushButton::clicked, this, &TrainingPage::reportRequested);
}

QWidget* TrainingPage::makeSamplesCard() {
    samplesCard_ = new Card(tr("Samples, always the same seeds"));
    samples_ = new PictureView(PictureKind::Synthetic);
    samples_->setObjectName(QStringLiteral("samplePicture"));
    samples_->setPlaceholder(
        tr("The first pictures appear some time after the training has begun."));
    history_ = new QSlider(Qt::Horizontal);
    history_->setObjectName(QStringLiteral("sampleHistory"));
    history_->setAccessibleName(tr("Earlier and later samples"));
    history_->setToolTip(tr("Drag to see earlier samples"));
    history_->setEnabled(false);
    history_->setRange(0, 0);
    samplesCard_->body().addWidget(samples_, 1);
    samplesCard_->body().addWidget(history_);
    connect(history_, &QSlider::valueChanged, this, &TrainingPage::showPicture);
    return samplesCard_;
}

QWidget* TrainingPage::makeStagesCard() {
    stagesCard_ = new Card(tr("Stages"));
    stagesCard_->setHelp(QStringLiteral("time-left"));
    stagesCard_->body().addWidget(new StageList(run_.stages()));
    return stagesCard_;
}

QWidget* TrainingPage::makeFiguresCard() {
    auto* card = new Card(tr("Figures"));
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(4);
    imagesSeen_ = addFigure(*grid, 0, QStringLiteral("images-seen"), QStringLiteral("imagesSeen"));
    speed_ = addFigure(*grid, 1, QStringLiteral("speed"), QStringLiteral("speed"));
    memory_ = addFigure(*grid, 2, QStringLiteral("memory"), QStringLiteral("memory"));
    checkpoint_ =
        addFigure(*grid, 3, QStringLiteral("checkpoint"), QStringLiteral("lastCheckpoint"));
    card->body().addLayout(grid);
    return card;
}

QWidget* TrainingPage::makeLogCard() {
    auto* card = new Card(tr("What happened"));
    log_ = new QListView;
    log_->setObjectName(QStringLiteral("logList"));
    log_->setAccessibleName(tr("What happened"));
    log_->setModel(&run_.log());
    log_->setWordWrap(true);
    log_->setTextElideMode(Qt::ElideNone);
    log_->setSelectionMode(QAbstractItemView::NoSelection);
    log_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    log_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    log_->setResizeMode(QListView::Adjust);
    log_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    log_->setMinimumHeight(96);
    QPushButton* copy = makeButton(
        tr("Copy details"), QStringLiteral("copyDetailsButton"),
        tr("Copies state and log, without any identity, to the clipboard (Ctrl+Shift+C)"), "link");
    connect(copy, &QPushButton::clicked, this, &TrainingPage::copyRequested);
    card->body().addWidget(log_, 1);
    card->body().addWidget(copy, 0, Qt::AlignLeft);
    return card;
}

void TrainingPage::connectModels() {
    connect(&run_, &RunModel::updated, this, &TrainingPage::refresh);
    connect(&run_, &RunModel::stateChanged, this, &TrainingPage::refresh);
    connect(&run_, &RunModel::pictureAdded, this, &TrainingPage::addPicture);
    connect(&session_, &Session::statusChanged, this, &TrainingPage::refresh);
    connect(&session_, &Session::workspaceChanged, this, &TrainingPage::resetForWorkspace);
    connect(&run_.log(), &QAbstractItemModel::rowsInserted, log_, &QListView::scrollToBottom,
            Qt::QueuedConnection);
    connect(memorisation_, &MemorisationCard::stopRequested, &run_, &RunModel::stop);
    connect(notice_, &ErrorNotice::copyRequested, this, &TrainingPage::copyRequested);
    clock_.setInterval(10'000);
    connect(&clock_, &QTimer::timeout, this, &TrainingPage::refreshFigures);
    clock_.start();
}

void TrainingPage::refresh() {
    refreshButtons();
    refreshSentence();
    refreshFigures();
    refreshNotice();
    learning_->refresh();
    const StageRow* row = run_.stages().running();
    memorisation_->show(run_.memorisation(), run_.figures().imagesTarget,
                        row != nullptr && row->stage == kGenerator && run_.can(RunTrigger::Stop));
}

void TrainingPage::refreshButtons() {
    const RunState state = run_.state();
    const bool isBusy = isActive(state);
    const bool isWaiting = state == RunState::Paused || state == RunState::Stopped ||
                           state == RunState::Failed || state == RunState::Crashed;
    const bool isDone = !isBusy && !isWaiting && run_.stages().allFresh();
    stop_->setVisible(isBusy);
    stop_->setEnabled(run_.can(RunTrigger::Stop));
    stop_->setText(state == RunState::Stopping ? tr("Stopping…") : tr("Stop"));
    pause_->setVisible(isBusy);
    pause_->setEnabled(run_.can(RunTrigger::Pause));
    pause_->setText(state == RunState::Pausing ? tr("Pausing…") : tr("Pause"));
    resume_->setVisible(isWaiting && run_.hasCommandToResume());
    start_->setVisible(!isBusy && !resume_->isVisibleTo(this) && !isDone);
    const StageRow* import = run_.stages().find(QStringLiteral("import"));
    const bool isImported =
        session_.isOpen() && import != nullptr && import->state != StageState::Missing;
    start_->setEnabled(isImported);
    estimate_->setPossible(isImported && !isBusy && !isDone);
    report_->setVisible(isDone && !session_.reportPath().isEmpty());
}

void TrainingPage::refreshSentence() {
    const StageRow* row = run_.stages().running();
    switch (run_.state()) {
        case RunState::Starting:
            setSentence(tr("The worker is starting."));
            return;
        case RunState::Running:
            setSentence(row == nullptr
                            ? tr("The worker is at work. It goes on when this window is closed.")
                            : tr("%1. The worker goes on when this window is closed.")
                                  .arg(stageName(row->stage)));
            return;
        case RunState::Pausing:
        case RunState::Stopping:
            setSentence(tr("The worker saves a checkpoint and then ends."));
            return;
        case RunState::Paused:
        case RunState::Stopped:
            setSentence(tr("Stopped at a checkpoint. Nothing is lost; it goes on from there."));
            return;
        case RunState::Failed:
        case RunState::Crashed:
            setSentence(tr("The run ended early. See below what is safe and what to do."));
            return;
        default:
            break;
    }
    setSentence(run_.stages().allFresh()
                    ? tr("Every stage is done. The report says what was found.")
                    : tr("The generator learns from the training patients; others are kept apart "
                         "to attack the result."));
}

void TrainingPage::refreshFigures() {
    const RunFigures& figures = run_.figures();
    setTextOf(
        *imagesSeen_,
        figures.imagesSeen == 0 ? QStringLiteral("–")
        : figures.imagesTarget > 0
            ? tr("%1 of %2").arg(countWords(figures.imagesSeen), countWords(figures.imagesTarget))
            : countWords(figures.imagesSeen));
    setTextOf(*speed_, figures.imagesPerSecond > 0
                           ? tr("%1 images/s").arg(figureWords(figures.imagesPerSecond))
                           : QStringLiteral("–"));
    setTextOf(*memory_, memoryWords(figures.peakMb));
    const QDateTime saved = figures.lastCheckpoint;
    setTextOf(*checkpoint_, saved.isValid()
                                ? agoWords(double(saved.secsTo(QDateTime::currentDateTimeUtc())))
                                : QStringLiteral("–"));
    const StageRow* row = run_.stages().running();
    stagesCard_->setRemark(row != nullptr && row->secondsLeft ? timeLeftWords(*row->secondsLeft)
                                                              : runStateWord(run_.state()));
}

void TrainingPage::refreshNotice() {
    const RunState state = run_.state();
    if (run_.error() && (state == RunState::Failed || state == RunState::Crashed)) {
        notice_->showError(*run_.error());
    } else {
        notice_->clear();
    }
}

void TrainingPage::resetForWorkspace() {
    estimate_->setWorkspace(session_.workspace());
    samples_->clear();
    samplesCard_->setRemark({});
    history_->setRange(0, 0);
    history_->setEnabled(false);
    refresh();
}

void TrainingPage::addPicture(const RunPicture& picture) {
    if (picture.kind != QLatin1String("samples")) {
        return;
    }
    // One that looks at an earlier picture is left alone; one at the newest follows.
    const bool isAtNewest = history_->value() == history_->maximum();
    const int newest = static_cast<int>(run_.samples().size()) - 1;
    history_->setRange(0, newest);
    history_->setEnabled(newest > 0);
    if (isAtNewest) {
        history_->setValue(newest);
        showPicture(newest);
    }
}

void TrainingPage::showPicture(int index) {
    if (index < 0 || index >= static_cast<int>(run_.samples().size())) {
        return;
    }
    const RunPicture& picture = run_.samples()[static_cast<std::size_t>(index)];
    samples_->load(picture.path);
    samplesCard_->setRemark(
        picture.step > 0 ? tr("after %1").arg(unitWords(picture.step, QStringLiteral("images")))
                         : tr("from the finished set"));
}

}  // namespace outis::gui
