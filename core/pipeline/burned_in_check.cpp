// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/burned_in_check.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "core/data/burned_in_text.h"
#include "core/data/planted_writing.h"
#include "core/pipeline/contact_sheet.h"
#include "core/privacy/detectors/calibration_rules.h"

namespace outis::pipeline {
namespace {

constexpr std::size_t kMostPlanted = 200;  // what is found must be read, which takes long
constexpr double kLeastRecall = 0.8;       // METHOD 8.4: below, a filter is "too weak"
constexpr std::string_view kWeak = "weak: ";

bool shows(data::GreyImage picture) {
    const auto masking = data::maskBurnedInText(picture, {});
    return std::ranges::any_of(masking.regions, [](const data::TextRegion& region) {
        return region.kind == data::TextKind::Text;
    });
}

/// Of up to kMostPlanted images by lot among those that show no writing: on how many writing is
/// found once it was planted. Empty when stopped.
std::optional<privacy::Rate> plantedFound(const at::Tensor& images, const at::Tensor& found,
                                          const privacy::CalibrationOptions& options,
                                          const std::stop_token& stop) {
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        if (!found[row].item<bool>()) {
            rows.push_back(row);
        }
    }
    Philox lot(derive(seed, "writing-rows"));
    shuffle(std::span(rows), lot);
    rows.resize(std::min(rows.size(), kMostPlanted));
    std::int64_t hits = 0;
    std::int64_t trials = 0;
    for (const std::int64_t row : rows) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        data::GreyImage picture = toGreyImage(images[row]);
        Philox random(derive(seed, "writing", static_cast<std::uint64_t>(row)));
        if (data::plantWriting(picture, random)) {
            ++trials;
            hits += shows(std::move(picture)) ? 1 : 0;
        }
    }
    return orThrow(privacy::rateOf(hits, trials, options.confidence));
}

std::string ofAll(const privacy::Rate& rate) {
    return std::to_string(rate.hits) + " of " + std::to_string(rate.trials);
}

}  // namespace

at::Tensor showWriting(const at::Tensor& images, const std::stop_token& stop) {
    at::Tensor found = at::zeros({images.size(0)}, at::kBool);
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        if (stop.stop_requested()) {
            return {};
        }
        found[row] = shows(toGreyImage(images[row]));
    }
    return found;
}

std::optional<WritingCheck> checkWriting(const at::Tensor& images,
                                         const privacy::CalibrationOptions& options,
                                         const std::stop_token& stop) {
    const at::Tensor found = showWriting(images, stop);
    if (!found.defined()) {
        return std::nullopt;
    }
    const auto real = orThrow(
        privacy::rateOf(found.sum().item<std::int64_t>(), found.size(0), options.confidence));
    const auto planted = plantedFound(images, found, options, stop);
    if (!planted) {
        return std::nullopt;
    }
    WritingCheck check;
    check.sentence = "writing found on " + ofAll(real) + " validation images, and on " +
                     ofAll(*planted) + " with made-up writing in letters of 7 px";
    if (!real.rate || *real.rate > options.falseRejects) {
        check.state = "refused: it finds writing on too many real images";
    } else if (!planted->rate) {
        check.state = "not tested: no picture has room for writing";
    } else if (*planted->rate < kLeastRecall) {
        check.state = std::string(kWeak) + "it finds less than 80 % of small writing";
    } else {
        check.state = "ok";
    }
    return check;
}

bool rejectsWriting(std::string_view state) {
    return state == "ok" || state.starts_with(kWeak);
}

}  // namespace outis::pipeline
