// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "core/base/observer.h"

namespace outis::pipeline {

/// One of several pieces of work that together are a stage: shifts its progress to its part of the
/// whole, so that progress never falls, and keeps its stage messages to itself.
class PhaseObserver final : public Observer {
public:
    enum class Numbers { Pass, Keep };

    /// The piece is `share` of `total` units after `before`. Keep: its numbers and pictures are not
    /// passed on (a second network's loss is not the first one's).
    PhaseObserver(Observer& next, std::int64_t before, std::int64_t share, std::int64_t total,
                  Numbers numbers = Numbers::Pass)
        : next_(next), before_(before), share_(share), total_(total), numbers_(numbers) {}

    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t total) override {
        const std::int64_t part = total > 0 ? std::min(done, total) * share_ / total : 0;
        next_.progressed(before_ + part, total_);
    }
    void metric(std::string_view name, std::int64_t step, double value) override {
        if (numbers_ == Numbers::Pass) {
            next_.metric(name, step, value);
        }
    }
    void picture(std::string_view kind, std::string_view path) override {
        if (numbers_ == Numbers::Pass) {
            next_.picture(kind, path);
        }
    }
    void warned(const Error& warning) override { next_.warned(warning); }
    void stageFinished(std::string_view, Outcome) override {}

private:
    Observer& next_;
    std::int64_t before_;
    std::int64_t share_;
    std::int64_t total_;
    Numbers numbers_;
};

}  // namespace outis::pipeline
