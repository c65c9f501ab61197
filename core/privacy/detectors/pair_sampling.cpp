// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_sampling.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <unordered_map>

#include <ATen/ATen.h>

namespace outis::privacy {
namespace {

constexpr int kTries = 30;  // for a stranger with the same view and a shared label

std::int64_t pairsOf(std::size_t images) {
    const auto count = static_cast<std::int64_t>(images);
    return count * (count - 1) / 2;
}

/// Pair number k of the pairs i < j, counted along j.
std::pair<std::int64_t, std::int64_t> pairAt(std::int64_t k) {
    std::int64_t j = 1;
    while (pairsOf(static_cast<std::size_t>(j) + 1) <= k) {
        ++j;
    }
    return {k - pairsOf(static_cast<std::size_t>(j)), j};
}

/// `count` different numbers below `all`, in random order (Fisher-Yates on a sparse array).
std::vector<std::int64_t> drawWithout(std::int64_t all, std::int64_t count, Philox& random) {
    std::unordered_map<std::int64_t, std::int64_t> moved;
    const auto valueAt = [&](std::int64_t place) {
        const auto found = moved.find(place);
        return found == moved.end() ? place : found->second;
    };
    std::vector<std::int64_t> drawn;
    for (std::int64_t index = 0; index < count; ++index) {
        const auto other = index + static_cast<std::int64_t>(
                                       random.below(static_cast<std::uint64_t>(all - index)));
        drawn.push_back(valueAt(other));
        moved[other] = valueAt(index);
    }
    return drawn;
}

at::Tensor onCpu(const at::Tensor& tensor) {
    return tensor.defined() ? tensor.to(at::kCPU).contiguous() : tensor;
}

}  // namespace

PairSampler::PairSampler(const PatientImages& set, const PairOptions& options, Seed seed)
    : options_(options),
      seed_(seed),
      rows_(rowsByPatient(set)),
      views_(onCpu(set.views)),
      labels_(onCpu(set.labels)) {
    for (const auto& rows : rows_) {
        pairs_ += 2 * std::min(options.perPatient, pairsOf(rows.size()));
    }
    if (rows_.size() < 2) {
        throw ErrorException({ErrorCode::TooFewPatients, "pairs", "needs two patients"});
    }
    if (pairs_ == 0) {
        throw ErrorException(
            {ErrorCode::TooFewPatients, "pairs", "no patient has two images to learn from"});
    }
}

void PairSampler::addPositives(std::vector<ImagePair>& pairs, std::size_t patient,
                               Seed epoch) const {
    const auto& rows = rows_[patient];
    Philox random(derive(epoch, "patient", patient));
    const std::int64_t all = pairsOf(rows.size());
    for (const std::int64_t k : drawWithout(all, std::min(options_.perPatient, all), random)) {
        const auto [i, j] = pairAt(k);
        ImagePair positive{rows[static_cast<std::size_t>(i)], rows[static_cast<std::size_t>(j)],
                           true};
        if (random.below(2) == 1) {
            std::swap(positive.first, positive.second);
        }
        const bool hard = random.uniform() < options_.hardShare;
        pairs.push_back(positive);
        pairs.push_back({positive.first, strangerOf(positive.first, patient, hard, random), false});
    }
}

bool PairSampler::isHard(std::int64_t a, std::int64_t b) const {
    if (views_.defined()) {
        const auto* const view = views_.const_data_ptr<std::int64_t>();
        if (view[a] != view[b]) {
            return false;
        }
    }
    if (!labels_.defined()) {
        return true;
    }
    const std::int64_t classes = labels_.size(1);
    const auto* const label = labels_.const_data_ptr<bool>();
    for (std::int64_t finding = 0; finding < classes; ++finding) {
        if (label[a * classes + finding] && label[b * classes + finding]) {
            return true;
        }
    }
    return false;
}

std::int64_t PairSampler::strangerOf(std::int64_t row, std::size_t patient, bool hard,
                                     Philox& random) const {
    std::int64_t stranger = 0;
    for (int attempt = 0; attempt < (hard ? kTries : 1); ++attempt) {
        std::size_t other = random.below(rows_.size() - 1);
        other += other >= patient ? 1 : 0;
        stranger = rows_[other][random.below(rows_[other].size())];
        if (isHard(row, stranger)) {
            break;
        }
    }
    return stranger;  // where none was found, the last one drawn
}

std::vector<ImagePair> PairSampler::epoch(std::int64_t number) const {
    const Seed own = derive(seed_, "pairs", static_cast<std::uint64_t>(number));
    std::vector<ImagePair> pairs;
    pairs.reserve(static_cast<std::size_t>(pairs_));
    for (std::size_t patient = 0; patient < rows_.size(); ++patient) {
        addPositives(pairs, patient, own);
    }
    Philox random(derive(own, "order"));
    shuffle(std::span<ImagePair>(pairs), random);
    return pairs;
}

at::Tensor onePairEach(const PatientImages& set, Seed seed) {
    std::vector<std::int64_t> chosen;
    Philox random(derive(seed, "one-pair-each"));
    for (const auto& rows : rowsByPatient(set)) {
        if (rows.size() > 1) {
            const std::uint64_t first = random.below(rows.size());
            const std::uint64_t step = 1 + random.below(rows.size() - 1);
            chosen.push_back(rows[first]);
            chosen.push_back(rows[(first + step) % rows.size()]);
        }
    }
    return at::tensor(chosen, at::kLong).view({-1, 2});
}

}  // namespace outis::privacy
