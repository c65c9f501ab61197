// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <vector>

#include <ATen/ATen.h>

namespace outis::features {
namespace {

constexpr std::int64_t kBlurTaps = 5;

/// The random numbers of one view of one image.
struct Draw {
    float transform[6];  ///< from output to input places, both in [-1, 1]
    float contrast;
    float brightness;
    float taps[kBlurTaps];
    Seed noise;
};

void drawTransform(Draw& draw, Philox& random, const ViewOptions& options) {
    const double least = 1 - options.strength * (1 - options.smallestCrop);
    const double area = 1 - random.uniform() * (1 - std::max(0.05, least));
    const double aspect =
        std::exp((2 * random.uniform() - 1) * options.strength * std::log(4.0 / 3.0) / 2);
    const double width = std::min(1.0, std::sqrt(area) * aspect);
    const double height = std::min(1.0, std::sqrt(area) / aspect);
    const double x = (2 * random.uniform() - 1) * (1 - width);
    const double y = (2 * random.uniform() - 1) * (1 - height);
    const double angle =
        (2 * random.uniform() - 1) * options.strength * options.turn * std::numbers::pi / 180;
    const bool flips = random.uniform() < 0.5 && options.flip;
    const double sign = flips ? -1 : 1;
    const double values[6] = {sign * width * std::cos(angle), -height * std::sin(angle), x,
                              sign * width * std::sin(angle), height * std::cos(angle),  y};
    std::copy(std::begin(values), std::end(values), std::begin(draw.transform));
}

void drawBlur(Draw& draw, Philox& random, double largest) {
    const bool blurs = random.uniform() < 0.5;
    const double sigma = std::max(1e-3, random.uniform() * largest);
    double sum = 0;
    double taps[kBlurTaps];
    for (std::int64_t tap = 0; tap < kBlurTaps; ++tap) {
        const auto distance = static_cast<double>(tap - kBlurTaps / 2);
        taps[tap] = distance == 0 ? 1 : 0;
        if (blurs) {
            taps[tap] = std::exp(-distance * distance / (2 * sigma * sigma));
        }
        sum += taps[tap];
    }
    for (std::int64_t tap = 0; tap < kBlurTaps; ++tap) {
        draw.taps[tap] = static_cast<float>(taps[tap] / sum);
    }
}

Draw drawView(Seed own, const ViewOptions& options) {
    Philox random(own);
    Draw draw{};
    drawTransform(draw, random, options);
    const auto spread = [&](double limit) {
        return (2 * random.uniform() - 1) * limit * options.strength;
    };
    draw.contrast = static_cast<float>(std::exp(spread(options.contrast)));
    draw.brightness = static_cast<float>(spread(options.brightness));
    drawBlur(draw, random, options.strength * options.blur);
    draw.noise = derive(own, "noise");
    return draw;
}

/// One field of every draw: [N, K].
template <class Pick>
at::Tensor gathered(const std::vector<Draw>& draws, std::int64_t width, const Pick& pick) {
    at::Tensor values = at::empty({static_cast<std::int64_t>(draws.size()), width}, at::kFloat);
    float* out = values.mutable_data_ptr<float>();
    for (const Draw& draw : draws) {
        const float* const from = pick(draw);
        out = std::copy(from, from + width, out);
    }
    return values;
}

at::Tensor cropped(const at::Tensor& images, const at::Tensor& transforms) {
    constexpr std::int64_t kBilinear = 0;
    constexpr std::int64_t kBorder = 1;
    const at::Tensor grid = at::affine_grid_generator(transforms.view({-1, 2, 3}), images.sizes(),
                                                      /*align_corners=*/false);
    return at::grid_sampler(images, grid, kBilinear, kBorder, /*align_corners=*/false);
}

at::Tensor grouped(const at::Tensor& rows, const at::Tensor& filters) {
    constexpr std::array<std::int64_t, 2> one{1, 1};
    constexpr std::array<std::int64_t, 2> none{0, 0};
    return at::conv2d(rows, filters, std::nullopt, one, none, one, filters.size(0));
}

/// Each image with its own separable filter; taps [N, kBlurTaps].
at::Tensor blurred(const at::Tensor& images, const at::Tensor& taps) {
    const std::int64_t count = images.size(0);
    const std::int64_t channels = images.size(1);
    const std::int64_t groups = count * channels;
    constexpr std::int64_t kMargin = kBlurTaps / 2;
    const at::Tensor own = taps.repeat_interleave(channels, 0);
    at::Tensor rows = images.reshape({1, groups, images.size(2), images.size(3)});
    rows = at::replication_pad2d(rows, {kMargin, kMargin, kMargin, kMargin});
    rows = grouped(rows, own.view({groups, 1, 1, kBlurTaps}));
    rows = grouped(rows, own.view({groups, 1, kBlurTaps, 1}));
    return rows.view(images.sizes());
}

at::Tensor noiseOf(const std::vector<Draw>& draws, at::IntArrayRef shape) {
    at::Tensor noise = at::empty(shape, at::kFloat);
    const std::int64_t each = noise.numel() / std::max<std::int64_t>(1, shape[0]);
    float* data = noise.mutable_data_ptr<float>();
    for (const Draw& draw : draws) {
        Philox(draw.noise).fillNormal({data, static_cast<std::size_t>(each)});
        data += each;
    }
    return noise;
}

}  // namespace

at::Tensor randomViews(const at::Tensor& images, Seed seed, std::int64_t firstPosition,
                       std::int64_t view, const ViewOptions& options) {
    const Seed stage = derive(derive(seed, "views"), "view", static_cast<std::uint64_t>(view));
    std::vector<Draw> draws;
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        const auto position = static_cast<std::uint64_t>(firstPosition + row);
        draws.push_back(drawView(derive(stage, "position", position), options));
    }
    const auto device = images.device();
    const auto field = [&](std::int64_t width, const auto& pick) {
        return gathered(draws, width, pick).to(device);
    };
    at::Tensor out = cropped(images, field(6, [](const Draw& draw) { return draw.transform; }));
    out = blurred(out, field(kBlurTaps, [](const Draw& draw) { return draw.taps; }));
    const at::Tensor mean = out.mean({1, 2, 3}, /*keepdim=*/true);
    const at::Tensor contrast =
        field(1, [](const Draw& draw) { return &draw.contrast; }).view({-1, 1, 1, 1});
    const at::Tensor brightness =
        field(1, [](const Draw& draw) { return &draw.brightness; }).view({-1, 1, 1, 1});
    out = (out - mean) * contrast + mean + brightness;
    const double level = options.strength * options.noise;
    return level > 0 ? out + level * noiseOf(draws, images.sizes()).to(device) : out;
}

}  // namespace outis::features
