// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <functional>
#include <vector>

#include <ATen/ATen.h>

#include "core/models/functional.h"
#include "core/models/kernels/cpu_loops.h"
#include "tests/core/models/small_network.h"

using namespace outis::models;

namespace {

using Head = std::function<HeadBranches(const std::vector<at::Tensor>&)>;

/// Both branches, then the gradients of all inputs.
std::vector<at::Tensor> evaluate(const Head& head, const std::vector<at::Tensor>& inputs,
                                 at::ScalarType type, at::ScalarType rounded) {
    std::vector<at::Tensor> leaves;
    for (const at::Tensor& input : inputs) {
        leaves.push_back(input.to(rounded).to(type).clone().requires_grad_());
    }
    const HeadBranches branches = head(leaves);
    const at::Tensor cotX = gaussian(branches.x.sizes(), 71).to(rounded).to(type);
    const at::Tensor cotSilu = gaussian(branches.x.sizes(), 72).to(rounded).to(type);
    (branches.x * cotX + branches.silu * cotSilu).sum().backward();
    std::vector<at::Tensor> all = {branches.x.detach(), branches.silu.detach()};
    for (const at::Tensor& leaf : leaves) {
        all.push_back(leaf.grad());
    }
    return all;
}

/// The fused loops against LibTorch's operators in double, of the same rounded inputs.
void checkAgreement(const Head& head, const std::vector<at::Tensor>& inputs) {
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        const double tolerance = type == at::kFloat ? 2e-6 : 6e-3;
        const auto fused = evaluate(head, inputs, type, type);
        const auto exact = evaluate(head, inputs, at::kDouble, type);
        REQUIRE(fused.size() == exact.size());
        for (std::size_t index = 0; index < fused.size(); ++index) {
            CAPTURE(index);
            CHECK(hasType(fused[index], type));
            CHECK(distance(fused[index], exact[index]) < tolerance);
        }
    }
}

}  // namespace

// Not with one channel: its normalisation has the gradient 0 up to epsilon, all digits cancel.
TEST_CASE("the heads of blocks agree with LibTorch's operators in values and gradients") {
    for (const std::vector<std::int64_t>& shape :
         {std::vector<std::int64_t>{2, 37, 3, 5}, {1, 3, 1, 1}, {3, 64, 4, 4}}) {
        const at::Tensor x = gaussian(shape, 73) * 2;
        checkAgreement([](const auto& in) { return headBranches(in[0], 0.4); }, {x});
        checkAgreement([](const auto& in) { return normalizedHeadBranches(in[0], 0.4); }, {x});
    }
    checkAgreement([](const auto& in) { return catHeadBranches(in[0], in[1], 0.3); },
                   {gaussian({2, 5, 3, 5}, 74), gaussian({2, 18, 3, 5}, 75)});
}

TEST_CASE("a head and the clamped sum of the same factor give the gradient of the whole block") {
    const at::Tensor weights = gaussian({2, 6, 3, 5}, 76);
    const at::Tensor values = gaussian({2, 6, 3, 5}, 77);
    for (const double limit : {0.5, 256.0}) {
        const at::Tensor x = values.clone().requires_grad_();
        const HeadBranches branches = headBranches(x, 0.4);
        addClamped(branches.silu * weights, branches.x, 0.4, limit, true).sum().backward();
        const at::Tensor exact = values.clone().requires_grad_();
        (at::silu(exact) * weights + 0.4 * exact).clamp(-limit, limit).sum().backward();
        CHECK(distance(x.grad(), exact.grad()) < 1e-6);
    }
}

TEST_CASE("a pixel of zeros has a finite gradient through the normalising head") {
    const at::Tensor x = at::zeros({1, 8, 2, 2}).requires_grad_();
    const HeadBranches branches = normalizedHeadBranches(x, 0.4);
    (branches.x + branches.silu).sum().backward();
    CHECK(at::isfinite(x.grad()).all().item<bool>());
}

TEST_CASE("every instruction set computes the same silu") {
    const at::Tensor x = gaussian({1000}, 78) * 5;
    const at::Tensor s = at::empty_like(x);
    for (const auto* loops : {&kernels::portableLoops(), &kernels::bestLoops()}) {
        CAPTURE(loops->name);
        loops->f32.silu(x.numel(), x.const_data_ptr<float>(), s.mutable_data_ptr<float>());
        CHECK(distance(s, at::silu(x)) < 1e-6);
    }
}
