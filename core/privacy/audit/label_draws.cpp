// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/label_draws.h"

#include <map>

namespace outis::privacy {

LabelDraws::LabelDraws(const AuditPopulation& population, std::span<const std::int32_t> columns) {
    std::map<std::int64_t, std::size_t> known;
    const auto stratumOf = [&](std::int64_t column) {
        const std::int64_t stratum =
            population.stratum.empty() ? 0 : population.stratum[static_cast<std::size_t>(column)];
        return known.try_emplace(stratum, known.size()).first->second;
    };
    for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
        const std::size_t stratum = stratumOf(column);
        strata_.resize(known.size());
        ++strata_[stratum].patients;
        strata_[stratum].marked += column < population.train ? 1 : 0;
    }
    for (const std::int32_t column : columns) {
        stratumOf_.push_back(stratumOf(column));
    }
}

void LabelDraws::draw(Philox& random, std::vector<bool>& out) {
    left_ = strata_;
    out.resize(stratumOf_.size());
    for (std::size_t index = 0; index < stratumOf_.size(); ++index) {
        Stratum& stratum = left_[stratumOf_[index]];
        const bool marked =
            stratum.marked > 0 && random.below(static_cast<std::uint64_t>(stratum.patients)) <
                                      static_cast<std::uint64_t>(stratum.marked);
        --stratum.patients;
        stratum.marked -= marked ? 1 : 0;
        out[index] = marked;
    }
}

}  // namespace outis::privacy
