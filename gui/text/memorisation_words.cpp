// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/memorisation_words.h"

#include <cmath>

#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

QString percent(double share) {
    return QString::number(std::llround(share * 100));
}

}  // namespace

QString memorisationWord(MemorisationState state) {
    switch (state) {
        case MemorisationState::Unmeasured:
            return tr("not measured yet");
        case MemorisationState::NoSign:
            return tr("no sign");
        case MemorisationState::Rising:
            return tr("rising");
        case MemorisationState::OverLimit:
            return tr("over the limit: stopping is suggested");
    }
    return {};
}

QString copiesWords(std::int64_t copies) {
    if (copies < 0) {
        return {};
    }
    if (copies == 0) {
        return tr("no near-copies of training images");
    }
    return tr("%1 near-copies of training images", nullptr, plural(copies)).arg(countWords(copies));
}

QString shareSentence(const MemorisationPoint& point) {
    return tr("%1 % [%2, %3] of the samples lie nearer to training than to held-back patients")
        .arg(percent(point.share), percent(point.low), percent(point.high));
}

QString memorisationSentence(const MemorisationPoint& point) {
    const QString copies =
        point.copies == 0
            ? tr("no near-copies")
            : tr("%1 near-copies", nullptr, plural(point.copies)).arg(countWords(point.copies));
    return tr("Memorisation after %1: %2; %3 % [%4, %5] lie nearer to training, %6.")
        .arg(unitWords(point.images, QStringLiteral("images")),
             memorisationWord(MemorisationSeries::stateOf(point)), percent(point.share),
             percent(point.low), percent(point.high), copies);
}

}  // namespace outis::gui
