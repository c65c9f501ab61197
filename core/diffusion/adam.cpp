// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/adam.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <atomic>
#include <cmath>

#include "core/models/kernels/cpu_loops.h"

namespace outis::diffusion {
namespace {

constexpr std::int64_t kGrain = 1 << 16;  // elements per task

models::kernels::AdamStep correctedStep(const AdamOptions& options, double learningRate,
                                        std::int64_t steps) {
    const auto count = static_cast<double>(steps);
    models::kernels::AdamStep step;
    step.firstShare = static_cast<float>(1 - options.beta1);
    step.secondKept = static_cast<float>(options.beta2);
    step.secondShare = static_cast<float>(1 - options.beta2);
    step.rate = static_cast<float>(learningRate / (1 - std::pow(options.beta1, count)));
    step.inverseSpread = static_cast<float>(1 / std::sqrt(1 - std::pow(options.beta2, count)));
    step.epsilon = static_cast<float>(options.epsilon);
    return step;
}

}  // namespace

Adam::Adam(std::vector<at::Tensor> parameters, const AdamOptions& options)
    : options_(options),
      flat_(std::move(parameters)),
      first_(flat_.zeros()),
      second_(flat_.zeros()),
      firstViews_(flat_.viewsOf(first_)),
      secondViews_(flat_.viewsOf(second_)),
      counter_(at::zeros({}, first_.options())),
      zeroed_(at::zeros({}, first_.options().dtype(at::kLong))) {}

void Adam::step(double learningRate, EmaTracks* averages, const std::vector<double>& shares) {
    const at::NoGradGuard noGrad;
    flat_.gatherGradients();
    ++steps_;
    if (first_.is_cpu()) {
        stepOnCpu(learningRate, averages, shares);
    } else {
        stepOnDevice(learningRate, averages, shares);
    }
    flat_.markChanged();
}

void Adam::stepOnCpu(double learningRate, EmaTracks* averages, const std::vector<double>& shares) {
    const auto& loops = models::kernels::bestLoops();
    const models::kernels::AdamStep step = correctedStep(options_, learningRate, steps_);
    std::vector<float*> tracks;
    std::vector<float> sharesOf;
    for (std::size_t track = 0; averages != nullptr && track < shares.size(); ++track) {
        tracks.push_back(averages->flat(track).mutable_data_ptr<float>());
        sharesOf.push_back(static_cast<float>(shares[track]));
    }
    float* const weight = flat_.values().mutable_data_ptr<float>();
    float* const gradient = flat_.gradients().mutable_data_ptr<float>();
    float* const first = first_.mutable_data_ptr<float>();
    float* const second = second_.mutable_data_ptr<float>();
    std::atomic<std::int64_t> bad = 0;
    at::parallel_for(0, first_.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float*> places;
        for (float* const track : tracks) {
            places.push_back(track + begin);
        }
        models::kernels::UpdateArrays arrays{weight + begin, gradient + begin, first + begin,
                                             second + begin};
        arrays.averages = static_cast<std::int64_t>(places.size());
        arrays.average = places.data();
        arrays.shares = sharesOf.data();
        bad += loops.updateWeights(end - begin, step, arrays);
    });
    *zeroed_.mutable_data_ptr<std::int64_t>() += bad;
}

/// A few operations over whole buffers, none of which the host waits for.
void Adam::stepOnDevice(double learningRate, EmaTracks* averages,
                        const std::vector<double>& shares) {
    at::Tensor gradients = flat_.gradients();
    zeroed_.add_(gradients.isfinite().logical_not_().sum());
    gradients.nan_to_num_(0, 0, 0);
    counter_.add_(1);
    at::_fused_adam_({flat_.values()}, {gradients}, {first_}, {second_}, {}, {counter_},
                     learningRate, options_.beta1, options_.beta2, /*weight_decay=*/0,
                     options_.epsilon, /*amsgrad=*/false, /*maximize=*/false);
    for (std::size_t track = 0; averages != nullptr && track < shares.size(); ++track) {
        averages->flat(track).lerp_(flat_.values(), shares[track]);
    }
    gradients.zero_();
}

void Adam::setSteps(std::int64_t steps) {
    steps_ = steps;
    counter_.fill_(static_cast<double>(steps));
}

std::int64_t Adam::zeroedGradients() const {
    return zeroed_.item<std::int64_t>();
}

void Adam::setZeroedGradients(std::int64_t count) {
    zeroed_.fill_(count);
}

}  // namespace outis::diffusion
