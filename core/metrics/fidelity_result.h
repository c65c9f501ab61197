// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/observer.h"
#include "core/statistics/intervals.h"

/// What evaluateFidelity finds; nothing here needs Torch, so that reports and windows can show it.
/// Names and meanings of keys and flags: metric_words.h.
namespace outis::metrics {

struct MetricResult {
    std::string metric;        ///< "fid", "irs-adjusted", ...; see metricKeys()
    std::string against;       ///< the real set: "train", "test" or "" (none)
    std::string finding;       ///< of the images of one finding; "": all images
    std::string state = "ok";  ///< or "not computable: reason"
    double value = 0;          ///< finite where ok
    std::optional<statistics::Interval> interval;
    std::string intervalKind;    ///< key of a sentence: how the interval was made
    double confidence = 0;       ///< of the interval
    std::int64_t synthetic = 0;  ///< rows behind the value
    std::int64_t real = 0;
    std::vector<std::string> flags;         ///< keys of sentences: how not to read the value
    std::map<std::string, double> details;  ///< finite; "mean-term", "subsets", "chance", ...
    /// Of "irs" over all images: how often each training row, as given, was nearest to a synthetic
    /// one. Moved into Fidelity.
    std::vector<std::int64_t> hits;

    [[nodiscard]] bool isOk() const { return state == "ok"; }
};

struct Fidelity {
    Outcome outcome = Outcome::Finished;  ///< Stopped: `results` holds what was ready
    std::string encoder;
    std::string encoderDigest;
    std::string syntheticDigest;
    std::string trainDigest;
    std::string testDigest;
    bool encoderMadeConditions = false;  ///< then the figures flatter the generator
    std::int64_t dimension = 0;
    double encoderRank = 0;  ///< in how many directions TRAIN's features differ; 0: not known
    std::int64_t seed = 0;
    std::int64_t resamples = 0;
    double seconds = 0;
    std::vector<MetricResult> results;
    std::vector<std::int64_t> hits;    ///< of every training row, in the order in which they came
    std::vector<std::int64_t> images;  ///< number of each such row, where somebody has named them

    /// nullptr when there is no such result.
    [[nodiscard]] const MetricResult* find(std::string_view metric, std::string_view against = "",
                                           std::string_view finding = "") const;
};

/// Absent numbers are null; NaN and infinity never appear.
[[nodiscard]] nlohmann::json toJson(const Fidelity& fidelity);

}  // namespace outis::metrics
