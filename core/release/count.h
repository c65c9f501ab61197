// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace outis::release {

/// How many patients or images of real people there are of a kind. A report for the outside does
/// not tell small ones, nor what would give them back: see small_counts.h.
struct Count {
    enum class Told {
        Exactly,
        Few,      ///< one or more, but fewer than the smallest number that is told
        NotAtAll  ///< it would give back what is not told elsewhere
    };

    std::int64_t value = 0;  ///< 0 unless it is told exactly
    Told told = Told::Exactly;

    Count() = default;
    Count(std::int64_t exact) : value(exact) {}
    static Count few() { return withheld(Told::Few); }
    static Count notTold() { return withheld(Told::NotAtAll); }

    [[nodiscard]] bool isTold() const { return told == Told::Exactly; }
    bool operator==(const Count&) const = default;

private:
    static Count withheld(Told told) {
        Count count;
        count.told = told;
        return count;
    }
};

}  // namespace outis::release
