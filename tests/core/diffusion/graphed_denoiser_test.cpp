// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/graphed_denoiser.h"

#include <doctest.h>

#include <ATen/ATen.h>

namespace outis::diffusion {
namespace {

/// Stands for a GPU's graph: the same work on the same tensors.
class Replay final : public models::StepGraph {
public:
    Replay(std::function<void()> work, int& replays) : work_(std::move(work)), replays_(replays) {}
    void replay() override {
        ++replays_;
        work_();
    }

private:
    std::function<void()> work_;
    int& replays_;
};

at::Tensor body(const at::Tensor& x, const at::Tensor& level, const at::Tensor& labels) {
    const at::Tensor base = x * level;
    return labels.defined() ? base + labels.sum(1).view({-1, 1}) : base;
}

TEST_CASE("a recorded step answers for new pictures, levels and labels as the plain one does") {
    int replays = 0;
    GraphedDenoiser graphs(body, [&](const std::function<void()>& work) {
        return models::StepGraphResult(std::make_unique<Replay>(work, replays));
    });
    const at::Tensor x = at::arange(6, at::kFloat).view({3, 2});
    for (const double level : {80.0, 0.5}) {
        for (const at::Tensor& labels : {at::ones({3, 4}), at::zeros({3, 4})}) {
            const at::Tensor answer = graphs.with(labels)(x + level, level);
            CHECK(at::equal(answer, body(x + level, at::full({1}, level), labels)));
        }
    }
    CHECK(replays == 4);
    SUBCASE("an answer is not overwritten by the next call") {
        const Denoiser denoiser = graphs.with(at::ones({3, 4}));
        const at::Tensor first = denoiser(x, 1);
        const at::Tensor kept = first.clone();
        (void)denoiser(x, 2);
        CHECK(at::equal(first, kept));
    }
    SUBCASE("a smaller last batch, or none of the labels, goes the usual way") {
        CHECK(at::equal(graphs.with(at::ones({2, 4}))(x.narrow(0, 0, 2), 3),
                        body(x.narrow(0, 0, 2), at::full({1}, 3.0), at::ones({2, 4}))));
        CHECK(at::equal(graphs.with({})(x, 3), body(x, at::full({1}, 3.0), {})));
        CHECK(replays == 4);
    }
}

TEST_CASE("where nothing can be recorded the step runs as usual and the reason is kept") {
    GraphedDenoiser graphs(body, models::graphRecorder(c10::Device(c10::kCPU)));
    CHECK_FALSE(graphs.failure());
    const at::Tensor x = at::ones({2, 2});
    CHECK(at::equal(graphs.with({})(x, 2), 2 * x));
    REQUIRE(graphs.failure());
    CHECK(graphs.failure()->code == ErrorCode::NoDevice);
}

}  // namespace
}  // namespace outis::diffusion
