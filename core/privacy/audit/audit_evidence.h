// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

/// What the attacks of METHOD 13 are computed from: likenesses and numbers of patients, no images.
/// Columns are patients: X (learned from) first, then H (controls), then R (reference: the
/// attacker's own patients, from which everything that the attacker learns is learned).
namespace outis::privacy {

/// A value of every patient of X and H by which membership is looked at apart, such as sex.
struct PatientGrouping {
    std::string name;
    std::vector<std::string> values;
    std::vector<std::int64_t> of;  ///< [n + m] index into values, -1: none
};

struct AuditPopulation {
    std::int64_t train = 0;             ///< n = |X|
    std::int64_t control = 0;           ///< m = |H|
    std::int64_t reference = 0;         ///< |R|
    std::vector<std::int64_t> number;   ///< [n + m + |R|] catalogue numbers, not identities
    std::vector<std::int64_t> stratum;  ///< [n + m] of the split; empty: one stratum
    std::vector<PatientGrouping> groupings;
    /// [n + m] how common a patient looks (likeness to the nearest reference patient, an attack
    /// detector's); empty: no table of outlier patients.
    std::vector<float> typicality;

    /// Patients that the permutations are over.
    [[nodiscard]] std::int64_t exchangeable() const { return train + control; }
    [[nodiscard]] std::int64_t columns() const { return train + control + reference; }
};

/// Likeness of images (rows) to patients (columns): the largest over the patient's images.
struct ScoreTable {
    std::int64_t columns = 0;
    std::vector<float> values;  ///< row-major

    [[nodiscard]] std::int64_t rows() const {
        return columns == 0 ? 0 : static_cast<std::int64_t>(values.size()) / columns;
    }
    [[nodiscard]] std::span<const float> row(std::int64_t index) const {
        return std::span(values).subspan(static_cast<std::size_t>(index * columns),
                                         static_cast<std::size_t>(columns));
    }
};

/// The most alike image of a set.
struct NearestImage {
    float score = 0;
    std::int64_t image = -1;    ///< row of that set
    std::int64_t patient = -1;  ///< column
};

/// What one detector sees of one release.
struct ReleaseEvidence {
    std::vector<NearestImage> toTrain;    ///< [|Y|] of every released image
    std::vector<NearestImage> toControl;  ///< [|Y|]
    std::vector<float> toReference;       ///< [|Y|] score of the most alike image of R
    std::vector<float> largest;           ///< [n + m] T_z: over all released images
    std::vector<std::int64_t> largestAt;  ///< [n + m] by which released image; may be empty
    std::vector<float> largestReference;  ///< [|R|] T_z of reference patients; may be empty
    std::vector<std::int64_t> asked;      ///< [J] which released images are tried as predicates
    ScoreTable predicates;                ///< [J, n + m + |R|]
};

/// Images that an attacker owns besides the release (METHOD 13.7): probe images of X, or as many of
/// H, one each of patients with several.
struct OwnedImages {
    std::vector<std::int64_t> owner;  ///< [images] column of the patient
    std::vector<std::int64_t> image;  ///< [images] row of AuditSets::probes, or of its controls
    std::vector<float> scores;        ///< row-major [images, |Y|]
    /// [images] most alike images of R, best first; of the first detector alone.
    std::vector<std::vector<NearestImage>> reference;
};

/// Copies of TRAIN images, altered in one way, as if they had been released.
struct PlantedEvidence {
    std::string kind;                 ///< "exact", "light edits", "noise-denoise", "other image"
    std::vector<std::int64_t> owner;  ///< column of the patient
    std::vector<NearestImage> toTrain;
    ScoreTable rows;
};

/// One attack detector. It was trained on R, and its thresholds come from R.
struct DetectorEvidence {
    std::string family;    ///< "F1" identity, "F2" copy
    std::string detector;  ///< its name
    std::string version;
    float identical = 0;                    ///< score of an image with itself, the largest there is
    std::vector<float> ownPairs;            ///< same patient, different images, in R
    std::vector<float> foreign;             ///< per image of R: the most alike other patient of R
    std::vector<float> strangers;           ///< per image of R: another patient of R, by lot
    std::vector<float> editedCopies;        ///< images of R, lightly altered, against themselves
    std::vector<float> controlToReference;  ///< [m] largest of each control patient
    std::vector<float> controlToTrain;      ///< [m]
    ReleaseEvidence release;
    std::optional<ReleaseEvidence> without;   ///< a release made without X (control a)
    std::vector<std::int64_t> controlOwner;   ///< control b: real images of H, columns of their
    ScoreTable controls;                      ///< patients, and as predicates
    std::vector<std::int64_t> trainingOwner;  ///< control c: TRAIN images themselves
    ScoreTable training;
    std::vector<NearestImage> trainingToTrain;
    std::vector<PlantedEvidence> planted;
    OwnedImages probes;         ///< of X
    OwnedImages controlProbes;  ///< of H
};

/// Which patients of X and H each predicate matches; for families whose predicates are no balls of
/// a detector: F3 here, F4 and F5 by whoever makes them.
struct PredicateMatches {
    std::vector<std::vector<std::int32_t>> columns;  ///< ascending, below n + m
    std::vector<bool> valid;                         ///< the predicate could be formed

    [[nodiscard]] std::int64_t attempted() const { return static_cast<std::int64_t>(valid.size()); }
};

struct FamilyEvidence {
    std::string family;  ///< "F3", ...
    std::string name;
    std::string version;
    PredicateMatches release;
    std::optional<PredicateMatches> without;
    std::vector<std::int64_t> controlOwner;
    PredicateMatches controls;
    std::string state = "ok";  ///< or "not testable: reason": there are no predicates
};

/// What a reference patient is to the shadow generator.
enum class ShadowRole : std::uint8_t {
    NonMember,  ///< R2: never seen
    Member,     ///< R1: learned from
    Marked,     ///< R1, but with a canary mark: counts for the canaries alone
    Outside  ///< no patient of that world (an outlier by the rule of training): counts for nothing
};

/// Marks of single patients (family F4): how clearly each is in the shadow release.
struct CanaryEvidence {
    std::string version;
    std::vector<float> planted;   ///< of marks that patients carried
    std::vector<float> heldOut;   ///< of marks drawn in the same way that nobody carried
    std::vector<float> readable;  ///< of each planted mark in the marked images themselves
};

/// One more generator, with the recipe of the release's, that learned from half of the reference
/// patients (METHOD 13.3). What it drew is the "release without X" of every detector.
struct ShadowEvidence {
    std::string state = "ok";      ///< or "not run: reason", "not testable: reason": nothing else
    std::vector<ShadowRole> role;  ///< [|R|]
    double length = 0;             ///< of its training, as a share of the release's
    double passes = 0;             ///< times that it saw each of its images
    double releasePasses = 0;      ///< the same of the release's generator
    std::int64_t drawn = 0;        ///< images of the shadow release
    CanaryEvidence canaries;

    [[nodiscard]] std::int64_t count(ShadowRole wanted) const {
        return std::count(role.begin(), role.end(), wanted);
    }
};

struct AuditEvidence {
    AuditPopulation population;
    std::int64_t released = 0;  ///< |Y|
    std::vector<DetectorEvidence> detectors;
    /// Of detectors that look for copies and nothing else: for the copy test, no other fields.
    std::vector<DetectorEvidence> copiesOnly;
    std::vector<FamilyEvidence> families;
    std::optional<ShadowEvidence> shadow;
};

/// Errors: InvalidOption (lengths or columns that do not fit, with the detector as subject),
/// NonFinite (a score that is not a number).
[[nodiscard]] Result<void> checkEvidence(const AuditEvidence& evidence);

}  // namespace outis::privacy
