// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/linkability.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/privacy/detectors/calibration_rules.h"
#include "core/statistics/attack_risk.h"

namespace outis::privacy {
namespace {

using Groups = std::vector<std::int64_t>;

bool isIn(const Groups& groups, std::int64_t group) {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

/// Probes that have an image of their groups among their `top` most alike ones.
std::int64_t linked(const ProbeScores& scores, const std::vector<std::int64_t>& groupOf,
                    const std::vector<Groups>& groups, std::int64_t top) {
    std::int64_t hits = 0;
    std::vector<std::int64_t> order(static_cast<std::size_t>(scores.released));
    const auto kept = std::min(top, scores.released);
    for (std::int64_t probe = 0; probe < scores.probes(); ++probe) {
        const float* const row = scores.values.data() + probe * scores.released;
        std::iota(order.begin(), order.end(), std::int64_t{0});
        std::partial_sort(order.begin(), order.begin() + kept, order.end(),
                          [&](std::int64_t a, std::int64_t b) {
                              return row[a] != row[b] ? row[a] > row[b] : a < b;
                          });
        hits += std::any_of(order.begin(), order.begin() + kept, [&](std::int64_t image) {
            return isIn(groups[static_cast<std::size_t>(probe)],
                        groupOf[static_cast<std::size_t>(image)]);
        });
    }
    return hits;
}

/// Mean chance that `top` random images hold one of the groups.
double chanceOf(const std::vector<std::int64_t>& groupOf, const std::vector<Groups>& groups,
                std::int64_t top) {
    std::map<std::int64_t, std::int64_t> sizes;
    for (const std::int64_t group : groupOf) {
        ++sizes[group];
    }
    const auto all = static_cast<std::int64_t>(groupOf.size());
    double sum = 0;
    for (const Groups& one : groups) {
        std::int64_t own = 0;
        for (const std::int64_t group : std::set<std::int64_t>(one.begin(), one.end())) {
            own += sizes.count(group) > 0 ? sizes.at(group) : 0;
        }
        double none = 1;
        for (std::int64_t draw = 0; draw < std::min(top, all); ++draw) {
            none *= std::max(0.0, static_cast<double>(all - own - draw)) /
                    static_cast<double>(all - draw);
        }
        sum += 1 - none;
    }
    return groups.empty() ? 0 : sum / static_cast<double>(groups.size());
}

/// Hits of the main attack and of the same on controls; `baseline`: hits of guessing.
InferenceRow rowOf(const std::string& name, const statistics::Trials& main,
                   const statistics::Trials& control, const statistics::Trials& baseline) {
    InferenceRow row;
    row.name = name;
    if (main.trials == 0 || control.trials == 0) {
        row.state = "not testable: no probe images of one kind";
        return row;
    }
    const auto risk = orThrow(statistics::attackRisk(main, baseline, control));
    row.main = orThrow(rateOf(main.hits, main.trials, 0.95));
    row.control = orThrow(rateOf(control.hits, control.trials, 0.95));
    row.risk = std::max(0.0, risk.raw);
    row.low = risk.interval.lower;
    row.high = risk.interval.upper;
    row.weak = risk.weakAttack;
    return row;
}

bool isSound(const ProbeScores& scores) {
    return std::none_of(scores.values.begin(), scores.values.end(),
                        [](float value) { return std::isnan(value); });
}

std::int64_t countOf(const std::vector<bool>& right) {
    return std::count(right.begin(), right.end(), true);
}

}  // namespace

Result<InferenceResult> linkability(const LinkabilityInput& input, Seed seed) {
    const auto released = static_cast<std::int64_t>(input.groupOf.size());
    if (input.train.released != released || input.control.released != released ||
        static_cast<std::int64_t>(input.trainGroups.size()) != input.train.probes()) {
        return Error{ErrorCode::InvalidOption, "linkability", "lists do not fit"};
    }
    if (!isSound(input.train) || !isSound(input.control)) {
        return Error{ErrorCode::NonFinite, "linkability", "a score is not a number"};
    }
    InferenceResult result;
    if (released == 0 || std::all_of(input.groupOf.begin(), input.groupOf.end(),
                                     [](std::int64_t group) { return group < 0; })) {
        for (const char* name : {"top-1", "top-5"}) {
            result.rows.emplace_back();
            result.rows.back().name = std::string(name);
            result.rows.back().state = "not testable: the release has no groups of patients";
        }
        return result;
    }
    try {
        // Controls get the groups of the probes by lot, so that groups are as large there.
        std::vector<Groups> pseudo;
        Philox random(derive(seed, "pseudo-groups"));
        for (std::int64_t probe = 0; probe < input.control.probes() && !input.trainGroups.empty();
             ++probe) {
            pseudo.push_back(input.trainGroups[random.below(input.trainGroups.size())]);
        }
        for (const std::int64_t top : {1, 5}) {
            const std::int64_t probes = input.train.probes();
            const double chance = chanceOf(input.groupOf, input.trainGroups, top);
            const statistics::Trials main{
                linked(input.train, input.groupOf, input.trainGroups, top), probes};
            const statistics::Trials control{
                pseudo.empty() ? 0 : linked(input.control, input.groupOf, pseudo, top),
                static_cast<std::int64_t>(pseudo.size())};
            const auto guessed =
                static_cast<std::int64_t>(std::llround(chance * static_cast<double>(probes)));
            result.rows.push_back(
                rowOf("top-" + std::to_string(top), main, control, {guessed, probes}));
            result.rows.back().chance = chance;
        }
        return result;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<InferenceResult> attributeInference(std::span<const AttributeGuesses> guesses) {
    InferenceResult result;
    try {
        for (const AttributeGuesses& guess : guesses) {
            if (guess.naive.size() != guess.train.size() ||
                guess.without.size() != guess.train.size()) {
                return Error{ErrorCode::InvalidOption, guess.name, "lists do not fit"};
            }
            const auto train = static_cast<std::int64_t>(guess.train.size());
            result.rows.push_back(
                rowOf(guess.name, {countOf(guess.train), train},
                      {countOf(guess.control), static_cast<std::int64_t>(guess.control.size())},
                      {countOf(guess.naive), train}));
            if (train > 0) {
                result.rows.back().chance =
                    static_cast<double>(countOf(guess.naive)) / static_cast<double>(train);
                result.rows.back().without = orThrow(rateOf(countOf(guess.without), train, 0.95));
            }
        }
        return result;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
