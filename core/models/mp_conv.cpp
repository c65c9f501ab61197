// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/mp_conv.h"

#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/zeros.h>

#include "core/models/functional.h"
#include "core/models/functional_grad.h"

namespace outis::models {
namespace {

/// Inference tensors do not count their in-place changes.
bool countsChanges(const at::Tensor& tensor) {
    return tensor.defined() && !tensor.is_inference();
}

/// Counts the in-place changes of a tensor.
std::uint32_t versionOf(const at::Tensor& tensor) {
    return countsChanges(tensor) ? static_cast<std::uint32_t>(tensor._version()) : 0;
}

}  // namespace

MPConvImpl::MPConvImpl(const MPConvOptions& options) : padding_(options.kernel / 2) {
    std::vector<std::int64_t> shape = {options.outChannels, options.inChannels};
    if (options.kernel > 0) {
        shape.insert(shape.end(), 2, options.kernel);
    }
    weight = register_parameter("weight", at::zeros(shape));
}

at::Tensor MPConvImpl::forward(const at::Tensor& x, const at::Tensor& gain, double factor) {
    const at::Tensor used = effectiveWeight(gain, factor, x.scalar_type());
    if (used.dim() == 2) {
        return at::linear(x, used);
    }
    return at::conv2d(x, used, {}, 1, padding_);
}

bool MPConvImpl::keptFits(const at::Tensor& gain, double factor, at::ScalarType type) const {
    const bool gainCounts = !gain.defined() || countsChanges(gain);
    return countsChanges(weight) && gainCounts && kept_.value.defined() &&
           kept_.value.scalar_type() == type && kept_.value.device() == weight.device() &&
           kept_.data == weight.const_data_ptr() && kept_.weightVersion == weight._version() &&
           kept_.factor == factor && kept_.gain.is_same(gain) &&
           kept_.gainVersion == versionOf(gain);
}

at::Tensor MPConvImpl::effectiveWeight(const at::Tensor& gain, double factor, at::ScalarType type) {
    if (is_training() || at::GradMode::is_enabled()) {
        kept_ = {};
        return preparedWeight(weight, gain, factor, type, /*normalises=*/is_training());
    }
    if (!keptFits(gain, factor, type)) {
        kept_ = {scaledWeight(weight, gain, factor, type),
                 gain,
                 weight.const_data_ptr(),
                 versionOf(weight),
                 versionOf(gain),
                 factor};
    }
    return kept_.value;
}

}  // namespace outis::models
