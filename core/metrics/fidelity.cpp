// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fidelity.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "core/metrics/feature_rows.h"
#include "core/metrics/feature_sets.h"
#include "core/metrics/figures.h"

namespace outis::metrics {
namespace {

struct Step {
    std::vector<std::pair<const char*, const char*>> figures;  ///< metric, against
    bool usesTrain;
    bool usesTest;
    bool isOverallOnly = false;
    std::function<Figures(const Comparison&)> compute;
};

std::vector<Step> steps() {
    std::vector<Step> out;
    const auto against = [&](const char* real, auto compute,
                             std::initializer_list<const char*> metrics) {
        Step step{
            {}, std::string_view(real) == "train", std::string_view(real) == "test", false, {}};
        for (const char* const metric : metrics) {
            step.figures.emplace_back(metric, real);
        }
        step.compute = [compute, real](const Comparison& sets) { return compute(sets, real); };
        out.push_back(std::move(step));
    };
    for (const char* const real : {"train", "test"}) {
        against(real, distanceFigures, {"fid", "kid"});
        against(real, neighbourhoodFigures, {"precision", "recall", "density", "coverage"});
    }
    out.push_back({{{"fld", "test"}, {"fld", "train"}}, true, true, true, likelihoodFigures});
    out.push_back({{{"raw-diversity-2", "train"}, {"raw-diversity-4", "train"}},
                   true,
                   false,
                   true,
                   diversityFigures});
    out.push_back({{{"vendi", ""}}, false, false, false, vendiFigures});
    out.push_back({{{"irs", "train"}, {"irs-reference", "train"}, {"irs-adjusted", "train"}},
                   true,
                   true,
                   false,
                   retrievalFigures});
    for (const char* const real : {"train", "test"}) {
        against(real, authenticityFigures, {"authpct"});
    }
    out.push_back({{{"ct", "train"}}, true, true, false, copyingFigures});
    return out;
}

/// Why the sets of a step are too small to be compared.
std::optional<std::string> tooSmall(const Step& step, const Comparison& sets) {
    struct Needed {
        const char* name;
        bool isUsed;
        std::int64_t size;
    };
    for (const Needed& needed : {Needed{"synthetic", true, sets.synthetic.size()},
                                 Needed{"training", step.usesTrain, sets.train.size()},
                                 Needed{"test", step.usesTest, sets.test.size()}}) {
        if (needed.isUsed && needed.size < sets.options.leastRows) {
            return std::to_string(needed.size) + " " + needed.name + " images, at least " +
                   std::to_string(sets.options.leastRows) + " are needed";
        }
    }
    return std::nullopt;
}

/// The figures of one step; an error becomes their state.
Figures computed(const Step& step, const Comparison& sets) {
    std::optional<std::string> why = tooSmall(step, sets);
    if (!why) {
        auto figures = guarded([&] { return step.compute(sets); });
        if (figures) {
            return *std::move(figures);
        }
        const ErrorCode code = figures.error().code;
        if (code == ErrorCode::OutOfMemory || code == ErrorCode::DeviceFailed) {
            throw ErrorException(std::move(figures).error());
        }
        why = figures.error().detail;
    }
    Figures out;
    for (const auto& [metric, against] : step.figures) {
        out.push_back(sets.notComputable(metric, against, *why));
    }
    return out;
}

/// FID and KID of real images that went through the autoencoder, against test patients.
Figures reconstructionFigures(const FidelityInput& input, const Comparison& overall) {
    const Comparison sets{orderSet(input.reconstructed, 0, "reconstructed"),
                          overall.train,
                          overall.test,
                          "",
                          overall.options,
                          derive(overall.seed, "metrics.reconstructed"),
                          overall.stop};
    requireEqualWidth(sets.synthetic.rows, sets.test.rows);
    const Step step{
        {{"fid", "test"}, {"kid", "test"}}, false, true, true, [](const Comparison& both) {
            return distanceFigures(both, "test");
        }};
    Figures out = computed(step, sets);
    for (MetricResult& figure : out) {
        figure.metric = "recon-" + figure.metric;
    }
    return out;
}

struct OrderedSets {
    OrderedSet synthetic;
    OrderedSet train;
    OrderedSet test;
};

OrderedSets ordered(const FidelityInput& input, bool perFinding) {
    const std::size_t findings = perFinding ? input.findings.size() : 0;
    OrderedSets out{orderSet(input.synthetic, findings, "synthetic"),
                    orderSet(input.train, findings, "train"),
                    orderSet(input.test, findings, "test")};
    requireEqualWidth(out.synthetic.rows, out.train.rows);
    requireEqualWidth(out.synthetic.rows, out.test.rows);
    return out;
}

Comparison comparison(const OrderedSets& sets, std::optional<std::size_t> finding,
                      const FidelityInput& input, const FidelityOptions& options,
                      const std::stop_token& stop) {
    const Seed seed{static_cast<std::uint64_t>(options.seed)};
    if (!finding) {
        return {sets.synthetic, sets.train, sets.test, "", options, seed, stop};
    }
    const auto part = [&](const OrderedSet& set) { return set.taken(set.ofFinding[*finding]); };
    return {part(sets.synthetic),
            part(sets.train),
            part(sets.test),
            input.findings[*finding],
            options,
            derive(seed, "metrics.finding", *finding),
            stop};
}

Fidelity evaluate(const FidelityInput& input, const FidelityOptions& options,
                  const std::stop_token& stop, Observer& observer) {
    const auto start = std::chrono::steady_clock::now();
    const OrderedSets sets = ordered(input, options.perFinding);
    Fidelity out;
    out.encoder = input.encoder;
    out.encoderDigest = input.encoderDigest;
    out.syntheticDigest = input.synthetic.digest;
    out.trainDigest = input.train.digest;
    out.testDigest = input.test.digest;
    out.encoderMadeConditions = input.encoderMadeConditions;
    out.dimension = sets.train.rows.width();
    out.seed = options.seed;
    out.resamples = options.resamples;
    const std::vector<Step> all = steps();
    const std::size_t rounds = 1 + sets.synthetic.ofFinding.size();
    std::int64_t done = 0;
    const auto total = static_cast<std::int64_t>(rounds * all.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto finding = round == 0 ? std::nullopt : std::optional(round - 1);
        const Comparison compared = comparison(sets, finding, input, options, stop);
        for (const Step& step : all) {
            if (finding && step.isOverallOnly) {
                ++done;
                continue;
            }
            for (MetricResult& figure : computed(step, compared)) {
                if (!figure.hits.empty()) {
                    out.hits = std::move(figure.hits);
                }
                out.results.push_back(std::move(figure));
            }
            if (stop.stop_requested()) {
                out.outcome = Outcome::Stopped;
                return out;
            }
            observer.progressed(++done, total);
        }
        if (!finding && input.reconstructed.rows.defined()) {
            for (MetricResult& figure : reconstructionFigures(input, compared)) {
                out.results.push_back(std::move(figure));
            }
        }
    }
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return out;
}

}  // namespace

Result<Fidelity> evaluateFidelity(const FidelityInput& input, const FidelityOptions& options,
                                  std::stop_token stop, Observer& observer) {
    if (auto right = options.check(); !right) {
        return right.error();
    }
    return guarded([&] { return evaluate(input, options, stop, observer); });
}

}  // namespace outis::metrics
