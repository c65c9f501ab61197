// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/number.h"

/// What a report says about the filter between generator and samples (METHOD 8, 10).
namespace outis::release {

/// Scores of one kind of pair of TEST images, counted in equal bins from low to high. Scores of
/// real images stay inside the organisation.
struct FilterScores {
    std::string name;  ///< "same-patient", "copies", "different-patients", "largest"
    double low = 0;
    double high = 0;  ///< the last bin holds it
    std::vector<std::int64_t> counts;
};

/// One detector: thresholds from validation patients, shares measured on test patients.
struct FilterDetector {
    std::string
        name;  ///< "re-identification", "copy", "deep-ssim", "correlation", "distance-ratio"
    std::string state;    ///< "ok", or why it decides nothing
    Number own;           ///< threshold against a candidate's own group; inside the project only
    Number all;           ///< threshold against all training images; inside the project only
    Number samePatient;   ///< other images of a patient that it finds
    Number copies;        ///< altered copies that it finds
    Number falseRejects;  ///< images of strangers that it rejects
    std::int64_t rejectedOwn = 0;  ///< candidates of this run at the first threshold
    std::int64_t rejectedAll = 0;  ///< and above the second
    std::string task;              ///< "patients" or "copies": what it is meant to recognise
    Number aucPatients;            ///< area under the ROC: same patient against strangers
    Number aucCopies;              ///< altered copies against strangers
    /// Empty where the record has none, and in a report for the outside.
    std::vector<FilterScores> scores;
};

/// Recall of all detectors together on one kind of altered copy.
struct FilterCell {
    std::string edit;  ///< "blur", "near-duplicate", ...
    double strength = 0;
    Number recall;
};

struct FilterReason {
    std::string reason;        ///< "any", "own", "blank", ...
    std::int64_t primary = 0;  ///< candidates whose first reason it is
    std::int64_t all = 0;      ///< candidates that it applies to
};

struct FilterFacts {
    std::string use = "off";  ///< "on" or "off"
    std::string state;        ///< "ok", or what a release must carry
    std::int64_t asked = 0;
    std::int64_t candidates = 0;
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t surplus = 0;
    std::int64_t missing = 0;  ///< given up after the last round
    double recallWanted = 0;   ///< q of the own-group thresholds
    double falseRejectsWanted = 0;
    std::vector<FilterDetector> detectors;
    FilterDetector together;  ///< all of them: "any fires"
    std::vector<FilterCell> grid;
    std::string gridState;  ///< "ok", "too weak: ...", "not tested: ..."
    std::vector<FilterReason> reasons;
    std::vector<std::string> shortages;  ///< sentences, "Edema: 42 of 50, because ..."
    std::vector<std::string> checks;     ///< sentences about text, quality and findings
};

}  // namespace outis::release
