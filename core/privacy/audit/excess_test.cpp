// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/excess_test.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/privacy/audit/label_draws.h"
#include "core/statistics/binomial.h"

namespace outis::privacy {
namespace {

constexpr std::array<std::int64_t, 12> kFirsts = {1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200};

}  // namespace

ExcessTest::ExcessTest(const AuditPopulation& population) : population_(population) {
    const std::int64_t all = population.exchangeable();
    for (const std::int64_t first : kFirsts) {
        if (first > all / 2) {
            break;
        }
        std::vector<double> tails;
        for (std::int64_t train = 0; train <= first; ++train) {
            tails.push_back(
                orThrow(statistics::hypergeometricTails(train, all, population.train, first))
                    .atLeast);
        }
        firsts_.push_back(first);
        tails_.push_back(std::move(tails));
    }
}

std::vector<ExcessStep> ExcessTest::stepsOf(const std::vector<bool>& isTrain) const {
    std::vector<ExcessStep> steps;
    std::int64_t train = 0;
    std::int64_t seen = 0;
    for (std::size_t step = 0; step < firsts_.size(); ++step) {
        for (; seen < firsts_[step]; ++seen) {
            train += isTrain[static_cast<std::size_t>(seen)] ? 1 : 0;
        }
        steps.push_back({firsts_[step], train, tails_[step][static_cast<std::size_t>(train)]});
    }
    return steps;
}

double ExcessTest::smallest(const std::vector<bool>& isTrain) const {
    double least = 1;
    std::size_t train = 0;
    std::size_t seen = 0;
    for (std::size_t step = 0; step < firsts_.size(); ++step) {
        for (; seen < static_cast<std::size_t>(firsts_[step]); ++seen) {
            train += isTrain[seen] ? 1 : 0;
        }
        least = std::min(least, tails_[step][train]);
    }
    return least;
}

std::vector<std::int32_t> ExcessTest::ordered(std::span<const float> largest, End end,
                                              Seed seed) const {
    std::vector<std::int32_t> order(largest.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::uint64_t> ties(largest.size());
    for (std::size_t column = 0; column < ties.size(); ++column) {
        ties[column] =
            derive(seed, "tie", static_cast<std::uint64_t>(population_.number[column])).value;
    }
    const float sign = end == End::MostAlike ? 1.0F : -1.0F;
    const auto before = [&](std::int32_t a, std::int32_t b) {
        const auto i = static_cast<std::size_t>(a);
        const auto j = static_cast<std::size_t>(b);
        return largest[i] != largest[j] ? sign * largest[i] > sign * largest[j] : ties[i] < ties[j];
    };
    const auto kept = std::min(order.size(), static_cast<std::size_t>(firsts_.back()));
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                      before);
    order.resize(kept);
    return order;
}

ExcessTestResult ExcessTest::run(std::span<const float> largest, const std::string& detector,
                                 End end, const Draws& draws) const {
    ExcessTestResult result;
    result.detector = detector;
    result.end = end == End::MostAlike ? "most alike" : "least alike";
    if (population_.train == 0 || population_.control == 0 || firsts_.empty()) {
        result.state = "not testable: patients of one kind only";
        return result;
    }
    const auto order = ordered(largest, end, draws.seed);
    std::vector<bool> isTrain;
    for (const std::int32_t column : order) {
        isTrain.push_back(column < population_.train);
    }
    result.steps = stepsOf(isTrain);
    result.statistic = smallest(isTrain);
    LabelDraws labels(population_, order);
    PermutationCount count(draws.permutations, draws.giveUp);
    Philox random(derive(draws.seed, "excess" + detector, end == End::MostAlike ? 0 : 1));
    // Sums of equal probabilities in another order may differ by rounding.
    const double least = result.statistic * (1 + 1e-12);
    while (count.goesOn()) {
        labels.draw(random, isTrain);
        count.add(smallest(isTrain) <= least);
    }
    result.p = count.p();
    return result;
}

}  // namespace outis::privacy
