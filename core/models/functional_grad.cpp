// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/functional_grad.h"

#include <cmath>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/add.h>
#include <ATen/ops/addcmul.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/scalar_tensor.h>
#include <ATen/ops/sum.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>

#include "core/models/functional.h"
#include "core/models/kernels/row_ops.h"
#include "core/models/kernels/weight_ops.h"

namespace outis::models {
namespace {

at::ScalarType normType(const at::Tensor& x) {
    return x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
}

/// Elements of x per element of its norm.
double elementsPerNorm(const at::Tensor& x, const at::Tensor& norm) {
    return static_cast<double>(x.numel()) / static_cast<double>(norm.numel());
}

/// eps + rms, kept as a tensor that broadcasts against x.
at::Tensor rmsPlus(const at::Tensor& norm, double elements, double eps) {
    return at::add(at::mul(norm, 1 / std::sqrt(elements)), eps);
}

/// sum(g x) / (K rms (eps + rms)), zero where x is all zero.
at::Tensor pull(const at::Tensor& dot, const at::Tensor& norm, const at::Tensor& divisor,
                double elements) {
    const at::Tensor denominator = norm * std::sqrt(elements) * divisor;
    return at::where(norm > 0, dot / denominator, at::zeros({}, norm.options()));
}

}  // namespace

at::Tensor NormalizeFunction::forward(AutogradContext* context, const at::Tensor& x,
                                      std::vector<std::int64_t> dims, double eps) {
    const at::Tensor norm = at::linalg_vector_norm(x, 2, dims, true, normType(x));
    const at::Tensor divisor = rmsPlus(norm, elementsPerNorm(x, norm), eps);
    context->save_for_backward({x, norm, divisor});
    context->saved_data["dims"] = std::move(dims);
    return x / divisor.to(x.scalar_type());
}

variable_list NormalizeFunction::backward(AutogradContext* context, variable_list grads) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor& x = saved[0];
    const at::Tensor& norm = saved[1];
    const at::Tensor& divisor = saved[2];
    const at::Tensor& g = grads[0];
    const std::vector<std::int64_t> dims = context->saved_data["dims"].toIntVector();
    const at::Tensor dot = at::sum(g * x, dims, true, normType(x));
    const at::Tensor along = pull(dot, norm, divisor, elementsPerNorm(x, norm)) / divisor;
    const at::Tensor scaled = g * divisor.reciprocal().to(g.scalar_type());
    return {at::addcmul(scaled, x, along.to(x.scalar_type()), -1), {}, {}};
}

at::Tensor PixelNormFunction::forward(AutogradContext* context, const at::Tensor& x, double eps) {
    const PixelNormed normed = pixelNormLoops(x, eps);
    context->save_for_backward({x, normed.rms});
    context->saved_data["eps"] = eps;
    return normed.y;
}

variable_list PixelNormFunction::backward(AutogradContext* context, variable_list grads) {
    const variable_list saved = context->get_saved_variables();
    const double eps = context->saved_data["eps"].toDouble();
    return {pixelNormBackwardLoops(grads[0], saved[0], saved[1], eps), {}};
}

at::Tensor CatFunction::forward(AutogradContext* context, const at::Tensor& a, const at::Tensor& b,
                                double factorA, double factorB) {
    context->saved_data["factors"] = std::vector<double>{factorA, factorB};
    context->saved_data["channels"] = a.size(1);
    if (fitsCpuLoops(a) && fitsCpuLoops(b) && a.scalar_type() == b.scalar_type()) {
        return catScaledLoops(a, factorA, b, factorB);
    }
    std::vector<std::int64_t> shape = a.sizes().vec();
    shape[1] += b.size(1);
    at::Tensor out = at::empty(shape, a.options(), a.suggest_memory_format());
    at::Tensor first = out.narrow(1, 0, a.size(1));
    at::Tensor second = out.narrow(1, a.size(1), b.size(1));
    at::mul_out(first, a, at::scalar_tensor(factorA, at::kDouble));
    at::mul_out(second, b, at::scalar_tensor(factorB, at::kDouble));
    return out;
}

variable_list CatFunction::backward(AutogradContext* context, variable_list grads) {
    const std::vector<double> factors = context->saved_data["factors"].toDoubleVector();
    const std::int64_t channels = context->saved_data["channels"].toInt();
    const at::Tensor& g = grads[0];
    if (fitsCpuLoops(g)) {
        const SplitGradients gradients = splitScaledLoops(g, channels, factors[0], factors[1]);
        return {gradients.a, gradients.b, {}, {}};
    }
    return {g.narrow(1, 0, channels) * factors[0],
            g.narrow(1, channels, g.size(1) - channels) * factors[1],
            {},
            {}};
}

at::Tensor AddClampedFunction::forward(AutogradContext* context, const at::Tensor& y,
                                       const at::Tensor& x, double factor, double limit,
                                       bool headScales) {
    context->saved_data["factor"] = headScales ? 1.0 : factor;
    context->saved_data["limit"] = limit;
    if (fitsCpuLoops(y)) {
        const Clamped clamped = addClampedLoops(y, x, factor, limit);
        context->save_for_backward({clamped.clipped ? clamped.out : at::Tensor()});
        return clamped.out;
    }
    const at::Tensor out = at::clamp(at::add(y, x, factor), -limit, limit);
    context->save_for_backward({out});
    return out;
}

/// Nothing saved means that nothing was clipped.
variable_list AddClampedFunction::backward(AutogradContext* context, variable_list grads) {
    const variable_list saved = context->get_saved_variables();
    const double limit = context->saved_data["limit"].toDouble();
    const double factor = context->saved_data["factor"].toDouble();
    const at::Tensor& out = saved[0];
    const at::Tensor& g = grads[0];
    if (!out.defined()) {
        return {g, factor == 1 ? g : g * factor, {}, {}, {}};
    }
    if (fitsCpuLoops(g)) {
        const ClampedGradients gradients = addClampedBackwardLoops(g, out, factor, limit);
        return {gradients.y, gradients.x, {}, {}, {}};
    }
    const at::Tensor pulled = at::where(out.abs() < limit, g, 0);
    return {pulled, pulled * factor, {}, {}, {}};
}

at::Tensor ScaledGradientFunction::forward(AutogradContext* context, const at::Tensor& x,
                                           double factor) {
    context->saved_data["factor"] = factor;
    return x.alias();
}

variable_list ScaledGradientFunction::backward(AutogradContext* context, variable_list grads) {
    return {grads[0] * context->saved_data["factor"].toDouble(), {}};
}

at::Tensor ScaledWeightFunction::forward(AutogradContext* context, const at::Tensor& weight,
                                         const std::optional<at::Tensor>& gain, double factor,
                                         at::ScalarType type, bool normalises) {
    const at::Tensor rows = weight.flatten(1);
    const auto fanIn = static_cast<double>(rows.size(1));
    if (fitsWeightLoops(weight, gain.value_or(at::Tensor()), type)) {
        const PreparedWeight prepared =
            prepareWeight(weight, gain.value_or(at::Tensor()), factor / std::sqrt(fanIn), type,
                          {kNormEpsilon, normalises});
        context->saved_data["factor"] = factor;
        context->save_for_backward(
            {weight, gain.value_or(at::Tensor()), prepared.rms, at::Tensor()});
        return prepared.value;
    }
    const at::Tensor norm = at::linalg_vector_norm(rows, 2, {1}, true);
    const at::Tensor divisor = rmsPlus(norm, fanIn, kNormEpsilon);
    at::Tensor scale = divisor.reciprocal() * (factor / std::sqrt(fanIn));
    context->saved_data["factor"] = factor;
    context->save_for_backward({weight, gain.value_or(at::Tensor()), norm, divisor});
    if (gain) {
        scale = scale * *gain;
    }
    const at::Tensor scaled = (rows * scale).view(weight.sizes());
    return weight.dim() == 4 ? scaled.to(type, false, false, at::MemoryFormat::ChannelsLast)
                             : scaled.to(type);
}

variable_list ScaledWeightFunction::backward(AutogradContext* context, variable_list grads) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor rows = saved[0].flatten(1);
    const at::Tensor& gain = saved[1];
    const at::Tensor& norm = saved[2];
    const at::Tensor& divisor = saved[3];
    const auto fanIn = static_cast<double>(rows.size(1));
    const double factor = context->saved_data["factor"].toDouble() / std::sqrt(fanIn);
    if (!divisor.defined()) {
        const WeightGradients gradients =
            prepareWeightBackward(grads[0], saved[0], gain, norm, factor, kNormEpsilon);
        return {gradients.weight, gradients.gain, {}, {}, {}};
    }
    const at::Tensor g = grads[0].to(rows.scalar_type()).contiguous().view(rows.sizes());

    const at::Tensor dot = at::sum(g * rows, {1}, true);
    const at::Tensor along = pull(dot, norm, divisor, fanIn);
    at::Tensor scale = divisor.reciprocal() * factor;
    at::Tensor gainGrad;
    if (gain.defined()) {
        gainGrad = at::sum(dot * scale).view(gain.sizes());
        scale = scale * gain;
    }
    const at::Tensor weightGrad = at::addcmul(g, rows, along, -1) * scale;
    return {weightGrad.view(saved[0].sizes()), gainGrad, {}, {}, {}};
}

at::Tensor preparedWeight(const at::Tensor& weight, const at::Tensor& gain, double factor,
                          at::ScalarType type, bool normalises) {
    if (normalises && !fitsWeightLoops(weight, gain, type)) {
        const at::NoGradGuard noGrad;
        at::Tensor stored = weight.detach();
        stored.copy_(normalize(stored));
        normalises = false;
    }
    // An undefined tensor may not enter a recorded function; an absent one may.
    const auto given = gain.defined() ? std::optional(gain) : std::nullopt;
    return ScaledWeightFunction::apply(weight, given, factor, type, normalises);
}

}  // namespace outis::models
