// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace outis {

/// Time comes in through the constructor, so that tests bring their own.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::system_clock::time_point now() const = 0;
    /// For durations; never goes back.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point ticks() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::chrono::system_clock::time_point now() const override {
        return std::chrono::system_clock::now();
    }
    [[nodiscard]] std::chrono::steady_clock::time_point ticks() const override {
        return std::chrono::steady_clock::now();
    }
};

/// "2026-11-22T13:45:01.250Z"
[[nodiscard]] std::string toIso8601(std::chrono::system_clock::time_point time);

}  // namespace outis
