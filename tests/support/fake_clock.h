// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "core/base/clock.h"

namespace outis::test {

/// Time that moves only when a test says so.
class FakeClock final : public Clock {
public:
    [[nodiscard]] std::chrono::system_clock::time_point now() const override {
        return std::chrono::system_clock::time_point(std::chrono::hours(24 * 365 * 56)) + passed_;
    }
    [[nodiscard]] std::chrono::steady_clock::time_point ticks() const override {
        return std::chrono::steady_clock::time_point(std::chrono::hours(1)) + passed_;
    }
    void advance(std::chrono::milliseconds step) { passed_ += step; }

private:
    std::chrono::milliseconds passed_{0};
};

}  // namespace outis::test
