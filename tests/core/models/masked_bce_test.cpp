// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/masked_bce.h"

#include <doctest.h>

#include <cmath>

#include <ATen/ATen.h>

namespace outis::models {
namespace {

TEST_CASE("labels that do not count have neither loss nor gradient") {
    const at::Tensor logits = at::tensor({0.5F, -1.0F, 2.0F, 3.0F}).view({2, 2}).requires_grad_();
    const at::Tensor target = at::tensor({1.0F, -1.0F, NAN, NAN}).view({2, 2});
    const MaskedBce result = maskedBce(logits, target, {});
    result.loss.backward();
    CHECK(result.loss.item<double>() == doctest::Approx(std::log1p(std::exp(-0.5))));
    CHECK(at::equal(result.labelsUsed, at::tensor({1, 0}, at::kLong)));
    CHECK(result.classLoss[1].item<float>() == 0);
    CHECK(logits.grad().count_nonzero().item<std::int64_t>() == 1);
}

TEST_CASE("without any label the loss is zero, not NaN") {
    const at::Tensor logits = at::zeros({2, 3}).requires_grad_();
    const MaskedBce result = maskedBce(logits, at::full({2, 3}, NAN), {});
    result.loss.backward();
    CHECK(result.loss.item<double>() == 0);
    CHECK(at::equal(logits.grad(), at::zeros({2, 3})));
}

}  // namespace
}  // namespace outis::models
