// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/normalisation.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace outis::diffusion {
namespace {

at::Tensor perChannel(const std::vector<double>& values, const at::Tensor& like) {
    const auto channels = static_cast<std::int64_t>(values.size());
    constexpr bool kNonBlocking = true;  // a GPU's driver takes so few bytes along at once
    return at::tensor(values, at::kDouble)
        .to(like.options(), kNonBlocking)
        .view({1, channels, 1, 1});
}

using Histogram = std::array<std::int64_t, 256>;

/// Channel `channel` of contiguous U8 [N, C, H, W].
Histogram histogramOf(const at::Tensor& images, std::int64_t channel) {
    Histogram counts{};
    const std::int64_t pixels = images.size(2) * images.size(3);
    for (std::int64_t image = 0; image < images.size(0); ++image) {
        const std::uint8_t* const first =
            images.const_data_ptr<std::uint8_t>() + (image * images.size(1) + channel) * pixels;
        for (std::int64_t pixel = 0; pixel < pixels; ++pixel) {
            ++counts[first[pixel]];
        }
    }
    return counts;
}

struct Moments {
    double mean = 0;
    double std = 0;
};

Moments momentsOf(const Histogram& counts) {
    double total = 0;
    double sum = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        total += static_cast<double>(counts[level]);
        sum += static_cast<double>(counts[level]) * static_cast<double>(level);
    }
    const double mean = sum / total;
    double squares = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        const double distance = static_cast<double>(level) - mean;
        squares += static_cast<double>(counts[level]) * distance * distance;
    }
    return {mean / 255, std::max(std::sqrt(squares / total), 1.0) / 255};
}

constexpr double kLeastLatentStd = 1e-6;

at::Tensor limited(const at::Tensor& logvar) {
    return logvar.clamp(-30, 20);
}

}  // namespace

std::vector<double> Normalisation::scale() const {
    std::vector<double> scale;
    for (const double std : rawStd) {
        scale.push_back(finalStd / std);
    }
    return scale;
}

std::vector<double> Normalisation::bias() const {
    std::vector<double> bias = scale();
    for (std::size_t channel = 0; channel < bias.size(); ++channel) {
        bias[channel] = finalMean - rawMean[channel] * bias[channel];
    }
    return bias;
}

at::Tensor Normalisation::encode(const at::Tensor& raw) const {
    return raw * perChannel(scale(), raw) + perChannel(bias(), raw);
}

at::Tensor Normalisation::decode(const at::Tensor& normal) const {
    return (normal - perChannel(bias(), normal)) / perChannel(scale(), normal);
}

Normalisation measurePixels(const at::Tensor& images, double finalStd) {
    const at::Tensor dense = images.contiguous();
    Normalisation measured;
    measured.finalStd = finalStd;
    for (std::int64_t channel = 0; channel < dense.size(1); ++channel) {
        const Moments moments = momentsOf(histogramOf(dense, channel));
        measured.rawMean.push_back(moments.mean);
        measured.rawStd.push_back(moments.std);
    }
    return measured;
}

Normalisation measureLatents(const at::Tensor& mean, const at::Tensor& logvar, double finalStd) {
    Normalisation measured;
    measured.finalStd = finalStd;
    for (std::int64_t channel = 0; channel < mean.size(1); ++channel) {
        const at::Tensor values = mean.select(1, channel).to(at::kDouble);
        const at::Tensor spread = limited(logvar.select(1, channel)).to(at::kDouble).exp();
        const auto middle = values.mean().item<double>();
        const double variance =
            (values - middle).square().mean().item<double>() + spread.mean().item<double>();
        measured.rawMean.push_back(middle);
        measured.rawStd.push_back(std::max(std::sqrt(variance), kLeastLatentStd));
    }
    return measured;
}

at::Tensor drawLatents(const at::Tensor& mean, const at::Tensor& logvar, const at::Tensor& noise) {
    return mean + (limited(logvar) * 0.5).exp() * noise;
}

at::Tensor pixelsToBytes(const at::Tensor& pixels) {
    return pixels.clamp(0, 1).mul(255).to(at::kByte);
}

at::Tensor bytesOf(const Normalisation& normalisation, const at::Tensor& normal) {
    return pixelsToBytes(normalisation.decode(normal.to(at::kFloat)) + 0.5 / 255);
}

}  // namespace outis::diffusion
