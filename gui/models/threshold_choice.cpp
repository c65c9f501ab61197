// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/threshold_choice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "core/statistics/irs.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

using privacy::ThresholdTrial;

/// Its nearest images are those of the evaluation encoder, which the report's diversity is of.
constexpr const char* kOfTheEvaluation = "distance-ratio";
constexpr double kPoints = 100;  ///< of AUROC, per 1

std::size_t nearestDetector(const privacy::FilterLimits& limits) {
    const auto found =
        std::ranges::find(limits.rules, kOfTheEvaluation, &privacy::DetectorRule::detector);
    return found == limits.rules.end() ? 0 : static_cast<std::size_t>(found - limits.rules.begin());
}

std::filesystem::path placeOf(const ThresholdSource& source, const QString& file) {
    return QDir(source.workspace).filePath(file).toStdString();
}

ThresholdStep stepOf(ThresholdTrial trial, qint64 gallery) {
    ThresholdStep step{std::move(trial), {}};
    const auto images = step.trial.summary.accepted;
    if (step.trial.nearest > 0 && step.trial.nearest < images) {
        const auto estimate = statistics::irsEstimate(gallery, images, step.trial.nearest);
        if (estimate) {
            step.reached = *estimate;
        }
    }
    return step;
}

/// The step that the candidates were judged by; nothing where there is none.
std::optional<std::size_t> stepNow(const ThresholdChoice& choice,
                                   const privacy::FilterLimits& limits) {
    for (std::size_t step = 0; step < choice.steps.size(); ++step) {
        const privacy::TrialLimits& tried = choice.steps[step].trial.limits;
        if (tried.rules == limits.rules && tried.falseRejects == choice.source.falseRejects) {
            return step;
        }
    }
    return std::nullopt;
}

ReportNumber numberOf(const privacy::Rate& rate) {
    return {rate.rate, rate.low, rate.high, {}};
}

/// "38 fewer than now", "as many as now", "12 more than now"
QString comparedWords(qint64 then, qint64 now) {
    return then == now  ? tr("as many as now")
           : then < now ? tr("%1 fewer than now").arg(countWords(now - then))
                        : tr("%1 more than now").arg(countWords(then - now));
}

QString thresholdWords(const ThresholdChoice& choice, std::size_t step) {
    const QString share = percentWords(choice.steps[step].trial.limits.falseRejects);
    const QString sentence = tr("Up to %1 of strangers' images may be rejected").arg(share);
    return step == choice.now  ? tr("%1: as it is now").arg(sentence)
           : step > choice.now ? tr("%1: stricter than now").arg(sentence)
                               : tr("%1: laxer than now").arg(sentence);
}

QString foundWords(const privacy::TrialLimits& limits) {
    if (!limits.copies.rate && !limits.falseRejected.rate) {
        return tr("No detector has a threshold here: nothing would be held back.");
    }
    return tr("Altered copies found: %1. Images of strangers rejected: %2. Both on test patients.")
        .arg(shareWords(numberOf(limits.copies)), shareWords(numberOf(limits.falseRejected)));
}

QString varietyWords(const ThresholdChoice& choice, std::size_t step) {
    const ThresholdStep& then = choice.steps[step];
    const ThresholdStep& now = choice.steps[choice.now];
    if (then.trial.summary.accepted == 0) {
        return tr("No image would be left.");
    }
    QString words =
        tr("They lie nearest to %1 different of %2 training images (%3).")
            .arg(countWords(then.trial.nearest), countWords(choice.source.galleryImages),
                 comparedWords(then.trial.nearest, now.trial.nearest));
    if (then.reached && choice.source.galleryImages > 0) {
        words += QLatin1Char(' ') +
                 tr("Drawn without end, about %1 of them would be met (IRS).")
                     .arg(percentWords(static_cast<double>(*then.reached) /
                                       static_cast<double>(choice.source.galleryImages)));
    }
    return words;
}

/// In single quotes, as a shell takes it.
QString quoted(QString path) {
    return QLatin1Char('\'') + path.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
           QLatin1Char('\'');
}

}  // namespace

QString stampOf(const ThresholdSource& source) {
    QString stamp;
    for (const QString& file : {source.ledger, source.limits}) {
        stamp += QFileInfo(QDir(source.workspace).filePath(file))
                     .lastModified()
                     .toString(QStringLiteral("yyyyMMddHHmmsszzz "));
    }
    return stamp;
}

Result<std::shared_ptr<const ThresholdChoice>> readThresholdChoice(const ThresholdSource& source,
                                                                   const std::stop_token& stop) {
    const auto limits = privacy::readTrialLimits(placeOf(source, source.limits));
    if (!limits) {
        return limits.error();
    }
    if (limits->empty()) {
        return Error{ErrorCode::NotFound, "thresholds", "nothing was calibrated"};
    }
    const auto ledger = privacy::readLedger(placeOf(source, source.ledger));
    if (!ledger) {
        return ledger.error();
    }
    const std::size_t detector = nearestDetector(ledger->limits);
    auto trials = privacy::tryThresholds(*ledger, *limits, detector, stop);
    if (!trials) {
        return trials.error();
    }
    if (trials->empty()) {
        return std::shared_ptr<const ThresholdChoice>();
    }
    auto choice = std::make_shared<ThresholdChoice>();
    choice->source = source;
    if (detector < ledger->limits.rules.size()) {
        choice->nearestBy = QString::fromStdString(ledger->limits.rules[detector].detector);
    }
    for (ThresholdTrial& trial : *trials) {
        choice->steps.push_back(stepOf(std::move(trial), source.galleryImages));
    }
    const auto now = stepNow(*choice, ledger->limits);
    if (!now) {
        return Error{ErrorCode::InvalidOption, "thresholds",
                     "the images were judged by other thresholds than these"};
    }
    choice->now = *now;
    return std::shared_ptr<const ThresholdChoice>(std::move(choice));
}

StepWords wordsOf(const ThresholdChoice& choice, std::size_t step) {
    const ThresholdTrial& then = choice.steps[step].trial;
    const ThresholdTrial& now = choice.steps[choice.now].trial;
    StepWords words;
    words.threshold = thresholdWords(choice, step);
    words.images =
        step == choice.now
            ? tr("%1 of %2 images left")
                  .arg(countWords(then.summary.accepted), countWords(then.summary.target))
            : tr("%1 of %2 images left, %3")
                  .arg(countWords(then.summary.accepted), countWords(then.summary.target),
                       comparedWords(then.summary.accepted, now.summary.accepted));
    words.found = foundWords(then.limits);
    words.variety = varietyWords(choice, step);
    words.state =
        then.summary.state == "ok" ? QString() : QString::fromStdString(then.summary.state);
    return words;
}

QList<TextRow> findingRows(const ThresholdChoice& choice, std::size_t step) {
    const auto& labels = choice.steps[step].trial.summary.labels;
    const auto& before = choice.steps[choice.now].trial.summary.labels;
    QList<TextRow> rows;
    for (std::size_t index = 0; index < labels.size(); ++index) {
        const privacy::LabelCount& label = labels[index];
        if (label.target == 0) {
            continue;
        }
        const QString name = label.label.empty()
                                 ? tr("No finding")
                                 : QString::fromStdString(label.label)
                                       .replace(QLatin1Char('|'), QStringLiteral(", "));
        const bool isShort = label.accepted < label.target;
        rows.append(
            {{name, countWords(label.target), countWords(before[index].accepted),
              (isShort ? QStringLiteral("▲ ") : QString()) + countWords(label.accepted)},
             name,
             isShort ? tr("%1 fewer than asked for").arg(countWords(label.target - label.accepted))
                     : QString(),
             isShort ? QStringLiteral("attention") : QString()});
    }
    return rows;
}

std::optional<AccuracyTrial> accuracyAt(const ThresholdChoice& choice, std::size_t step,
                                        const QList<AccuracyTrial>& trials) {
    const double share = choice.steps[step].trial.limits.falseRejects;
    const auto found = std::ranges::find(trials, share, &AccuracyTrial::falseRejects);
    return found == trials.end() ? std::nullopt : std::optional(*found);
}

ReportNumber estimatedAuroc(const ReportNumber& measured, const ReportNumber& loss) {
    if (!measured.value || !loss.value) {
        return {{}, {}, {}, !measured.value ? measured.state : loss.state};
    }
    const double value = std::clamp(*measured.value - *loss.value / kPoints, 0.0, 1.0);
    ReportNumber estimate{value, {}, {}, {}};
    if (measured.low && measured.high && loss.low && loss.high) {
        estimate.low = std::max(0.0, value - std::hypot(*measured.value - *measured.low,
                                                        (*loss.high - *loss.value) / kPoints));
        estimate.high = std::min(1.0, value + std::hypot(*measured.high - *measured.value,
                                                         (*loss.value - *loss.low) / kPoints));
    }
    return estimate;
}

QString measuredWords(const ReportNumber& measured) {
    return measured.value
               ? tr("AUROC of classifiers trained on the images as they are: %1.")
                     .arg(numberWords(measured))
               : tr("AUROC of classifiers trained on the images as they are: not known (%1).")
                     .arg(numberWords(measured));
}

QString estimateWords(const ReportNumber& measured, const std::optional<AccuracyTrial>& trial) {
    if (!measured.value) {
        return {};
    }
    if (!trial) {
        return tr(
            "Not estimated for this threshold: the evaluation is of other images, or of an "
            "earlier version.");
    }
    if (!trial->loss.value) {
        return trial->images == 0
                   ? tr("Not estimated for this threshold: no picture of an image that would be "
                        "left is kept.")
                   : tr("Not estimated for this threshold (%1).").arg(numberWords(trial->loss));
    }
    const QString estimate =
        tr("Estimate for this threshold: AUROC %1, a loss of %2 points against now.")
            .arg(numberWords(estimatedAuroc(measured, trial->loss)), numberWords(trial->loss));
    const QString from =
        tr("By a simple classifier on stored features of %1 images that stay; only a new run "
           "can tell.")
            .arg(countWords(trial->images));
    return trial->without == 0
               ? estimate + QLatin1Char(' ') + from
               : estimate + QLatin1Char(' ') + from + QLatin1Char(' ') +
                     tr("%1 more would take the place of others; their pictures are not kept.")
                         .arg(countWords(trial->without));
}

QString commandFor(const ThresholdChoice& choice, std::size_t step) {
    return QStringLiteral("outis-worker run --workspace %1 --from detect --detect-false-rejects %2")
        .arg(quoted(QDir::toNativeSeparators(choice.source.workspace)),
             QString::number(choice.steps[step].trial.limits.falseRejects));
}

}  // namespace outis::gui
