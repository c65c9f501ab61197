// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/optimizer.h"

#include <doctest.h>

#include <limits>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::training;

namespace {

struct Problem {
    at::Tensor x = at::tensor({1.0F, -2.0F, 3.0F}).requires_grad_();
    at::Tensor y = at::tensor({0.5F}).requires_grad_();

    [[nodiscard]] models::NamedTensors parameters() const { return {{"x", x}, {"y", y}}; }
    void backward() const { ((x * x).sum() * (1 + y * y).sum()).backward(); }
};

void steps(Optimizer& optimizer, const Problem& problem, int count) {
    for (int step = 0; step < count; ++step) {
        optimizer.clearGradients();
        problem.backward();
        optimizer.step(0.05);
    }
}

}  // namespace

TEST_CASE("an optimiser restored from its state goes on bit for bit") {
    for (const auto kind : {OptimizerKind::Adam, OptimizerKind::AdamW, OptimizerKind::Sgd}) {
        OptimizerOptions options;
        options.kind = kind;
        options.weightDecay = 0.01;
        const test::TemporaryFolder folder;
        Problem whole;
        Optimizer uninterrupted(whole.parameters(), options);
        steps(uninterrupted, whole, 5);
        models::NamedTensors saved = uninterrupted.state();
        saved.emplace_back("net.x", whole.x);
        saved.emplace_back("net.y", whole.y);
        REQUIRE_RESULT(models::writeTensors(folder / "state.safetensors", saved));
        steps(uninterrupted, whole, 4);

        Problem again;
        Optimizer resumed(again.parameters(), options);
        models::NamedTensors targets = resumed.state();
        targets.emplace_back("net.x", again.x);
        targets.emplace_back("net.y", again.y);
        const auto file = safetensors::File::open(folder / "state.safetensors");
        REQUIRE_RESULT(file);
        REQUIRE_RESULT(loadInto(*file, targets));
        steps(resumed, again, 4);
        CHECK(at::equal(whole.x, again.x));
        CHECK(at::equal(whole.y, again.y));
    }
}

TEST_CASE("a parameter without a gradient is left alone") {
    Problem problem;
    Optimizer optimizer(problem.parameters(), {});
    (problem.x * problem.x).sum().backward();
    optimizer.step(0.1);
    CHECK(problem.y.item<float>() == 0.5F);
    CHECK(problem.x[0].item<float>() == doctest::Approx(0.9));
}

TEST_CASE("gradients that are not finite count as zero and are counted") {
    Problem problem;
    Optimizer optimizer(problem.parameters(), {});
    problem.x.mutable_grad() = at::tensor(
        {1.0F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()});
    CHECK(optimizer.step(0.1) == 2);
    CHECK(problem.x[0].item<float>() == doctest::Approx(0.9));
    CHECK(problem.x[1].item<float>() == -2.0F);
    CHECK(problem.x[2].item<float>() == 3.0F);
}

TEST_CASE("a state of another shape is refused and changes nothing") {
    const test::TemporaryFolder folder;
    REQUIRE_RESULT(models::writeTensors(folder / "state.safetensors",
                                        {{"x", at::ones({3})}, {"y", at::ones({2})}}));
    const auto file = safetensors::File::open(folder / "state.safetensors");
    REQUIRE_RESULT(file);
    const Problem problem;
    const auto loaded = loadInto(*file, problem.parameters());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::Corrupt);
    CHECK(loaded.error().subject == "y");
    CHECK(problem.x[0].item<float>() == 1.0F);
}
