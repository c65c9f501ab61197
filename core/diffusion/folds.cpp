// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/folds.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace outis::diffusion {

Result<std::vector<std::int64_t>> foldsOf(std::span<const std::int64_t> patients,
                                          std::span<const std::int64_t> strata, Seed seed) {
    if (!strata.empty() && strata.size() != patients.size()) {
        return Error{ErrorCode::InvalidOption, "folds", "one stratum per image"};
    }
    std::map<std::int64_t, std::int64_t> stratumOf;
    for (std::size_t image = 0; image < patients.size(); ++image) {
        const std::int64_t stratum = strata.empty() ? 0 : strata[image];
        const auto known = stratumOf.emplace(patients[image], stratum).first;
        known->second = std::min(known->second, stratum);
    }
    if (stratumOf.size() < kFolds) {
        return Error{ErrorCode::TooFewPatients, "folds",
                     std::to_string(stratumOf.size()) + " training patients"};
    }
    using Keyed = std::pair<std::uint64_t, std::int64_t>;  // a patient number settles equal keys
    std::map<std::int64_t, std::vector<Keyed>> inStratum;
    for (const auto& [patient, stratum] : stratumOf) {
        const Seed key = derive(seed, "fold", static_cast<std::uint64_t>(patient));
        inStratum[stratum].emplace_back(key.value, patient);
    }
    std::map<std::int64_t, std::int64_t> foldOf;
    std::array<std::size_t, kFolds> sizes{};
    for (auto& [stratum, keyed] : inStratum) {
        std::sort(keyed.begin(), keyed.end());
        const bool oddToFirst = sizes[0] <= sizes[1];
        const std::size_t first = (keyed.size() + (oddToFirst ? 1 : 0)) / kFolds;
        for (std::size_t place = 0; place < keyed.size(); ++place) {
            foldOf[keyed[place].second] = place < first ? 0 : 1;
        }
        sizes[0] += first;
        sizes[1] += keyed.size() - first;
    }
    std::vector<std::int64_t> folds;
    folds.reserve(patients.size());
    for (const std::int64_t patient : patients) {
        folds.push_back(foldOf[patient]);
    }
    return folds;
}

}  // namespace outis::diffusion
