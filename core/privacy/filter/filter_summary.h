// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/privacy/filter/candidate_record.h"

/// Totals of a filter run: all that may leave the project.
namespace outis::privacy {

/// All limits that a candidate is judged by.
struct FilterLimits {
    std::vector<DetectorRule> rules;
    std::optional<double> distance;    ///< quality: rejects above; absent: not checked
    std::string distanceState = "ok";  ///< or why it is not checked
    std::optional<double> divergence;  ///< label: rejects above
    std::string divergenceState = "ok";
};

/// What was asked of one group.
struct GroupTarget {
    std::int64_t group = 0;
    std::int64_t target = 0;
    std::string label;
};

struct ReasonCount {
    std::int64_t primary = 0;  ///< candidates whose first reason it is
    std::int64_t all = 0;      ///< candidates that it applies to
};

struct DetectorCount {
    std::string detector;
    std::string state;     ///< "ok", or why it decides nothing
    std::int64_t own = 0;  ///< candidates at tau_own
    std::int64_t all = 0;  ///< candidates above tau_all
};

/// Groups with the same findings.
struct LabelCount {
    std::string label;
    std::int64_t groups = 0;
    std::int64_t target = 0;
    std::int64_t accepted = 0;
    std::int64_t candidates = 0;
    std::string shortage;  ///< "42 of 50, because ..."; empty when nothing is missing
};

struct FilterSummary {
    static constexpr int kVersion = 1;
    /// "ok"; or what keeps this from being a filter against copies, which a release must carry.
    std::string state;
    std::int64_t target = 0;
    std::int64_t candidates = 0;
    std::int64_t accepted = 0;
    std::int64_t surplus = 0;
    std::int64_t rejected = 0;
    std::int64_t gaveUp = 0;  ///< images missing after the last round
    std::int64_t groups = 0;
    std::int64_t groupsShort = 0;  ///< with images missing
    std::map<Reason, ReasonCount> reasons;
    std::vector<DetectorCount> detectors;
    std::vector<LabelCount> labels;  ///< by label
    FilterLimits limits;
};

/// `records` are decided. The group of every record is among `targets`.
[[nodiscard]] FilterSummary summarise(std::span<const CandidateRecord> records,
                                      std::span<const GroupTarget> targets,
                                      const FilterLimits& limits);

/// The totals that other limits would have given, from the ledger alone: nothing is drawn. What
/// was not drawn cannot be counted, so that a shortage is an upper bound.
[[nodiscard]] FilterSummary whatIf(std::span<const CandidateRecord> records,
                                   std::span<const GroupTarget> targets,
                                   const FilterLimits& limits);

/// "ok", or which part of the filter does not work: no detector may decide, or some may not.
[[nodiscard]] std::string filterState(std::span<const DetectorRule> rules);

/// "700 resembled a training patient, 140 were blank": candidates by their first reason, most
/// first; empty when none was rejected.
[[nodiscard]] std::string rejectionsInWords(const FilterSummary& summary);

[[nodiscard]] nlohmann::json toJson(const FilterSummary& summary);
/// Errors: Corrupt, NewerVersion.
[[nodiscard]] Result<FilterSummary> summaryFromJson(const nlohmann::json& json);
/// Rules and limits alone, as they stand in a ledger's first line.
[[nodiscard]] nlohmann::json toJson(const FilterLimits& limits);
/// Errors: Corrupt.
[[nodiscard]] Result<FilterLimits> limitsFromJson(const nlohmann::json& json);

}  // namespace outis::privacy
