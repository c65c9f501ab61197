// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>

#include <ATen/ATen.h>

#include "core/models/image_tensor.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/distance_detector.h"
#include "core/privacy/detectors/weighted_l1.h"
#include "tests/core/privacy/detectors/detector_contract.h"
#include "tests/core/privacy/detectors/made_patients.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

/// Means over 4 x 4 px: stands for an encoder.
DistanceEncoder meansEncoder() {
    DistanceEncoder encoder;
    encoder.digest = "made";
    encoder.features = [](const at::Tensor& images, const std::stop_token&) -> Result<at::Tensor> {
        const std::int64_t side = images.size(2) / 4;
        return images.to(at::kFloat)
            .view({images.size(0), side, 4, side, 4})
            .sum(at::IntArrayRef({2, 4}))
            .flatten(1)
            .contiguous();
    };
    return encoder;
}

/// Score of image b in the gallery's place for candidate a.
double scoreOf(CopyDetector& detector, const at::Tensor& a, const at::Tensor& b) {
    PatientImages set;
    set.images = b;
    set.patients = at::zeros({1}, at::kLong);
    const auto gallery = detector.index(set, {});
    const auto candidate = detector.embedCandidates(a, {});
    REQUIRE_RESULT(gallery);
    REQUIRE_RESULT(candidate);
    const auto scores = detector.scores(*candidate, *gallery, at::zeros({1}, at::kLong));
    REQUIRE_RESULT(scores);
    return scores->item<double>();
}

}  // namespace

TEST_CASE("correlation holds to the contract of detectors") {
    const auto train = test::madePatients(20, 2, 32);
    const auto others = test::madePatients(11, 1, 32, 100);
    test::checkContract(*makeCorrelationDetector(), train, others.images);
}

TEST_CASE("the distance ratio holds to the contract of detectors") {
    const auto train = test::madePatients(20, 2, 32);
    const auto others = test::madePatients(11, 1, 32, 100);
    test::checkContract(*makeDistanceDetector(meansEncoder()), train, others.images);
}

TEST_CASE("correlation is 1 for copies, their mirror images, exposures and shifts") {
    const auto detector = makeCorrelationDetector();
    const at::Tensor image = test::madePatients(1, 1, 64).images;
    CHECK(scoreOf(*detector, image, image) == doctest::Approx(1).epsilon(1e-6));
    CHECK(scoreOf(*detector, image.flip({3}), image) == doctest::Approx(1).epsilon(1e-6));
    const at::Tensor darker = (image.to(at::kFloat) * 0.5 + 20).round().to(at::kByte);
    CHECK(scoreOf(*detector, darker, image) > 0.999);
    CHECK(scoreOf(*detector, image.roll({4, -4}, {2, 3}), image) ==
          doctest::Approx(1).epsilon(1e-6));
    CHECK(scoreOf(*detector, image.roll({0, 9}, {2, 3}), image) < 0.99);
    CHECK(scoreOf(*detector, 255 - image, image) < 0.9);
    CHECK(scoreOf(*detector, at::full_like(image, 7), image) == 0);  // no contrast
}

namespace {

/// What a copy may be turned into and still be the picture, at its size.
std::vector<std::pair<const char*, at::Tensor>> formsOf(const at::Tensor& images) {
    const std::int64_t side = images.size(2);
    const auto resized = [&](const at::Tensor& part, std::int64_t to) {
        return models::resizeImages(part.to(at::kFloat), to, to, models::ResizeMode::Bilinear, true)
            .round()
            .to(at::kByte);
    };
    const at::Tensor unit = images.to(at::kFloat) / 255;
    const auto toned = [](const at::Tensor& tones) {
        return (tones * 255).round().clamp(0, 255).to(at::kByte);
    };
    at::Tensor framed = at::zeros_like(images);
    framed.slice(2, 2, side - 2).slice(3, 2, side - 2).copy_(resized(images, side - 4));
    return {{"upside down", images.flip({2})},
            {"by half a turn", images.rot90(2, {2, 3})},
            {"by a quarter", images.rot90(1, {2, 3})},
            {"dark for light", 255 - images},
            {"darker shadows", toned(unit.pow(1.6))},
            {"lighter shadows, mirrored", toned(unit.pow(0.6)).flip({3})},
            {"its middle", resized(images.slice(2, 2, side - 2).slice(3, 2, side - 2), side)},
            {"its corner", resized(images.slice(2, 0, side - 3).slice(3, 0, side - 3), side)},
            {"with a frame", framed},
            {"upside down, dark for light", (255 - images).flip({2})}};
}

}  // namespace

TEST_CASE("correlation in other forms finds copies that are turned, cut, toned and inverted") {
    const auto gallery = test::madePatients(300, 1, 32);
    const at::Tensor rows = at::arange(0, 300, 25);
    const at::Tensor copies = gallery.images.index_select(0, rows);
    const auto foundBy = [&](CopyDetector& detector, const at::Tensor& images) {
        const auto index = orThrow(detector.index(gallery, {}));
        const auto candidates = orThrow(detector.embedCandidates(images.contiguous(), {}));
        const auto matches = orThrow(detector.search(candidates, index, {}, {}));
        return matches.index.flatten().eq(rows).sum().item<std::int64_t>();
    };
    const auto forms = makeFormsDetector(20);
    const auto plain = makeCorrelationDetector({.prefilter = 20});
    CHECK(foundBy(*forms, copies) == 12);
    std::int64_t missed = 0;
    for (const auto& [name, images] : formsOf(copies)) {
        CAPTURE(name);
        CHECK(foundBy(*forms, images) == 12);
        missed += 12 - foundBy(*plain, images);
    }
    CHECK(missed > 30);
    const at::Tensor one = copies.slice(0, 0, 1).contiguous();
    CHECK(scoreOf(*forms, one, one) == doctest::Approx(1).epsilon(1e-6));
    CHECK(scoreOf(*forms, 255 - one, one) > 0.999);
    CHECK(scoreOf(*forms, at::full_like(one, 7), one) == 0);
}

TEST_CASE("correlation in other forms holds to the contract of detectors") {
    const auto train = test::madePatients(20, 2, 32);
    const auto others = test::madePatients(11, 1, 32, 100);
    test::checkContract(*makeFormsDetector(), train, others.images);
    test::checkContract(*makeFormsDetector(8), train, others.images);
}

TEST_CASE("correlation agrees with the textbook's formula") {
    const auto pair = test::madePatients(2, 1, 64).images.to(at::kDouble);
    const at::Tensor a = pair[0][0].slice(0, 4, 60).slice(1, 4, 60).flatten();
    double best = -1;
    for (const bool mirror : {false, true}) {
        const at::Tensor from = mirror ? pair[0][0].flip({1}) : pair[0][0];
        const at::Tensor own = from.slice(0, 4, 60).slice(1, 4, 60).flatten();
        for (std::int64_t down = 0; down <= 8; ++down) {
            for (std::int64_t right = 0; right <= 8; ++right) {
                const at::Tensor other =
                    pair[1][0].slice(0, down, down + 56).slice(1, right, right + 56).flatten();
                best = std::max(best, at::corrcoef(at::stack({own, other}))[0][1].item<double>());
            }
        }
    }
    const at::Tensor bytes = pair.to(at::kByte);
    const auto untilted = makeCorrelationDetector({.prefilter = 200, .turns = {}});
    CHECK(scoreOf(*untilted, bytes.slice(0, 0, 1), bytes.slice(0, 1, 2)) ==
          doctest::Approx(best).epsilon(1e-5));
}

TEST_CASE("correlation recognises a picture that was turned a little, either way") {
    const at::Tensor image = test::madePatients(1, 1, 64).images;
    const auto untilted = makeCorrelationDetector({.prefilter = 200, .turns = {}});
    for (const double degrees : {-4.0, 3.3, 1.0}) {
        CAPTURE(degrees);
        const at::Tensor turned =
            models::rotateImages(image.to(at::kFloat), degrees).round().to(at::kByte);
        const double found = scoreOf(*makeCorrelationDetector(), turned, image);
        CHECK(found > 0.98);
        CHECK(found >= scoreOf(*untilted, turned, image));
    }
}

TEST_CASE(
    "ranked with shifts, correlation finds shifted, turned and mirrored copies among thousands") {
    const auto gallery = test::madePatients(3000, 1, 32);
    const at::Tensor copies = gallery.images.slice(0, 0, 48, 4);  // of twelve patients
    const at::Tensor turned =
        models::rotateImages(copies.to(at::kFloat), 3).round().clamp(0, 255).to(at::kByte);
    const auto foundBy = [&](CopyDetector& detector, const at::Tensor& images) {
        const auto index = orThrow(detector.index(gallery, {}));
        const auto candidates = orThrow(detector.embedCandidates(images, {}));
        const auto matches = orThrow(detector.search(candidates, index, {}, {}));
        return matches.index.flatten().eq(at::arange(0, 48, 4)).sum().item<std::int64_t>();
    };
    const auto shifting = makeCorrelationDetector({.prefilter = 3});
    const auto still = makeCorrelationDetector({.prefilter = 3, .ranksWithShifts = false});
    std::int64_t missed = 0;
    for (const at::Tensor& images :
         {copies.roll({2, -2}, {2, 3}), copies.roll({-2, 1}, {2, 3}).flip({3}),
          turned.roll({1, 2}, {2, 3}), turned.roll({0, -1}, {2, 3}).flip({3})}) {
        CHECK(foundBy(*shifting, images) == 12);
        missed += 12 - foundBy(*still, images);
    }
    CHECK(missed > 0);
    CHECK(foundBy(*shifting, copies) == 12);
}

TEST_CASE("correlation finds the same for many candidates as for few, ranked or looked at whole") {
    const auto gallery = test::madePatients(40, 1, 32);
    const auto others = test::madePatients(300, 1, 32, 100);  // more than are treated at once
    for (const bool withShifts : {true, false}) {
        CAPTURE(withShifts);
        const auto detector =
            makeCorrelationDetector({.prefilter = 5, .ranksWithShifts = withShifts, .turns = {}});
        const auto index = orThrow(detector->index(gallery, {}));
        const auto candidates = orThrow(detector->embedCandidates(others.images, {}));
        const auto all = orThrow(detector->search(candidates, index, {}, {}));
        const auto last =
            orThrow(detector->search(candidates.slice(0, 250).contiguous(), index, {}, {}));
        CHECK(at::equal(all.index.slice(0, 250), last.index));
        CHECK(at::equal(all.score.slice(0, 250), last.score));
        const auto whole =
            makeCorrelationDetector({.prefilter = 40, .ranksWithShifts = withShifts, .turns = {}});
        const auto best = orThrow(whole->search(candidates, index, {}, {}));
        CHECK((best.score >= all.score).all().item<bool>());
        SearchOptions everyRow;
        everyRow.also = at::arange(40, at::kLong).expand({300, 40});
        CHECK(at::equal(orThrow(detector->search(candidates, index, everyRow, {})).score,
                        best.score));
    }
}

TEST_CASE("correlation that ranks with shifts holds to the contract of detectors") {
    const auto train = test::madePatients(20, 2, 32);
    const auto others = test::madePatients(11, 1, 32, 100);
    test::checkContract(*makeCorrelationDetector({.prefilter = 8}), train, others.images);
}

TEST_CASE("a search by correlation looks at asked rows that its prefilter leaves out") {
    const auto train = test::madePatients(30, 1, 32);
    const auto detector = makeCorrelationDetector({.prefilter = 1});
    const auto gallery = detector->index(train, {});
    REQUIRE_RESULT(gallery);
    const auto candidate = detector->embedCandidates(train.images.slice(0, 3, 4), {});
    REQUIRE_RESULT(candidate);
    SearchOptions options;
    options.also = at::tensor({5L, -1L}, at::kLong).view({1, 2});
    const auto matches = detector->search(*candidate, *gallery, options, {});
    REQUIRE_RESULT(matches);
    CHECK(matches->index[0][0].item<std::int64_t>() == 3);
}

TEST_CASE("the distance ratio is that of METHOD 10.2") {
    // Patient 1 at 0 and 1, patient 2 at 4; the candidate at 3 (its mirror alike).
    const at::Tensor rows = at::tensor({0.0F, 1.0F, 4.0F}).view({3, 1});
    const at::Tensor patients = at::tensor({1L, 1L, 2L}, at::kLong);
    const auto gallery = distanceGallery(rows, patients, {});
    REQUIRE_RESULT(gallery);
    CHECK(at::equal(gallery->scale, at::tensor({4.0, 3.0, 3.0}, at::kDouble)));
    DistanceEncoder encoder;
    const auto detector = makeDistanceDetector(encoder);
    const at::Tensor candidate = at::full({1, 2, 1}, 3.0F);
    const auto matches = detector->search(candidate, *gallery, {}, {});
    REQUIRE_RESULT(matches);
    CHECK(matches->index.item<std::int64_t>() == 2);
    CHECK(matches->score.item<double>() == doctest::Approx(-1.0 / 3));
}

TEST_CASE("the distance ratio of patients with equal features stays finite") {
    const at::Tensor rows = at::tensor({0.0F, 0.0F, 5.0F, 9.0F}).view({4, 1});
    const auto gallery = distanceGallery(rows, at::arange(4, at::kLong), {});
    REQUIRE_RESULT(gallery);
    CHECK((gallery->scale > 0).all().item<bool>());
    const auto one = distanceGallery(rows, at::zeros({4}, at::kLong), {});
    REQUIRE_FALSE(one);
    CHECK(one.error().code == ErrorCode::TooFewPatients);
    const auto broken = distanceGallery(rows / 0, at::arange(4, at::kLong), {});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::NonFinite);
}

TEST_CASE("a patient with more images than are looked at first has a neighbour of another") {
    const at::Tensor rows =
        at::cat({at::arange(40, at::kFloat), at::full({1}, 100.0F)}).view({41, 1});
    const at::Tensor patients = (at::arange(41, at::kLong) == 40).to(at::kLong);
    const auto gallery = distanceGallery(rows, patients, {});
    REQUIRE_RESULT(gallery);
    CHECK(gallery->scale[0].item<double>() == 100);
    CHECK(gallery->scale[40].item<double>() == 61);
}

TEST_CASE("the weighted L1 head is exact for any length") {
    for (const std::int64_t length : {1, 16, 37, 128}) {
        const at::Tensor weight = at::arange(length, at::kFloat) / 8 - 1;
        const WeightedL1 head(weight, 0.25);
        const at::Tensor a = at::remainder(at::arange(length, at::kFloat) * 7, 5) / 4;
        const at::Tensor b =
            at::remainder(at::arange(3 * length, at::kFloat) * 3, 7).view({3, length}) / 4;
        const at::Tensor expected = ((a - b).abs() * weight).sum(1) + 0.25;
        const at::Tensor paddedA = head.padded(a);
        const at::Tensor paddedB = head.padded(b);
        float out[2];
        head.score(paddedA.const_data_ptr<float>(), paddedB.const_data_ptr<float>(), 1, 3, out);
        CHECK(out[0] == doctest::Approx(expected[1].item<float>()).epsilon(1e-6));
        CHECK(out[1] == doctest::Approx(expected[2].item<float>()).epsilon(1e-6));
    }
}
