// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/source_selection.h"

#include <algorithm>
#include <cmath>

namespace outis::privacy {
namespace {

constexpr double kLowestLog = -100;

double boundedLog(double x) {
    return std::max(std::log(x), kLowestLog);
}

double crossEntropyOf(double p, double q) {
    return -(q * boundedLog(p) + (1 - q) * boundedLog(1 - p));
}

/// x ln(x / m), 0 for x = 0.
double divergenceTerm(double x, double m) {
    return x > 0 ? x * std::log(x / m) : 0;
}

double jensenShannonOf(double p, double q) {
    const double m = (p + q) / 2;
    const double ofP = divergenceTerm(p, m) + divergenceTerm(1 - p, 1 - m);
    const double ofQ = divergenceTerm(q, m) + divergenceTerm(1 - q, 1 - m);
    return 0.5 * (ofP + ofQ);
}

bool areProbabilities(std::span<const double> values) {
    return std::all_of(values.begin(), values.end(), [](double x) { return x >= 0 && x <= 1; });
}

bool hasNan(std::span<const double> values) {
    return std::any_of(values.begin(), values.end(), [](double x) { return std::isnan(x); });
}

/// The smallest of `scores` among those allowed, the lower index at a tie.
std::optional<std::size_t> smallest(std::span<const double> scores,
                                    const std::vector<bool>& allowed) {
    std::optional<std::size_t> best;
    for (std::size_t index = 0; index < scores.size(); ++index) {
        if (allowed[index] && (!best || scores[index] < scores[*best])) {
            best = index;
        }
    }
    return best;
}

void selectStrictly(std::span<const double> scores, Selection& selection) {
    std::vector<bool> allowed = selection.memorised;
    allowed.flip();
    selection.first = smallest(scores, allowed);
    if (selection.first) {
        allowed[*selection.first] = false;
        selection.second = smallest(scores, allowed);
    }
}

void selectAsPublished(std::span<const double> scores, Selection& selection) {
    const auto clean = std::count(selection.memorised.begin(), selection.memorised.end(), false);
    if (clean == 0) {
        return;
    }
    const std::vector<bool> all(scores.size(), true);
    std::vector<double> penalised(scores.begin(), scores.end());
    for (std::size_t index = 0; index < penalised.size(); ++index) {
        penalised[index] += selection.memorised[index] ? 1 : 0;
    }
    selection.first = smallest(penalised, all);
    if (clean > 1) {
        penalised[*selection.first] = 1;
        selection.second = smallest(penalised, all);
    }
}

}  // namespace

Result<Consistency> consistency(std::span<const double> p, std::span<const double> q) {
    if (p.empty() || q.size() % p.size() != 0 || !areProbabilities(p) || !areProbabilities(q)) {
        return Error{ErrorCode::InvalidOption, "probabilities",
                     "must lie between 0 and 1, one per class and candidate"};
    }
    Consistency result;
    const auto classes = static_cast<double>(p.size());
    for (std::size_t row = 0; row < q.size(); row += p.size()) {
        double crossEntropy = 0;
        double jensenShannon = 0;
        for (std::size_t column = 0; column < p.size(); ++column) {
            crossEntropy += crossEntropyOf(p[column], q[row + column]);
            jensenShannon += jensenShannonOf(p[column], q[row + column]);
        }
        result.crossEntropy.push_back(crossEntropy / classes);
        result.jensenShannon.push_back(jensenShannon / classes);
    }
    return result;
}

Result<Selection> selectCandidates(std::span<const double> consistencies,
                                   std::span<const double> reidLogits, SelectionRule rule,
                                   double threshold) {
    if (consistencies.size() != reidLogits.size() || hasNan(consistencies) || hasNan(reidLogits)) {
        return Error{ErrorCode::InvalidOption, "candidates", "one consistency and one score each"};
    }
    Selection selection;
    for (const double logit : reidLogits) {
        selection.memorised.push_back(1 / (1 + std::exp(-logit)) > threshold);
    }
    if (rule == SelectionRule::Strict) {
        selectStrictly(consistencies, selection);
    } else {
        selectAsPublished(consistencies, selection);
    }
    return selection;
}

}  // namespace outis::privacy
