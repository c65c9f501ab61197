// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/filter/accepted_images.h"
#include "core/privacy/filter/candidate_judge.h"
#include "core/privacy/filter/candidate_record.h"
#include "core/privacy/filter/filter_options.h"
#include "core/privacy/filter/filter_summary.h"

namespace outis::privacy {

/// A candidate after the judge.
struct JudgedCandidate {
    CandidateRecord record;
    at::Tensor image;  ///< U8 [1, S, S]; undefined when rejected
};

/// An image of the release.
struct AcceptedCandidate {
    std::size_t item = 0;    ///< of items()
    std::size_t record = 0;  ///< of records()
};

/// The rounds of METHOD 10.2 without drawing and judging. Use: while not finished, have all
/// candidates() judged, in any order, by any number of workers, and settle() them. Rounds are in
/// step: the candidates of all groups are judged, then one pass in (group, candidate) order decides
/// against what was accepted before, so that no sharding can show in the result.
class FilterRounds {
public:
    /// Items are put in order of their groups. InvalidOption: options, groups that come twice,
    /// targets below 0.
    [[nodiscard]] static Result<FilterRounds> create(std::vector<FilterItem> items,
                                                     const FilterOptions& options,
                                                     DuplicateRule duplicates);

    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] std::int64_t round() const { return round_; }
    /// Records of this round's candidates, in (group, index) order, with nothing judged yet.
    [[nodiscard]] std::vector<CandidateRecord> candidates() const;

    /// Decides a round: `judged` holds each of candidates() once. The bar is never lowered: what
    /// was rejected stays so. Among survivors the choice is by lot. InvalidOption for others.
    [[nodiscard]] Result<Outcome> settle(std::vector<JudgedCandidate> judged,
                                         const std::stop_token& stop);

    [[nodiscard]] const std::vector<FilterItem>& items() const { return items_; }
    [[nodiscard]] const FilterItem& itemOf(std::int64_t group) const;
    [[nodiscard]] const std::vector<CandidateRecord>& records() const { return records_; }
    [[nodiscard]] const std::vector<AcceptedCandidate>& accepted() const { return accepted_; }
    /// U8 [accepted, 1, S, S]; undefined when there is none.
    [[nodiscard]] at::Tensor images() const { return images_.images(); }
    [[nodiscard]] std::vector<GroupTarget> targets() const;

private:
    FilterRounds(std::vector<FilterItem> items, const FilterOptions& options,
                 DuplicateRule duplicates);

    struct Survivors;
    [[nodiscard]] std::size_t placeOf(std::int64_t group) const;
    void checkRound(const std::vector<JudgedCandidate>& judged) const;
    void settleGroup(std::size_t item, const Survivors& survivors, std::size_t first,
                     std::size_t end, std::int64_t roundStart, std::vector<JudgedCandidate>& judged,
                     const std::stop_token& stop);

    std::vector<FilterItem> items_;
    FilterOptions options_;
    std::vector<std::int64_t> missing_;
    std::int64_t round_ = 0;
    AcceptedImages images_;
    std::vector<CandidateRecord> records_;
    std::vector<AcceptedCandidate> accepted_;
};

}  // namespace outis::privacy
