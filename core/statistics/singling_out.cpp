// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/singling_out.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

/// Rows' people renumbered 0..people-1.
struct People {
    std::vector<std::size_t> ofRow;
    std::int64_t count = 0;
};

People renumber(std::span<const std::int64_t> person) {
    std::unordered_map<std::int64_t, std::size_t> number;
    People people;
    for (const std::int64_t id : person) {
        people.ofRow.push_back(number.try_emplace(id, number.size()).first->second);
    }
    people.count = static_cast<std::int64_t>(number.size());
    return people;
}

std::int64_t matchedPeople(std::span<const std::uint8_t> row, const People& people) {
    std::vector<bool> matched(static_cast<std::size_t>(people.count), false);
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column] != 0) {
            matched[people.ofRow[column]] = true;
        }
    }
    return std::count(matched.begin(), matched.end(), true);
}

std::vector<std::int64_t> countPeople(const MatchTable& table, const People& people) {
    const std::size_t width = table.person.size();
    std::vector<std::int64_t> counts;
    for (std::size_t begin = 0; begin < table.matches.size(); begin += width) {
        counts.push_back(matchedPeople(table.matches.subspan(begin, width), people));
    }
    return counts;
}

bool isTable(const MatchTable& table) {
    return !table.person.empty() && !table.matches.empty() &&
           table.matches.size() % table.person.size() == 0;
}

CompositionTrial runTrial(std::span<const std::int64_t> values, std::int64_t bits,
                          std::int64_t bound) {
    CompositionTrial trial;
    trial.bitCounts.assign(static_cast<std::size_t>(bits), 0);
    for (const std::int64_t value : values) {
        if (value >= bound) {
            continue;
        }
        ++trial.count;
        for (std::size_t bit = 0; bit < trial.bitCounts.size(); ++bit) {
            trial.bitCounts[bit] += (value >> bit) & 1;
        }
    }
    if (trial.count == 1) {
        trial.recovered = 0;
        for (std::size_t bit = 0; bit < trial.bitCounts.size(); ++bit) {
            trial.recovered += trial.bitCounts[bit] << bit;
        }
        trial.isolates = std::count(values.begin(), values.end(), trial.recovered) == 1;
    }
    return trial;
}

}  // namespace

Result<IsolationAudit> isolationAudit(const MatchTable& train, const MatchTable& holdout,
                                      const IsolationOptions& options) {
    if (!isTable(train) || !isTable(holdout) ||
        train.matches.size() / train.person.size() !=
            holdout.matches.size() / holdout.person.size()) {
        return invalidInput("match tables", "must hold the same predicates, at least one");
    }
    const People inTrain = renumber(train.person);
    const People inHoldout = renumber(holdout.person);
    IsolationAudit audit;
    audit.trainPeople = inTrain.count;
    audit.holdoutPeople = inHoldout.count;
    audit.trainCount = countPeople(train, inTrain);
    audit.holdoutCount = countPeople(holdout, inHoldout);
    std::int64_t successes = 0;
    for (std::size_t j = 0; j < audit.trainCount.size(); ++j) {
        const auto limits =
            oneSidedBounds(audit.holdoutCount[j], inHoldout.count, options.weightConfidence);
        if (!limits) {
            return limits.error();
        }
        const bool isolates = audit.trainCount[j] == 1;
        const bool success = isolates && limits->upper <= options.weightCap;
        audit.weightUpper.push_back(limits->upper);
        audit.isolates.push_back(isolates);
        audit.success.push_back(success);
        successes += success ? 1 : 0;
    }
    const auto total = static_cast<std::int64_t>(audit.trainCount.size());
    const auto summary =
        psoAudit(successes, total, inTrain.count, options.weightCap, 0, options.confidence);
    if (!summary) {
        return summary.error();
    }
    audit.rate = summary->rate;
    audit.interval = summary->interval;
    audit.base = summary->base;
    audit.leap = summary->leap;
    return audit;
}

Result<CompositionAudit> compositionAttack(std::span<const std::int64_t> values,
                                           std::int64_t people, std::int64_t bits,
                                           std::int64_t bound, double confidence) {
    if (people < 1 || values.empty() || values.size() % static_cast<std::size_t>(people) != 0) {
        return invalidInput("values", "must be whole trials of at least one person");
    }
    if (bits < 1 || bits > 62) {
        return invalidInput("bits", "must lie between 1 and 62");
    }
    const std::int64_t end = std::int64_t{1} << bits;
    if (std::any_of(values.begin(), values.end(),
                    [end](std::int64_t value) { return value < 0 || value >= end; })) {
        return invalidInput("values", "must fit in the number of bits");
    }
    CompositionAudit audit;
    std::int64_t successes = 0;
    const auto width = static_cast<std::size_t>(people);
    for (std::size_t begin = 0; begin < values.size(); begin += width) {
        audit.trials.push_back(runTrial(values.subspan(begin, width), bits, bound));
        successes += audit.trials.back().isolates ? 1 : 0;
    }
    const auto summary = psoAudit(successes, static_cast<std::int64_t>(audit.trials.size()), people,
                                  std::ldexp(1.0, -static_cast<int>(bits)), 0, confidence);
    if (!summary) {
        return summary.error();
    }
    audit.rate = summary->rate;
    audit.interval = summary->interval;
    audit.base = summary->base;
    audit.leap = summary->leap;
    return audit;
}

}  // namespace outis::statistics
