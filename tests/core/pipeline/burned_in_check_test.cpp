// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/burned_in_check.h"

#include <doctest.h>

#include <algorithm>
#include <span>

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "core/data/phantom/render.h"
#include "core/data/planted_writing.h"
#include "core/pipeline/contact_sheet.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

constexpr int kSide = 64;

at::Tensor toTensor(const data::GreyImage& image) {
    at::Tensor tensor = at::empty({1, 1, image.height, image.width}, at::kByte);
    std::ranges::copy(image.pixels, tensor.mutable_data_ptr<std::uint8_t>());
    return tensor;
}

/// Made-up chests, [count, 1, kSide, kSide].
at::Tensor chests(std::int64_t count) {
    using namespace data::phantom;
    std::vector<at::Tensor> all;
    for (std::int64_t number = 0; number < count; ++number) {
        const Patient patient = drawPatient(Seed{17}, number);
        all.push_back(toTensor(renderImage(patient, drawExam(patient, 0), kSide)));
    }
    return at::cat(all);
}

at::Tensor withWriting(const at::Tensor& images) {
    std::vector<at::Tensor> all;
    Philox random(Seed{23});
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        data::GreyImage picture = toGreyImage(images[row]);
        REQUIRE(data::plantWriting(picture, random));
        all.push_back(toTensor(picture));
    }
    return at::cat(all);
}

}  // namespace

TEST_CASE("the check for writing is measured on small pictures, and then rejects") {
    const auto check = checkWriting(chests(24), {}, {});
    REQUIRE(check.has_value());
    CAPTURE(check->state);
    CAPTURE(check->sentence);
    CHECK(rejectsWriting(check->state));
    CHECK(check->sentence.find("writing found on 0 of 24 validation images") == 0);
    CHECK(check->sentence.find("of 24 with made-up writing") != std::string::npos);
    const auto again = checkWriting(chests(24), {}, {});
    REQUIRE(again.has_value());
    CHECK(again->sentence == check->sentence);
}

TEST_CASE("writing is found on an even ground, and where there is nothing to see it is not") {
    const at::Tensor even = at::full({20, 1, kSide, kSide}, 90, at::kByte);
    const auto check = checkWriting(even, {}, {});
    REQUIRE(check.has_value());
    CAPTURE(check->sentence);
    CHECK(check->state == "ok");
    // No room for four letters: nothing can be planted, so nothing is known.
    const auto narrow = checkWriting(at::full({20, 1, 20, 20}, 90, at::kByte), {}, {});
    REQUIRE(narrow.has_value());
    CHECK(narrow->state.find("not tested") == 0);
    CHECK(!rejectsWriting(narrow->state));
}

TEST_CASE("a check for writing that fires on real images is refused") {
    const auto check = checkWriting(withWriting(chests(12)), {}, {});
    REQUIRE(check.has_value());
    CHECK(check->state.find("refused") == 0);
    CHECK(!rejectsWriting(check->state));
}

TEST_CASE("a stopped check for writing says nothing") {
    std::stop_source stop;
    stop.request_stop();
    CHECK(!checkWriting(chests(2), {}, stop.get_token()).has_value());
}
