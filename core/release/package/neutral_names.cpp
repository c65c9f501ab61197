// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/neutral_names.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string_view>

namespace outis::release {
namespace {

constexpr std::string_view kMark = "synthetic-";
constexpr std::string_view kLetters = "bcdfghjklmnpqrstvwxz";
/// 20^16 is about 2^69: among a million names two are equal with a chance of 1 in 10^9.
constexpr std::size_t kLength = 16;

void requireRandomness() {
    if (sodium_init() < 0) {
        throw std::runtime_error("no source of random numbers");
    }
}

}  // namespace

std::vector<std::string> drawNeutralNames(std::size_t count) {
    requireRandomness();
    std::set<std::string> names;
    while (names.size() < count) {
        std::string name(kMark);
        for (std::size_t letter = 0; letter < kLength; ++letter) {
            name += kLetters[randombytes_uniform(kLetters.size())];
        }
        names.insert(std::move(name));
    }
    return {names.begin(), names.end()};
}

bool isNeutralName(const std::string& name) {
    return name.size() == kMark.size() + kLength && name.starts_with(kMark) &&
           name.find_first_not_of(kLetters, kMark.size()) == std::string::npos;
}

std::vector<std::size_t> drawOrder(std::size_t count) {
    requireRandomness();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t last = count; last > 1; --last) {
        std::swap(order[last - 1], order[randombytes_uniform(static_cast<std::uint32_t>(last))]);
    }
    return order;
}

std::string drawUid() {
    requireRandomness();
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string digits;  // the number in decimal, last digit first
    while (std::any_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte != 0; })) {
        unsigned remainder = 0;
        for (std::uint8_t& byte : bytes) {
            const unsigned value = remainder * 256 + byte;
            byte = static_cast<std::uint8_t>(value / 10);
            remainder = value % 10;
        }
        digits += static_cast<char>('0' + remainder);
    }
    std::reverse(digits.begin(), digits.end());
    return "2.25." + (digits.empty() ? "0" : digits);
}

}  // namespace outis::release
