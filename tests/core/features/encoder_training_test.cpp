// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/encoder_training.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "core/features/views.h"
#include "tests/core/features/hidden_factor.h"
#include "tests/support/result_check.h"
#include "tests/support/stopping_observer.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::features;

namespace {

EncoderOptions smallEncoder(const char* method, std::int64_t images) {
    EncoderOptions options;
    options.method = method;
    options.width = 8;
    options.images = images;
    options.compute = {"cpu", "f32", 1};
    return options;
}

EncoderData dataOf(const test::Stripes& made) {
    EncoderData data;
    data.images = made.images;
    data.digest = "made";
    return data;
}

training::LoopPlaces placesAt(const test::TemporaryFolder& folder) {
    training::LoopPlaces places;
    places.folder = folder.path();
    return places;
}

}  // namespace

TEST_CASE("a training of an encoder that was stopped and resumed equals the uninterrupted one") {
    const test::Stripes made = test::madeStripes(40, 16, 1);
    for (const char* method : {"vicreg", "swav"}) {
        const EncoderOptions options = smallEncoder(method, 320);
        const test::TemporaryFolder whole;
        const test::TemporaryFolder parts;
        SilentObserver silent;
        const auto uninterrupted = trainEncoder(options, dataOf(made), placesAt(whole), {}, silent);
        REQUIRE_RESULT(uninterrupted);
        test::StoppingObserver observer(128);
        const auto first =
            trainEncoder(options, dataOf(made), placesAt(parts), observer.token(), observer);
        REQUIRE_RESULT(first);
        CHECK(first->training.outcome == Outcome::Stopped);
        CHECK(first->encoder.empty());
        const auto second = trainEncoder(options, dataOf(made), placesAt(parts), {}, silent);
        REQUIRE_RESULT(second);
        CHECK(second->training.resumed);
        CHECK(second->digest == uninterrupted->digest);
    }
}

TEST_CASE("a collapsed encoder is an error, not a success") {
    EncoderData data;
    data.images = at::full({32, 1, 16, 16}, 90, at::kByte);
    data.digest = "alike";
    const test::TemporaryFolder folder;
    SilentObserver observer;
    const auto result =
        trainEncoder(smallEncoder("vicreg", 64), data, placesAt(folder), {}, observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Refused);
    CHECK(result.error().subject == "encoder");
    CHECK_FALSE(std::filesystem::exists(folder / "encoder.safetensors"));
}

TEST_CASE("a checkpoint of other images is refused") {
    const test::Stripes made = test::madeStripes(40, 16, 1);
    const test::TemporaryFolder folder;
    SilentObserver observer;
    REQUIRE_RESULT(
        trainEncoder(smallEncoder("vicreg", 64), dataOf(made), placesAt(folder), {}, observer));
    EncoderData other = dataOf(made);
    other.digest = "other";
    const auto refused =
        trainEncoder(smallEncoder("vicreg", 64), other, placesAt(folder), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidOption);
}

TEST_CASE("a view depends on seed, position and view alone") {
    const at::Tensor images = test::madeStripes(6, 16, 3).images.to(at::kFloat) / 255;
    const ViewOptions options;
    const at::Tensor all = randomViews(images, Seed{1}, 10, 0, options);
    const at::Tensor part = randomViews(images.narrow(0, 2, 3), Seed{1}, 12, 0, options);
    CHECK(at::allclose(all.narrow(0, 2, 3), part, 0, 1e-6));
    CHECK_FALSE(at::allclose(all, randomViews(images, Seed{1}, 10, 1, options)));
    ViewOptions none;
    none.strength = 0;
    CHECK(at::allclose(randomViews(images, Seed{1}, 0, 0, none), images, 0, 1e-4));
}
