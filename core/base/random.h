// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace outis {

/// A seed is not a number to count with.
struct Seed {
    std::uint64_t value = 0;
    friend bool operator==(Seed, Seed) = default;
};

/// SplitMix64's output function (METHOD 7.3, golden README): mix(x) of x + 0x9E37...15.
[[nodiscard]] std::uint64_t mix(std::uint64_t x);

/// The seed of one use: a function of run seed, stage name and index alone.
[[nodiscard]] Seed derive(Seed seed, std::string_view stage, std::uint64_t index = 0);

/// Candidate seed of METHOD 7.3: mix(mix(mix(run + 1) ^ group) ^ (round << 32 | candidate)).
[[nodiscard]] Seed candidateSeed(Seed run, std::uint64_t group, std::uint32_t round,
                                 std::uint32_t candidate);

/// Counter-based generator Philox4x32-10 (Salmon et al. 2011): the same numbers on every platform,
/// any element reachable without the ones before it.
class Philox {
public:
    explicit Philox(Seed seed, std::uint64_t stream = 0) : seed_(seed), stream_(stream) {}

    /// The `block`-th four 32-bit words.
    [[nodiscard]] std::array<std::uint32_t, 4> block(std::uint64_t block) const;

    /// Sequential use on top of the counter.
    std::uint32_t nextUint32();
    std::uint64_t nextUint64();
    /// [0, 1) with 53 bits.
    double uniform();
    /// Standard normal (Box-Muller in double).
    double normal();
    /// Unbiased integer in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);

    /// Element k is a function of (seed, stream, k) alone: fill in any order or in parallel.
    void fillNormal(std::span<float> out, std::uint64_t first = 0) const;
    void fillUniform(std::span<float> out, std::uint64_t first = 0) const;

private:
    Seed seed_;
    std::uint64_t stream_;
    std::uint64_t counter_ = 0;
    std::array<std::uint32_t, 4> words_{};
    int used_ = 4;
};

/// Fisher-Yates with the generator's unbiased integers: the same order everywhere.
template <class T>
void shuffle(std::span<T> items, Philox& random) {
    for (std::size_t last = items.size(); last > 1; --last) {
        std::swap(items[last - 1], items[random.below(last)]);
    }
}

}  // namespace outis
