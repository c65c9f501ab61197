// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/observer.h"

namespace outis::test {

/// Keeps what a run says.
class RecordingObserver final : public Observer {
public:
    void stageStarted(std::string_view stage, std::int64_t total, std::string_view unit) override {
        started.push_back(std::string(stage) + " " + std::to_string(total) + " " +
                          std::string(unit));
    }
    void progressed(std::int64_t done, std::int64_t total) override {
        progress.emplace_back(done, total);
    }
    void metric(std::string_view, std::int64_t, double) override {}
    void picture(std::string_view kind, std::string_view path) override {
        pictures.push_back(std::string(kind) + " " + std::string(path));
    }
    void warned(const Error& warning) override { warnings.push_back(warning); }
    void stageFinished(std::string_view stage, Outcome outcome) override {
        finished.push_back(std::string(stage) +
                           (outcome == Outcome::Finished ? " finished" : " stopped"));
    }

    [[nodiscard]] bool hasWarned(ErrorCode code) const {
        return std::any_of(warnings.begin(), warnings.end(),
                           [&](const Error& warning) { return warning.code == code; });
    }
    /// All texts, for searching what must not be said.
    [[nodiscard]] std::string everything() const {
        std::string text;
        for (const auto* list : {&started, &pictures, &finished}) {
            for (const std::string& line : *list) {
                text.append(line).append("\n");
            }
        }
        for (const Error& warning : warnings) {
            text.append(warning.subject).append(" ").append(warning.detail).append("\n");
        }
        return text;
    }

    std::vector<std::string> started;
    std::vector<std::string> pictures;
    std::vector<std::string> finished;
    std::vector<std::pair<std::int64_t, std::int64_t>> progress;
    std::vector<Error> warnings;
};

}  // namespace outis::test
