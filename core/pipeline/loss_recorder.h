// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"

namespace outis::pipeline {

/// Passes everything on and keeps the loss curve, for the report.
class LossRecorder final : public Observer {
public:
    using Curve = std::vector<std::pair<std::int64_t, double>>;  ///< images seen, loss

    explicit LossRecorder(Observer& next) : next_(next) {}

    void stageStarted(std::string_view stage, std::int64_t total, std::string_view unit) override {
        next_.stageStarted(stage, total, unit);
    }
    void progressed(std::int64_t done, std::int64_t total) override {
        next_.progressed(done, total);
    }
    void metric(std::string_view name, std::int64_t step, double value) override;
    void picture(std::string_view kind, std::string_view path) override {
        next_.picture(kind, path);
    }
    void warned(const Error& warning) override { next_.warned(warning); }
    void stageFinished(std::string_view stage, Outcome outcome) override {
        next_.stageFinished(stage, outcome);
    }

    /// Joins what was recorded with an earlier part of the same training, if `resumed`.
    [[nodiscard]] Result<void> save(const std::filesystem::path& path, bool resumed) const;
    [[nodiscard]] static Curve load(const std::filesystem::path& path);

private:
    Observer& next_;
    Curve curve_;
};

}  // namespace outis::pipeline
