// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "core/models/kernels/modulate_silu_op.h"
#include "tests/gpu/gpu.h"

using namespace outis::models;
using kernels::Dropout;

namespace {

struct Evaluated {
    at::Tensor y;
    at::Tensor gx;
    at::Tensor gs;
};

at::Tensor gaussian(at::IntArrayRef shape, std::uint64_t seed) {
    at::Tensor values = at::empty(shape, at::TensorOptions(at::kFloat));
    outis::Philox(outis::Seed{seed})
        .fillNormal(
            std::span(values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel())));
    return values;
}

Evaluated evaluate(const at::Tensor& x, const at::Tensor& s, const at::Tensor& cot,
                   const Dropout& dropout) {
    const at::Tensor leaf = x.detach().clone().requires_grad_();
    const at::Tensor rows = s.detach().clone().requires_grad_();
    const at::Tensor y = modulateSilu(leaf, rows, 1.7, dropout);
    (y * cot).sum().backward();
    return {y.detach().cpu(), leaf.grad().cpu(), rows.grad().cpu()};
}

double distance(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor wide = b.to(at::kDouble);
    return ((a.to(at::kDouble) - wide).norm() / wide.norm()).item<double>();
}

}  // namespace

TEST_CASE("the GPU's fused modulation agrees with the CPU's, dropped elements included") {
    const Compute gpu = gpuOrSkip();
    REQUIRE(loadCudaLibraries().kernels);
    for (const auto& shape :
         {std::vector<std::int64_t>{2, 16, 8, 8}, {3, 7, 5, 3}, {2, 513, 2, 3}}) {
        for (const auto type : {at::kFloat, at::kBFloat16}) {
            const double tolerance = type == at::kFloat ? 2e-6 : 4e-3;
            const Dropout dropout{20000, 77, 2};
            const at::Tensor x = (gaussian(shape, 1) * 3).to(type);
            const at::Tensor s = gaussian({shape[0], shape[1]}, 2);
            const at::Tensor cot = gaussian(shape, 3).to(type);
            const Evaluated here = evaluate(x, s, cot, dropout);
            const Evaluated there =
                evaluate(x.to(gpu.device), s.to(gpu.device), cot.to(gpu.device), dropout);
            CHECK(distance(there.y, here.y) < tolerance);
            CHECK(distance(there.gx, here.gx) < tolerance);
            CHECK(distance(there.gs, here.gs) < tolerance);
            CHECK(at::equal(there.y == 0, here.y == 0));
        }
    }
}
