// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/review_plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include "core/base/json_list.h"
#include "core/release/decision/given_text.h"
#include "core/release/decision/last_words.h"
#include "core/statistics/intervals.h"

namespace outis::release {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-review-plan";
constexpr std::size_t kNearest = 20;
constexpr std::size_t kOdd = 10;
constexpr std::size_t kOfEachFinding = 3;
constexpr const char* kRandom = "random";
constexpr std::array<std::string_view, 3> kDecisions = {"same", "different", "unsure"};

/// Reasons by row.
class Choice {
public:
    void take(std::span<const std::size_t> rows, const std::string& why) {
        for (const std::size_t row : rows) {
            chosen_[row].push_back(why);
        }
    }
    [[nodiscard]] std::vector<ChosenPicture> inOrder() const {
        std::vector<ChosenPicture> pictures;
        for (const auto& [row, why] : chosen_) {
            pictures.push_back({row, why});
        }
        return pictures;
    }

private:
    std::map<std::size_t, std::vector<std::string>> chosen_;
};

std::span<const std::size_t> first(const std::vector<std::size_t>& rows, std::size_t count) {
    return std::span(rows).first(std::min(count, rows.size()));
}

}  // namespace

std::vector<ChosenPicture> choosePictures(const std::vector<double>& distances,
                                          const std::vector<std::vector<int>>& labels,
                                          const std::vector<std::string>& classes,
                                          std::int64_t random, Seed seed) {
    std::vector<std::size_t> lot(distances.size());
    std::iota(lot.begin(), lot.end(), std::size_t{0});
    std::vector<std::size_t> near = lot;
    std::ranges::stable_sort(near, {}, [&](std::size_t row) { return distances[row]; });
    const std::vector<std::size_t> odd(near.rbegin(), near.rend());
    Philox generator(seed);
    shuffle(std::span(lot), generator);
    Choice choice;
    choice.take(first(near, kNearest), "nearest");
    choice.take(first(odd, kOdd), "odd");
    for (std::size_t column = 0; column < classes.size(); ++column) {
        std::vector<std::size_t> positive;
        std::ranges::copy_if(lot, std::back_inserter(positive), [&](std::size_t row) {
            return labels[row].size() > column && labels[row][column] > 0;
        });
        choice.take(first(positive, kOfEachFinding), "finding: " + classes[column]);
    }
    choice.take(first(lot, static_cast<std::size_t>(random)), kRandom);
    return choice.inOrder();
}

std::string reviewPlanText(const ReviewPlan& plan) {
    const json object = {{kVersionField, kVersion},
                         {"images", plan.images},
                         {"random-pairs", plan.randomPairs},
                         {"pairs", jsonList(plan.pairs, [](const ReviewPair& pair) -> json {
                              return {{"pair", pair.pair},
                                      {"picture", pair.picture},
                                      {"real-image", pair.realImage},
                                      {"distance", pair.distance},
                                      {"why", pair.why}};
                          })}};
    return object.dump(1) + "\n";
}

Result<ReviewPlan> readReviewPlan(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    const Error damaged{ErrorCode::Corrupt, kReviewPlanFile, "not a review plan"};
    if (!object.is_object() || !object.value(kVersionField, json()).is_number_integer()) {
        return damaged;
    }
    if (object.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, kReviewPlanFile, object.at(kVersionField).dump()};
    }
    try {
        ReviewPlan plan{object.at("images"), object.at("random-pairs"), {}};
        for (const json& row : object.at("pairs")) {
            plan.pairs.push_back({row.at("pair"), row.at("picture"), row.at("real-image"),
                                  row.at("distance"), row.at("why")});
        }
        return plan;
    } catch (const json::exception&) {
        return damaged;
    }
}

Result<json> reviewDetails(const ReviewPlan& plan, const std::vector<PairDecision>& decisions) {
    std::set<std::int64_t> seen;
    for (const PairDecision& one : decisions) {
        const std::string pair = "pair " + std::to_string(one.pair);
        const auto wrong = [&](const char* why) {
            return Error{ErrorCode::InvalidOption, pair, why};
        };
        if (std::ranges::find(plan.pairs, one.pair, &ReviewPair::pair) == plan.pairs.end()) {
            return wrong("the review plan has no such pair");
        }
        if (std::ranges::find(kDecisions, one.decision) == kDecisions.end()) {
            return wrong("decide same, different or unsure");
        }
        if (isBlank(one.reason)) {
            return wrong("every decision needs a reason");
        }
        if (!seen.insert(one.pair).second) {
            return wrong("decided twice");
        }
    }
    if (decisions.empty()) {
        return Error{ErrorCode::InvalidOption, "review", "no pair was decided"};
    }
    return json{
        {"pairs", jsonList(decisions, [](const PairDecision& one) -> json {
             return {{"pair", one.pair}, {"decision", one.decision}, {"reason", one.reason}};
         })}};
}

std::vector<PairDecision> decisionsOf(const json& details) {
    try {
        std::vector<PairDecision> decisions;
        for (const json& row : details.at("pairs")) {
            decisions.push_back({row.at("pair"), row.at("decision"), row.at("reason")});
        }
        return decisions;
    } catch (const json::exception&) {
        return {};
    }
}

ReviewSummary reviewOf(const ReviewPlan& plan, const std::vector<Statement>& statements) {
    const auto words = lastWords(statements);
    ReviewSummary summary;
    summary.pairs = std::ssize(plan.pairs);
    for (const ReviewPair& pair : plan.pairs) {
        const auto found = words.find(pair.pair);
        const auto holds = [&](std::string_view word) {
            return found != words.end() &&
                   std::ranges::any_of(found->second, [&](const auto& view) {
                       return view.second.decision.decision == word;
                   });
        };
        if (holds("same")) {
            summary.same.push_back(pair.pair);
        } else if (!holds("different")) {
            summary.open.push_back(pair.pair);
            continue;
        }
        const bool isRandom = std::ranges::find(pair.why, kRandom) != pair.why.end();
        summary.randomSeen += isRandom ? 1 : 0;
    }
    if (summary.randomSeen > 0 && summary.same.empty()) {
        const auto bound = statistics::ruleOfThree(summary.randomSeen);
        summary.shareBelow = bound ? bound->exact : 1;
    }
    return summary;
}

json toJson(const ReviewSummary& summary) {
    return {{"pairs", summary.pairs},
            {"same", summary.same},
            {"open", summary.open},
            {"random_seen", summary.randomSeen},
            {"share_below", summary.shareBelow},
            {"done", summary.isDone()}};
}

}  // namespace outis::release
