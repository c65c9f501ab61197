// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include <cmath>

#include "core/base/hash.h"

namespace outis {
namespace {

constexpr double kTwoTo32 = 4294967296.0;
constexpr double kHalfPi = 1.57079632679489661923;
constexpr double kLn2 = 0.693147180559945309417;

/// ln(x) for a positive normal x, by plain arithmetic: the C library's may differ in the last bit
/// between machines. ln m = 2 artanh((m-1)/(m+1)), |argument| <= 0.172, 12 terms.
double naturalLog(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);  // [0.5, 1)
    if (mantissa < 0.70710678118654752) {
        mantissa *= 2;
        --exponent;
    }
    const double ratio = (mantissa - 1) / (mantissa + 1);
    const double square = ratio * ratio;
    double sum = 0;
    for (int power = 23; power >= 1; power -= 2) {
        sum = sum * square + 1.0 / power;
    }
    return exponent * kLn2 + 2 * ratio * sum;
}

struct Angle {
    double cosine;
    double sine;
};

/// Cosine and sine of 2 pi turns, turns in [0, 1): exact reduction to a quarter turn, Taylor.
Angle ofTurns(double turns) {
    const double quarters = 4 * turns;
    const int quadrant = static_cast<int>(quarters + 0.5);
    const double angle = (quarters - quadrant) * kHalfPi;  // [-pi/4, pi/4]
    const double square = angle * angle;
    double sine = 1;
    double cosine = 1;
    for (int n = 8; n >= 1; --n) {
        sine = 1 - sine * square / (2 * n * (2 * n + 1));
        cosine = 1 - cosine * square / (2 * n * (2 * n - 1));
    }
    sine *= angle;
    switch (quadrant & 3) {
        case 0:
            return {cosine, sine};
        case 1:
            return {-sine, cosine};
        case 2:
            return {-cosine, -sine};
        default:
            return {sine, -cosine};
    }
}

/// Box and Muller (1958): two independent standard normals of a uniform in (0, 1] and one in
/// [0, 1).
Angle boxMuller(double positive, double turns) {
    const double radius = std::sqrt(-2 * naturalLog(positive));
    const Angle angle = ofTurns(turns);
    return {radius * angle.cosine, radius * angle.sine};
}

std::array<float, 4> normalsOf(const std::array<std::uint32_t, 4>& words) {
    const Angle first = boxMuller((words[0] + 0.5) / kTwoTo32, words[1] / kTwoTo32);
    const Angle second = boxMuller((words[2] + 0.5) / kTwoTo32, words[3] / kTwoTo32);
    return {static_cast<float>(first.cosine), static_cast<float>(first.sine),
            static_cast<float>(second.cosine), static_cast<float>(second.sine)};
}

/// Element k is item k % 4 of block k / 4, whatever the range asked for.
template <class Items>
void fillFromBlocks(const Philox& random, std::span<float> out, std::uint64_t first,
                    const Items& items) {
    std::size_t done = 0;
    while (done < out.size()) {
        const std::uint64_t element = first + done;
        const std::array<float, 4> four = items(random.block(element / 4));
        for (std::size_t item = element % 4; item < 4 && done < out.size(); ++item) {
            out[done++] = four[item];
        }
    }
}

std::uint32_t low(std::uint64_t value) {
    return static_cast<std::uint32_t>(value);
}
std::uint32_t high(std::uint64_t value) {
    return static_cast<std::uint32_t>(value >> 32);
}

}  // namespace

std::uint64_t mix(std::uint64_t x) {
    std::uint64_t z = x + 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

Seed derive(Seed seed, std::string_view stage, std::uint64_t index) {
    return Seed{mix(mix(mix(seed.value) ^ fnv1a(stage)) ^ index)};
}

Seed candidateSeed(Seed run, std::uint64_t group, std::uint32_t round, std::uint32_t candidate) {
    const std::uint64_t attempt = (std::uint64_t{round} << 32) | candidate;
    return Seed{mix(mix(mix(run.value + 1) ^ group) ^ attempt)};
}

std::array<std::uint32_t, 4> Philox::block(std::uint64_t block) const {
    // Salmon et al. 2011, table 2 and section 3.3: multipliers and Weyl constants.
    std::array<std::uint32_t, 4> words{low(block), high(block), low(stream_), high(stream_)};
    std::uint32_t key0 = low(seed_.value);
    std::uint32_t key1 = high(seed_.value);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t{0xD2511F53} * words[0];
        const std::uint64_t product1 = std::uint64_t{0xCD9E8D57} * words[2];
        words = {high(product1) ^ words[1] ^ key0, low(product1), high(product0) ^ words[3] ^ key1,
                 low(product0)};
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return words;
}

std::uint32_t Philox::nextUint32() {
    if (used_ == 4) {
        words_ = block(counter_++);
        used_ = 0;
    }
    return words_[static_cast<std::size_t>(used_++)];
}

std::uint64_t Philox::nextUint64() {
    const std::uint64_t first = nextUint32();
    return (first << 32) | nextUint32();
}

double Philox::uniform() {
    return static_cast<double>(nextUint64() >> 11) / 9007199254740992.0;  // 2^53
}

double Philox::normal() {
    const double positive = 1 - uniform();
    return boxMuller(positive, uniform()).cosine;
}

std::uint64_t Philox::below(std::uint64_t bound) {
    // Numbers past the last whole multiple of the bound would favour the small ones: draw again.
    const std::uint64_t excess = (0 - bound) % bound;  // 2^64 mod bound
    std::uint64_t number = nextUint64();
    while (number > ~excess) {
        number = nextUint64();
    }
    return number % bound;
}

void Philox::fillNormal(std::span<float> out, std::uint64_t first) const {
    fillFromBlocks(*this, out, first, normalsOf);
}

void Philox::fillUniform(std::span<float> out, std::uint64_t first) const {
    fillFromBlocks(*this, out, first, [](const std::array<std::uint32_t, 4>& words) {
        std::array<float, 4> four{};
        for (std::size_t item = 0; item < 4; ++item) {
            four[item] = static_cast<float>(words[item] >> 8) / 16777216.0F;  // 2^24
        }
        return four;
    });
}

}  // namespace outis
