// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/membership.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/auc.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/mann_whitney.h"
#include "core/statistics/operating_point.h"

namespace outis::privacy {
namespace {

struct Labelled {
    std::vector<double> score;
    std::vector<std::int64_t> member;  ///< 1 or 0
    std::int64_t members = 0;

    void add(double value, bool isMember) {
        score.push_back(value);
        member.push_back(isMember ? 1 : 0);
        members += isMember ? 1 : 0;
    }
    [[nodiscard]] std::int64_t others() const {
        return static_cast<std::int64_t>(score.size()) - members;
    }
};

std::vector<std::int64_t> drawPatients(std::int64_t patients, std::int64_t resamples, Seed seed) {
    std::vector<std::int64_t> draws;
    draws.reserve(static_cast<std::size_t>(patients * resamples));
    for (std::int64_t resample = 0; resample < resamples; ++resample) {
        Philox random(derive(seed, "membership", static_cast<std::uint64_t>(resample)));
        for (std::int64_t draw = 0; draw < patients; ++draw) {
            draws.push_back(
                static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(patients))));
        }
    }
    return draws;
}

TprAtFpr tprAt(const Labelled& data, double fpr) {
    TprAtFpr made;
    made.fpr = fpr;
    const auto needed = static_cast<std::int64_t>(std::ceil(10 / fpr - 1e-9));
    if (data.others() < needed) {
        made.state = "m too small: " + std::to_string(data.others()) + " control patients, " +
                     std::to_string(needed) + " needed";
        return made;
    }
    made.tpr = orThrow(statistics::tprAtFpr(data.score, data.member, fpr));
    return made;
}

/// `more`: members have the larger scores.
std::vector<RocPoint> rocOf(Labelled data, bool more) {
    if (!more) {
        for (double& score : data.score) {
            score = -score;
        }
    }
    std::vector<RocPoint> roc;
    for (const double fpr :
         {0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
        roc.push_back({fpr, orThrow(statistics::tprAtFpr(data.score, data.member, fpr))});
    }
    return roc;
}

MembershipResult computed(const Labelled& data, const MembershipScores& scores,
                          std::int64_t resamples, Seed seed) {
    MembershipResult result;
    result.members = data.members;
    result.nonMembers = data.others();
    if (data.members < 2 || data.others() < 2) {
        result.state = "not testable: fewer than two patients of a kind";
        return result;
    }
    std::vector<double> members;
    std::vector<double> others;
    std::vector<std::int64_t> patients;
    for (std::size_t row = 0; row < data.score.size(); ++row) {
        (data.member[row] == 1 ? members : others).push_back(data.score[row]);
        patients.push_back(static_cast<std::int64_t>(row));
    }
    const auto ranks = statistics::mannWhitney(members, others);
    if (!ranks) {
        result.state = "not testable: " + ranks.error().detail;
        return result;
    }
    const bool more = ranks->auc >= 0.5;
    result.direction = more ? scores.more : scores.fewer;
    result.auc = more ? ranks->auc : 1 - ranks->auc;
    result.p = ranks->p;
    const auto draws = drawPatients(static_cast<std::int64_t>(patients.size()), resamples, seed);
    const auto auc = orThrow(statistics::bootstrapAuc(data.score, data.member, patients, draws,
                                                      static_cast<std::int64_t>(patients.size())));
    result.low = more ? auc.interval.lower : 1 - auc.interval.upper;
    result.high = more ? auc.interval.upper : 1 - auc.interval.lower;
    for (const double fpr : {0.01, 0.001}) {
        result.tpr.push_back(tprAt(data, fpr));
    }
    result.roc = rocOf(data, more);
    return result;
}

}  // namespace

MembershipScores againstReference(const DetectorEvidence& detector,
                                  const AuditPopulation& population) {
    MembershipScores scores;
    scores.detector = detector.detector;
    scores.score = "against a release without these patients";
    double mean = 0;
    double square = 0;
    for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
        const auto place = static_cast<std::size_t>(column);
        const double difference = static_cast<double>(detector.release.largest[place]) -
                                  static_cast<double>(detector.without->largest[place]);
        scores.of.push_back(difference);
        if (column >= population.train) {
            mean += difference;
            square += difference * difference;
        }
    }
    const auto control = static_cast<double>(population.control);
    mean /= control;
    const double variance = std::max(square / control - mean * mean, 0.0);
    const double scale = variance > 0 ? std::sqrt(variance) : 1;
    for (double& value : scores.of) {
        value = (value - mean) / scale;
    }
    return scores;
}

std::vector<MembershipResult> membershipOf(const MembershipScores& scores,
                                           const AuditPopulation& population,
                                           std::int64_t resamples, Seed seed) {
    std::vector<MembershipResult> results;
    const auto add = [&](const std::string& group, const PatientGrouping* grouping,
                         std::int64_t value) {
        Labelled data;
        for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
            const auto place = static_cast<std::size_t>(column);
            if (grouping == nullptr || grouping->of[place] == value) {
                data.add(scores.of[place], column < population.train);
            }
        }
        results.push_back(computed(data, scores, resamples, derive(seed, scores.detector + group)));
        results.back().detector = scores.detector;
        results.back().score = scores.score;
        results.back().group = group;
    };
    add("all", nullptr, 0);
    for (const PatientGrouping& grouping : population.groupings) {
        for (std::size_t value = 0; value < grouping.values.size(); ++value) {
            add(grouping.name + ": " + grouping.values[value], &grouping,
                static_cast<std::int64_t>(value));
        }
    }
    return results;
}

}  // namespace outis::privacy
