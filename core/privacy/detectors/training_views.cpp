// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/training_views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include <ATen/ATen.h>

#include "core/privacy/detectors/jpeg_loss.h"

namespace outis::privacy {
namespace {

constexpr double kReferenceSide = 256;  // pixels that blur is stated for
constexpr float kNoJpeg = 200;          // a quality that leaves the image alone

/// The random numbers of one view of one image.
struct Draw {
    std::array<float, 6> transform{};  ///< from output to input places, both in [-1, 1]
    float brightness = 1;
    float contrast = 1;
    float sigma = 0;  ///< pixels
    float noise = 0;
    float quality = kNoJpeg;
    Seed noiseSeed;
};

bool happens(Philox& random) {
    return random.uniform() < 0.5;
}

double between(Philox& random, double limit) {
    return limit * (2 * random.uniform() - 1);
}

std::array<float, 6> drawTransform(Philox& random, const AlterationOptions& options) {
    const double angle =
        happens(random) ? between(random, options.strength * options.turn) * std::numbers::pi / 180
                        : 0;
    const double cut = happens(random) ? random.uniform() * options.strength * options.crop : 0;
    const double side = std::max(0.2, 1 - cut);
    const bool moves = happens(random);
    const double reach = (1 - side) + (moves ? 2 * options.strength * options.shift : 0);
    const double x = between(random, reach);
    const double y = between(random, reach);
    const double sign = happens(random) && options.mirror ? -1 : 1;
    const double values[6] = {sign * side * std::cos(angle), -side * std::sin(angle), x,
                              sign * side * std::sin(angle), side * std::cos(angle),  y};
    std::array<float, 6> transform{};
    std::transform(std::begin(values), std::end(values), transform.begin(),
                   [](double value) { return static_cast<float>(value); });
    return transform;
}

Draw drawView(Seed own, std::int64_t side, const AlterationOptions& options) {
    Philox random(own);
    Draw draw;
    draw.transform = drawTransform(random, options);
    const auto factor = [&](double limit) {
        return happens(random)
                   ? static_cast<float>(std::exp(between(random, options.strength * limit)))
                   : 1.0F;
    };
    draw.brightness = factor(options.brightness);
    draw.contrast = factor(options.contrast);
    const double blur = options.strength * options.blur * static_cast<double>(side);
    draw.sigma = happens(random) ? static_cast<float>(random.uniform() * blur / kReferenceSide) : 0;
    draw.noise = happens(random)
                     ? static_cast<float>(random.uniform() * options.strength * options.noise)
                     : 0;
    if (happens(random) && options.strength > 0) {
        const double worst = std::min(99.0, options.strength * options.jpeg);
        draw.quality = static_cast<float>(100 - random.uniform() * worst);
    }
    draw.noiseSeed = derive(own, "noise");
    return draw;
}

/// One number of every draw: [N, 1, 1, 1].
template <class Pick>
at::Tensor gathered(const std::vector<Draw>& draws, const Pick& pick) {
    at::Tensor values = at::empty({static_cast<std::int64_t>(draws.size()), 1, 1, 1}, at::kFloat);
    std::transform(draws.begin(), draws.end(), values.mutable_data_ptr<float>(), pick);
    return values;
}

at::Tensor moved(const at::Tensor& images, const std::vector<Draw>& draws) {
    at::Tensor transforms = at::empty({images.size(0), 2, 3}, at::kFloat);
    float* out = transforms.mutable_data_ptr<float>();
    for (const Draw& draw : draws) {
        out = std::copy(draw.transform.begin(), draw.transform.end(), out);
    }
    constexpr std::int64_t kBilinear = 0;
    constexpr std::int64_t kZeros = 0;
    const at::Tensor grid = at::affine_grid_generator(transforms.to(images.device()),
                                                      images.sizes(), /*align_corners=*/false);
    return at::grid_sampler(images, grid, kBilinear, kZeros, /*align_corners=*/false);
}

/// Each image with its own separable Gaussian.
at::Tensor blurred(const at::Tensor& images, const std::vector<Draw>& draws,
                   const AlterationOptions& options) {
    // The reach of the strongest blur that can be drawn, so that neighbours do not matter.
    const double largest =
        options.strength * options.blur * static_cast<double>(images.size(3)) / kReferenceSide;
    const auto reach = std::min<std::int64_t>(static_cast<std::int64_t>(std::ceil(3 * largest)),
                                              images.size(3) - 1);
    if (reach < 1) {
        return images;
    }
    const std::int64_t count = images.size(0);
    const std::int64_t taps = 2 * reach + 1;
    const at::Tensor place = at::arange(-reach, reach + 1, at::kFloat).view({1, taps});
    const at::Tensor sigma = gathered(draws, [](const Draw& draw) { return draw.sigma; });
    // A sigma of 0 leaves the middle tap alone.
    const at::Tensor spread = 2 * sigma.view({-1, 1}).square().clamp_min(1e-8);
    at::Tensor weights = at::exp(-place.square() / spread);
    weights = (weights / weights.sum(1, /*keepdim=*/true)).to(images.device());
    at::Tensor rows = images.reshape({1, count, images.size(2), images.size(3)});
    rows = at::replication_pad2d(rows, {reach, reach, reach, reach});
    const auto filtered = [&](const at::Tensor& in, at::IntArrayRef shape) {
        constexpr std::array<std::int64_t, 2> one{1, 1};
        constexpr std::array<std::int64_t, 2> none{0, 0};
        return at::conv2d(in, weights.view(shape), std::nullopt, one, none, one, count);
    };
    rows = filtered(filtered(rows, {count, 1, 1, taps}), {count, 1, taps, 1});
    return rows.view(images.sizes());
}

at::Tensor noiseOf(const std::vector<Draw>& draws, at::IntArrayRef shape) {
    at::Tensor noise = at::zeros(shape, at::kFloat);
    const std::int64_t each = noise.numel() / std::max<std::int64_t>(1, shape[0]);
    float* data = noise.mutable_data_ptr<float>();
    for (const Draw& draw : draws) {
        if (draw.noise > 0) {
            Philox(draw.noiseSeed).fillNormal({data, static_cast<std::size_t>(each)});
        }
        data += each;
    }
    return noise * gathered(draws, [](const Draw& draw) { return draw.noise; });
}

}  // namespace

at::Tensor alteredViews(const at::Tensor& images, Seed seed, std::int64_t firstPosition,
                        std::int64_t view, const AlterationOptions& options) {
    if (options.strength <= 0 || images.size(0) == 0) {
        return images;
    }
    const Seed stage =
        derive(derive(seed, "alterations"), "view", static_cast<std::uint64_t>(view));
    std::vector<Draw> draws;
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        const auto position = static_cast<std::uint64_t>(firstPosition + row);
        draws.push_back(drawView(derive(stage, "position", position), images.size(3), options));
    }
    const auto device = images.device();
    const auto field = [&](const auto& pick) { return gathered(draws, pick).to(device); };
    at::Tensor out = moved(images, draws);
    out = (out * field([](const Draw& draw) { return draw.brightness; })).clamp(0, 1);
    const at::Tensor mean = out.mean({1, 2, 3}, /*keepdim=*/true);
    out = ((out - mean) * field([](const Draw& draw) { return draw.contrast; }) + mean).clamp(0, 1);
    out = blurred(out, draws, options);
    out = (out + noiseOf(draws, images.sizes()).to(device)).clamp(0, 1);
    return jpegLoss(out, field([](const Draw& draw) { return draw.quality; }).view({-1}));
}

}  // namespace outis::privacy
