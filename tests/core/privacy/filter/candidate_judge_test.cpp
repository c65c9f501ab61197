// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/candidate_judge.h"

#include <doctest.h>

#include <limits>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/privacy/filter/reference_limits.h"
#include "tests/core/privacy/filter/made_filter.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;
using outis::test::freshPicture;
using outis::test::MadeFilter;

namespace {

std::vector<CandidateRecord> judged(const MadeFilter& filter, const at::Tensor& images,
                                    const FilterItem& item, const at::Tensor& finite = {},
                                    const at::Tensor& text = {}) {
    const auto count = static_cast<std::size_t>(images.size(0));
    std::vector<CandidateRecord> records(count);
    const CandidateImages candidates{images, finite, text,
                                     std::vector<const FilterItem*>(count, &item)};
    const auto outcome = filter.judge->judge(candidates, records, {});
    REQUIRE_RESULT(outcome);
    REQUIRE(*outcome == Outcome::Finished);
    return records;
}

at::Tensor brighter(const at::Tensor& image, int step) {
    return (image.to(at::kInt) + step).clamp(0, 255).to(at::kByte);
}

}  // namespace

TEST_CASE("every reason is found, and a clean candidate has none") {
    const MadeFilter filter;
    const FilterItem item{7, 1, "", {2, 3}, {}, true};
    at::Tensor unclear = freshPicture(Seed{1});
    unclear.view({-1})[0] = 255;
    unclear.view({-1})[1] = 254;
    const at::Tensor images = at::stack({
        freshPicture(Seed{2}),                    // 0: clean
        filter.train.images[5],                   // 1: a copy
        filter.train.images[5].flip({2}),         // 2: its mirror image
        brighter(filter.train.images[5], 5),      // 3: nearer than re-identification allows
        brighter(filter.train.images[2], 9),      // 4: like a patient of its own group
        brighter(filter.train.images[5], 9),      // 5: as like one of another group
        at::full({1, 8, 8}, 125, at::kByte),      // 6: blank
        brighter(freshPicture(Seed{3}) / 10, 0),  // 7: far from all real images
        unclear,                                  // 8: no score
        freshPicture(Seed{4}),                    // 9: not finite before rounding
        freshPicture(Seed{5}),                    // 10: writing
    });
    at::Tensor finite = at::ones({11}, at::kBool);
    finite[9] = false;
    at::Tensor text = at::zeros({11}, at::kBool);
    text[10] = true;
    const auto records = judged(filter, images, item, finite, text);
    using Reasons = std::vector<Reason>;
    CHECK(records[0].reasons.empty());
    CHECK(records[1].reasons == Reasons{Reason::Any, Reason::Copy});
    CHECK(records[1].detectors[1].nearest == 505);
    CHECK(records[2].reasons == Reasons{Reason::Any, Reason::Copy});
    CHECK(records[3].reasons == Reasons{Reason::Any});
    CHECK(records[4].reasons == Reasons{Reason::Own});
    CHECK(records[4].detectors[0].ownNearest == 502);
    CHECK(records[5].reasons.empty());
    CHECK(records[6].reasons == Reasons{Reason::Blank});
    CHECK(records[7].reasons == Reasons{Reason::Quality});
    CHECK(records[8].reasons == Reasons{Reason::NonFinite});
    CHECK(records[9].reasons == Reasons{Reason::NonFinite});
    CHECK(records[9].detectors.empty());
    CHECK(records[10].reasons == Reasons{Reason::Text});
    CHECK(records[10].detectors.size() == 2);
}

TEST_CASE("findings that were not asked for are rejected") {
    const MadeFilter filter;
    at::Tensor bright = freshPicture(Seed{2});
    bright.slice(1, 0, 4).slice(2, 0, 4).fill_(250);
    at::Tensor dark = freshPicture(Seed{3});
    dark.slice(1, 0, 4).slice(2, 0, 4).fill_(5);
    const FilterItem item{7, 1, "Mass", {}, {0.5, 0.95}, true};
    const auto records = judged(filter, at::stack({bright, dark}), item);
    CHECK(records[0].reasons.empty());
    CHECK(*records[0].divergence < 0.01);
    CHECK(records[1].reasons == std::vector{Reason::Label});
    CHECK_FALSE(records[1].detectors[0].ownScore.has_value());
    FilterItem wrong = item;
    wrong.expected = {0.5};
    std::vector<CandidateRecord> one(1);
    CHECK_FALSE(filter.judge->judge({at::stack({bright}), {}, {}, {&wrong}}, one, {}));
}

TEST_CASE("what is said of a candidate does not depend on the others") {
    const MadeFilter filter;
    const FilterItem item{7, 1, "", {2, 3}, {0.5, 0.5}, true};
    std::vector<at::Tensor> images;
    for (std::uint64_t seed = 0; seed < 9; ++seed) {
        images.push_back(seed % 3 == 0 ? filter.train.images[static_cast<std::int64_t>(seed)]
                                       : freshPicture(Seed{seed + 20}));
    }
    const auto together = judged(filter, at::stack(images), item);
    for (std::size_t place = 0; place < images.size(); ++place) {
        const auto alone = judged(filter, images[place].unsqueeze(0), item);
        CHECK(toJson(alone[0]).dump() == toJson(together[place]).dump());
    }
    const auto reversed = judged(filter, at::stack(images).flip({0}), item);
    CHECK(toJson(reversed.front()).dump() == toJson(together.back()).dump());
}

TEST_CASE("thresholds of other detectors are refused, and a stop judges nothing") {
    const MadeFilter filter;
    JudgeInputs inputs = filter.judge->inputs();
    inputs.limits.rules[1].version = "fake:1";
    CHECK_FALSE(CandidateJudge::create(std::move(inputs)));
    std::stop_source source;
    source.request_stop();
    const FilterItem item{7, 1, "", {}, {}, true};
    std::vector<CandidateRecord> records(1);
    const CandidateImages one{freshPicture(Seed{1}).unsqueeze(0), {}, {}, {&item}};
    const auto outcome = filter.judge->judge(one, records, source.get_token());
    REQUIRE_RESULT(outcome);
    CHECK(*outcome == Outcome::Stopped);
    CHECK_FALSE(filter.judge->judge(one, {}, {}));
}

TEST_CASE("limits of real images are percentiles between different patients") {
    const at::Tensor features = at::arange(30, at::kFloat).unsqueeze(1);
    const at::Tensor patients = at::arange(30, at::kLong);
    const auto distance = distanceLimit(features, patients, 99.9);
    REQUIRE_RESULT(distance);
    CHECK(*distance->value == doctest::Approx(1));
    // Two images each: the nearest of another patient is one or two away.
    const auto pairs = distanceLimit(features, patients.div(2, "floor"), 100);
    REQUIRE_RESULT(pairs);
    CHECK(*pairs->value == doctest::Approx(2));
    const auto few = distanceLimit(features.slice(0, 0, 5), patients.slice(0, 0, 5), 99.9);
    REQUIRE_RESULT(few);
    CHECK_FALSE(few->value.has_value());
    CHECK(few->state.starts_with("not calibratable"));
    const at::Tensor outputs = at::full({30, 2}, 0.5);
    const at::Tensor labels = at::zeros({30, 2}, at::kBool);
    const auto divergence = divergenceLimit(outputs, labels, patients, 95, Seed{1});
    REQUIRE_RESULT(divergence);
    CHECK(*divergence->value == 0);
    CHECK(divergence->used == 30);
    const auto same = divergenceLimit(outputs, labels, at::zeros({30}, at::kLong), 95, Seed{1});
    REQUIRE_RESULT(same);
    CHECK_FALSE(same->value.has_value());
    features[3] = std::numeric_limits<float>::quiet_NaN();
    CHECK(distanceLimit(features, patients, 99.9).error().code == ErrorCode::NonFinite);
    CHECK(meanOutput(at::tensor({0.0, 1.0, 0.5}).view({3, 1}), {0, 1}) == std::vector{0.5});
    CHECK(meanOutput(outputs, {}).empty());
}
