// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/set_scorer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include <ATen/ATen.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kBlock = 64;  // candidates whose scores are held at once

Gallery joined(const std::vector<Gallery>& galleries) {
    std::vector<at::Tensor> rows;
    std::vector<at::Tensor> patients;
    std::vector<at::Tensor> scale;
    for (const Gallery& gallery : galleries) {
        rows.push_back(gallery.rows);
        patients.push_back(gallery.patients);
        if (gallery.scale.defined()) {
            scale.push_back(gallery.scale);
        }
    }
    return {at::cat(rows), at::cat(patients), scale.empty() ? at::Tensor() : at::cat(scale)};
}

}  // namespace

SetScorer::SetScorer(CopyDetector& detector, const AuditSets& sets,
                     const AuditPopulation& population, std::stop_token stop)
    : detector_(detector), stop_(std::move(stop)), patients_(population.columns()) {
    std::map<std::int64_t, std::int64_t> column;
    for (std::size_t index = 0; index < population.number.size(); ++index) {
        column[population.number[index]] = static_cast<std::int64_t>(index);
    }
    const std::array<const PatientImages*, 3> all = {&sets.train, &sets.control, &sets.reference};
    std::vector<Gallery> galleries;
    for (std::size_t set = 0; set < all.size(); ++set) {
        const at::Tensor patients = all[set]->patients.to(at::kCPU).contiguous();
        const auto* const number = patients.const_data_ptr<std::int64_t>();
        for (std::int64_t image = 0; image < patients.size(0); ++image) {
            columns_[set].push_back(column.at(number[image]));
        }
        if (!columns_[set].empty()) {
            galleries.push_back(orThrow(detector.index(*all[set], stop_)));
        }
    }
    if (!galleries.empty() && !stop_.stop_requested()) {
        gallery_ = joined(galleries);
    }
}

ImageScores SetScorer::scoresOf(const Matches& matches, std::int64_t row) const {
    const std::int64_t found = matches.score.size(1);
    const double* const score = matches.score.const_data_ptr<double>() + row * found;
    const std::int64_t* const index = matches.index.const_data_ptr<std::int64_t>() + row * found;
    // What the prefilter left out is no more alike than what it let through.
    const auto least = static_cast<float>(*std::min_element(score, score + found));
    std::vector<float> all(static_cast<std::size_t>(gallery_.rows.size(0)), least);
    for (std::int64_t place = 0; place < found; ++place) {
        all[static_cast<std::size_t>(index[place])] = static_cast<float>(score[place]);
    }
    ImageScores scores;
    auto first = all.cbegin();
    for (std::size_t set = 0; set < columns_.size(); ++set) {
        const auto last = first + static_cast<std::ptrdiff_t>(columns_[set].size());
        scores.of[set].assign(first, last);
        first = last;
    }
    return scores;
}

bool SetScorer::eachOf(const at::Tensor& images,
                       const std::function<void(std::int64_t, ImageScores&)>& use) const {
    SearchOptions options;
    options.top = gallery_.rows.defined() ? gallery_.rows.size(0) : 0;
    for (std::int64_t begin = 0; begin < images.size(0); begin += kBlock) {
        const at::Tensor block = images.slice(0, begin, begin + kBlock).contiguous();
        const at::Tensor candidates = orThrow(detector_.embedCandidates(block, stop_));
        if (!candidates.defined()) {
            return false;
        }
        Matches matches = orThrow(detector_.search(candidates, gallery_, options, stop_));
        if (matches.outcome == Outcome::Stopped) {
            return false;
        }
        matches.score = matches.score.contiguous();
        matches.index = matches.index.contiguous();
        for (std::int64_t row = 0; row < block.size(0); ++row) {
            ImageScores scores = scoresOf(matches, row);
            use(begin + row, scores);
        }
    }
    return !stop_.stop_requested();
}

std::vector<float> SetScorer::byPatient(const ImageScores& scores) const {
    std::vector<float> best(static_cast<std::size_t>(patients_),
                            -std::numeric_limits<float>::max());
    for (std::size_t set = 0; set < columns_.size(); ++set) {
        for (std::size_t image = 0; image < scores.of[set].size(); ++image) {
            float& patient = best[static_cast<std::size_t>(columns_[set][image])];
            patient = std::max(patient, scores.of[set][image]);
        }
    }
    return best;
}

NearestImage SetScorer::nearest(const ImageScores& scores, std::size_t set) const {
    const auto& all = scores.of[set];
    if (all.empty()) {
        return {};
    }
    const auto best = std::max_element(all.begin(), all.end()) - all.begin();
    return {all[static_cast<std::size_t>(best)], best, columnOf(set, best)};
}

}  // namespace outis::privacy
