// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/clock.h"
#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/filter/candidate_judge.h"
#include "core/privacy/filter/filter_options.h"
#include "core/privacy/filter/filter_rounds.h"
#include "core/privacy/filter/filter_summary.h"

namespace outis::privacy {

/// What the generator is asked for: one image per item and seed.
struct DrawRequest {
    std::vector<const FilterItem*> items;  ///< n, of one or several groups
    std::vector<Seed> seeds;               ///< n; none ever comes twice (METHOD 7.3)
    std::int64_t round = 0;
    double guidance = 1;  ///< where guidance is used at all
};

/// Images as exported: 8 bit, final size and codec. An image is a function of its item, seed and
/// guidance alone.
struct DrawnImages {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    at::Tensor images;                    ///< U8 [n, 1, S, S]
    at::Tensor finite;                    ///< Bool [n], before rounding; undefined: all
    at::Tensor text;                      ///< Bool [n]: writing found (T5); undefined: none
};

using Draw = std::function<Result<DrawnImages>(const DrawRequest&, std::stop_token)>;

/// Draws and judges on a device of its own; all workers of a request do the same.
struct FilterWorker {
    Draw draw;
    const CandidateJudge* judge = nullptr;
    /// With several workers: called in the worker's own thread, before anything else; what it
    /// returns is kept for as long as the thread works. Empty: nothing to set up.
    std::function<std::shared_ptr<void>()> enter;
};

struct FilterRequest {
    std::vector<FilterItem> items;
    std::vector<FilterWorker> workers;  ///< at least one; the first one's limits are the ledger's
    DuplicateRule duplicates;
    FilterOptions options;
    std::string generator;         ///< digest of what the workers draw with
    std::filesystem::path folder;  ///< judged batches, for going on after a stop; "": none
};

struct FilterRun {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    std::vector<FilterItem> items;        ///< in order of their groups
    at::Tensor images;                    ///< U8 [A, 1, S, S] accepted; undefined when none
    std::vector<AcceptedCandidate> accepted;
    std::vector<CandidateRecord> records;  ///< by round, group and index
    FilterSummary summary;
};

/// The rule for the copy detector among the judge's, or identity of pictures where there is none
/// that may decide.
[[nodiscard]] DuplicateRule duplicateRuleOf(const JudgeInputs& inputs);

/// Draws, judges and chooses until every target is met or the rounds are over (METHOD 10.2). The
/// batches of a round, cut in (group, candidate) order, are shared out among the workers as they
/// become free. The result depends on neither their number nor batches, stops or the order of
/// items (METHOD 10.2-10); an interrupted run goes on from request.folder, with any number of
/// workers. Metrics: accepted, rejected. Errors: those of draw and judge, InvalidOption,
/// Unwritable, DiskFull.
[[nodiscard]] Result<FilterRun> runFilter(FilterRequest request, const Clock& clock,
                                          std::stop_token stop, Observer& observer);

}  // namespace outis::privacy
