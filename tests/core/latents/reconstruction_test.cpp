// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/reconstruction.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/models/ssim.h"
#include "tests/core/latents/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::latents;
using namespace outis::latents::testing;

namespace {

/// An autoencoder that always gives mid-grey (0.5), whatever it sees.
Autoencoder greyAutoencoder(const test::TemporaryFolder& folder) {
    const models::AutoencoderOptions shape = smallShape();
    const models::AutoencoderKl network(shape, Seed{1});
    models::NamedTensors weights = models::stateOf(*network);
    for (auto& [name, tensor] : weights) {
        if (name.starts_with("decoder.conv_out.")) {
            tensor.fill_(name.ends_with("bias") ? 0.5 : 0);
        }
    }
    orThrow(writeAutoencoder(folder / "grey", weights, shape, ValueRange::Unit));
    return orThrow(Autoencoder::open(folder / "grey", c10::kCPU));
}

/// 24 pictures of one grey level each, two per patient: levels 100 to 146; the last 8 (black) have
/// the second finding.
LabelledPictures greyPictures() {
    LabelledPictures images;
    images.pictures = at::empty({24, 1, 16, 16}, at::kByte);
    images.positives = at::zeros({24, 3});
    images.patients = at::empty({24}, at::kLong);
    for (std::int64_t row = 0; row < 24; ++row) {
        images.pictures[row].fill_(row < 16 ? 100 + 2 * row : 0);
        images.positives[row][row < 16 ? 0 : 1] = 1;
        images.patients[row] = 1000 - row / 2;
    }
    images.findings = {"Cardiomegaly", "Edema", "Pneumonia"};
    return images;
}

ReconstructionQuality measured(const LabelledPictures& images, EncodeOptions options = {}) {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    options.resamples = 200;
    return orThrow(measureReconstruction(greyAutoencoder(folder), images, options, {}, observer));
}

double psnrOf(int level) {
    const double distance = level / 255.0 - 0.5;
    return -10 * std::log10(distance * distance);
}

}  // namespace

TEST_CASE("the figures are those of the definitions, for all images and for each finding") {
    const ReconstructionQuality quality = measured(greyPictures());
    REQUIRE(quality.rows.size() == 3);  // nobody has pneumonia
    const ReconstructionRow& all = quality.rows[0];
    CHECK(all.finding.empty());
    CHECK(all.images == 24);
    CHECK(all.patients == 12);
    double psnr = 0;
    double l1 = 0;
    for (int row = 0; row < 24; ++row) {
        const int level = row < 16 ? 100 + 2 * row : 0;
        psnr += psnrOf(level) / 24;
        l1 += std::abs(level / 255.0 - 0.5) / 24;
    }
    CHECK(all.psnr.value == doctest::Approx(psnr).epsilon(1e-4));
    CHECK(all.l1.value == doctest::Approx(l1).epsilon(1e-5));
    CHECK(all.psnr.low < all.psnr.value);
    CHECK(all.psnr.high > all.psnr.value);
    CHECK(all.psnrBehind.value == 0);
    CHECK_FALSE(all.isClearlyWorse);
    const ReconstructionRow& black = quality.rows[2];
    CHECK(black.finding == "Edema");
    CHECK(black.images == 8);
    CHECK(black.patients == 4);
    CHECK(black.psnr.value == doctest::Approx(psnrOf(0)).epsilon(1e-4));
    CHECK(black.psnr.low == doctest::Approx(black.psnr.high).epsilon(1e-4));
    // Flat pictures: only the term of the means is not 1.
    CHECK(black.ssim.value == doctest::Approx(1e-4 / (0.25 + 1e-4)).epsilon(0.01));
}

TEST_CASE("a finding that comes back clearly worse is warned of, others are not") {
    const ReconstructionQuality quality = measured(greyPictures());
    CHECK_FALSE(quality.rows[1].isClearlyWorse);
    CHECK(quality.rows[2].isClearlyWorse);
    CHECK(quality.rows[2].psnrBehind.high < 0);
    REQUIRE(quality.warnings.size() == 1);
    CHECK(quality.warnings[0].find("Edema") != std::string::npos);
    LabelledPictures alike = greyPictures();
    alike.pictures.fill_(90);
    CHECK(measured(alike).warnings.empty());
}

TEST_CASE("the worst images are listed by row, the least similar first") {
    EncodeOptions options;
    options.worst = 5;
    const ReconstructionQuality quality = measured(greyPictures(), options);
    REQUIRE(quality.worst.size() == 5);
    for (const WorstImage& image : quality.worst) {
        CHECK(image.row >= 16);
    }
    CHECK(std::is_sorted(quality.worst.begin(), quality.worst.end(),
                         [](const auto& a, const auto& b) { return a.ssim < b.ssim; }));
    options.worst = 1000;
    CHECK(measured(greyPictures(), options).worst.size() == 24);
}

TEST_CASE("intervals are wider when the images belong to fewer patients") {
    LabelledPictures images = greyPictures();
    images.pictures = images.pictures.narrow(0, 0, 16);
    images.positives = at::Tensor();
    images.findings = {};
    images.patients = at::arange(16);
    const auto width = [](const ReconstructionQuality& quality) {
        return quality.rows[0].l1.high - quality.rows[0].l1.low;
    };
    const double many = width(measured(images));
    images.patients = at::arange(16).floor_divide(8);
    const double few = width(measured(images));
    CHECK(few > 1.3 * many);
    images.patients = at::zeros({16}, at::kLong);
    CHECK(width(measured(images)) == doctest::Approx(0));  // one patient has no spread
}

TEST_CASE("a perfect copy has a finite figure") {
    LabelledPictures images;
    images.pictures = at::full({1, 1, 16, 16}, 128, at::kByte);
    images.patients = at::zeros({1}, at::kLong);
    const ReconstructionQuality quality = measured(images);
    CHECK(std::isfinite(quality.rows[0].psnr.value));
    CHECK(quality.rows[0].psnr.value <= 100);
    CHECK(quality.rows[0].psnr.value > 50);
}

TEST_CASE("what does not fit is refused, and a stop leaves no figures") {
    const test::TemporaryFolder folder;
    const Autoencoder grey = greyAutoencoder(folder);
    SilentObserver observer;
    const auto codeOf = [&](const LabelledPictures& images) {
        const auto result = measureReconstruction(grey, images, {}, {}, observer);
        REQUIRE_FALSE(result);
        return result.error().code;
    };
    LabelledPictures images = greyPictures();
    images.patients = images.patients.narrow(0, 0, 3);
    CHECK(codeOf(images) == ErrorCode::InvalidOption);
    images = greyPictures();
    images.findings.pop_back();
    CHECK(codeOf(images) == ErrorCode::InvalidOption);
    images = greyPictures();
    images.pictures = images.pictures.narrow(0, 0, 0);
    CHECK(codeOf(images) == ErrorCode::NoImages);
    images = greyPictures();
    images.pictures = at::zeros({24, 1, 10, 10}, at::kByte);
    CHECK(codeOf(images) == ErrorCode::InvalidOption);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped =
        measureReconstruction(grey, greyPictures(), {}, stop.get_token(), observer);
    REQUIRE_RESULT(stopped);
    CHECK(stopped->rows.empty());
}

TEST_CASE("the result as JSON names findings, intervals and rows") {
    const nlohmann::json json = toJson(measured(greyPictures()));
    CHECK(json.at("rows").size() == 3);
    CHECK(json.at("rows")[2].at("finding") == "Edema");
    CHECK(json.at("rows")[2].at("clearly-worse") == true);
    CHECK(json.at("rows")[0].at("psnr").contains("low"));
    CHECK(json.at("worst")[0].at("row").is_number_integer());
    CHECK(json.at("warnings").size() == 1);
}
