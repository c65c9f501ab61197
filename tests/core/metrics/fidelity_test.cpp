// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fidelity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <ATen/ATen.h>
#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/metrics/figures.h"
#include "core/metrics/metric_words.h"
#include "tests/core/metrics/made_rows.h"

using namespace outis;
using namespace outis::metrics;
using outis::test::normalRows;

namespace {

FeatureSet setOf(at::Tensor rows, std::int64_t rowsOfUnit = 1) {
    FeatureSet set;
    set.units = at::arange(rows.size(0), at::kLong).div(rowsOfUnit, "floor");
    set.rows = std::move(rows);
    return set;
}

/// Training, test and synthetic rows of one distribution.
FidelityInput honestInput(std::int64_t width = 8) {
    FidelityInput input;
    input.synthetic = setOf(normalRows(1, 240, width), 2);
    input.train = setOf(normalRows(2, 400, width), 2);
    input.test = setOf(normalRows(3, 200, width), 2);
    input.encoder = "made-up";
    return input;
}

FidelityOptions quick() {
    FidelityOptions options;
    options.resamples = 200;
    options.kidSubsets = 10;
    return options;
}

Fidelity evaluated(const FidelityInput& input, const FidelityOptions& options = quick()) {
    SilentObserver observer;
    auto result = evaluateFidelity(input, options, {}, observer);
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : describe(result.error())));
    return *std::move(result);
}

const MetricResult& figure(const Fidelity& fidelity, const char* metric, const char* against = "",
                           const char* finding = "") {
    const MetricResult* const found = fidelity.find(metric, against, finding);
    REQUIRE_MESSAGE(found != nullptr, metric);
    return *found;
}

bool hasFlag(const MetricResult& result, const char* flag) {
    return std::find(result.flags.begin(), result.flags.end(), flag) != result.flags.end();
}

at::Tensor shuffledRows(std::int64_t rows, std::uint64_t seed) {
    std::vector<std::int64_t> order;
    for (std::int64_t row = 0; row < rows; ++row) {
        order.push_back(row);
    }
    Philox random(Seed{seed});
    shuffle(std::span(order), random);
    return at::tensor(order, at::kLong);
}

FeatureSet permuted(const FeatureSet& set, std::uint64_t seed) {
    const at::Tensor order = shuffledRows(set.rows.size(0), seed);
    FeatureSet out = set;
    out.rows = set.rows.index_select(0, order);
    out.units = set.units.index_select(0, order);
    if (set.groups.defined()) {
        out.groups = set.groups.index_select(0, order);
    }
    if (set.classes.defined()) {
        out.classes = set.classes.index_select(0, order);
    }
    return out;
}

}  // namespace

TEST_CASE("an honest generator gets good figures, each within its interval and in words") {
    const Fidelity fidelity = evaluated(honestInput());
    CHECK(fidelity.results.size() == 23);
    for (const MetricResult& result : fidelity.results) {
        CAPTURE(result.metric);
        CHECK(result.isOk());
        CHECK(!metricWords(result.metric).meaning.empty());
        REQUIRE(result.interval);
        CHECK(!intervalSentence(result.intervalKind).empty());
        CHECK(result.interval->lower <= result.value);
        CHECK(result.interval->upper >= result.value);
    }
    CHECK(figure(fidelity, "fid", "train").value < 0.5);
    CHECK(std::abs(figure(fidelity, "kid", "test").value) < 0.1);
    CHECK(figure(fidelity, "coverage", "train").value > 0.8);
    CHECK(std::abs(figure(fidelity, "ct", "train").value) < 3);
    CHECK(figure(fidelity, "irs-adjusted", "train").value > 0.7);
    CHECK(figure(fidelity, "irs-adjusted", "train").value < 1.4);
    CHECK(hasFlag(figure(fidelity, "fid", "train"), "fid-biased"));
    CHECK(!figure(fidelity, "ct", "train").details.empty());
}

TEST_CASE("equal sets are at distance 0 and cover each other") {
    FidelityInput input = honestInput();
    input.synthetic.rows = input.test.rows;
    input.synthetic.units = input.test.units;
    const Fidelity fidelity = evaluated(input);
    CHECK(figure(fidelity, "fid", "test").value < 1e-9);
    CHECK(figure(fidelity, "kid", "test").value < 0);
    CHECK(figure(fidelity, "coverage", "test").value == 1);
    CHECK(figure(fidelity, "density", "test").value == doctest::Approx(1));
    const MetricResult& authentic = figure(fidelity, "authpct", "test");
    CHECK(authentic.value == 0);
    REQUIRE(authentic.interval);
    CHECK(authentic.intervalKind == "exact-units");
    CHECK(authentic.interval->upper == doctest::Approx(100 * (1 - std::pow(0.025, 0.01))));
    CHECK(figure(fidelity, "irs-adjusted", "train").value == doctest::Approx(1));
}

TEST_CASE("a generator that copies training images is found out") {
    FidelityInput input = honestInput(32);
    const at::Tensor noise = normalRows(9, 240, 32) * 0.01;
    input.synthetic.rows = input.train.rows.narrow(0, 0, 240) + noise;
    input.synthetic.groups = at::arange(240, at::kLong).div(10, "floor");
    input.train.groups = at::arange(400, at::kLong).div(10, "floor");
    const Fidelity fidelity = evaluated(input);
    CHECK(figure(fidelity, "authpct", "train").value < 1);
    CHECK(figure(fidelity, "authpct", "test").value > 40);
    CHECK(figure(fidelity, "ct", "train").value < -6);
    CHECK(hasFlag(figure(fidelity, "ct", "train"), "ct-copying"));
    CHECK(figure(fidelity, "irs-adjusted", "train").value > 1);
    CHECK(hasFlag(figure(fidelity, "irs-adjusted", "train"), "rewards-copying"));
    const MetricResult& own = figure(fidelity, "own-group", "train");
    CHECK(own.value == 1);
    CHECK(own.details.at("chance") == doctest::Approx(0.025));
    CHECK(hasFlag(own, "own-group-above-chance"));
}

TEST_CASE("a generator that collapsed lacks diversity, not precision") {
    FidelityInput input = honestInput();
    input.synthetic.rows =
        input.train.rows.narrow(0, 0, 4).repeat({60, 1}) + normalRows(8, 240, 8) * 0.05;
    const Fidelity fidelity = evaluated(input);
    const MetricResult& vendi = figure(fidelity, "vendi");
    CHECK(vendi.value < 4.5);
    CHECK(vendi.details.at("equal-rows-train") > 6);
    CHECK(figure(fidelity, "precision", "train").value > 0.9);
    CHECK(figure(fidelity, "recall", "train").value < 0.1);
    CHECK(figure(fidelity, "irs-adjusted", "train").value < 0.3);
}

TEST_CASE("the order of rows changes nothing, not a bit") {
    FidelityInput input = honestInput();
    input.findings = {"Effusion"};
    for (FeatureSet* set : {&input.synthetic, &input.train, &input.test}) {
        const std::int64_t rows = set->rows.size(0);
        set->classes = (at::arange(rows, at::kLong).remainder(3) > 0).unsqueeze(1);
        set->groups = set->units.remainder(7);
    }
    FidelityInput other = input;
    other.synthetic = permuted(input.synthetic, 21);
    other.train = permuted(input.train, 22);
    other.test = permuted(input.test, 23);
    CHECK(toJson(evaluated(input)).dump() == toJson(evaluated(other)).dump());
}

TEST_CASE("figures of a finding use its images alone, and say when there are too few") {
    FidelityInput input = honestInput();
    input.findings = {"Effusion", "Hernia"};
    for (FeatureSet* set : {&input.synthetic, &input.train, &input.test}) {
        const at::Tensor rows = at::arange(set->rows.size(0), at::kLong);
        set->classes = at::stack({rows.remainder(2) == 0, rows.remainder(50) == 0}, 1);
    }
    const Fidelity fidelity = evaluated(input);
    CHECK(figure(fidelity, "fid", "train", "Effusion").isOk());
    CHECK(figure(fidelity, "fid", "train", "Effusion").real == 200);
    const MetricResult& rare = figure(fidelity, "coverage", "test", "Hernia");
    CHECK(rare.state == "not computable: 5 synthetic images, at least 20 are needed");
    CHECK(toJson(fidelity).dump().find("nan") == std::string::npos);
    // A set that a figure does not use may be small.
    input.test = setOf(normalRows(4, 10, 8));
    input.test.classes = at::ones({10, 2}, at::kBool);
    const Fidelity small = evaluated(input);
    CHECK(figure(small, "fid", "train").isOk());
    CHECK(figure(small, "vendi").isOk());
    CHECK(!figure(small, "fid", "test").isOk());
    CHECK(!figure(small, "irs-adjusted", "train").isOk());
}

TEST_CASE("fewer synthetic than test images: the reference is cut, and that is said") {
    FidelityInput input = honestInput();
    input.synthetic = setOf(normalRows(5, 60, 8));
    const MetricResult adjusted = figure(evaluated(input), "irs-adjusted", "train");
    CHECK(hasFlag(adjusted, "irs-reference-small"));
    CHECK(adjusted.details.at("queries") == 60);
    CHECK(adjusted.value > 0.6);
    CHECK(adjusted.value < 1.6);
}

TEST_CASE("many synthetic images make several subsets whose mean is reported") {
    FidelityInput input = honestInput();
    input.synthetic = setOf(normalRows(6, 650, 8));
    const MetricResult adjusted = figure(evaluated(input), "irs-adjusted", "train");
    CHECK(adjusted.details.at("subsets") == 3);
    CHECK(adjusted.details.at("least") <= adjusted.value);
    CHECK(adjusted.details.at("most") >= adjusted.value);
}

TEST_CASE("a value that is no number is refused with its set and row") {
    FidelityInput input = honestInput();
    input.test.rows = input.test.rows.clone();
    input.test.rows[17][3] = std::numeric_limits<float>::quiet_NaN();
    SilentObserver observer;
    const auto result = evaluateFidelity(input, quick(), {}, observer);
    REQUIRE(!result);
    CHECK(result.error().subject == "test");
    CHECK(result.error().detail.find("row 17") != std::string::npos);
}

TEST_CASE("sets of other width, empty sets and short vectors are refused") {
    SilentObserver observer;
    FidelityInput input = honestInput();
    input.synthetic.rows = normalRows(1, 240, 9);
    CHECK(!evaluateFidelity(input, quick(), {}, observer));
    input = honestInput();
    input.train = setOf(at::empty({0, 8}));
    CHECK(!evaluateFidelity(input, quick(), {}, observer));
    input = honestInput();
    input.train.units = at::arange(3, at::kLong);
    CHECK(!evaluateFidelity(input, quick(), {}, observer));
    input = honestInput();
    input.findings = {"Effusion"};
    CHECK(!evaluateFidelity(input, quick(), {}, observer));
}

TEST_CASE("a stop leaves what was ready") {
    std::stop_source source;
    source.request_stop();
    SilentObserver observer;
    const auto result = evaluateFidelity(honestInput(), quick(), source.get_token(), observer);
    REQUIRE(result);
    CHECK(result->outcome == Outcome::Stopped);
    CHECK(result->results.size() < 23);
}

TEST_CASE("intervals of neighbourhood figures hold the expectation about as often as they say") {
    constexpr int kDraws = 50;
    FidelityOptions options = quick();
    options.resamples = 60;
    std::vector<std::array<MetricResult, 4>> draws;
    for (std::uint64_t draw = 0; draw < kDraws; ++draw) {
        const FeatureSet synthetic = setOf(normalRows(1000 + draw, 80, 2) * 0.8);
        const FeatureSet real = setOf(normalRows(5000 + draw, 80, 2));
        const OrderedSet ordered = orderSet(real, 0, "test");
        const Comparison sets{
            orderSet(synthetic, 0, "synthetic"), ordered, ordered, "", options, Seed{draw}, {}};
        const Figures figures = neighbourhoodFigures(sets, "test");
        REQUIRE(figures.size() == 4);
        draws.push_back({figures[0], figures[1], figures[2], figures[3]});
    }
    for (std::size_t at = 0; at < 4; ++at) {
        double mean = 0;
        for (const auto& figures : draws) {
            mean += figures[at].value / kDraws;
        }
        int held = 0;
        for (const auto& figures : draws) {
            REQUIRE(figures[at].interval);
            held += figures[at].interval->lower <= mean && mean <= figures[at].interval->upper;
        }
        CAPTURE(draws[0][at].metric);
        CHECK(held >= 43);  // 47.5 expected; 43 or fewer in 3 of 100 tests at exactly 95 %
    }
}

TEST_CASE("raw diversity reaches what even draws would, and collapse is seen") {
    FidelityInput input = honestInput(2);
    input.synthetic = setOf(normalRows(5, 1600, 2));
    const Fidelity honest = evaluated(input);
    const MetricResult& two = figure(honest, "raw-diversity-2", "train");
    REQUIRE(two.isOk());
    CHECK(two.details.at("gallery") == 133);
    CHECK(two.details.at("queries") == 266);
    CHECK(two.value > 0.6);
    CHECK(two.value < two.details.at("even-draws"));
    CHECK(two.interval->lower <= two.value);
    CHECK(two.interval->upper >= two.value);
    CHECK(figure(honest, "raw-diversity-4", "train").value > two.value);
    input.synthetic.rows.mul_(0.05);
    const Fidelity collapsed = evaluated(input);
    CHECK(figure(collapsed, "raw-diversity-2", "train").value < 0.3);
    CHECK(honest.find("raw-diversity-2", "train", "Edema") == nullptr);
}

TEST_CASE("likelihood distance is near 0 for an honest generator, large for another one") {
    FidelityInput input = honestInput(4);
    const Fidelity honest = evaluated(input);
    const MetricResult& fld = figure(honest, "fld", "test");
    REQUIRE(fld.isOk());
    CHECK(std::abs(fld.value) < 15);
    REQUIRE(fld.interval);
    CHECK(fld.interval->lower <= fld.value);
    CHECK(fld.interval->upper >= fld.value);
    input.synthetic.rows.add_(3);
    CHECK(figure(evaluated(input), "fld", "test").value > fld.value + 30);
    input.synthetic.rows = input.train.rows.narrow(0, 0, 240).clone();
    const Fidelity copies = evaluated(input);
    CHECK(figure(copies, "fld", "train").value < figure(copies, "fld", "test").value - 10);
}

TEST_CASE("reconstructions are compared with test patients when there are some") {
    FidelityInput input = honestInput();
    CHECK(evaluated(input).find("recon-fid", "test") == nullptr);
    input.reconstructed = input.train;
    const Fidelity fidelity = evaluated(input);
    CHECK(figure(fidelity, "recon-fid", "test").value ==
          doctest::Approx(figure(fidelity, "fid", "test").value).epsilon(1));
    input.reconstructed.rows = input.train.rows * 0.3;  // blurred away
    CHECK(figure(evaluated(input), "recon-fid", "test").value >
          2 * figure(fidelity, "recon-fid", "test").value);
}

TEST_CASE("every metric and flag has words") {
    for (const std::string& key : metricKeys()) {
        CHECK(metricWords(key).name.size() > 2);
        CHECK(metricWords(key).meaning.ends_with("."));
    }
    CHECK_THROWS_AS((void)metricWords("nothing"), ErrorException);
    CHECK_THROWS_AS((void)flagSentence("nothing"), ErrorException);
}

TEST_CASE("every training row is said how often it was nearest, in the order in which it came") {
    FidelityInput input = honestInput();
    // Synthetic rows that lie on training rows 5, 5 and 17 find them wherever they stand.
    input.synthetic = setOf(input.train.rows.index_select(0, at::tensor({5, 5, 17})) + 1e-4);
    FidelityOptions options = quick();
    options.leastRows = 2;
    const Fidelity fidelity = evaluated(input, options);
    REQUIRE(fidelity.hits.size() == 400);
    CHECK(fidelity.hits[5] == 2);
    CHECK(fidelity.hits[17] == 1);
    CHECK(std::count(fidelity.hits.begin(), fidelity.hits.end(), 0) == 398);
    CHECK(!toJson(fidelity).contains("retrieval"));
}
