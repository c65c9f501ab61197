// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "gui/models/memorisation_series.h"

/// The memorisation meter in words.
namespace outis::gui {

/// "no sign", "rising", "over the limit: stopping is suggested"
[[nodiscard]] QString memorisationWord(MemorisationState state);
/// "no near-copies of training images", "1 near-copy of a training image"; empty while unknown.
[[nodiscard]] QString copiesWords(std::int64_t copies);
/// "52 % of the samples [46 %, 58 %] lie nearer to training than to held-back patients"
[[nodiscard]] QString shareSentence(const MemorisationPoint& point);
/// The line of the log: "Memorisation after 8 000 images: no sign; 52 % [46, 58] lie nearer to
/// training, no near-copies."
[[nodiscard]] QString memorisationSentence(const MemorisationPoint& point);

}  // namespace outis::gui
