// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/detectors/calibration_result.h"

/// What the filter knows of a candidate (METHOD 10.2). Scores against real images are an attack
/// channel of their own: records stay inside the project, a release shows totals only.
namespace outis::privacy {

/// METHOD's names and order: of all that apply, the first is primary.
enum class Reason {
    Accepted,
    Surplus,      ///< clean, but enough were accepted
    Own,          ///< a detector at tau_own, against the patients of its own group
    Any,          ///< a detector at tau_all, against all TRAIN patients
    Copy,         ///< which one: the copy detector (T2)
    Likeness,     ///< "deep-ssim"
    Correlation,  ///< "ncc" (T3)
    Ratio,        ///< the distance ratio (T4)
    Text,
    Label,
    Quality,
    Duplicate,
    NonFinite,  ///< of the image, or of a score: what cannot be judged is not accepted
    Blank
};

[[nodiscard]] std::string_view reasonName(Reason reason);
/// Corrupt for an unknown name.
[[nodiscard]] Result<Reason> reasonFromName(std::string_view name);
[[nodiscard]] const std::vector<Reason>& allReasons();

/// What a detector may decide, taken from its calibration.
struct DetectorRule {
    std::string detector;
    std::string version;
    bool usable = false;        ///< false: it is measured, and decides nothing
    std::string state;          ///< "ok", or why not
    std::optional<double> own;  ///< rejects at score >= own
    std::optional<double> all;  ///< rejects at score > all

    friend bool operator==(const DetectorRule&, const DetectorRule&) = default;
};

[[nodiscard]] DetectorRule ruleOf(const DetectorCalibration& calibration);

/// Which of the detectors says whether two images show the same picture: T2, else DeepSSIM; nothing
/// where neither is usable with a set-level threshold.
[[nodiscard]] std::optional<std::size_t> duplicateDetectorOf(std::span<const DetectorRule> rules);

/// One detector on one candidate.
struct DetectorFinding {
    std::optional<double> score;     ///< largest over all TRAIN images; absent: not a number
    std::int64_t nearest = -1;       ///< id of that image
    std::optional<double> ownScore;  ///< largest over the group's patients; absent without group
    std::int64_t ownNearest = -1;
};

struct CandidateRecord {
    std::int64_t group = 0;
    std::int64_t round = 0;
    std::int64_t index = 0;  ///< within group and round
    Seed seed;
    double guidance = 1;
    std::string label;                       ///< findings asked for
    std::vector<DetectorFinding> detectors;  ///< in the order of the rules
    std::optional<double> distance;          ///< to the nearest VALIDATION image; quality
    std::optional<double> divergence;        ///< of its findings from those asked for (JS, nats)
    std::optional<double> duplicateScore;    ///< largest against images accepted before
    std::int64_t duplicateOf = -1;           ///< number of that accepted image
    std::vector<Reason> reasons;             ///< ascending, never empty once decided
    std::string time;                        ///< ISO 8601, when it was judged

    [[nodiscard]] bool isRejected() const;
    /// Keeps `reasons` ascending and without repetition.
    void add(Reason reason);
};

/// "id" is "group-round-index".
[[nodiscard]] nlohmann::json toJson(const CandidateRecord& record);
/// Errors: Corrupt.
[[nodiscard]] Result<CandidateRecord> recordFromJson(const nlohmann::json& json);
[[nodiscard]] nlohmann::json toJson(const DetectorRule& rule);
/// Errors: Corrupt.
[[nodiscard]] Result<DetectorRule> ruleFromJson(const nlohmann::json& json);

/// Reasons that follow from scores and thresholds alone: own, any, and which detector.
[[nodiscard]] std::vector<Reason> reasonsOf(const std::vector<DetectorFinding>& findings,
                                            const std::vector<DetectorRule>& rules);

}  // namespace outis::privacy
