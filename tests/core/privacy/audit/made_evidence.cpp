// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/privacy/audit/made_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace outis::test {
namespace {

constexpr std::size_t kDimensions = 24;
constexpr double kImageSpread = 0.5;
constexpr double kNearSpread = 0.15;
constexpr double kWeakSpread = 0.45;
const std::vector<std::string> kPlantedKinds = {"exact", "near copy", "other image"};

using Point = std::array<float, kDimensions>;
using privacy::NearestImage;
using privacy::ScoreTable;

Point beside(const Point& centre, double spread, Philox& random) {
    Point point = centre;
    for (float& value : point) {
        value += static_cast<float>(spread * random.normal());
    }
    return point;
}

float likeness(const Point& a, const Point& b) {
    float sum = 0;
    for (std::size_t axis = 0; axis < kDimensions; ++axis) {
        sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return -std::sqrt(sum);
}

class Maker {
public:
    explicit Maker(const MadeAudit& wish) : wish_(wish), random_(derive(wish.seed, "made-audit")) {
        const std::int64_t all = wish.train + wish.control + wish.reference;
        for (std::int64_t patient = 0; patient < all; ++patient) {
            identities_.push_back(beside(Point{}, 1, random_));
            for (std::int64_t image = 0; image < wish.imagesEach; ++image) {
                images_.push_back(beside(identities_.back(), kImageSpread, random_));
            }
        }
    }

    MadeEvidence make() {
        MadeEvidence made;
        auto& evidence = made.evidence;
        auto& population = evidence.population;
        population.train = wish_.train;
        population.control = wish_.control;
        population.reference = wish_.reference;
        population.number.resize(identities_.size());
        std::iota(population.number.begin(), population.number.end(), std::int64_t{1000});
        for (std::int64_t column = 0; wish_.strata > 1 && column < population.exchangeable();
             ++column) {
            population.stratum.push_back(column % wish_.strata);
        }
        evidence.released = wish_.released;
        privacy::DetectorEvidence detector;
        detector.family = "F1";
        detector.detector = "made";
        addReal(detector);
        detector.release = releaseOf(drawRelease(made.leaked));
        if (wish_.withOther || wish_.withShadow) {
            detector.without = releaseOf(drawWithout());
        }
        if (wish_.withShadow) {
            evidence.shadow = shadow();
        }
        addControls(detector);
        if (wish_.withPower) {
            addPlanted(detector);
        }
        evidence.detectors.push_back(std::move(detector));
        return made;
    }

private:
    [[nodiscard]] std::int64_t exchangeable() const { return wish_.train + wish_.control; }

    Point stranger() { return beside(beside(Point{}, 1, random_), kImageSpread, random_); }

    const Point& imageOf(std::int64_t patient, std::int64_t image = 0) const {
        return images_[static_cast<std::size_t>(patient * wish_.imagesEach + image)];
    }

    Point copyOf(std::int64_t patient, const std::string& kind) {
        if (kind == "other image") {
            return beside(identities_[static_cast<std::size_t>(patient)], kImageSpread, random_);
        }
        const double spread = kind == "exact" ? 0 : kind == "near copy" ? kNearSpread : kWeakSpread;
        return beside(imageOf(patient), spread, random_);
    }

    /// Likeness to every patient.
    std::vector<float> scoresOf(const Point& point) const {
        std::vector<float> scores;
        for (std::size_t patient = 0; patient < identities_.size(); ++patient) {
            float best = -std::numeric_limits<float>::max();
            for (std::int64_t image = 0; image < wish_.imagesEach; ++image) {
                best = std::max(
                    best, likeness(point, imageOf(static_cast<std::int64_t>(patient), image)));
            }
            scores.push_back(best);
        }
        return scores;
    }

    static NearestImage nearest(std::span<const float> scores, std::int64_t begin, std::int64_t end,
                                std::int64_t imagesEach) {
        const auto best = std::max_element(scores.begin() + begin, scores.begin() + end);
        const auto column = best - scores.begin();
        return {*best, (column - begin) * imagesEach, column};
    }

    NearestImage nearestTrain(std::span<const float> scores) const {
        return nearest(scores, 0, wish_.train, wish_.imagesEach);
    }

    ScoreTable tableOf(const std::vector<Point>& points) const {
        ScoreTable table;
        table.columns = static_cast<std::int64_t>(identities_.size());
        for (const Point& point : points) {
            const auto scores = scoresOf(point);
            table.values.insert(table.values.end(), scores.begin(), scores.end());
        }
        return table;
    }

    std::vector<Point> drawRelease(std::vector<std::int64_t>& leaked) {
        std::vector<Point> points;
        for (std::int64_t row = 0; row < wish_.released; ++row) {
            if (row < wish_.planted) {
                const std::int64_t patient = row * wish_.train / wish_.planted;
                leaked.push_back(patient);
                points.push_back(copyOf(patient, wish_.kind));
            } else {
                points.push_back(stranger());
            }
        }
        return points;
    }

    /// The shadow generator knows every second reference patient, and leaks the first ones.
    privacy::ShadowEvidence shadow() const {
        privacy::ShadowEvidence made;
        for (std::int64_t patient = 0; patient < wish_.reference; ++patient) {
            made.role.push_back(patient % 2 == 0 ? privacy::ShadowRole::Member
                                                 : privacy::ShadowRole::NonMember);
        }
        made.length = 1;
        made.drawn = wish_.released;
        return made;
    }

    std::vector<Point> drawWithout() {
        std::vector<Point> points;
        for (std::int64_t row = 0; row < wish_.released; ++row) {
            points.push_back(row < wish_.shadowPlanted
                                 ? copyOf(exchangeable() + 2 * row, wish_.kind)
                                 : stranger());
        }
        return points;
    }

    privacy::ReleaseEvidence releaseOf(const std::vector<Point>& points) const {
        privacy::ReleaseEvidence release;
        release.predicates = tableOf(points);
        const auto patients = static_cast<std::size_t>(exchangeable());
        release.largest.assign(patients, -std::numeric_limits<float>::max());
        release.largestAt.assign(patients, 0);
        release.largestReference.assign(identities_.size() - patients,
                                        -std::numeric_limits<float>::max());
        for (std::int64_t row = 0; row < release.predicates.rows(); ++row) {
            const auto scores = release.predicates.row(row);
            release.asked.push_back(row);
            release.toTrain.push_back(nearestTrain(scores));
            release.toReference.push_back(
                *std::max_element(scores.begin() + exchangeable(), scores.end()));
            release.toControl.push_back(
                nearest(scores, wish_.train, exchangeable(), wish_.imagesEach));
            for (std::size_t column = 0; column < patients; ++column) {
                if (scores[column] > release.largest[column]) {
                    release.largest[column] = scores[column];
                    release.largestAt[column] = row;
                }
            }
            for (std::size_t column = patients; column < scores.size(); ++column) {
                float& largest = release.largestReference[column - patients];
                largest = std::max(largest, scores[column]);
            }
        }
        return release;
    }

    void addReal(privacy::DetectorEvidence& detector) {
        const std::int64_t all = exchangeable() + wish_.reference;
        for (std::int64_t patient = exchangeable(); patient < all; ++patient) {
            for (std::int64_t image = 0; image < wish_.imagesEach; ++image) {
                auto scores = scoresOf(imageOf(patient, image));
                scores[static_cast<std::size_t>(patient)] = -std::numeric_limits<float>::max();
                detector.strangers.push_back(scores[static_cast<std::size_t>(
                    patient > exchangeable() ? patient - 1 : patient + 1)]);
                detector.foreign.push_back(
                    *std::max_element(scores.begin() + exchangeable(), scores.end()));
            }
            if (wish_.imagesEach > 1) {
                detector.ownPairs.push_back(likeness(imageOf(patient, 0), imageOf(patient, 1)));
            }
            detector.editedCopies.push_back(
                likeness(imageOf(patient), beside(imageOf(patient), kNearSpread, random_)));
        }
        for (std::int64_t patient = wish_.train; patient < exchangeable(); ++patient) {
            float toTrain = -std::numeric_limits<float>::max();
            float toReference = toTrain;
            for (std::int64_t image = 0; image < wish_.imagesEach; ++image) {
                const auto scores = scoresOf(imageOf(patient, image));
                toTrain = std::max(toTrain, nearestTrain(scores).score);
                toReference = std::max(
                    toReference, *std::max_element(scores.begin() + exchangeable(), scores.end()));
            }
            detector.controlToTrain.push_back(toTrain);
            detector.controlToReference.push_back(toReference);
        }
    }

    void addControls(privacy::DetectorEvidence& detector) {
        std::vector<Point> points;
        for (std::int64_t patient = wish_.train; patient < exchangeable(); ++patient) {
            if (points.size() < static_cast<std::size_t>(wish_.released)) {
                points.push_back(imageOf(patient));
                detector.controlOwner.push_back(patient);
            }
        }
        detector.controls = tableOf(points);
        points.clear();
        for (std::int64_t patient = 0; patient < std::min<std::int64_t>(wish_.train, 50);
             ++patient) {
            points.push_back(imageOf(patient));
            detector.trainingOwner.push_back(patient);
        }
        detector.training = tableOf(points);
        for (std::int64_t row = 0; row < detector.training.rows(); ++row) {
            detector.trainingToTrain.push_back(nearestTrain(detector.training.row(row)));
        }
    }

    void addPlanted(privacy::DetectorEvidence& detector) {
        for (const std::string& kind : kPlantedKinds) {
            privacy::PlantedEvidence planted;
            planted.kind = kind;
            std::vector<Point> points;
            for (std::int64_t patient = 0; patient < std::min<std::int64_t>(wish_.train, 40);
                 ++patient) {
                planted.owner.push_back(patient);
                points.push_back(copyOf(patient, kind));
            }
            planted.rows = tableOf(points);
            for (std::int64_t row = 0; row < planted.rows.rows(); ++row) {
                planted.toTrain.push_back(nearestTrain(planted.rows.row(row)));
            }
            detector.planted.push_back(std::move(planted));
        }
    }

    const MadeAudit& wish_;
    Philox random_;
    std::vector<Point> identities_;
    std::vector<Point> images_;
};

void shuffleRows(ScoreTable& table, Philox& random) {
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        shuffle(std::span(table.values)
                    .subspan(static_cast<std::size_t>(row * table.columns),
                             static_cast<std::size_t>(table.columns)),
                random);
    }
}

/// Scores without the images that they are of.
void shuffleNearest(std::vector<NearestImage>& images, std::int64_t train, Philox& random) {
    for (NearestImage& image : images) {
        image.patient = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(train)));
    }
}

}  // namespace

MadeEvidence makeEvidence(const MadeAudit& wish) {
    return Maker(wish).make();
}

void shuffleScores(privacy::AuditEvidence& evidence, Seed seed) {
    Philox random(seed);
    for (auto& detector : evidence.detectors) {
        // What a detector gives that looks at nothing: the same distribution everywhere.
        for (auto* list : {&detector.release.toTrain, &detector.trainingToTrain}) {
            for (NearestImage& image : *list) {
                image.score = detector.foreign[random.below(detector.foreign.size())];
            }
            shuffleNearest(*list, evidence.population.train, random);
        }
        shuffle(std::span(detector.release.largest), random);
        shuffleRows(detector.release.predicates, random);
        shuffleRows(detector.training, random);
        for (auto& planted : detector.planted) {
            shuffleRows(planted.rows, random);
            shuffleNearest(planted.toTrain, evidence.population.train, random);
        }
    }
}

}  // namespace outis::test
