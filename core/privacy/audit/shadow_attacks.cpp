// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/shadow_attacks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <set>

#include "core/statistics/logistic.h"

namespace outis::privacy {
namespace {

constexpr const char* kVersion = "logistic-1";
constexpr double kRidge = 1;
/// Predicates that match anybody by chance.
constexpr double kChanceMatches = 0.1;
constexpr std::size_t kFeatures = 4;  // per detector

struct Moments {
    double mean = 0;
    double spread = 0;
};

Moments momentsOf(const std::vector<double>& values) {
    Moments moments;
    const auto count = static_cast<double>(values.size());
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double square = 0;
    for (const double value : values) {
        square += (value - moments.mean) * (value - moments.mean);
    }
    moments.spread = std::sqrt(square / count);
    return moments;
}

/// Columns of R with this role.
std::vector<std::size_t> columnsOf(const AuditEvidence& evidence, ShadowRole role) {
    std::vector<std::size_t> columns;
    const auto first = static_cast<std::size_t>(evidence.population.exchangeable());
    for (std::size_t patient = 0; patient < evidence.shadow->role.size(); ++patient) {
        if (evidence.shadow->role[patient] == role) {
            columns.push_back(first + patient);
        }
    }
    return columns;
}

/// T_z of all patients, in units of `strangers`.
std::vector<double> inUnitsOf(const std::vector<std::size_t>& strangers,
                              std::vector<double> values) {
    std::vector<double> theirs;
    for (const std::size_t column : strangers) {
        theirs.push_back(values[column]);
    }
    const Moments units = momentsOf(theirs);
    for (double& value : values) {
        value = (value - units.mean) / (units.spread > 0 ? units.spread : 1);
    }
    return values;
}

std::vector<double> largestOf(const ReleaseEvidence& release) {
    std::vector<double> all(release.largest.begin(), release.largest.end());
    all.insert(all.end(), release.largestReference.begin(), release.largestReference.end());
    return all;
}

/// T_z to the images of a table, each patient's own left out.
std::vector<double> largestOf(const ScoreTable& table, std::span<const std::int64_t> owners,
                              std::int64_t patients) {
    std::vector<double> all(static_cast<std::size_t>(patients), -std::numeric_limits<float>::max());
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const auto scores = table.row(row);
        for (std::size_t column = 0; column < all.size(); ++column) {
            if (owners[static_cast<std::size_t>(row)] != static_cast<std::int64_t>(column)) {
                all[column] = std::max(all[column], static_cast<double>(scores[column]));
            }
        }
    }
    return all;
}

std::vector<double> less(std::vector<double> a, const std::vector<double>& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::minus<>());
    return a;
}

/// How much more alike a patient is to one release than to the other, of all patients.
std::vector<double> gains(const ReleaseEvidence& release, const ReleaseEvidence& reference,
                          const std::vector<std::size_t>& strangers) {
    return inUnitsOf(strangers, less(largestOf(release), largestOf(reference)));
}

/// Images as predicates, as one detector sees them.
struct View {
    const ScoreTable* table = nullptr;
    std::vector<double> largest;   ///< T_z to all of them, of all patients
    std::vector<double> likeness;  ///< the same in units of R2
    std::vector<double> gain;      ///< less the one to the reference, in units of R2
};

/// The same images as all detectors see them: what the classifier is told of a pair.
class World {
public:
    World(std::vector<View> views, const std::vector<std::size_t>& strangers)
        : views_(std::move(views)), strangers_(strangers) {
        for (const View& view : views_) {
            rows_.emplace_back();
            for (std::int64_t row = 0; row < view.table->rows(); ++row) {
                std::vector<double> scores;
                for (const std::size_t column : strangers_) {
                    scores.push_back(view.table->row(row)[column]);
                }
                rows_.back().push_back(momentsOf(scores));
            }
        }
    }

    [[nodiscard]] std::int64_t rows() const { return views_.front().table->rows(); }
    [[nodiscard]] std::size_t width() const { return kFeatures * views_.size(); }

    [[nodiscard]] std::vector<double> features(std::int64_t row, std::size_t column) const {
        std::vector<double> all;
        for (std::size_t detector = 0; detector < views_.size(); ++detector) {
            const View& view = views_[detector];
            const Moments& units = rows_[detector][static_cast<std::size_t>(row)];
            const double spread = units.spread > 0 ? units.spread : 1;
            const double score = view.table->row(row)[column];
            all.push_back((score - units.mean) / spread);
            all.push_back(view.likeness[column]);
            all.push_back(view.gain[column]);
            all.push_back((score - view.largest[column]) / spread);
        }
        return all;
    }

    /// The images that any detector finds most alike to a patient; not the patient's own.
    [[nodiscard]] std::set<std::int64_t> nearest(std::size_t column,
                                                 std::span<const std::int64_t> owners) const {
        std::set<std::int64_t> near;
        for (const View& view : views_) {
            std::int64_t best = -1;
            for (std::int64_t row = 0; row < rows(); ++row) {
                const bool isOwn = !owners.empty() && owners[static_cast<std::size_t>(row)] ==
                                                          static_cast<std::int64_t>(column);
                if (!isOwn &&
                    (best < 0 || view.table->row(row)[column] > view.table->row(best)[column])) {
                    best = row;
                }
            }
            if (best >= 0) {
                near.insert(best);
            }
        }
        return near;
    }

private:
    std::vector<View> views_;
    const std::vector<std::size_t>& strangers_;
    std::vector<std::vector<Moments>> rows_;  ///< per detector and image: scores of R2
};

enum class WorldOf { Release, Shadow, Controls };

World worldOf(const AuditEvidence& evidence, WorldOf which,
              const std::vector<std::size_t>& strangers) {
    std::vector<View> views;
    for (const DetectorEvidence& one : evidence.detectors) {
        View view;
        const bool isShadow = which == WorldOf::Shadow;
        const ReleaseEvidence& target = isShadow ? *one.without : one.release;
        const ReleaseEvidence& reference = isShadow ? one.release : *one.without;
        const bool isControls = which == WorldOf::Controls;
        view.table = isControls ? &one.controls : &target.predicates;
        view.largest =
            isControls ? largestOf(one.controls, one.controlOwner, evidence.population.columns())
                       : largestOf(target);
        view.likeness = inUnitsOf(strangers, view.largest);
        view.gain = inUnitsOf(strangers, less(view.largest, largestOf(reference)));
        views.push_back(std::move(view));
    }
    return {std::move(views), strangers};
}

/// The fitted classifier and its threshold.
struct MemberLike {
    statistics::LogisticModel model;
    double threshold = 0;

    [[nodiscard]] PredicateMatches matches(const World& world, std::int64_t patients,
                                           std::span<const std::int64_t> owners = {}) const {
        PredicateMatches made;
        made.columns.resize(static_cast<std::size_t>(world.rows()));
        made.valid.assign(static_cast<std::size_t>(world.rows()), true);
        for (std::int64_t column = 0; column < patients; ++column) {
            const auto patient = static_cast<std::size_t>(column);
            for (const std::int64_t row : world.nearest(patient, owners)) {
                if (model.logOdds(world.features(row, patient)) > threshold) {
                    made.columns[static_cast<std::size_t>(row)].push_back(
                        static_cast<std::int32_t>(column));
                }
            }
        }
        return made;
    }
};

MemberLike learned(const AuditEvidence& evidence, const World& shadow,
                   const std::vector<std::size_t>& strangers) {
    statistics::LabelledRows pairs;
    pairs.width = shadow.width();
    const auto add = [&](const std::vector<std::size_t>& columns, bool isMember) {
        for (const std::size_t column : columns) {
            for (const std::int64_t row : shadow.nearest(column, {})) {
                const auto features = shadow.features(row, column);
                pairs.features.insert(pairs.features.end(), features.begin(), features.end());
                pairs.positive.push_back(isMember);
            }
        }
    };
    add(strangers, false);
    const std::size_t others = pairs.positive.size();
    add(columnsOf(evidence, ShadowRole::Member), true);
    MemberLike made{orThrow(statistics::fitLogistic(pairs, kRidge)), 0};
    std::vector<double> odds;
    for (std::size_t row = 0; row < others; ++row) {
        odds.push_back(
            made.model.logOdds(std::span(pairs.features).subspan(row * pairs.width, pairs.width)));
    }
    std::sort(odds.begin(), odds.end(), std::greater<>());
    const double chance = kChanceMatches / static_cast<double>(evidence.population.exchangeable());
    const auto allowed = static_cast<std::size_t>(chance * static_cast<double>(shadow.rows()) *
                                                  static_cast<double>(strangers.size()));
    made.threshold = odds[std::min(allowed, odds.size() - 1)];
    return made;
}

}  // namespace

std::string shadowState(const AuditEvidence& evidence) {
    if (!evidence.shadow) {
        return kNoShadow;
    }
    if (evidence.shadow->state != "ok") {
        return evidence.shadow->state;
    }
    const std::int64_t members = evidence.shadow->count(ShadowRole::Member);
    const std::int64_t others = evidence.shadow->count(ShadowRole::NonMember);
    if (std::min(members, others) < kFewestShadowPatients) {
        return "not testable: the shadow generator knew " + std::to_string(members) +
               " unmarked reference patients and did not know " + std::to_string(others) + ", " +
               std::to_string(kFewestShadowPatients) + " of each are needed";
    }
    return "ok";
}

MembershipScores likelihoodRatio(const AuditEvidence& evidence,
                                 const std::vector<std::size_t>& detectors) {
    const auto members = columnsOf(evidence, ShadowRole::Member);
    const auto strangers = columnsOf(evidence, ShadowRole::NonMember);
    MembershipScores scores;
    scores.detector = "all detectors";
    scores.score = "likelihood ratio, learned from the shadow generator";
    scores.more = "members more member-like";
    scores.fewer = "members less member-like";
    scores.of.assign(static_cast<std::size_t>(evidence.population.exchangeable()), 0);
    for (const std::size_t detector : detectors) {
        const DetectorEvidence& one = evidence.detectors[detector];
        const auto inShadow = gains(*one.without, one.release, strangers);
        const auto inRelease = gains(one.release, *one.without, strangers);
        std::vector<double> known;
        for (const std::size_t column : members) {
            known.push_back(inShadow[column]);
        }
        const Moments in = momentsOf(known);
        const double spread = std::max(in.spread, 1.0);
        for (std::size_t column = 0; column < scores.of.size(); ++column) {
            const double out = inRelease[column];
            const double away = (out - in.mean) / spread;
            scores.of[column] += (out * out - away * away) / 2 - std::log(spread);
        }
    }
    return scores;
}

Result<FamilyEvidence> memberLikeFamily(const AuditEvidence& evidence) {
    if (auto sound = checkEvidence(evidence); !sound) {
        return sound.error();
    }
    FamilyEvidence family;
    family.family = "F5";
    family.name = "member-like";
    family.version = kVersion;
    family.state = shadowState(evidence);
    if (family.state == "ok" && (evidence.detectors.empty() ||
                                 evidence.detectors.front().without->predicates.rows() == 0)) {
        family.state = "not testable: nobody looked at the shadow release";
    }
    if (family.state != "ok") {
        return family;
    }
    const auto strangers = columnsOf(evidence, ShadowRole::NonMember);
    const std::int64_t patients = evidence.population.exchangeable();
    const World shadow = worldOf(evidence, WorldOf::Shadow, strangers);
    const MemberLike attack = learned(evidence, shadow, strangers);
    family.release = attack.matches(worldOf(evidence, WorldOf::Release, strangers), patients);
    family.without = attack.matches(shadow, patients);
    family.controlOwner = evidence.detectors.front().controlOwner;
    family.controls = attack.matches(worldOf(evidence, WorldOf::Controls, strangers), patients,
                                     family.controlOwner);
    return family;
}

}  // namespace outis::privacy
