// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/text_candidates.h"

namespace outis::data {

/// Marks that stand alone and have the proportions of one capital letter, such as the L and R of a
/// lead marker; the ones of highest contrast first, at most `most`. Whether they are letters is for
/// a recogniser to say: clips and electrodes have such proportions, too.
[[nodiscard]] std::vector<TextCandidate> findLoneLetters(const GreyImage& image, std::size_t most);

}  // namespace outis::data
