// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>

#include "core/metrics/figures.h"
#include "core/metrics/fld.h"

namespace outis::metrics {
namespace {

struct Halves {
    std::vector<std::int64_t> centres;
    std::vector<std::int64_t> fitted;
};

/// Rows of two halves of the units, by lot: no patient is in both.
Halves halvesOf(const OrderedSet& set, Seed seed) {
    const std::int64_t units = 1 + *std::max_element(set.units.begin(), set.units.end());
    std::vector<std::int64_t> order(static_cast<std::size_t>(units));
    std::iota(order.begin(), order.end(), 0);
    Philox random(seed);
    shuffle(std::span(order), random);
    std::vector<char> isCentre(order.size(), 0);
    for (std::size_t at = 0; at < order.size() / 2; ++at) {
        isCentre[static_cast<std::size_t>(order[at])] = 1;
    }
    Halves halves;
    for (std::size_t row = 0; row < set.units.size(); ++row) {
        const bool first = isCentre[static_cast<std::size_t>(set.units[row])] != 0;
        (first ? halves.centres : halves.fitted).push_back(static_cast<std::int64_t>(row));
    }
    return halves;
}

MetricResult fldFigure(const Comparison& sets, std::string_view against, double value,
                       const std::vector<double>& ofRow, const OrderedSet& real,
                       const OrderedSet& synthetic) {
    MetricResult out = sets.result("fld", against);
    out.value = value;
    out.synthetic = synthetic.size();
    out.real = real.size();
    sets.addInterval(out, sets.bootstrap(real, against).means(ofRow, sets.options.resamples),
                     "given-synthetic");
    if (synthetic.size() < sets.synthetic.size() || real.size() < sets.real(against).size()) {
        out.flags.emplace_back("subsampled");
    }
    return out;
}

}  // namespace

Figures likelihoodFigures(const Comparison& sets) {
    const auto some = [&](const OrderedSet& set, std::string_view role) {
        return set.taken(seededSubset(set.size(), sets.options.mostRows, derive(sets.seed, role)));
    };
    const OrderedSet synthetic = some(sets.synthetic, "metrics.fld.synthetic");
    const OrderedSet train = some(sets.train, "metrics.fld.train");
    const Halves halves = halvesOf(train, derive(sets.seed, "metrics.fld.halves"));
    if (halves.centres.empty()) {
        return {sets.notComputable("fld", "test", "one training patient cannot be halved"),
                sets.notComputable("fld", "train", "one training patient cannot be halved")};
    }
    const auto found = fld(train.rows.all(), sets.test.rows.all(), synthetic.rows.all(),
                           at::tensor(halves.centres), at::tensor(halves.fitted));
    if (!found) {
        return {sets.notComputable("fld", "test", found.error().detail),
                sets.notComputable("fld", "train", found.error().detail)};
    }
    Figures out{fldFigure(sets, "test", found->fldTest, found->ofTest, sets.test, synthetic),
                fldFigure(sets, "train", found->fldTrain, found->ofTrain, train, synthetic)};
    out.front().details = {{"gap", found->fldTest - found->fldTrain},
                           {"nll", found->nllTest},
                           {"nll-baseline", found->nllBaseline}};
    return out;
}

}  // namespace outis::metrics
