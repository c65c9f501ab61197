// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>

#include "core/base/observer.h"

namespace outis::test {

/// Asks for a stop once so much progress was reported.
class StoppingObserver final : public Observer {
public:
    explicit StoppingObserver(std::int64_t at) : at_(at) {}
    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t) override {
        if (done >= at_) {
            source_.request_stop();
        }
    }
    void metric(std::string_view, std::int64_t, double) override {}
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error&) override {}
    void stageFinished(std::string_view, Outcome outcome) override { outcome_ = outcome; }

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }
    /// Of the stage that finished last.
    [[nodiscard]] Outcome outcome() const { return outcome_; }

private:
    std::int64_t at_;
    std::stop_source source_;
    Outcome outcome_ = Outcome::Finished;
};

}  // namespace outis::test
