// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"

namespace outis::data::phantom {

/// Draws with the shapes that anatomy needs, as floats.
class Dice {
public:
    explicit Dice(Seed seed) : random_(seed) {}

    float uniform(float low, float high) {
        return low + (high - low) * static_cast<float>(random_.uniform());
    }
    /// Normal, cut at 2.5 standard deviations: no monsters.
    float normal(float mean, float deviation) {
        double z = random_.normal();
        while (z < -2.5 || z > 2.5) {
            z = random_.normal();
        }
        return mean + deviation * static_cast<float>(z);
    }
    float normal() { return normal(0, 1); }
    bool chance(float probability) { return random_.uniform() < static_cast<double>(probability); }
    int below(int bound) {
        return static_cast<int>(random_.below(static_cast<std::uint64_t>(bound)));
    }
    float sign() { return chance(0.5F) ? 1.0F : -1.0F; }

private:
    Philox random_;
};

}  // namespace outis::data::phantom
