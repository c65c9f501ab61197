// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_sampling.h"

#include <doctest.h>

#include <map>
#include <set>

#include <ATen/ATen.h>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

/// Patients with the given numbers of images.
PatientImages withImages(const std::vector<std::int64_t>& counts) {
    std::vector<std::int64_t> patients;
    for (std::size_t patient = 0; patient < counts.size(); ++patient) {
        patients.insert(patients.end(), static_cast<std::size_t>(counts[patient]),
                        static_cast<std::int64_t>(100 + patient));
    }
    PatientImages set;
    set.images = at::zeros({static_cast<std::int64_t>(patients.size()), 1, 16, 16}, at::kByte);
    set.patients = at::tensor(patients, at::kLong);
    return set;
}

}  // namespace

TEST_CASE("an epoch holds as many positives as negatives and at most 20 of a patient") {
    const PatientImages set = withImages({1, 2, 3, 30});
    const PairSampler sampler(set, {}, Seed{1});
    CHECK(sampler.pairsPerEpoch() == 2 * (1 + 3 + 20));
    const auto pairs = sampler.epoch(0);
    CHECK(static_cast<std::int64_t>(pairs.size()) == sampler.pairsPerEpoch());
    std::map<std::int64_t, int> positives;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    int negatives = 0;
    for (const ImagePair& pair : pairs) {
        const auto first = set.patients[pair.first].item<std::int64_t>();
        const auto second = set.patients[pair.second].item<std::int64_t>();
        CHECK(pair.same == (first == second));
        CHECK(pair.first != pair.second);
        if (pair.same) {
            ++positives[first];
            CHECK(seen.insert(std::minmax(pair.first, pair.second)).second);  // never twice
        } else {
            ++negatives;
        }
    }
    CHECK((positives == std::map<std::int64_t, int>{{101, 1}, {102, 3}, {103, 20}}));
    CHECK(negatives == 24);
}

TEST_CASE("an epoch is a function of seed and number") {
    const PatientImages set = withImages({2, 2, 2, 5});
    const PairSampler sampler(set, {}, Seed{1});
    CHECK((sampler.epoch(3) == PairSampler(set, {}, Seed{1}).epoch(3)));
    CHECK((sampler.epoch(3) != sampler.epoch(4)));
    CHECK((sampler.epoch(3) != PairSampler(set, {}, Seed{2}).epoch(3)));
}

TEST_CASE("hard negatives share view and a finding") {
    PatientImages set = withImages(std::vector<std::int64_t>(40, 2));
    set.views = at::arange(80, at::kLong) % 2;
    set.labels =
        at::stack({at::arange(80, at::kLong) % 4 < 2, at::arange(80, at::kLong) % 4 >= 2}, 1);
    PairOptions options;
    options.hardShare = 1;
    int easy = 0;
    for (const ImagePair& pair : PairSampler(set, options, Seed{1}).epoch(0)) {
        const bool shares = set.views[pair.first].item<std::int64_t>() ==
                                set.views[pair.second].item<std::int64_t>() &&
                            (set.labels[pair.first] & set.labels[pair.second]).any().item<bool>();
        easy += !pair.same && !shares ? 1 : 0;
    }
    CHECK(easy == 0);
}

TEST_CASE("sets that pairs cannot be drawn from are refused") {
    for (const auto& counts : {std::vector<std::int64_t>{5}, std::vector<std::int64_t>{1, 1, 1}}) {
        try {
            const PairSampler sampler(withImages(counts), {}, Seed{1});
            FAIL("not refused");
        } catch (const ErrorException& exception) {
            CHECK(exception.error().code == ErrorCode::TooFewPatients);
            CHECK(exception.error().subject == "pairs");
        }
    }
    CHECK(onePairEach(withImages({1, 1}), Seed{1}).sizes() == at::IntArrayRef({0, 2}));
    CHECK(onePairEach(withImages({1, 4, 2}), Seed{1}).size(0) == 2);
}

TEST_CASE("sets of images that cannot be are refused with a reason") {
    const PatientImages good = withImages({2, 2});
    CHECK(checkPatientImages(good, "set"));
    PatientImages bad = good;
    bad.patients = good.patients.slice(0, 0, 3);
    CHECK(checkPatientImages(bad, "set").error().code == ErrorCode::InvalidOption);
    bad = good;
    bad.images = good.images.to(at::kFloat);
    CHECK(checkPatientImages(bad, "set").error().subject == "set");
    CHECK(checkPatientImages(withImages({}), "set").error().code == ErrorCode::NoImages);
    CHECK(checkImages(good.images, 32).error().detail.find("16") != std::string::npos);
    CHECK(checkDisjoint(good, good).error().code == ErrorCode::RoleForbidden);
}
