// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/trouble_notice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/bridge/run_model.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/confirmation.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

constexpr int kClockMs = 10'000;

QString newerWords() {
    return TroubleNotice::tr(
        "The worker is of a newer version than this window: what it says is "
        "not understood here.");
}

/// What is known, with how long it has lasted.
QString silenceWords(Silence silence, const WorkerRunner& runner) {
    const QString time = durationWords(double(runner.quietForMs()) / 1000);
    switch (silence) {
        case Silence::NotBegun:
            return TroubleNotice::tr("The worker was started %1 ago and has not begun yet.")
                .arg(time);
        case Silence::Quiet:
            return runner.wasAskedToStop()
                       ? TroubleNotice::tr(
                             "The worker was asked to stop and has not done so; it "
                             "last said something %1 ago.")
                             .arg(time)
                       : TroubleNotice::tr(
                             "The worker has said nothing for %1, but its process "
                             "is there.")
                             .arg(time);
        default:
            return TroubleNotice::tr(
                       "The worker has given no sign of life for some time; it last "
                       "said something %1 ago.")
                .arg(time);
    }
}

/// What is safe, and what may be behind it.
QString reasonWords(Silence silence) {
    switch (silence) {
        case Silence::NotBegun:
            return TroubleNotice::tr(
                "Nothing was changed. A queue (srun) may have no free place; "
                "a connection (ssh) may wait for a password.");
        case Silence::Quiet:
            return TroubleNotice::tr(
                "Everything up to the last checkpoint is saved. Some steps "
                "are silent for minutes.");
        default:
            return TroubleNotice::tr(
                "Everything up to the last checkpoint is saved. Its computer may be asleep, very "
                "short of memory, or not to be reached.");
    }
}

}  // namespace

TroubleNotice::TroubleNotice(RunModel& run, QWidget* parent) : QFrame(parent), run_(run) {
    setObjectName(QStringLiteral("troubleNotice"));
    setProperty("notice", QStringLiteral("attention"));
    what_ = makeText({}, "attention", 1.05, QFont::DemiBold);
    what_->setObjectName(QStringLiteral("troubleWhat"));
    safe_ = makeText({});
    safe_->setObjectName(QStringLiteral("troubleSafe"));
    wait_ = makeButton(tr("Keep waiting"), QStringLiteral("troubleWait"),
                       tr("Asks you again after a while"));
    stop_ = makeButton(tr("Stop at a checkpoint"), QStringLiteral("troubleStop"),
                       tr("Asks the worker to save and to end"));
    end_ = makeButton(tr("End it now…"), QStringLiteral("troubleEnd"),
                      tr("Ends the worker's process at once"));
    connect(wait_, &QPushButton::clicked, this, [this] { run_.keepWaiting(); });
    connect(stop_, &QPushButton::clicked, this, [this] {
        run_.stop();
        run_.keepWaiting();
    });
    connect(end_, &QPushButton::clicked, this, &TroubleNotice::askToEnd);
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::kGrid / 2);
    words->addWidget(what_);
    words->addWidget(safe_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kGap, Theme::kGap - 4, Theme::kGap, Theme::kGap - 4);
    row->setSpacing(Theme::kGrid);
    row->addLayout(words, 1);
    for (QPushButton* button : {wait_, stop_, end_}) {
        row->addWidget(button, 0, Qt::AlignTop);
    }
    clock_.setInterval(kClockMs);
    connect(&clock_, &QTimer::timeout, this, &TroubleNotice::refresh);
    connect(&run_, &RunModel::troubleChanged, this, &TroubleNotice::refresh);
    connect(&run_, &RunModel::stateChanged, this, &TroubleNotice::refresh);
    refresh();
}

void TroubleNotice::refresh() {
    const Silence silence = isActive(run_.state()) ? run_.silence() : Silence::None;
    const bool isShown =
        silence != Silence::None || (run_.isOfNewerVersion() && isActive(run_.state()));
    if (isShown) {
        showWords(silence);
        showButtons(silence);
        clock_.start();
    } else {
        clock_.stop();
    }
    setVisible(isShown);
}

void TroubleNotice::showWords(Silence silence) {
    if (run_.isOfNewerVersion()) {
        what_->setText(QStringLiteral("▲ ") + newerWords());
        safe_->setText(tr("It goes on undisturbed. Use the window of the same version."));
    } else {
        what_->setText(QStringLiteral("▲ ") + silenceWords(silence, run_.runner()));
        safe_->setText(reasonWords(silence));
    }
    setAccessibleName(what_->text());
}

void TroubleNotice::showButtons(Silence silence) {
    const bool canStop = run_.can(RunTrigger::Stop) && !run_.runner().wasAskedToStop();
    const bool isBegun = silence == Silence::Quiet || silence == Silence::Silent;
    wait_->setVisible(silence != Silence::None);
    stop_->setVisible(silence == Silence::Quiet && canStop);
    // While it lives it is asked first.
    end_->setVisible(silence != Silence::None && !stop_->isVisibleTo(this));
    const bool canEnd = run_.runner().canEnd();
    end_->setText(!isBegun ? tr("Give up") : canEnd ? tr("End it now…") : tr("Take it for gone…"));
    end_->setAccessibleName(end_->text());
    end_->setToolTip(canEnd ? tr("Ends the worker's process at once")
                            : tr("Follows it no longer; its process is out of reach from here"));
}

void TroubleNotice::askToEnd() {
    if (run_.silence() == Silence::NotBegun) {
        run_.end();
        return;
    }
    const bool canEnd = run_.runner().canEnd();
    confirm(*this, QStringLiteral("endWorker"),
            canEnd ? tr("End the worker?") : tr("Take the worker for gone?"),
            canEnd ? tr("The worker's process is ended at once.")
                   : tr("This window no longer follows the worker on the other computer."),
            canEnd ? tr("What it did since its last checkpoint is lost; all before that is kept, "
                        "and “Resume” goes on from there.")
                   : tr("Should it still be at work there, it keeps the workspace until it ends. "
                        "Once it is gone, “Resume” goes on from the last checkpoint."),
            canEnd ? tr("End it now") : tr("Take it for gone"), [this] { run_.end(); });
}

}  // namespace outis::gui
