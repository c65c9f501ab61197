// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/review_facts.h"

#include <doctest.h>

#include "core/release/number_json.h"
#include "tests/core/release/decision/made_release.h"

using namespace outis;
using namespace outis::release;

namespace {

ReviewPlan threePairs() {
    return {3,
            2,
            {{1, "000000.png", 7, 4.5, {"nearest", "random"}},
             {2, "000001.png", 8, 5.5, {"random"}},
             {3, "000002.png", 9, 9.5, {"odd"}}}};
}

Statement signedBy(const std::string& key, const std::string& act, const nlohmann::json& details) {
    Statement statement;
    statement.act = act;
    statement.person = {"Name of " + key, "role of " + key, key};
    statement.time = "2026-11-23T10:00:00.000Z";
    statement.details = details;
    return statement;
}

Statement view(const std::string& key, std::int64_t pair, const std::string& decision) {
    return signedBy(key, "review",
                    orThrow(reviewDetails(threePairs(), {{pair, decision, "looked"}})));
}

Statement answers(const std::string& key, std::int64_t questions, std::int64_t right) {
    return signedBy(key, kIntruderAnswersAct, {{"questions", questions}, {"right", right}});
}

}  // namespace

TEST_CASE("what nobody has looked at is told as not begun and passes no rule") {
    const auto facts = reviewFactsOf(threePairs(), {});
    CHECK(facts.state == "not begun");
    CHECK(facts.pairs == 3);
    CHECK_FALSE(facts.done.has_value());
    const auto json = toJson(facts);
    CHECK(json.at("done").is_null());
    CHECK(json.at("share_below").at("value").is_null());
    CHECK(json.at("exercise").at("state") == "not run");
    CHECK(json.at("exercise").at("better_than_guessing").is_null());
    CHECK(reviewFactsOf({}, {}).state == "no pairs were planned");
    CHECK(toJson(reviewFactsOf({}, {})).at("done").is_null());
}

TEST_CASE("pairs are counted by kind and by decision, people by their role") {
    std::vector<Statement> views = {view("a", 1, "different"), view("b", 1, "unsure"),
                                    view("a", 2, "unsure")};
    auto facts = reviewFactsOf(threePairs(), views);
    CHECK(facts.state == "2 of 3 pairs are not decided");
    CHECK(facts.done == false);
    CHECK(facts.decided == 1);
    CHECK(facts.different == 1);
    CHECK(facts.unsure == 1);
    REQUIRE(facts.kinds.size() == 3);
    CHECK(facts.kinds[2].kind == "random");
    CHECK(facts.kinds[2].planned == 2);
    CHECK(facts.kinds[2].decided == 1);
    REQUIRE(facts.reviewers.size() == 2);
    CHECK(facts.reviewers[0].role == "role of a");
    CHECK(facts.reviewers[0].pairs == 2);
    CHECK_FALSE(facts.shareBelow.value.has_value());
    views.push_back(view("a", 2, "different"));
    views.push_back(view("a", 3, "same"));
    facts = reviewFactsOf(threePairs(), views);
    CHECK(facts.isBlocked());
    CHECK(facts.done == false);
    views.push_back(view("a", 3, "different"));
    facts = reviewFactsOf(threePairs(), views);
    CHECK(facts.state == "ok");
    CHECK(facts.done == true);
    CHECK(facts.shareBelow.value.value() == doctest::Approx(1 - std::sqrt(0.05)));
    CHECK(toJson(facts).dump().find("Name of") == std::string::npos);
}

TEST_CASE("an exercise is judged by the exact interval, narrower for more people") {
    // P(X >= 15 | 20, 1/2) = 0.0207, P(X >= 14) = 0.0577: 15 are needed for 0.025 on one side.
    CHECK(answersNeeded(20, 0.95) == 15);
    CHECK(answersNeeded(40, 0.95) == 27);
    CHECK(answersNeeded(5, 0.95) == 0);
    CHECK(answersNeeded(6, 0.95) == 6);
    auto facts = reviewFactsOf({}, {answers("a", 20, 15)}).exercise;
    CHECK(facts.state == "ok");
    CHECK(facts.betterThanGuessing == true);
    CHECK(facts.best.low.value() == doctest::Approx(0.508954).epsilon(1e-5));
    CHECK(facts.scores.front().day == "2026-11-23");
    // Of two people one in forty is allowed to err: 16 are needed.
    facts = reviewFactsOf({}, {answers("a", 20, 15), answers("b", 20, 9)}).exercise;
    CHECK(facts.betterThanGuessing == false);
    CHECK(facts.confidence == doctest::Approx(0.975));
    CHECK(facts.scores.front().needed == 16);
    CHECK(facts.best.value.value() == 0.75);
}

TEST_CASE("an exercise that nobody answered or that was too short says nothing") {
    auto facts = reviewFactsOf({}, {signedBy("a", kIntruderTestAct, {})}).exercise;
    CHECK(facts.state == "nobody has answered yet");
    facts = reviewFactsOf({}, {answers("a", 5, 5)}).exercise;
    CHECK(facts.state.starts_with("too few questions"));
    CHECK_FALSE(facts.betterThanGuessing.has_value());
    facts =
        reviewFactsOf({}, {signedBy("a", kIntruderAnswersAct, {{"questions", "many"}})}).exercise;
    CHECK_FALSE(facts.betterThanGuessing.has_value());
}

TEST_CASE("a policy judges what people signed, not what a draft says of it") {
    test::MadeDraft made;
    made.writeFindings(R"({"loss": 0.04, "review": {"done": true}})");
    made.source.policy = R"({"outis-policy": 1, "name": "house", "title": "The house's own",
        "setting": "contract", "version": "1", "rules": [{"id": "review", "title": "Reviewed",
        "finding": "/review/done", "is": true}]})";
    made.source.reviewPlan = threePairs();
    auto record = orThrow(made.submit());
    CHECK(record.last("submit")->policy.at("unmet") == nlohmann::json({"review"}));
    CHECK(record.verdict().recommendation == Recommendation::Revise);
    orThrow(made.act(record, "review", made.first,
                     orThrow(reviewDetails(threePairs(), {{1, "different", "seen"},
                                                          {2, "different", "seen"},
                                                          {3, "different", "seen"}}))));
    CHECK(record.verdict().recommendation == Recommendation::Release);
    orThrow(made.act(record, "approve", made.first));
    const auto& details = record.last("approve-first")->details;
    CHECK(details.at("review").at("decided") == 3);
}
