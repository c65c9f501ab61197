// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/phantom/dice.h"
#include "core/data/phantom/exam.h"

namespace outis::data::phantom {

/// How severe each finding is that day: the patient's tendency and the day's chance.
[[nodiscard]] Severities drawSeverities(Dice& dice, const Patient& patient, const Shot& shot);

/// Severity turned into places, sizes and densities; also the normal variants that look like
/// illness.
[[nodiscard]] Illness drawIllness(Dice& dice, const Patient& patient, const Shot& shot,
                                  const Severities& severity);

/// What a reader's report would have said.
[[nodiscard]] Labels readLabels(Dice& dice, const Severities& severity, float labelNoise);

}  // namespace outis::data::phantom
