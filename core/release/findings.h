// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/release/audit_findings.h"
#include "core/release/composition_findings.h"
#include "core/release/count.h"
#include "core/release/filter_findings.h"
#include "core/release/foreign_findings.h"
#include "core/release/number.h"
#include "core/release/preparation_findings.h"
#include "core/release/quality_findings.h"
#include "core/release/review_findings.h"
#include "core/release/source_findings.h"

/// Everything a report says, as plain structs: filled by the pipeline, written by report.h.
/// Identities never come in here: rows of the catalogue are named by their internal ids.
namespace outis::release {

struct RunIdentity {
    std::string releaseId;  ///< "" before there is a release
    std::string runId;      ///< the run that wrote this report
    std::string workspaceId;
    std::string programVersion;
    std::string createdUtc;    ///< ISO 8601
    std::string sourceName;    ///< what the steward calls the data set
    bool phantomData = false;  ///< the source was the built-in phantom: no real person in it
    bool auditOnly = false;    ///< of a small-n audit: made to be attacked, not to be released
};

struct ClassCount {
    std::string name;
    Count images;               ///< images labelled positive
    std::int64_t patients = 0;  ///< whom they show; 0: not counted, or nobody
};

/// One of train, validation, test, control.
struct RoleCount {
    std::string role;
    std::int64_t patients = 0;
    std::int64_t images = 0;
    std::vector<ClassCount> findings;  ///< in the order of the class list
};

/// Of one set, patients who were left out as outliers.
struct LeftOutCount {
    Count patients;
    Count images;
    Count of;  ///< patients before
};

/// Patients who look so unusual that nothing learned from them, and controls by the same rule.
struct LeftOutFacts {
    double share = 0;  ///< of the validation and test patients who look as unusual; 0: nobody
    std::string map;   ///< what likeness was looked at in
    LeftOutCount train;
    LeftOutCount control;
    LeftOutCount reference;
};

struct DataFacts {
    std::vector<RoleCount> roles;  ///< without those who were left out
    LeftOutFacts leftOut;
    std::int64_t imageSize = 0;  ///< side of the prepared square, pixels
    std::string geometry;        ///< "pad" or "squash"
    std::string labelSource;  ///< where labels come from and how sure they are, as the steward says
    std::string digest;       ///< SHA-256 of the prepared training set
    std::int64_t filesRefused = 0;  ///< files of the import that were not taken
    std::vector<BurnedInCount> burnedInText;
    std::vector<GroupSizes> groups;  ///< of all images that were imported
    SourceStatement statement;
};

struct LossPoint {
    std::int64_t imagesSeen = 0;
    double loss = 0;
};

struct TrainingFacts {
    std::string preset;
    std::string precision;  ///< "fp32", "bf16"
    std::string device;     ///< "CPU, 2 threads", "NVIDIA H100"
    std::int64_t parameters = 0;
    std::int64_t imagesSeen = 0;
    std::int64_t imagesPlanned = 0;  ///< fewer seen than planned is said in the report
    Number seconds;
    Number imagesPerSecond;
    Number lastLoss;
    double emaStd = 0;  ///< relative width of the averaging profile
    ConditionFacts condition;
    MeterFacts meter;
    std::vector<LossPoint> curve;
};

/// One synthetic picture as an encoded PNG, with its label in words.
struct SamplePicture {
    std::vector<std::byte> png;
    std::string label;
};

struct SampleFacts {
    std::int64_t images = 0;
    std::int64_t asked = 0;  ///< fewer made than asked is said in the report
    std::int64_t steps = 0;  ///< sampler steps
    Number guidance;         ///< absent without guidance
    std::vector<ClassCount> findings;
    std::vector<SamplePicture> pictures;  ///< a small selection for the eye
};

/// Distances of a set of images to their nearest TRAIN image; counts[k] lies in
/// [edges[k], edges[k + 1]) of the chart's common edges.
struct DistanceSet {
    std::string name;  ///< "synthetic", "test" or "control"
    std::int64_t images = 0;
    std::vector<std::int64_t> counts;
    Number minimum;
    Number q01;
    Number q05;
    Number median;
};

struct DistanceFacts {
    std::string space;          ///< "pixels": what the distance is measured in
    std::string unit;           ///< axis title, "root-mean-square grey levels"
    std::vector<double> edges;  ///< ascending, one more than counts
    std::vector<DistanceSet> sets;
    /// Share of pairs (synthetic, control) in which the synthetic image lies nearer; 0.5 = no
    /// difference.
    Number nearerThanControl;
};

/// A synthetic image beside the nearest training image. The real picture is patient data: it goes
/// into the internal report.html only.
struct ClosestPair {
    std::vector<std::byte> realPng;
    std::vector<std::byte> syntheticPng;
    Number distance;
    std::int64_t realImage = 0;       ///< catalogue row
    std::int64_t syntheticImage = 0;  ///< position in the synthetic set, or file of the folder
    std::string foundBy;              ///< attackers who call it a copy, in words; "" when none
};

/// A training patient who looks like few others, beside the released image that is most like him
/// (METHOD 13.5-6). As the pictures are, inside only.
struct UnusualPatient {
    ClosestPair pair;             ///< foundBy: by which attacker
    std::int64_t patient = 0;     ///< catalogue number
    Number rank;                  ///< share of the control patients who are as alike to the release
    std::int64_t singledOut = 0;  ///< predicates that fit nobody else
};

/// Who reads a report.
enum class Audience {
    Inside,  ///< the organisation that holds the patients
    Outside  ///< whoever receives the images: nothing that leads back to a patient or a run
};

struct Findings {
    Audience audience = Audience::Inside;
    RunIdentity identity;
    /// Images of another generator: then there is no training and no use to speak of.
    std::optional<ForeignFacts> foreign;
    DataFacts data;
    TrainingFacts training;
    SampleFacts samples;
    FilterFacts filter;
    std::vector<DistanceFacts> distances;
    QualityFacts quality;
    UtilityFacts utility;
    AuditFacts audit;
    CompositionFacts composition;  ///< with earlier releases of the source
    ReviewFacts review;            ///< of a draft: not begun
    std::vector<ClosestPair> closestPairs;
    std::vector<UnusualPatient> unusualPatients;  ///< most exposed first
    std::vector<Setting> configuration;           ///< in the order of the stages
    std::vector<std::string> warnings;            ///< sentences
    std::vector<std::string> limits;              ///< sentences: what these figures cannot say
    std::vector<std::string> notTestedYet;        ///< sentences: attacks that were not tried
};

/// "attack found", "no attack found at this power", "not testable at this size".
[[nodiscard]] const char* verdictText(Verdict verdict);

/// The same figures for whoever receives the images: without real pictures, random seeds, the ids
/// of run and workspace, the time of day, the digest of the source and counts of few patients.
[[nodiscard]] Findings forOutside(Findings findings);

/// findings.json: everything but the pictures, with internal ids. Not for the outside. Non-finite
/// numbers become null with a state.
[[nodiscard]] nlohmann::json toJson(const Findings& findings);
/// report.json: totals only, the same figures as the page; no image id, no pair.
[[nodiscard]] nlohmann::json reportJson(const Findings& findings);

}  // namespace outis::release
