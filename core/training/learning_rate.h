// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::training {

/// The learning rate after `done` of the training (0 to 1): a linear ramp to `highest` over
/// `rampShare` of it, times half a cosine that ends at a hundredth (Loshchilov & Hutter 2017,
/// without restarts). The first step is small but not 0.
[[nodiscard]] double rampedCosine(double highest, double done, double rampShare);

}  // namespace outis::training
