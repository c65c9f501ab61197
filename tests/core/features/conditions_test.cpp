// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/conditions.h"

#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/features/microaggregation.h"
#include "core/features/mixing.h"
#include "core/features/whitening.h"

using namespace outis;
using namespace outis::features;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kWidth = 40;

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "outis-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

at::Tensor normal(std::int64_t rows, std::uint64_t seed) {
    at::Tensor out = at::empty({rows, kWidth}, at::kFloat);
    Philox(Seed{seed})
        .fillNormal({out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel())});
    return out;
}

/// 160 patients with one to four images; 90 without finding, 40 with the first class, 18 with the
/// second, 9 with both, and 3 with the third, who are too few for k = 5.
ConditionInput someInput() {
    std::vector<std::int64_t> patients;
    std::vector<float> labels;
    for (std::int64_t patient = 0; patient < 160; ++patient) {
        for (std::int64_t image = 0; image <= patient % 4; ++image) {
            patients.push_back(1000 - patient);
            const bool both = patient >= 148 && patient < 157;
            labels.push_back((patient >= 90 && patient < 130) || both ? 1.0F : 0.0F);
            labels.push_back((patient >= 130 && patient < 148) || both ? 1.0F : 0.0F);
            labels.push_back(patient >= 157 ? 1.0F : 0.0F);
        }
    }
    const auto count = static_cast<std::int64_t>(patients.size());
    ConditionInput input;
    input.patient = at::tensor(patients, at::kLong);
    input.positives = at::tensor(labels).view({count, 3});
    // Non-negative, with a large common part, as encoders give them.
    input.features =
        normal(160, 1).index_select(0, 1000 - input.patient).abs() + 1 + 0.1 * normal(count, 2);
    input.encoderDigest = "encoder";
    input.setDigest = "set";
    return input;
}

ConditionSet built(const ConditionInput& input, const ConditionOptions& options = {}) {
    auto set = ConditionSet::build(input, options);
    REQUIRE(set);
    return *std::move(set);
}

ConditionInput ordered(const ConditionInput& input, const at::Tensor& order) {
    ConditionInput other = input;
    other.features = input.features.index_select(0, order);
    other.patient = input.patient.index_select(0, order);
    other.positives = input.positives.index_select(0, order);
    return other;
}

/// Different patients that steer each group.
std::map<std::int64_t, std::set<std::int64_t>> patientsOf(const ConditionSet& set,
                                                          const ConditionInput& input) {
    std::map<std::int64_t, std::set<std::int64_t>> patients;
    for (std::int64_t image = 0; image < set.images(); ++image) {
        if (set.steers()[image].item<bool>()) {
            patients[set.groupOf()[image].item<std::int64_t>()].insert(
                input.patient[image].item<std::int64_t>());
        }
    }
    return patients;
}

ErrorCode refusal(const ConditionInput& input, const ConditionOptions& options = {}) {
    const auto set = ConditionSet::build(input, options);
    REQUIRE_FALSE(set);
    return set.error().code;
}

}  // namespace

TEST_CASE("MDAV makes groups of 5 and 8 of thirteen patients") {
    const auto groups = mdav(normal(13, 3).to(at::kDouble), 5);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].size() == 5);
    CHECK(groups[1].size() == 8);
    for (const std::int64_t points : {5, 9, 10, 14, 15, 24, 25, 77}) {
        std::set<std::int64_t> all;
        for (const auto& group : mdav(normal(points, 4).to(at::kDouble), 5)) {
            CHECK(group.size() >= 5);
            CHECK(group.size() < 10);
            all.insert(group.begin(), group.end());
        }
        CHECK(static_cast<std::int64_t>(all.size()) == points);
    }
    CHECK(mdav(at::zeros({17, 2}, at::kDouble), 5).size() == 3);  // all in one place
}

TEST_CASE("MDAV keeps two distant clusters apart") {
    at::Tensor points = at::zeros({15, 1}, at::kDouble);
    points.narrow(0, 10, 5).fill_(100);
    for (const auto& group : mdav(points, 5)) {
        CHECK((group.front() >= 10) == (group.back() >= 10));
    }
}

TEST_CASE("no group holds fewer than k different patients") {
    const ConditionInput input = someInput();
    for (const std::int64_t k : {2, 3, 5, 9}) {
        CAPTURE(k);
        ConditionOptions options;
        options.k = k;
        const ConditionSet set = built(input, options);
        const auto patients = patientsOf(set, input);
        CHECK(static_cast<std::int64_t>(patients.size()) == set.groups());
        for (const auto& [group, members] : patients) {
            CHECK(static_cast<std::int64_t>(members.size()) >= k);
            CHECK(static_cast<std::int64_t>(members.size()) ==
                  set.groupSizes()[group].item<std::int64_t>());
        }
        CHECK(set.facts().smallestGroup >= k);
        CHECK(set.facts().k == k);
        CHECK(set.facts().ownNearest <= 1.0 / static_cast<double>(k));
        CHECK(set.facts().width == 20);  // floor(160 / 8)
    }
}

TEST_CASE("members have their group's labels, small label sets are merged or suppressed") {
    const ConditionInput input = someInput();
    ConditionOptions options;
    options.k = 10;
    const ConditionSet set = built(input, options);
    CHECK((set.suppressed() == std::vector<std::int64_t>{2}));
    std::set<std::vector<float>> asked;
    for (std::int64_t group = 0; group < set.groups(); ++group) {
        const at::Tensor row = set.groupLabels()[group].contiguous();
        asked.insert({row.const_data_ptr<float>(), row.const_data_ptr<float>() + 3});
    }
    // Both findings: nine patients, who join the rarer of the two.
    CHECK((asked == std::set<std::vector<float>>{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}));
    for (std::int64_t image = 0; image < set.images(); ++image) {
        if (set.steers()[image].item<bool>()) {
            const at::Tensor asking = set.groupLabels()[set.groupOf()[image]];
            CHECK((input.positives[image] >= asking).all().item<bool>());
        }
        CHECK_FALSE(
            (input.positives[image][2].item<float>() == 1 && set.steers()[image].item<bool>()));
    }
}

TEST_CASE("a patient with several label sets in one merged group counts once") {
    // Ten patients more with the second class alone and, in another image, with the second and
    // third.
    ConditionInput input = someInput();
    const std::int64_t before = input.features.size(0);
    input.patient = at::cat({input.patient, at::arange(10).repeat({2}) + 5000});
    at::Tensor more = at::zeros({20, 3});
    more.narrow(0, 0, 10).select(1, 1).fill_(1);
    more.narrow(0, 10, 10).select(1, 1).fill_(1);
    more.narrow(0, 10, 10).select(1, 2).fill_(1);
    input.positives = at::cat({input.positives, more});
    input.features = at::cat({input.features, normal(20, 9).abs() + 1});
    ConditionOptions options;
    options.k = 12;
    const ConditionSet set = built(input, options);
    for (const auto& [group, members] : patientsOf(set, input)) {
        CHECK(static_cast<std::int64_t>(members.size()) >= 12);
    }
    CHECK(set.images() == before + 20);
}

TEST_CASE("the order of the rows changes nothing") {
    const ConditionInput input = someInput();
    const at::Tensor order = at::arange(input.features.size(0)).flip(0).roll(7);
    for (const char* mode : {"train_and_sample", "sample_only"}) {
        ConditionOptions options;
        options.mode = mode;
        const ConditionSet set = built(input, options);
        const ConditionSet other = built(ordered(input, order), options);
        CHECK(at::equal(set.centres(), other.centres()));
        CHECK(at::equal(set.groupOf().index_select(0, order), other.groupOf()));
        CHECK((set.outliers() == other.outliers()));
        CHECK(set.facts().ownNearest == other.facts().ownNearest);
    }
}

TEST_CASE("a patient's many images weigh as one") {
    const ConditionInput input = someInput();
    const at::Tensor all = at::arange(input.features.size(0));
    // Every image of one patient comes thirty times.
    const at::Tensor own = (input.patient == 950).nonzero().flatten();
    const ConditionInput crowded = ordered(input, at::cat({all, own.repeat({29})}));
    const ConditionSet set = built(input);
    const ConditionSet other = built(crowded);
    CHECK(at::allclose(set.centres(), other.centres(), 1e-4, 1e-5));
    CHECK(at::equal(set.groupOf(), other.groupOf().narrow(0, 0, set.images())));
}

TEST_CASE("a centre moves with each of its patients, and with no one else's images") {
    const ConditionInput input = someInput();
    ConditionOptions options;
    options.whiten = false;
    options.noise = 0;
    const ConditionSet set = built(input, options);
    const auto patients = patientsOf(set, input);
    const auto members = patients.begin()->second;
    // Recomputed from the members' images alone: every patient weighs alike.
    at::Tensor sum = at::zeros({kWidth}, at::kDouble);
    for (const std::int64_t patient : members) {
        const at::Tensor mine = (input.patient == patient).nonzero().flatten();
        sum += unitRows(input.features.index_select(0, mine).to(at::kDouble).mean(0, true))[0];
    }
    const at::Tensor centre = set.centres()[patients.begin()->first].to(at::kDouble);
    CHECK(at::allclose(centre, sum / sum.norm(), 1e-5, 1e-6));
}

TEST_CASE("noise turns a condition by the angle that METHOD names, afresh each time") {
    const ConditionInput input = someInput();
    for (const double eta : {0.1, 0.5}) {
        ConditionOptions options;
        options.noise = eta;
        const ConditionSet set = built(input, options);
        const std::int64_t many = 500;
        const at::Tensor groups = at::zeros({many}, at::kLong);
        std::vector<Seed> seeds;
        std::vector<std::uint64_t> counters;
        for (std::uint64_t sample = 0; sample < many; ++sample) {
            seeds.push_back(Seed{sample});
            counters.push_back(sample);
        }
        const at::Tensor drawn = set.sampleConditions(groups, seeds);
        CHECK(at::allclose(drawn.square().sum(1), at::ones({many}), 1e-5, 1e-6));
        const auto cosine = at::mv(drawn, set.centres()[0]).mean().item<double>();
        CHECK(cosine == doctest::Approx(1 / std::sqrt(1 + eta * eta)).epsilon(0.01));
        CHECK_FALSE(at::equal(drawn[0], drawn[1]));
        CHECK(at::equal(drawn.narrow(0, 3, 1),
                        set.sampleConditions(groups.narrow(0, 0, 1), {Seed{3}})));
        const at::Tensor image = at::zeros({many}, at::kLong);
        const at::Tensor trained = set.conditionOf(image, Seed{1}, counters);
        CHECK_FALSE(at::equal(trained[0], trained[1]));
        CHECK(at::equal(trained.narrow(0, 9, 2),
                        set.conditionOf(image.narrow(0, 0, 2), Seed{1}, {9, 10})));
        CHECK(at::equal(trained, set.trainingConditions(image, 0)));
    }
}

TEST_CASE("the published method is the images' own unit vectors, exactly, with a warning") {
    const ConditionInput input = someInput();
    const ConditionSet set = built(input, ConditionOptions::diadm());
    const at::Tensor wide = input.features.to(at::kDouble);
    const at::Tensor unit = (wide / wide.square().sum(1, true).sqrt()).to(at::kFloat);
    CHECK(at::equal(set.centres(), unit));
    const at::Tensor images = at::arange(set.images());
    CHECK(at::equal(set.trainingConditions(images, 5), unit));
    CHECK(set.facts().smallestGroup == 1);
    REQUIRE(set.warnings().size() == 1);
    ConditionOptions silent = ConditionOptions::diadm();
    silent.allowSinglePatients = false;
    CHECK(refusal(input, silent) == ErrorCode::InvalidOption);
}

TEST_CASE("in sample_only, training sees own vectors and samples see mixtures") {
    const ConditionInput input = someInput();
    ConditionOptions options;
    options.mode = "sample_only";
    options.noise = 0;
    const ConditionSet set = built(input, options);
    const at::Tensor own = set.trainingConditions(at::arange(2), 0);
    CHECK_FALSE(at::allclose(own[0], own[1]));
    const at::Tensor group = set.groupOf().narrow(0, 0, 1);
    CHECK(at::equal(set.sampleConditions(group, {Seed{1}})[0],
                    set.centres()[group.item<std::int64_t>()]));
    CHECK(set.warnings().size() == 1);
}

TEST_CASE("an entry far from all others is an outlier, which only trains") {
    ConditionInput input = someInput();
    const at::Tensor odd = (input.patient == 960).nonzero().flatten();
    input.features.index_fill_(0, odd, 60);
    const ConditionSet set = built(input);
    CHECK(std::count(set.outliers().begin(), set.outliers().end(), 960) == 1);
    CHECK(static_cast<std::int64_t>(set.outliers().size()) <= 2);
    for (std::int64_t image = 0; image < odd.size(0); ++image) {
        CHECK_FALSE(set.steers()[odd[image]].item<bool>());
    }
}

TEST_CASE("whitened rows have unit covariance and fixed signs") {
    const at::Tensor x = at::mm(normal(300, 5), normal(kWidth, 6)).to(at::kDouble);
    const Spectrum spectrum = *fitSpectrum(x);
    CHECK(spectrum.rank == kWidth);
    const at::Tensor white = at::mm(x - spectrum.mean, *spectrum.reducedMatrix(10, 0));
    const at::Tensor covariance = at::mm(white.t(), white) / 299;
    CHECK(at::allclose(covariance, at::eye(10, at::kDouble), 1e-8, 1e-8));
    const at::Tensor largest =
        spectrum.vectors.gather(0, std::get<1>(spectrum.vectors.abs().max(0, true)));
    CHECK((largest > 0).all().item<bool>());
    // A row of weight 2 is a row that comes twice.
    at::Tensor weights = at::ones({300}, at::kDouble);
    weights[0] = 2;
    const at::Tensor twice = at::cat({x, x.narrow(0, 0, 1)});
    CHECK(at::allclose(fitSpectrum(x, weights)->covariance, fitSpectrum(twice)->covariance));
    CHECK_FALSE(spectrum.reducedMatrix(kWidth + 1, 0));
}

TEST_CASE("input that gives no condition is refused with its reason") {
    ConditionInput input = someInput();
    input.features[3][1] = std::nanf("");
    CHECK(refusal(input) == ErrorCode::InvalidOption);
    input = someInput();
    input.features.fill_(1);
    CHECK(refusal(input) == ErrorCode::InvalidOption);
    input = someInput();
    input.patient = at::ones_like(input.patient);
    CHECK(refusal(input) == ErrorCode::TooFewPatients);
    input = ordered(someInput(), at::arange(0, 3));
    CHECK(refusal(input) == ErrorCode::TooFewPatients);
    input = ordered(someInput(), at::empty({0}, at::kLong));
    CHECK(refusal(input) == ErrorCode::NoImages);
    input = someInput();
    input.patient = input.patient.narrow(0, 0, 4);
    CHECK(refusal(input) == ErrorCode::InvalidOption);
    ConditionOptions options;
    options.k = 21;
    CHECK(refusal(someInput(), options) == ErrorCode::InvalidOption);
}

TEST_CASE("one image per patient and missing labels are fine") {
    ConditionInput input = someInput();
    input.patient = at::arange(input.features.size(0));
    input.positives = at::full_like(input.positives, std::nanf(""));
    const ConditionSet set = built(input);
    CHECK_FALSE(set.facts().labelled);
    CHECK(set.warnings().size() == 1);
    CHECK(set.facts().entries == set.images());
    CHECK(set.suppressed().empty());
    CHECK(set.groupLabels().sum().item<double>() == 0);
    input.positives = at::Tensor();
    CHECK(built(input).groupLabels().size(1) == 0);
}

TEST_CASE("a centre without a direction leaves the noise alone") {
    ConditionInput input;
    input.features = at::cat({at::eye(2, kWidth), -at::eye(2, kWidth)});
    input.patient = at::arange(4);
    ConditionOptions options;
    options.k = 4;
    options.whiten = false;
    options.noise = 0;
    const ConditionSet set = built(input, options);
    CHECK(set.centres().abs().max().item<double>() == 0);
    const at::Tensor drawn = set.sampleConditions(at::zeros({2}, at::kLong), {Seed{1}, Seed{2}});
    CHECK(at::allclose(drawn.square().sum(1), at::ones({2}), 1e-5, 1e-6));
    CHECK_FALSE(at::equal(drawn[0], drawn[1]));
}

TEST_CASE("a set survives its file, and another encoder's or set's is refused") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "conditions.safetensors";
    for (const char* mode : {"train_and_sample", "sample_only"}) {
        ConditionOptions options;
        options.mode = mode;
        const ConditionSet set = built(someInput(), options);
        REQUIRE(set.save(path));
        const auto back = ConditionSet::load(path, "encoder", "set");
        REQUIRE(back);
        CHECK(back->digest() == set.digest());
        CHECK(at::equal(back->trainingConditions(at::arange(9), 3),
                        set.trainingConditions(at::arange(9), 3)));
        CHECK((back->outliers() == set.outliers()));
        CHECK((back->suppressed() == set.suppressed()));
        CHECK((back->warnings() == set.warnings()));
        CHECK(back->facts().medianGroup == set.facts().medianGroup);
        CHECK(at::equal(back->groupSizes(), set.groupSizes()));
        CHECK(ConditionSet::load(path, "other", "set").error().code == ErrorCode::InvalidOption);
        CHECK(ConditionSet::load(path, "encoder", "other").error().code ==
              ErrorCode::InvalidOption);
    }
    fs::resize_file(path, fs::file_size(path) - 9);
    CHECK(ConditionSet::load(path, "", "").error().code == ErrorCode::Corrupt);
}
