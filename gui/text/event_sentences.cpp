// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/event_sentences.h"

#include "gui/text/error_sentences.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

namespace {

QString warningSentence(const event::Event& event) {
    if (!event.error) {
        return {};
    }
    QString text = errorSentences(*event.error).what;
    if (!event.error->detail.empty()) {
        text += QStringLiteral(" (%1)").arg(
            workerSentence(QString::fromStdString(event.error->detail)));
    }
    return text;
}

QString stageEnd(const event::Event& event) {
    const QString stage = stageName(QString::fromStdString(event.name));
    if (event.outcome == "fresh") {
        return tr("%1: nothing to do, it is up to date.").arg(stage);
    }
    if (event.outcome == "stopped") {
        return tr("%1: stopped at a checkpoint.").arg(stage);
    }
    if (event.outcome == "failed") {
        return tr("%1: failed.").arg(stage);
    }
    return tr("%1: done in %2.").arg(stage, durationWords(event.seconds));
}

QString runEnd(const event::Event& event) {
    if (event.outcome == "finished") {
        return tr("The run is finished.");
    }
    if (event.outcome == "stopped") {
        return tr("The run has stopped at a checkpoint and can be continued.");
    }
    return event.error ? tr("The run failed: %1").arg(warningSentence(event))
                       : tr("The run failed.");
}

QString pictureSentence(const event::Event& event) {
    return event.name == "samples" ? tr("New sample pictures.") : QString();
}

}  // namespace

QString eventSentence(const event::Event& event) {
    switch (event.kind) {
        case event::Kind::RunStarted:
            return tr("The worker has started (process %1).").arg(static_cast<qint64>(event.value));
        case event::Kind::StageStarted:
            return tr("%1: started.").arg(stageName(QString::fromStdString(event.name)));
        case event::Kind::StageFinished:
            return stageEnd(event);
        case event::Kind::Warning:
            return warningSentence(event);
        case event::Kind::RunFinished:
            return runEnd(event);
        case event::Kind::Picture:
            return pictureSentence(event);
        default:
            return {};
    }
}

}  // namespace outis::gui
