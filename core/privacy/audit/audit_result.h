// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/privacy/detectors/calibration_result.h"

/// What an audit finds (METHOD 13). Nothing here needs Torch, so that reports and windows can show
/// it. Tables of patients and pairs stay inside the project.
namespace outis::privacy {

/// The only verdicts there are (METHOD 13.2).
inline constexpr const char* kAttackFound = "attack found";
inline constexpr const char* kNoAttackFound = "no attack found at this power";
inline constexpr const char* kNotTestable = "not testable at this size";

/// A released image closer to a TRAIN image than two real images of one person are.
struct CopyFinding {
    std::int64_t released = 0;    ///< row of the release
    std::int64_t trainImage = 0;  ///< row of the TRAIN images
    std::int64_t patient = 0;     ///< catalogue number
    double score = 0;
};

/// METHOD 13.5, 0a, of one detector.
struct CopyTestResult {
    static constexpr int kVersion = 1;
    std::string detector;
    std::string version;
    std::string state = "ok";  ///< or "not testable: reason"
    std::optional<double> threshold;
    double largestForeign = 0;  ///< over R x R, H x R, H x X
    std::int64_t ownPairs = 0;  ///< same-patient pairs of R
    /// Empty, or that there were too few of them: then the threshold lies beyond the first term.
    std::string note;
    std::int64_t released = 0;
    std::vector<CopyFinding> findings;
    std::int64_t againstControls = 0;  ///< the same count with H as gallery
    double expectedByControls = 0;     ///< that count times n / m
    Rate controlAlarms;                ///< control patients that would be findings themselves
};

struct ExcessStep {
    std::int64_t first = 0;  ///< K
    std::int64_t train = 0;  ///< a_K: X patients among the first K
    double p = 1;            ///< hypergeometric, of this K alone
};

/// METHOD 13.5, 0b, of one detector and end.
struct ExcessTestResult {
    static constexpr int kVersion = 1;
    std::string detector;
    std::string end;  ///< "most alike" or "least alike": holes that a filter leaves
    std::string state = "ok";
    std::vector<ExcessStep> steps;
    double statistic = 1;  ///< smallest p of the steps
    double p = 1;          ///< by permutation
    double pHolm = 1;
};

/// One family of predicates with one rule (METHOD 13.4, 13.5-1, 13.5-2).
struct IsolationTestResult {
    static constexpr int kVersion = 1;
    std::string family;
    std::string detector;
    std::string version;
    std::optional<double> kappa;  ///< of balls
    std::string state = "ok";
    std::int64_t asked = 0;      ///< predicates asked for
    std::int64_t attempted = 0;  ///< J: released images there were
    std::int64_t valid = 0;      ///< that gave a predicate
    std::int64_t isolated = 0;   ///< exactly one patient of X matches
    std::int64_t successes = 0;  ///< and the certified weight is within the cap
    double success = 0;          ///< of attempted
    double low = 0;              ///< over matched patients; never narrower than the exact interval
    double high = 1;
    double leap = 0;                           ///< success over the null bound
    std::optional<double> epsLowerBound;       ///< absent: no positive lower bound
    std::optional<double> extrapolatedWeight;  ///< median of the successes; not certified
    double p = 1;                              ///< by permutation
    double pHolm = 1;
};

/// What can be certified with so many patients (METHOD 13.4).
struct WeightResult {
    double cap = 1;           ///< largest weight that counts
    double atZero = 1;        ///< certified by no match among the controls
    std::int64_t hMax = -1;   ///< matches among the controls that still pass; -1: none does
    double nullBound = 1;     ///< q0
    double baseline = 0;      ///< n w (1-w)^(n-1) at the cap
    std::int64_t needed = 0;  ///< control patients at which 1/n can be certified
    bool onlyGross = false;   ///< cap above 1/n: the bound is the supremum of the baseline
};

/// A control of the audit itself (METHOD 13.5-4).
struct ControlResult {
    std::string name;   ///< "release without these patients", "real control images", "training ..."
    std::string state;  ///< "ok", "not run: reason", "disagrees: reason"
    std::string detector;
    std::int64_t hits = 0;
    std::int64_t trials = 0;
    double p = 1;
};

/// Share of plantings that were found (METHOD 13.5-5).
struct PowerResult {
    std::string kind;  ///< how the planted copies were altered
    std::int64_t planted = 0;
    double share = 0;  ///< of the release
    Rate any;          ///< "attack found"
    Rate copyTest;
    Rate excessTest;
    Rate isolationTest;
};

struct PowerSummary {
    static constexpr int kVersion = 1;
    std::string state = "ok";
    std::vector<PowerResult> rows;
    /// Per kind: the smallest planted share that was found in at least 80 %.
    struct Smallest {
        std::string kind;
        std::optional<double> share;
        std::int64_t planted = 0;
    };
    std::vector<Smallest> smallest;
};

struct TprAtFpr {
    double fpr = 0;
    std::optional<double> tpr;
    std::string state = "ok";  ///< or "m too small: ... needed"
};

struct RocPoint {
    double fpr = 0;
    double tpr = 0;
};

/// METHOD 13.6, of one score.
struct MembershipResult {
    static constexpr int kVersion = 1;
    std::string detector;
    std::string score;  ///< "largest likeness", "against a release without these patients", ...
    std::string group = "all";
    std::string state = "ok";
    std::int64_t members = 0;
    std::int64_t nonMembers = 0;
    double auc = 0.5;       ///< max(AUC, 1 - AUC)
    std::string direction;  ///< "members more alike", "members less alike", ...
    double low = 0;         ///< of the directed AUC, over patients
    double high = 1;
    double p = 1;  ///< rank sum, two-sided
    double pHolm = 1;
    std::vector<TprAtFpr> tpr;
    /// At fixed false positive rates, in the direction of the AUC: single patients cannot be read
    /// off it.
    std::vector<RocPoint> roc;
};

/// Group of the patients who look like few reference patients (METHOD 13.5-6).
inline constexpr const char* kAppearance = "appearance";
inline constexpr const char* kOutliers = "outliers";

inline constexpr const char* kNoShadow = "not run: no shadow generator";

/// Family F4 (METHOD 13.3): do marks that single patients carry come out? Says something about the
/// recipe, measured on another training run; it is no finding about the release.
struct CanaryResult {
    static constexpr int kVersion = 1;
    std::string version;  ///< of the marks and their detector
    std::string state = kNoShadow;
    std::string verdict = kNotTestable;  ///< about the recipe
    std::int64_t planted = 0;
    std::int64_t heldOut = 0;
    Rate readable;     ///< planted marks that the detector finds in the marked images themselves
    Rate found;        ///< planted marks that it finds in the shadow release
    Rate falseAlarms;  ///< held-out marks that it "finds" there
    /// log2((held out + 1) / rank among them) of each planted mark (Carlini et al. 2019).
    std::optional<double> medianExposure;
    std::optional<double> largestExposure;
    double p = 1;  ///< excess of planted marks among those found most clearly, by permutation
};

/// The shadow generator (METHOD 13.3): control (a), F4, F5 and the likelihood ratio come from it.
struct ShadowResult {
    static constexpr int kVersion = 1;
    std::string state = kNoShadow;
    std::int64_t members = 0;  ///< reference patients that it learned from, without a mark
    std::int64_t nonMembers = 0;
    std::int64_t marked = 0;
    double length = 0;  ///< of its training, as a share of the release's
    double passes = 0;  ///< times that it saw each of its images
    double releasePasses = 0;
    std::int64_t drawn = 0;
    CanaryResult canaries;
};

/// One patient of X (METHOD 13.5-6); inside the project only.
struct PatientRow {
    std::int64_t patient = 0;   ///< catalogue number
    std::int64_t released = 0;  ///< most similar released image
    std::string detector;       ///< by which
    double score = 0;
    double rankAmongControls = 1;  ///< share of H with a score at least as large
    std::int64_t isolations = 0;   ///< predicates that succeed with this patient
    double leap = 0;               ///< largest, 1 / baseline at the certified weight; 0 without
    bool outlier = false;          ///< looks like few reference patients
    /// Likeness to the nearest reference patient, an attack detector's; small: alone of its kind.
    std::optional<double> typicality;
};

/// An attacker who owns an image of each of some patients (METHOD 13.7): the same on X (main) and
/// on H (control); risk = max(0, (main - control)/(1 - control)).
struct InferenceRow {
    std::string name;  ///< "top-1", "top-5", or an attribute
    std::string detector;
    std::string state = "ok";  ///< or "not testable ...: reason"
    Rate main;
    Rate control;
    Rate without;       ///< of an attribute: of X, right without the release
    double chance = 0;  ///< of a guess; of an attribute: of the most frequent value
    double risk = 0;
    double low = 0;  ///< of the risk, from the Wilson intervals
    double high = 1;
    bool weak = false;  ///< the attacker did no better than guessing
};

struct InferenceResult {
    static constexpr int kVersion = 2;
    std::vector<InferenceRow> rows;
};
[[nodiscard]] nlohmann::json toJson(const InferenceResult& result);

struct AuditResult {
    static constexpr int kVersion = 1;
    std::string verdict = kNotTestable;
    std::string reason;
    std::string validity = "ok";  ///< or "audit invalid: reason"
    std::string half;             ///< of a cross-fitted release; else empty
    std::int64_t trainPatients = 0;
    std::int64_t controlPatients = 0;
    std::int64_t referencePatients = 0;
    std::int64_t released = 0;
    double level = 0;  ///< of false alarms, of this audit alone
    WeightResult weight;
    std::vector<CopyTestResult> copies;
    std::vector<ExcessTestResult> excess;
    std::vector<IsolationTestResult> isolation;
    std::vector<ControlResult> controls;
    PowerSummary power;
    std::vector<MembershipResult> membership;
    ShadowResult shadow;
    InferenceResult linkability;
    InferenceResult inference;  ///< of attributes
    std::vector<PatientRow> patients;
};

/// Everything except what must stay inside the project.
[[nodiscard]] nlohmann::json publicJson(const AuditResult& result);
/// Everything.
[[nodiscard]] nlohmann::json toJson(const AuditResult& result);

/// One line for people: what the marks say of the recipe, and that it is not about the release.
[[nodiscard]] std::string wordsOf(const CanaryResult& result);

/// "attack found" before "not testable" before "no attack found".
[[nodiscard]] std::string worseVerdict(const std::string& a, const std::string& b);

}  // namespace outis::privacy
