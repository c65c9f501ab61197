// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/review_plan.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "core/release/decision/shipped_policies.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/core/release/decision/made_release.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;

namespace {

std::size_t chosenFor(const std::vector<ChosenPicture>& chosen, const std::string& why) {
    return static_cast<std::size_t>(std::ranges::count_if(chosen, [&](const auto& picture) {
        return std::ranges::find(picture.why, why) != picture.why.end();
    }));
}

ReviewPlan planOf(std::int64_t pairs) {
    ReviewPlan plan{pairs, pairs, {}};
    for (std::int64_t pair = 1; pair <= pairs; ++pair) {
        plan.pairs.push_back(
            {pair, "00000" + std::to_string(pair) + ".png", pair, 4.5, {"random"}});
    }
    return plan;
}

Statement viewOf(const ReviewPlan& plan, const std::string& key,
                 const std::vector<PairDecision>& decisions) {
    Statement statement;
    statement.act = "review";
    statement.person.publicKey = key;
    statement.details = orThrow(reviewDetails(plan, decisions));
    return statement;
}

}  // namespace

TEST_CASE("a plan holds the nearest, the oddest, some of every finding and enough by lot") {
    std::vector<double> distances;
    std::vector<std::vector<int>> labels;
    for (int row = 0; row < 1000; ++row) {
        distances.push_back(std::abs(row - 500));
        labels.push_back({row % 250 == 0 ? 1 : 0, 0});
    }
    const auto chosen = choosePictures(distances, labels, {"Edema", "Nodule"}, 299, Seed{7});
    CHECK(chosenFor(chosen, "random") == 299);
    CHECK(chosenFor(chosen, "nearest") == 20);
    CHECK(chosenFor(chosen, "odd") == 10);
    CHECK(chosenFor(chosen, "finding: Edema") == 3);
    CHECK(chosenFor(chosen, "finding: Nodule") == 0);
    const auto nearest = std::ranges::find(chosen, std::size_t{500}, &ChosenPicture::row);
    REQUIRE(nearest != chosen.end());
    CHECK(std::ranges::is_sorted(chosen, {}, &ChosenPicture::row));
    const auto other = choosePictures(distances, labels, {"Edema", "Nodule"}, 299, Seed{8});
    CHECK(chosenFor(other, "random") == 299);
    CHECK_FALSE(std::ranges::equal(chosen, other, {}, &ChosenPicture::row, &ChosenPicture::row));
}

TEST_CASE("of a small release every image is looked at") {
    const auto chosen = choosePictures({3, 1, 2}, {{}, {}, {}}, {}, 59, Seed{7});
    CHECK(chosen.size() == 3);
    CHECK(chosenFor(chosen, "random") == 3);
    CHECK(choosePictures({}, {}, {}, 59, Seed{7}).empty());
}

TEST_CASE("a plan is read back as it was written, and nothing else is taken for one") {
    const auto plan = planOf(3);
    const auto read = orThrow(readReviewPlan(reviewPlanText(plan)));
    CHECK(reviewPlanText(read) == reviewPlanText(plan));
    CHECK(test::errorOf(readReviewPlan("{")) == ErrorCode::Corrupt);
    CHECK(test::errorOf(readReviewPlan(R"({"outis-review-plan": 2})")) == ErrorCode::NewerVersion);
    CHECK(test::errorOf(readReviewPlan(R"({"outis-review-plan": 1})")) == ErrorCode::Corrupt);
}

TEST_CASE("decisions name a pair of the plan once, with a known word and a reason") {
    const auto plan = planOf(2);
    const auto errorWith = [&](const std::vector<PairDecision>& decisions) {
        return test::errorOf(reviewDetails(plan, decisions));
    };
    CHECK(errorWith({{3, "different", "x"}}) == ErrorCode::InvalidOption);
    CHECK(errorWith({{1, "maybe", "x"}}) == ErrorCode::InvalidOption);
    CHECK(errorWith({{1, "same", ""}}) == ErrorCode::InvalidOption);
    CHECK(errorWith({{1, "same", "x"}, {1, "different", "x"}}) == ErrorCode::InvalidOption);
    CHECK(errorWith({}) == ErrorCode::InvalidOption);
    CHECK(!errorWith({{1, "unsure", "x"}, {2, "different", "y"}}));
}

TEST_CASE("one who sees the same person blocks, whatever others see; the last word counts") {
    const auto plan = planOf(3);
    std::vector<Statement> views = {viewOf(plan, "A", {{1, "different", "x"}, {2, "unsure", "x"}})};
    auto summary = reviewOf(plan, views);
    CHECK(summary.open == std::vector<std::int64_t>{2, 3});
    CHECK(summary.randomSeen == 1);
    views.push_back(
        viewOf(plan, "B", {{1, "same", "x"}, {2, "different", "x"}, {3, "different", "x"}}));
    summary = reviewOf(plan, views);
    CHECK(summary.same == std::vector<std::int64_t>{1});
    CHECK(summary.open.empty());
    CHECK_FALSE(summary.isDone());
    CHECK(summary.shareBelow == 1);
    views.push_back(viewOf(plan, "A", {{1, "different", "still"}}));
    CHECK(reviewOf(plan, views).same == std::vector<std::int64_t>{1});
    views.push_back(viewOf(plan, "B", {{1, "different", "a slip of the hand"}}));
    summary = reviewOf(plan, views);
    CHECK(summary.isDone());
    CHECK(summary.shareBelow == doctest::Approx(1 - std::pow(0.05, 1.0 / 3)));
}

TEST_CASE("a release is approved only after people decided on every pair of its plan") {
    test::MadeDraft made;
    made.source.reviewPlan = planOf(3);
    auto record = orThrow(made.submit());
    CHECK(record.reviewPlan().pairs.size() == 3);
    const auto refused = made.act(record, "approve", made.first);
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(refused.error().subject == "review");
    CHECK(test::errorOf(made.act(record, "review", made.first, {{"pairs", 3}})) ==
          ErrorCode::InvalidOption);
    const auto decide = [&](const Signer& signer, const std::string& last) {
        const auto details = orThrow(reviewDetails(
            record.reviewPlan(),
            {{1, "different", "ribs"}, {2, "different", "heart"}, {3, last, "lungs"}}));
        orThrow(made.act(record, "review", signer, details));
    };
    decide(made.preparer, "same");
    CHECK(test::errorOf(made.act(record, "approve", made.first)) == ErrorCode::Refused);
    decide(made.preparer, "different");
    CHECK(orThrow(made.act(record, "approve", made.first)).act == "approve-first");
}

TEST_CASE("every shipped policy can be read, asks for pairs, and is found by its name") {
    CHECK(shippedPolicies().size() == 4);
    for (const auto& [name, text] : shippedPolicies()) {
        const auto policy = orThrow(readPolicy(text));
        CHECK(policy.name == name);
        CHECK(policy.setting == name);
        CHECK(policy.reviewedPairs > 0);
        CHECK(orThrow(findPolicy(name)) == text);
        // Nothing that is measured nowhere passes.
        CHECK(judge(policy, nlohmann::json::object()).recommendation == Recommendation::Revise);
    }
    CHECK(test::errorOf(findPolicy("no such policy")) == ErrorCode::NotFound);
}
