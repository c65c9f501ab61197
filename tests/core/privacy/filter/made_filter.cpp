// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/privacy/filter/made_filter.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <ATen/ATen.h>

#include "tests/support/result_check.h"

namespace outis::test {

using privacy::CandidateJudge;
using privacy::Gallery;
using privacy::JudgeInputs;
using privacy::Matches;
using privacy::PatientImages;
using privacy::SearchOptions;

namespace {

double scoreOf(const at::Tensor& views, const at::Tensor& row) {
    if (views[0][0].item<double>() == 255 && views[0][1].item<double>() == 254) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return -(views - row).abs().mean(1).min().item<double>();
}

at::Tensor flat(const at::Tensor& images) {
    return images.to(at::kDouble).flatten(1).contiguous();
}

/// The second of two findings where the upper left quarter is bright.
Result<at::Tensor> findingsOf(const at::Tensor& images, std::stop_token /*stop*/) {
    const at::Tensor grey = images.to(at::kDouble).slice(2, 0, 4).slice(3, 0, 4).flatten(1).mean(1);
    return at::stack({at::full_like(grey, 0.5), grey / 255}, 1);
}

}  // namespace

FakeDetector::FakeDetector(std::string name) {
    identity_.name = std::move(name);
    identity_.version = "fake:0";
}

Result<Gallery> FakeDetector::index(const PatientImages& set, std::stop_token /*stop*/) {
    Gallery gallery;
    gallery.rows = flat(set.images);
    gallery.patients = set.patients;
    return gallery;
}

Result<at::Tensor> FakeDetector::embedCandidates(const at::Tensor& images, std::stop_token stop) {
    return stop.stop_requested() ? at::Tensor()
                                 : at::stack({flat(images), flat(images.flip({3}))}, 1);
}

Result<at::Tensor> FakeDetector::scores(const at::Tensor& candidates, const Gallery& gallery,
                                        const at::Tensor& rows) const {
    const at::Tensor result = at::empty({rows.size(0)}, at::kDouble);
    for (std::int64_t pair = 0; pair < rows.size(0); ++pair) {
        result[pair] = scoreOf(candidates[pair], gallery.rows[rows[pair].item<std::int64_t>()]);
    }
    return result;
}

Result<Matches> FakeDetector::search(const at::Tensor& candidates, const Gallery& gallery,
                                     const SearchOptions& options, std::stop_token /*stop*/) const {
    const std::int64_t rows = gallery.rows.size(0);
    const std::int64_t top = std::min(options.top, rows);
    Matches matches;
    matches.score = at::empty({candidates.size(0), top}, at::kDouble);
    matches.index = at::empty({candidates.size(0), top}, at::kLong);
    for (std::int64_t query = 0; query < candidates.size(0); ++query) {
        std::vector<std::pair<double, std::int64_t>> all;
        for (std::int64_t row = 0; row < rows; ++row) {
            all.emplace_back(-scoreOf(candidates[query], gallery.rows[row]), row);
        }
        std::sort(all.begin(), all.end());
        for (std::int64_t place = 0; place < top; ++place) {
            matches.score[query][place] = -all[static_cast<std::size_t>(place)].first;
            matches.index[query][place] = all[static_cast<std::size_t>(place)].second;
        }
    }
    return matches;
}

at::Tensor freshPicture(Seed seed) {
    at::Tensor picture = at::empty({1, kSide, kSide}, at::kByte);
    Philox random(seed);
    for (std::int64_t pixel = 0; pixel < picture.numel(); ++pixel) {
        picture.mutable_data_ptr<std::uint8_t>()[pixel] =
            static_cast<std::uint8_t>(random.below(250));
    }
    return picture;
}

MadeFilter::MadeFilter(bool isUsable) {
    std::vector<at::Tensor> images;
    for (std::uint64_t patient = 0; patient < 12; ++patient) {
        images.push_back(freshPicture(derive(Seed{3}, "patient", patient)));
    }
    train.images = at::stack(images);
    train.patients = at::arange(12, at::kLong);
    ofReidentification = orThrow(reidentification.index(train, {}));
    ofCopy = orThrow(copy.index(train, {}));
    JudgeInputs inputs;
    inputs.detectors = {{&reidentification, &ofReidentification, false}, {&copy, &ofCopy, true}};
    const char* state = isUsable ? "ok" : "not calibratable at this size: 2 patients, 79 needed";
    inputs.limits.rules = {{"re-identification", "fake:0", isUsable, state, -12.0, -6.0},
                           {"copy", "fake:0", isUsable, state, std::nullopt, -3.0}};
    inputs.limits.distance = 60;
    inputs.limits.divergence = 0.1;
    for (std::int64_t id = 500; id < 512; ++id) {
        inputs.imageIds.push_back(id);
    }
    inputs.nearest = 3;
    inputs.features = [](const at::Tensor& pictures, std::stop_token /*stop*/) {
        return Result<at::Tensor>(flat(pictures).mean(1, /*keepdim=*/true).to(at::kFloat));
    };
    inputs.validationFeatures = at::full({1, 1}, 125.0F);
    inputs.findings = findingsOf;
    judge = std::make_unique<CandidateJudge>(orThrow(CandidateJudge::create(std::move(inputs))));
}

}  // namespace outis::test
