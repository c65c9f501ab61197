// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QHash>
#include <QLocale>

#include "gui/text/tr.h"

namespace outis::gui {

namespace {

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

int plural(qint64 count) {
    return static_cast<int>(std::min<qint64>(std::abs(count), std::numeric_limits<int>::max()));
}

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
    return QLocale().toString(value, 'g', 3);
}

QString intervalWords(double value, double low, double high) {
    return std::isfinite(low) && std::isfinite(high)
               ? tr("%1 [%2, %3]").arg(figureWords(value), figureWords(low), figureWords(high))
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
        {QStringLiteral("phantom"), OUTIS_WORDS("Draw demo patients")},
        {QStringLiteral("import"), OUTIS_WORDS("Import")},
        {QStringLiteral("split"), OUTIS_WORDS("Split by patient")},
        {QStringLiteral("prepare"), OUTIS_WORDS("Prepare images")},
        {QStringLiteral("compress"), OUTIS_WORDS("Train the autoencoder")},
        {QStringLiteral("encode"), OUTIS_WORDS("Train condition encoder")},
        {QStringLiteral("evaluation-encoder"), OUTIS_WORDS("Train evaluation encoder")},
        {QStringLiteral("train"), OUTIS_WORDS("Train the generator")},
        {QStringLiteral("detect"), OUTIS_WORDS("Prepare the filter")},
        {QStringLiteral("generate"), OUTIS_WORDS("Draw synthetic images")},
        {QStringLiteral("shadow"), OUTIS_WORDS("Train the shadow generator")},
        {QStringLiteral("audit"), OUTIS_WORDS("Attack the images")},
        {QStringLiteral("evaluate"), OUTIS_WORDS("Compare with patients")},
        {QStringLiteral("utility"), OUTIS_WORDS("Train test classifiers")},
        {QStringLiteral("report"), OUTIS_WORDS("Write the report")},
        {QStringLiteral("write-images"), OUTIS_WORDS("Write the images")},
        {QStringLiteral("verify-files"), OUTIS_WORDS("Read the files back")},
        {QStringLiteral("verify-images"), OUTIS_WORDS("Read the images back")},
        {QStringLiteral("read-source"), OUTIS_WORDS("Read the source to compare with")},
        {QStringLiteral("final-scan"), OUTIS_WORDS("Search for anything of the source")}};
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
        return tr("%1 images", nullptr, plural(count)).arg(countWords(count));
    }
    if (unit == QLatin1String("files")) {
        return tr("%1 files", nullptr, plural(count)).arg(countWords(count));
    }
    if (unit == QLatin1String("patients")) {
        return tr("%1 patients", nullptr, plural(count)).arg(countWords(count));
    }
    if (unit == QLatin1String("steps")) {
        return tr("%1 steps", nullptr, plural(count)).arg(countWords(count));
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
