// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace outis::latents {

/// A mean over images with its 95 % interval (bootstrap over patients).
struct MeanWithInterval {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// How well the images of one finding come back from latent space.
struct ReconstructionRow {
    std::string finding;  ///< "": all images
    std::int64_t images = 0;
    std::int64_t patients = 0;
    MeanWithInterval psnr;  ///< dB
    MeanWithInterval ssim;
    MeanWithInterval l1;          ///< of pixels in [0, 1]
    MeanWithInterval psnrBehind;  ///< mean of this finding minus mean of all, dB
    MeanWithInterval ssimBehind;  ///< likewise
    bool isClearlyWorse = false;  ///< than the mean of all images; see measureReconstruction()
};

struct WorstImage {
    std::int64_t row = 0;  ///< in the set that was measured
    double psnr = 0;
    double ssim = 0;
    double l1 = 0;
};

struct ReconstructionQuality {
    std::vector<ReconstructionRow> rows;  ///< all images first, then findings that have any
    std::vector<WorstImage> worst;        ///< lowest SSIM first
    std::vector<std::string> warnings;    ///< sentences
};

[[nodiscard]] nlohmann::json toJson(const ReconstructionQuality& quality);

}  // namespace outis::latents
