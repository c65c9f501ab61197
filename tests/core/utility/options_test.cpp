// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/options.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

namespace outis::utility {
namespace {

TEST_CASE("automatic options depend on the real images alone, so that all arms share them") {
    const UtilityOptions small = UtilityOptions{}.resolve(600, 32);
    CHECK(small.side == 32);
    CHECK(small.images == 24'000);
    CHECK(small.validateImages == 600);
    CHECK(small.augmentation == "gentle");
    CHECK(small.view == "centre");
    UtilityOptions options;
    options.network = "densenet121";
    const UtilityOptions dense = options.resolve(50'000, 512);
    CHECK(dense.side == 224);
    CHECK(dense.images % dense.batch == 0);
    CHECK(dense.learningRate == 1e-4);
    CHECK(dense.view == "ten-crop");
    CHECK(dense.resolve(1, 16).images == dense.images);  // resolved stays resolved
}

TEST_CASE("options that contradict are refused by name") {
    UtilityOptions options;
    options.weights = "weights.safetensors";
    CHECK(options.check().error().subject == "weights");
    options = {};
    options.side = 128;
    CHECK(options.check().error().subject == "side");
    options = {};
    options.uncertain = "perhaps";
    CHECK(options.check().error().subject == "uncertain");
    UtilityOptions read;
    REQUIRE(fromJson(toJson(UtilityOptions{}.resolve(100, 64)), read));
    CHECK(read.side == 64);
    CHECK(UtilityEvaluationOptions{}.check());
}

}  // namespace
}  // namespace outis::utility
