// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/folds.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include <doctest.h>

using namespace outis;
using namespace outis::diffusion;

namespace {

struct Set {
    std::vector<std::int64_t> patients;
    std::vector<std::int64_t> strata;
};

/// Patient p has p % 3 + 1 images; strata 0, 1 and 2 of very different sizes.
Set someSet() {
    Set set;
    for (std::int64_t patient = 0; patient < 201; ++patient) {
        for (std::int64_t image = 0; image <= patient % 3; ++image) {
            set.patients.push_back(patient);
            set.strata.push_back(patient < 150 ? 0 : (patient < 194 ? 1 : 2));
        }
    }
    return set;
}

std::map<std::int64_t, std::int64_t> foldOfPatient(const Set& set,
                                                   const std::vector<std::int64_t>& folds) {
    std::map<std::int64_t, std::int64_t> of;
    for (std::size_t image = 0; image < folds.size(); ++image) {
        const auto known = of.emplace(set.patients[image], folds[image]).first;
        CHECK(known->second == folds[image]);  // a patient is in one half
    }
    return of;
}

}  // namespace

TEST_CASE("halves are even, in every stratum, and hold whole patients") {
    const Set set = someSet();
    const auto folds = foldsOf(set.patients, set.strata, Seed{4});
    REQUIRE(folds);
    std::array<std::array<int, 2>, 3> counts{};
    for (const auto& [patient, fold] : foldOfPatient(set, *folds)) {
        const std::size_t stratum = patient < 150 ? 0 : (patient < 194 ? 1 : 2);
        ++counts[stratum][static_cast<std::size_t>(fold)];
    }
    CHECK(counts[0][0] == 75);
    CHECK(counts[1][0] == 22);
    CHECK(std::abs(counts[2][0] - counts[2][1]) == 1);
}

TEST_CASE("the order of the images changes nothing, another key does") {
    Set set = someSet();
    const auto before = foldOfPatient(set, *foldsOf(set.patients, set.strata, Seed{4}));
    std::reverse(set.patients.begin(), set.patients.end());
    std::reverse(set.strata.begin(), set.strata.end());
    CHECK((foldOfPatient(set, *foldsOf(set.patients, set.strata, Seed{4})) == before));
    CHECK((foldOfPatient(set, *foldsOf(set.patients, set.strata, Seed{5})) != before));
    CHECK(foldsOf(set.patients, {}, Seed{4}));
}

TEST_CASE("one patient cannot be halved") {
    const std::vector<std::int64_t> patients{7, 7, 7};
    const auto folds = foldsOf(patients, {}, Seed{1});
    REQUIRE_FALSE(folds);
    CHECK(folds.error().code == ErrorCode::TooFewPatients);
    const std::vector<std::int64_t> strata{1};
    CHECK_FALSE(foldsOf(patients, strata, Seed{1}));
}
