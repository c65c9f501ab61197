// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/reconstruction_result.h"

#include <nlohmann/json.hpp>

namespace outis::latents {
namespace {

nlohmann::json toJson(const MeanWithInterval& mean) {
    return {{"value", mean.value}, {"low", mean.low}, {"high", mean.high}};
}

}  // namespace

nlohmann::json toJson(const ReconstructionQuality& quality) {
    nlohmann::json rows = nlohmann::json::array();
    for (const ReconstructionRow& row : quality.rows) {
        rows.push_back({{"finding", row.finding},
                        {"images", row.images},
                        {"patients", row.patients},
                        {"psnr", toJson(row.psnr)},
                        {"ssim", toJson(row.ssim)},
                        {"l1", toJson(row.l1)},
                        {"psnr-behind", toJson(row.psnrBehind)},
                        {"ssim-behind", toJson(row.ssimBehind)},
                        {"clearly-worse", row.isClearlyWorse}});
    }
    nlohmann::json worst = nlohmann::json::array();
    for (const WorstImage& image : quality.worst) {
        worst.push_back(
            {{"row", image.row}, {"psnr", image.psnr}, {"ssim", image.ssim}, {"l1", image.l1}});
    }
    return {{"rows", rows}, {"worst", worst}, {"warnings", quality.warnings}};
}

}  // namespace outis::latents
