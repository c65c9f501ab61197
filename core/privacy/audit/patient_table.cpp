// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/patient_table.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/bootstrap.h"
#include "core/statistics/intervals.h"
#include "core/statistics/pso.h"

namespace outis::privacy {
namespace {

constexpr double kOutlierQuantile = 0.05;

/// Adds what the predicates of every rule say of each patient.
void addIsolations(const AttackSetup& setup, const AttackTarget& target,
                   std::vector<PatientRow>& rows) {
    const AuditPopulation& population = setup.evidence.population;
    for (const PredicateMatches& matches : target.matches) {
        const PredicateCounts counts = countPredicates(matches, population, setup.weight);
        for (std::size_t index = 0; index < counts.fates.size(); ++index) {
            if (counts.fates[index] != PredicateFate::Succeeds) {
                continue;
            }
            PatientRow& row = rows[static_cast<std::size_t>(counts.isolated[index])];
            ++row.isolations;
            const double weight =
                orThrow(statistics::oneSidedBounds(counts.controls[index], population.control))
                    .upper;
            const double base = orThrow(statistics::psoNullBound(population.train, weight));
            row.leap = std::max(row.leap, 1 / base);
        }
    }
}

}  // namespace

std::vector<bool> outliersOf(const AuditPopulation& population) {
    std::vector<bool> outliers(static_cast<std::size_t>(population.exchangeable()), false);
    if (population.typicality.empty()) {
        return outliers;
    }
    const std::vector<double> values(population.typicality.begin(), population.typicality.end());
    const double limit = orThrow(statistics::quantile(values, kOutlierQuantile));
    for (std::size_t column = 0; column < values.size(); ++column) {
        outliers[column] = values[column] <= limit;
    }
    return outliers;
}

std::vector<PatientRow> patientTable(const AttackSetup& setup, const AttackTarget& target,
                                     std::size_t most) {
    const AuditPopulation& population = setup.evidence.population;
    const auto train = static_cast<std::size_t>(population.train);
    const auto outliers = outliersOf(population);
    std::vector<PatientRow> rows(train);
    for (std::size_t column = 0; column < train; ++column) {
        rows[column].patient = population.number[column];
        rows[column].released = -1;
        rows[column].rankAmongControls = 2;  // above any
        rows[column].outlier = outliers[column];
        if (!population.typicality.empty()) {
            rows[column].typicality = population.typicality[column];
        }
    }
    for (std::size_t index = 0; index < target.largest.size(); ++index) {
        const auto largest = target.largest[index];
        if (!setup.isUsable(index) || largest.empty()) {
            continue;
        }
        std::vector<float> control(largest.begin() + population.train, largest.end());
        std::sort(control.begin(), control.end());
        const auto& at = setup.evidence.detectors[index].release.largestAt;
        for (std::size_t column = 0; column < train; ++column) {
            const auto atLeast =
                control.end() - std::lower_bound(control.begin(), control.end(), largest[column]);
            const double rank =
                static_cast<double>(1 + atLeast) / static_cast<double>(1 + population.control);
            if (rank < rows[column].rankAmongControls) {
                rows[column].rankAmongControls = rank;
                rows[column].detector = setup.evidence.detectors[index].detector;
                rows[column].score = largest[column];
                rows[column].released = at.empty() ? -1 : at[column];
            }
        }
    }
    addIsolations(setup, target, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const PatientRow& a, const PatientRow& b) {
        return a.rankAmongControls != b.rankAmongControls
                   ? a.rankAmongControls < b.rankAmongControls
                   : a.isolations > b.isolations;
    });
    std::vector<PatientRow> table;
    std::size_t ordinary = 0;
    std::size_t unusual = 0;
    for (const PatientRow& row : rows) {
        std::size_t& count = row.outlier ? unusual : ordinary;
        if (count++ < most && !row.detector.empty()) {
            table.push_back(row);
        }
    }
    return table;
}

}  // namespace outis::privacy
