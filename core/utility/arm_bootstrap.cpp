// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/arm_bootstrap.h"

#include <cmath>
#include <limits>
#include <map>
#include <span>

#include "core/utility/ranked_scores.h"

namespace outis::utility {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double meanOfThere(const std::vector<double>& values) {
    double sum = 0;
    std::int64_t count = 0;
    for (const double value : values) {
        if (!std::isnan(value)) {
            sum += value;
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : kNone;
}

using Ranked = std::vector<std::vector<RankedScores>>;  // [run][class]

Ranked rankedOf(const Cohort& cohort) {
    Ranked ranked(cohort.score.size());
    for (std::size_t finding = 0; finding < cohort.classes; ++finding) {
        const auto label = cohort.labelsOf(finding);
        for (std::size_t run = 0; run < ranked.size(); ++run) {
            ranked[run].emplace_back(cohort.scoresOf(run, finding), label);
        }
    }
    return ranked;
}

/// One area per finding; NaN where the rows that count hold one class alone.
std::vector<double> areasOf(const std::vector<RankedScores>& ranked,
                            const std::vector<double>& weight) {
    std::vector<double> areas;
    for (const RankedScores& finding : ranked) {
        areas.push_back(finding.auc(weight).value_or(kNone));
    }
    return areas;
}

/// How often each run of an arm is drawn.
std::vector<std::size_t> drawRuns(const ArmRuns& arm, Philox& random) {
    std::vector<std::size_t> drawn;
    for (std::size_t count = 0; count < arm.generators.size(); ++count) {
        const auto& runs = arm.generators[random.below(arm.generators.size())];
        for (std::size_t seed = 0; seed < runs.size(); ++seed) {
            drawn.push_back(runs[random.below(runs.size())]);
        }
    }
    return drawn;
}

std::vector<double> meanOfRuns(const std::vector<std::vector<double>>& areas,
                               const std::vector<std::size_t>& runs, std::size_t classes) {
    std::vector<double> mean(classes, 0);
    for (const std::size_t run : runs) {
        for (std::size_t finding = 0; finding < classes; ++finding) {
            mean[finding] += areas[run][finding] / static_cast<double>(runs.size());
        }
    }
    return mean;
}

}  // namespace

std::vector<std::size_t> ArmRuns::all() const {
    std::vector<std::size_t> runs;
    for (const auto& generator : generators) {
        runs.insert(runs.end(), generator.begin(), generator.end());
    }
    return runs;
}

std::vector<std::int64_t> Cohort::labelsOf(std::size_t finding) const {
    std::vector<std::int64_t> column;
    for (std::size_t row = 0; row < rows(); ++row) {
        column.push_back(label[row * classes + finding]);
    }
    return column;
}

std::vector<double> Cohort::scoresOf(std::size_t run, std::size_t finding) const {
    std::vector<double> column;
    for (std::size_t row = 0; row < rows(); ++row) {
        column.push_back(score[run][row * classes + finding]);
    }
    return column;
}

Cohort Cohort::subset(const std::vector<std::size_t>& rowsKept) const {
    Cohort part;
    part.classes = classes;
    part.score.resize(score.size());
    std::map<std::int64_t, std::int64_t> renumbered;
    const auto width = static_cast<std::ptrdiff_t>(classes);
    for (const std::size_t row : rowsKept) {
        const auto next = static_cast<std::int64_t>(renumbered.size());
        part.patient.push_back(renumbered.emplace(patient[row], next).first->second);
        const auto begin = static_cast<std::ptrdiff_t>(row * classes);
        part.label.insert(part.label.end(), label.begin() + begin, label.begin() + begin + width);
        for (std::size_t run = 0; run < score.size(); ++run) {
            part.score[run].insert(part.score[run].end(), score[run].begin() + begin,
                                   score[run].begin() + begin + width);
        }
    }
    part.patients = renumbered.size();
    return part;
}

RunAreas runAreas(const Cohort& cohort) {
    const std::vector<double> once(cohort.rows(), 1);
    RunAreas areas;
    for (const auto& ranked : rankedOf(cohort)) {
        areas.finding.push_back(areasOf(ranked, once));
        areas.mean.push_back(meanOfThere(areas.finding.back()));
    }
    return areas;
}

ArmAreas armAreas(const RunAreas& runs, const std::vector<ArmRuns>& arms) {
    ArmAreas areas;
    const std::size_t classes = runs.finding.empty() ? 0 : runs.finding.front().size();
    for (const ArmRuns& arm : arms) {
        areas.finding.push_back(meanOfRuns(runs.finding, arm.all(), classes));
        areas.mean.push_back(meanOfThere(areas.finding.back()));
    }
    return areas;
}

std::vector<ArmAreas> bootstrapArms(const Cohort& cohort, const std::vector<ArmRuns>& arms,
                                    std::int64_t resamples, Seed seed) {
    const Ranked ranked = rankedOf(cohort);
    std::vector<ArmAreas> draws;
    for (std::int64_t draw = 0; draw < resamples; ++draw) {
        Philox random(derive(seed, "utility-bootstrap", static_cast<std::uint64_t>(draw)));
        std::vector<double> count(cohort.patients, 0);
        for (std::size_t drawn = 0; drawn < cohort.patients; ++drawn) {
            count[random.below(cohort.patients)] += 1;
        }
        std::vector<double> weight;
        for (const std::int64_t patient : cohort.patient) {
            weight.push_back(count[static_cast<std::size_t>(patient)]);
        }
        std::vector<std::vector<double>> areas(ranked.size());
        ArmAreas result;
        for (const ArmRuns& arm : arms) {
            const std::vector<std::size_t> runs = drawRuns(arm, random);
            for (const std::size_t run : runs) {
                if (areas[run].empty()) {
                    areas[run] = areasOf(ranked[run], weight);
                }
            }
            result.finding.push_back(meanOfRuns(areas, runs, cohort.classes));
            result.mean.push_back(meanOfThere(result.finding.back()));
        }
        draws.push_back(std::move(result));
    }
    return draws;
}

}  // namespace outis::utility
