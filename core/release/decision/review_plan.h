// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/release/decision/statement.h"

/// Which synthetic images people look at beside the nearest real one before a release, and what
/// they decided. The plan is frozen with the release (review-plan.json) and holds numbers of real
/// images: for the project alone.
namespace outis::release {

inline constexpr const char* kReviewPlanFile = "review-plan.json";

struct ReviewPair {
    std::int64_t pair = 0;         ///< from 1
    std::string picture;           ///< of the synthetic image, as in the manifest
    std::int64_t realImage = 0;    ///< the nearest training image: its number in the catalogue
    double distance = 0;           ///< root-mean-square grey levels
    std::vector<std::string> why;  ///< "nearest", "random", "finding: Edema", "odd"
};

struct ReviewPlan {
    std::int64_t images = 0;       ///< of the release
    std::int64_t randomPairs = 0;  ///< drawn by lot: from them a share can be concluded
    std::vector<ReviewPair> pairs;
};

/// A picture that was chosen, and why; rows of the release.
struct ChosenPicture {
    std::size_t row = 0;
    std::vector<std::string> why;
};

/// `distances` [N]: of every synthetic image to its nearest training image; `labels` [N][C]. The
/// nearest, the oddest (farthest from all), some of every finding, and `random` by lot (all where
/// there are fewer). In the order of their rows.
[[nodiscard]] std::vector<ChosenPicture> choosePictures(const std::vector<double>& distances,
                                                        const std::vector<std::vector<int>>& labels,
                                                        const std::vector<std::string>& classes,
                                                        std::int64_t random, Seed seed);

[[nodiscard]] std::string reviewPlanText(const ReviewPlan& plan);
/// Errors: Corrupt, NewerVersion.
[[nodiscard]] Result<ReviewPlan> readReviewPlan(std::string_view text);

/// One person's view of one pair.
struct PairDecision {
    std::int64_t pair = 0;
    std::string decision;  ///< "same", "different" or "unsure" person
    std::string reason;
};

/// The details of a statement "review". Errors: InvalidOption (no pair of the plan, an unknown
/// word, no reason, a pair twice).
[[nodiscard]] Result<nlohmann::json> reviewDetails(const ReviewPlan& plan,
                                                   const std::vector<PairDecision>& decisions);

/// The inverse; what is malformed gives no decision.
[[nodiscard]] std::vector<PairDecision> decisionsOf(const nlohmann::json& details);

/// Where the review stands. Of one person the last word on a pair counts.
struct ReviewSummary {
    std::int64_t pairs = 0;
    std::vector<std::int64_t> same;  ///< pairs that somebody takes for one person: they block
    std::vector<std::int64_t> open;  ///< nobody decided on, or nobody is sure of
    std::int64_t randomSeen = 0;     ///< decided pairs of those drawn by lot
    double shareBelow = 1;  ///< 95 % upper limit of the share of images like those marked "same"

    [[nodiscard]] bool isDone() const { return same.empty() && open.empty(); }
};
[[nodiscard]] ReviewSummary reviewOf(const ReviewPlan& plan,
                                     const std::vector<Statement>& statements);
[[nodiscard]] nlohmann::json toJson(const ReviewSummary& summary);

}  // namespace outis::release
