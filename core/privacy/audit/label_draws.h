// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"

namespace outis::privacy {

/// Random relabelling of some patients of X and H, with as many X patients in every stratum as
/// there are (METHOD 13.5): labels of the others are never drawn, which changes nothing.
class LabelDraws {
public:
    /// `columns` of X and H, each once.
    LabelDraws(const AuditPopulation& population, std::span<const std::int32_t> columns);

    /// out[i]: columns[i] is in the drawn set of n.
    void draw(Philox& random, std::vector<bool>& out);

private:
    struct Stratum {
        std::int64_t patients = 0;
        std::int64_t marked = 0;
    };
    std::vector<Stratum> strata_;
    std::vector<Stratum> left_;
    std::vector<std::size_t> stratumOf_;
};

/// p = (1 + exceedances) / (1 + drawn) of a permutation test that may end early.
class PermutationCount {
public:
    /// With `giveUp` > 0 it ends once p certainly exceeds it: only "not below giveUp" is then
    /// right.
    PermutationCount(std::int64_t permutations, double giveUp)
        : permutations_(permutations), giveUp_(giveUp) {}

    [[nodiscard]] bool goesOn() const {
        return drawn_ < permutations_ &&
               (giveUp_ <= 0 || static_cast<double>(1 + exceedances_) <=
                                    giveUp_ * static_cast<double>(1 + permutations_));
    }
    [[nodiscard]] std::int64_t drawn() const { return drawn_; }
    void add(bool exceeds) {
        ++drawn_;
        exceedances_ += exceeds ? 1 : 0;
    }
    [[nodiscard]] double p() const {
        return static_cast<double>(1 + exceedances_) / static_cast<double>(1 + drawn_);
    }

private:
    std::int64_t permutations_;
    double giveUp_;
    std::int64_t drawn_ = 0;
    std::int64_t exceedances_ = 0;
};

}  // namespace outis::privacy
