// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/singling_out.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/privacy/predicate_attack.h"
#include "core/statistics/binomial.h"
#include "core/statistics/intervals.h"
#include "core/statistics/multiple_testing.h"
#include "core/statistics/pso.h"

namespace outis::privacy {

namespace {

constexpr double kLevel = 0.05;
constexpr std::int64_t kPowerPool = 64;
constexpr std::int64_t kSmallestControl = 20;
constexpr std::size_t kFewestOwnPairs = 20;

std::int64_t countPeople(const PeopleImages& people) {
    return std::get<0>(at::_unique(people.person)).size(0);
}

at::Tensor chooseRows(const at::Tensor& rows, std::int64_t wanted, Seed seed) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(rows.size(0)));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    Philox random(seed);
    shuffle(std::span(order), random);
    order.resize(std::min(order.size(), static_cast<std::size_t>(wanted)));
    return at::tensor(order, at::kLong);
}

/// The table's rows from what the predicates achieved; Holm over the rows.
std::vector<RadiusRow> tabulate(const std::vector<PredicateOutcome>& outcomes, double nullBound,
                                std::int64_t asked) {
    std::vector<RadiusRow> rows;
    std::vector<double> pValues;
    for (std::size_t rule = 0; rule < kKappas.size(); ++rule) {
        RadiusRow row;
        row.kappa = kKappas[rule];
        row.asked = asked;
        std::vector<double> radii;
        for (const PredicateOutcome& outcome : outcomes) {
            if (outcome.radius[rule] >= 0) {
                radii.push_back(outcome.radius[rule]);
                row.isolated += outcome.isolates[rule] ? 1 : 0;
                row.successes += outcome.succeeds[rule] ? 1 : 0;
            }
        }
        row.tried = static_cast<std::int64_t>(radii.size());
        if (row.tried > 0) {
            std::ranges::nth_element(radii, radii.begin() + row.tried / 2);
            row.medianRadius = radii[static_cast<std::size_t>(row.tried / 2)];
            const auto interval = orThrow(statistics::clopperPearson(row.successes, row.tried));
            row.rate = static_cast<double>(row.successes) / static_cast<double>(row.tried);
            row.rateLow = interval.lower;
            row.rateHigh = interval.upper;
            row.leap = row.rate / nullBound;
            row.p = orThrow(statistics::binomialTails(row.successes, row.tried, nullBound)).atLeast;
        }
        pValues.push_back(row.p);
        rows.push_back(row);
    }
    const auto adjusted = orThrow(statistics::holm(pValues));
    for (std::size_t rule = 0; rule < rows.size(); ++rule) {
        rows[rule].pHolm = adjusted[rule];
    }
    return rows;
}

/// The copy rule of SinglingOutResult::copyDistance, on squared distances.
bool isCopy(double toTrain2, double toReference2, double copyDistance2) {
    return toTrain2 < copyDistance2 && 4 * toTrain2 <= toReference2;
}

bool attackFound(const std::vector<PredicateOutcome>& outcomes, double nullBound,
                 double copyDistance2) {
    const bool copied = std::ranges::any_of(outcomes, [&](const PredicateOutcome& outcome) {
        return isCopy(outcome.nearestTrain2, outcome.nearestReference2, copyDistance2);
    });
    if (copied) {
        return true;
    }
    const auto rows = tabulate(outcomes, nullBound, static_cast<std::int64_t>(outcomes.size()));
    return std::ranges::any_of(rows, [](const RadiusRow& row) { return row.pHolm < kLevel; });
}

/// Copies of TRAIN images with light edits: 3 % brighter, grey noise of standard deviation 3.
at::Tensor lightlyEdited(const at::Tensor& images, Seed seed) {
    std::vector<float> noise(static_cast<std::size_t>(images.numel()));
    Philox(seed).fillNormal(noise);
    const at::Tensor grain = at::from_blob(noise.data(), images.sizes(), at::kFloat);
    return (images.to(at::kFloat) * 1.03 + grain * 3.0).round().clamp(0, 255).to(at::kByte);
}

/// Share of replicates with `planted` copies among the released images in which an attack is found.
double powerAt(std::int64_t planted, const std::vector<PredicateOutcome>& released,
               const std::vector<PredicateOutcome>& pool, const SinglingOutResult& result,
               double copyDistance2, const SinglingOutOptions& options) {
    std::int64_t found = 0;
    for (std::int64_t replicate = 0; replicate < options.powerReplicates; ++replicate) {
        Philox random(
            derive(options.seed, "power", static_cast<std::uint64_t>(planted * 1000 + replicate)));
        auto mixed = released;
        auto copies = pool;
        shuffle(std::span(mixed), random);
        shuffle(std::span(copies), random);
        std::copy_n(copies.begin(), planted, mixed.begin());
        found += attackFound(mixed, result.nullBound, copyDistance2) ? 1 : 0;
    }
    return static_cast<double>(found) / static_cast<double>(options.powerReplicates);
}

void measurePower(SinglingOutResult& result, const SinglingOutInput& input,
                  const std::vector<PredicateOutcome>& outcomes, double copyDistance2,
                  const SinglingOutOptions& options, const std::stop_token& stop) {
    // Real copies that are there already would be found again: they are no background.
    std::vector<PredicateOutcome> background;
    std::ranges::copy_if(outcomes, std::back_inserter(background), [&](const auto& o) {
        return !isCopy(o.nearestTrain2, o.nearestReference2, copyDistance2);
    });
    const at::Tensor chosen =
        chooseRows(input.train.pixels, kPowerPool, derive(options.seed, "planted"));
    const at::Tensor edited =
        lightlyEdited(input.train.pixels.index_select(0, chosen), derive(options.seed, "edits"));
    const auto pool = tryPredicates(edited, input, result.weightCap, stop);
    const auto most = std::min(pool.size(), background.size() / 2);
    for (const std::int64_t planted : {1, 2, 3, 5, 8, 12, 20, 30, 50}) {
        if (planted > static_cast<std::int64_t>(most) || stop.stop_requested()) {
            break;
        }
        const double share = powerAt(planted, background, pool, result, copyDistance2, options);
        result.power.emplace_back(planted, share);
        if (share >= 0.8) {
            result.detectablePlanted = planted;
            break;
        }
    }
}

/// METHOD 13.4: the null bound per predicate at the chosen weight cap.
void chooseWeights(SinglingOutResult& result) {
    const double uniform = 1.0 / static_cast<double>(result.trainPeople);
    result.weightAtZero = orThrow(statistics::oneSidedBounds(0, result.controlPeople)).upper;
    result.weightCap = std::max(uniform, result.weightAtZero);
    result.nullBound = orThrow(statistics::psoNullBound(result.trainPeople, result.weightCap));
}

/// METHOD 13.5, 0a, in squared distances.
double copyThreshold(const SinglingOutInput& input, SinglingOutResult& result,
                     const std::stop_token& stop) {
    const double foreign =
        std::min({smallestForeignDistance(input.reference, input.reference, stop),
                  smallestForeignDistance(input.control, input.reference, stop),
                  smallestForeignDistance(input.control, input.train, stop)});
    const auto own = samePersonDistances(input.reference, stop);
    result.samePersonPairs = std::ssize(own);
    if (own.size() < kFewestOwnPairs) {
        return foreign;
    }
    return std::min(foreign, own[own.size() / 100]);
}

/// Squared distance of every query to its nearest person; undefined when stopped.
at::Tensor nearestPerson(const at::Tensor& queries, const PeopleImages& people,
                         const std::stop_token& stop) {
    const auto found = personDistances(queries, people, stop);
    return found.dist2.defined() ? std::get<0>(found.dist2.min(1)) : at::Tensor();
}

void conclude(SinglingOutResult& result) {
    const bool rows =
        std::ranges::any_of(result.rows, [](const RadiusRow& row) { return row.pHolm < kLevel; });
    if (!result.copies.empty()) {
        result.verdict = "attack found";
        result.reason =
            "released images that lie closer to a training image than any two real "
            "images of different people do: " +
            std::to_string(result.copies.size());
    } else if (rows) {
        result.verdict = "attack found";
        result.reason = "predicates isolate training people more often than a guess can";
    } else if (result.controlPeople < kSmallestControl || !result.detectablePlanted) {
        result.verdict = "not testable at this size";
        result.reason = result.controlPeople < kSmallestControl
                            ? "fewer than 20 control people"
                            : "planted copies were not found reliably, so finding none says little";
    } else {
        result.verdict = "no attack found at this power";
        result.reason = "the attacker did no better than guessing; " +
                        std::to_string(*result.detectablePlanted) +
                        (*result.detectablePlanted == 1 ? " planted copy" : " planted copies") +
                        " would have been found in at least 80 % of trials";
    }
}

}  // namespace

Result<SinglingOutResult> singleOut(const SinglingOutInput& input,
                                    const SinglingOutOptions& options,
                                    const std::stop_token& stop) {
    if (input.train.pixels.size(0) == 0 || input.control.pixels.size(0) == 0 ||
        input.reference.pixels.size(0) == 0 || input.released.size(0) == 0) {
        return Error{ErrorCode::TooFewPatients, "singling out",
                     "released, train, control and reference images are all needed"};
    }
    SinglingOutResult result;
    result.trainPeople = countPeople(input.train);
    result.controlPeople = countPeople(input.control);
    result.referencePeople = countPeople(input.reference);
    chooseWeights(result);
    const at::Tensor chosen = chooseRows(input.released, options.predicates, options.seed);
    const auto outcomes =
        tryPredicates(input.released.index_select(0, chosen), input, result.weightCap, stop);
    const double copyDistance2 = copyThreshold(input, result, stop);
    // Every released image is looked at for copies, not only those tried as predicates.
    const at::Tensor toTrain = nearestPerson(input.released, input.train, stop);
    const at::Tensor toControl = nearestPerson(input.released, input.control, stop);
    const at::Tensor toReference = nearestPerson(input.released, input.reference, stop);
    if (stop.stop_requested()) {
        result.outcome = Outcome::Stopped;
        return result;
    }
    for (std::int64_t row = 0; row < input.released.size(0); ++row) {
        const double reference2 = toReference[row].item<double>();
        if (isCopy(toTrain[row].item<double>(), reference2, copyDistance2)) {
            result.copies.push_back(row);
        }
        result.falseCopies +=
            isCopy(toControl[row].item<double>(), reference2, copyDistance2) ? 1 : 0;
    }
    result.copyDistance = std::sqrt(copyDistance2 / static_cast<double>(input.released.size(1)));
    result.rows = tabulate(outcomes, result.nullBound, options.predicates);
    measurePower(result, input, outcomes, copyDistance2, options, stop);
    result.outcome = stop.stop_requested() ? Outcome::Stopped : Outcome::Finished;
    conclude(result);
    return result;
}

}  // namespace outis::privacy
