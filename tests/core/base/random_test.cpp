// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

#include "core/base/hash.h"

using namespace outis;

TEST_CASE("Philox4x32-10 gives the known answers of Random123") {
    // kat_vectors of the Random123 library: counter words 0..3, key words 0..1.
    CHECK(Philox(Seed{0}, 0).block(0) ==
          std::array<std::uint32_t, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    const std::uint64_t ones = ~std::uint64_t{0};
    CHECK(Philox(Seed{ones}, ones).block(ones) ==
          std::array<std::uint32_t, 4>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(Philox(Seed{0x299f31d0a4093822}, 0x0370734413198a2e).block(0x85a308d3243f6a88) ==
          std::array<std::uint32_t, 4>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("mix is SplitMix64") {
    // First outputs of SplitMix64 with the seed 0: the state grows by the constant each time.
    CHECK(mix(0) == 0xe220a8397b1dcdaf);
    CHECK(mix(0x9E3779B97F4A7C15) == 0x6e789e6aa1b965f4);
    CHECK(mix(2 * 0x9E3779B97F4A7C15) == 0x06c45d188009454f);
}

TEST_CASE("derived seeds differ by seed, stage and index, and stay what they are") {
    std::set<std::uint64_t> seen;
    for (const std::uint64_t seed : {0U, 1U, 2U}) {
        for (const char* stage : {"train", "sample", "split"}) {
            for (std::uint64_t index = 0; index < 100; ++index) {
                CHECK(seen.insert(derive(Seed{seed}, stage, index).value).second);
            }
        }
    }
    CHECK(derive(Seed{7}, "train", 3) == derive(Seed{7}, "train", 3));
    CHECK(derive(Seed{7}, "train", 3).value == mix(mix(mix(7) ^ fnv1a("train")) ^ 3));
}

TEST_CASE("candidate seeds follow the formula and never meet between retries and groups") {
    CHECK(candidateSeed(Seed{5}, 6, 7, 8).value ==
          mix(mix(mix(6) ^ 6) ^ ((std::uint64_t{7} << 32) | 8)));
    std::set<std::uint64_t> seen;
    for (std::uint64_t group = 0; group < 10; ++group) {
        for (std::uint32_t round = 0; round < 10; ++round) {
            for (std::uint32_t candidate = 0; candidate < 10; ++candidate) {
                CHECK(seen.insert(candidateSeed(Seed{1}, group, round, candidate).value).second);
            }
        }
    }
}

TEST_CASE("a normal number depends on seed, stream and place alone") {
    const Philox random(Seed{42}, 3);
    std::vector<float> whole(1000);
    random.fillNormal(whole);
    for (const std::size_t first : {0U, 1U, 2U, 3U, 4U, 5U, 517U}) {
        CAPTURE(first);
        std::vector<float> part(101);
        random.fillNormal(part, first);
        CHECK(std::equal(part.begin(), part.end(),
                         whole.begin() + static_cast<std::ptrdiff_t>(first)));
    }
    std::vector<float> uniform(1000);
    std::vector<float> later(100);
    random.fillUniform(uniform);
    random.fillUniform(later, 333);
    CHECK(std::equal(later.begin(), later.end(), uniform.begin() + 333));
}

TEST_CASE("drawing one number does not move the fills") {
    Philox random(Seed{42});
    std::vector<float> before(10);
    std::vector<float> after(10);
    random.fillNormal(before);
    random.normal();
    random.fillNormal(after);
    CHECK(before == after);
}

TEST_CASE("streams and seeds give different numbers") {
    std::vector<float> a(64);
    std::vector<float> b(64);
    std::vector<float> c(64);
    Philox(Seed{1}, 0).fillNormal(a);
    Philox(Seed{1}, 1).fillNormal(b);
    Philox(Seed{2}, 0).fillNormal(c);
    for (std::size_t k = 0; k < 64; ++k) {
        CHECK(a[k] != b[k]);
        CHECK(a[k] != c[k]);
    }
}

TEST_CASE("normal numbers agree with the library's Box-Muller") {
    const Philox random(Seed{9});
    std::vector<float> ours(4096);
    random.fillNormal(ours);
    for (std::size_t k = 0; k < ours.size(); ++k) {
        const auto words = random.block(k / 4);
        const std::size_t pair = 2 * ((k % 4) / 2);
        const double radius = std::sqrt(-2 * std::log((words[pair] + 0.5) / 4294967296.0));
        const double angle = 2 * 3.14159265358979323846 * (words[pair + 1] / 4294967296.0);
        const double expected = radius * (k % 2 == 0 ? std::cos(angle) : std::sin(angle));
        CHECK(ours[k] == doctest::Approx(expected).epsilon(1e-6).scale(1e-3));
    }
}

TEST_CASE("normal numbers have the moments of the standard normal distribution") {
    std::vector<float> values(200'000);
    Philox(Seed{123}).fillNormal(values);
    double sums[5] = {};
    for (const float value : values) {
        double power = 1;
        for (double& sum : sums) {
            sum += power / static_cast<double>(values.size());
            power *= value;
        }
    }
    CHECK(std::abs(sums[1]) < 0.01);
    CHECK(std::abs(sums[2] - 1) < 0.02);
    CHECK(std::abs(sums[3]) < 0.04);
    CHECK(std::abs(sums[4] - 3) < 0.1);
}

TEST_CASE("the numbers are fixed for all time") {
    // Computed once by an independent implementation. A change breaks every published seed.
    std::vector<float> values(4);
    Philox(Seed{2026}, 1).fillNormal(values);
    CHECK(values ==
          std::vector<float>{0x1.3b3182p-1F, 0x1.217166p-1F, 0x1.09a99ap+0F, -0x1.cf6c24p-3F});
    Philox random(Seed{2026});
    CHECK(random.nextUint64() == 7951994524718841435U);
}

TEST_CASE("uniform numbers lie in [0, 1)") {
    Philox random(Seed{5});
    double sum = 0;
    for (int k = 0; k < 10'000; ++k) {
        const double value = random.uniform();
        CHECK((value >= 0 && value < 1));
        sum += value;
    }
    CHECK(std::abs(sum / 10'000 - 0.5) < 0.02);
    std::vector<float> values(10'000);
    random.fillUniform(values);
    CHECK(*std::min_element(values.begin(), values.end()) >= 0);
    CHECK(*std::max_element(values.begin(), values.end()) < 1);
}

TEST_CASE("bounded integers reach every value about equally often") {
    Philox random(Seed{6});
    std::array<int, 7> counts{};
    for (int k = 0; k < 70'000; ++k) {
        ++counts.at(static_cast<std::size_t>(random.below(7)));
    }
    for (const int count : counts) {
        CHECK(std::abs(count - 10'000) < 500);
    }
    CHECK(random.below(1) == 0);
    const std::uint64_t large = (std::uint64_t{1} << 63) + 1;
    for (int k = 0; k < 100; ++k) {
        CHECK(random.below(large) < large);
    }
}

TEST_CASE("a shuffle is a permutation and the same for the same seed") {
    std::vector<int> items(100);
    std::iota(items.begin(), items.end(), 0);
    std::vector<int> again = items;
    Philox first(Seed{8});
    Philox second(Seed{8});
    shuffle(std::span(items), first);
    shuffle(std::span(again), second);
    CHECK(items == again);
    CHECK_FALSE(std::is_sorted(items.begin(), items.end()));
    std::sort(again.begin(), again.end());
    for (int k = 0; k < 100; ++k) {
        CHECK(again[static_cast<std::size_t>(k)] == k);
    }
}
