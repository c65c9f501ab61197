// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/words.h"

#include <cmath>

#include <QCoreApplication>
#include <QHash>

namespace outis::gui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("outis::words", text);
}

constexpr double kMinute = 60;
constexpr double kHour = 3600;

QString minutesOrHours(double seconds) {
    const auto minutes = static_cast<qint64>(std::llround(seconds / kMinute));
    if (minutes < 60) {
        return tr("%1 min").arg(minutes);
    }
    const qint64 rest = minutes % 60;
    return rest == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(rest);
}

}  // namespace

QString countWords(qint64 count) {
    QString digits = QString::number(std::abs(count));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, QChar(0x2009));
    }
    return count < 0 ? QChar(0x2212) + digits : digits;
}

QString figureWords(double value) {
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    if (std::abs(value) >= 999.5) {
        return countWords(std::llround(value));
    }
    return QString::number(value, 'g', 3);
}

QString intervalWords(double value, double low, double high) {
    return std::isfinite(low) && std::isfinite(high)
               ? QStringLiteral("%1 [%2, %3]")
                     .arg(figureWords(value), figureWords(low), figureWords(high))
               : figureWords(value);
}

QString timeLeftWords(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) {
        return {};
    }
    if (seconds < 50) {
        return tr("less than a minute left");
    }
    return tr("about %1 left").arg(minutesOrHours(seconds));
}

QString durationWords(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) {
        return {};
    }
    if (seconds < 1) {
        return tr("less than 1 s");
    }
    return seconds < 100 ? tr("%1 s").arg(std::llround(seconds)) : minutesOrHours(seconds);
}

QString agoWords(double seconds) {
    if (!std::isfinite(seconds) || seconds < 10) {
        return tr("just now");
    }
    return tr("%1 ago").arg(seconds < kHour ? durationWords(seconds) : minutesOrHours(seconds));
}

QString memoryWords(double megabytes) {
    if (!std::isfinite(megabytes) || megabytes <= 0) {
        return QStringLiteral("–");
    }
    return megabytes < 1000 ? tr("%1 MB").arg(figureWords(megabytes))
                            : tr("%1 GB").arg(figureWords(megabytes / 1000));
}

QString stageName(const QString& stage) {
    static const QHash<QString, const char*> kNames{
        {QStringLiteral("phantom"), QT_TRANSLATE_NOOP("outis::words", "Draw demo patients")},
        {QStringLiteral("import"), QT_TRANSLATE_NOOP("outis::words", "Import")},
        {QStringLiteral("split"), QT_TRANSLATE_NOOP("outis::words", "Split by patient")},
        {QStringLiteral("prepare"), QT_TRANSLATE_NOOP("outis::words", "Prepare images")},
        {QStringLiteral("compress"), QT_TRANSLATE_NOOP("outis::words", "Train the autoencoder")},
        {QStringLiteral("encode"), QT_TRANSLATE_NOOP("outis::words", "Train condition encoder")},
        {QStringLiteral("evaluation-encoder"),
         QT_TRANSLATE_NOOP("outis::words", "Train evaluation encoder")},
        {QStringLiteral("train"), QT_TRANSLATE_NOOP("outis::words", "Train the generator")},
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("outis::words", "Prepare the filter")},
        {QStringLiteral("generate"), QT_TRANSLATE_NOOP("outis::words", "Draw synthetic images")},
        {QStringLiteral("shadow"), QT_TRANSLATE_NOOP("outis::words", "Train the shadow generator")},
        {QStringLiteral("audit"), QT_TRANSLATE_NOOP("outis::words", "Attack the images")},
        {QStringLiteral("evaluate"), QT_TRANSLATE_NOOP("outis::words", "Compare with patients")},
        {QStringLiteral("utility"), QT_TRANSLATE_NOOP("outis::words", "Train test classifiers")},
        {QStringLiteral("report"), QT_TRANSLATE_NOOP("outis::words", "Write the report")}};
    const char* name = kNames.value(stage, nullptr);
    return name == nullptr ? stage : tr(name);
}

QString stageStateWord(StageState state) {
    switch (state) {
        case StageState::Missing:
            return tr("not yet");
        case StageState::Fresh:
            return tr("done");
        case StageState::Stale:
            return tr("out of date");
        case StageState::Stopped:
            return tr("can be continued");
        case StageState::Running:
            return tr("running");
        case StageState::Failed:
            return tr("failed");
    }
    return {};
}

QString unitWords(qint64 count, const QString& unit) {
    if (unit == QLatin1String("images")) {
        return QCoreApplication::translate("outis::words", "%1 images").arg(countWords(count));
    }
    if (unit == QLatin1String("files")) {
        return tr("%1 files").arg(countWords(count));
    }
    if (unit == QLatin1String("patients")) {
        return tr("%1 patients").arg(countWords(count));
    }
    if (unit == QLatin1String("steps")) {
        return tr("%1 steps").arg(countWords(count));
    }
    return unit.isEmpty() ? countWords(count) : countWords(count) + QLatin1Char(' ') + unit;
}

QString runStateWord(RunState state) {
    switch (state) {
        case RunState::Idle:
            return tr("idle");
        case RunState::Starting:
            return tr("starting");
        case RunState::Running:
            return tr("running");
        case RunState::Pausing:
            return tr("pausing at a checkpoint");
        case RunState::Stopping:
            return tr("stopping at a checkpoint");
        case RunState::Paused:
            return tr("paused");
        case RunState::Stopped:
            return tr("stopped");
        case RunState::Failed:
            return tr("failed");
        case RunState::Crashed:
            return tr("ended unexpectedly");
        case RunState::Finished:
            return tr("finished");
    }
    return {};
}

}  // namespace outis::gui
