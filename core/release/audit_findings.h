// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/count.h"
#include "core/release/number.h"

/// What a report says about the attacks on a release (METHOD 13): totals alone, no patient, no
/// pair, no score of an image.
namespace outis::release {

/// The only three verdicts there are (METHOD 13.2).
enum class Verdict { NotTestable, NoAttackFound, AttackFound };

/// Released images closer to a training image than two real images of one patient are.
struct AuditCopies {
    std::string detector;
    std::string version;
    std::string state;  ///< "ok", or why it was not testable
    std::string note;   ///< "", or what to know about the threshold
    std::int64_t findings = 0;
    double expected = 0;   ///< by the same count against the controls
    Number controlAlarms;  ///< share of control patients who would be findings themselves
};

/// Are training patients among those most (or least) alike to the release more often than controls?
struct AuditExcess {
    std::string detector;
    std::string end;  ///< "most alike" or "least alike"
    std::string state;
    Number p;  ///< after Holm
};

/// One family of predicates with one rule (METHOD 13.3-13.5).
struct AuditFamily {
    std::string family;  ///< "F1", "F2", ...
    std::string detector;
    std::string version;
    Number kappa;  ///< how far beyond the reference patients a ball ends
    std::string state;
    std::int64_t asked = 0;
    std::int64_t tried = 0;
    std::int64_t valid = 0;
    std::int64_t successes = 0;  ///< singled out at a certified weight
    Number success;              ///< of the tried ones, interval over patients
    Number leap;                 ///< success over the null bound
    Number epsilon;              ///< lower bound
    Number p;                    ///< after Holm
};

/// A control of the audit itself.
struct AuditControl {
    std::string name;
    std::string detector;
    std::string state;  ///< "ok", "not run: ...", "disagrees: ..."
    std::int64_t hits = 0;
    std::int64_t trials = 0;
};

/// How often planted copies of one kind were found.
struct AuditPower {
    std::string kind;
    std::int64_t planted = 0;
    double share = 0;  ///< of the release
    Number any;        ///< by any attack
    Number copies;
    Number excess;
    Number families;
};

/// Taking all scores above some value for members.
struct RocPoint {
    double others = 0;   ///< share of others who are taken for members
    double members = 0;  ///< share of members who are recognised, at most at that price
};

/// Can members be told from others?
struct AuditMembership {
    std::string detector;
    std::string score;
    std::string state;
    std::string direction;  ///< "members more alike" or "members less alike"
    Count members;
    Count others;
    Number auc;  ///< both-sided
    Number p;    ///< after Holm
    Number tprAt1;
    Number tprAt01;             ///< at 0.1 % false positives
    std::vector<RocPoint> roc;  ///< in the direction, at fixed shares of others; empty: none
};

/// What owning another radiograph of a patient gains with the release (METHOD 13.7).
struct AuditInference {
    std::string attack;  ///< "linkability" or "attribute"
    std::string name;    ///< "top-1", "top-5", or the attribute
    std::string detector;
    std::string state;
    std::string plain;  ///< one sentence
    Number members;     ///< share of right guesses about patients who were learned from
    Number controls;    ///< the same about control patients
    Number without;     ///< of an attribute: without the release
    Number guess;       ///< by chance, or always the most frequent value
    Number risk;        ///< of members over controls
};

/// The audit of a release, or of the half of it that one generator drew.
struct AuditPart {
    std::string half;  ///< "a" or "b"; "" when there is one generator
    Verdict verdict = Verdict::NotTestable;
    std::string reason;
    std::string validity;  ///< "ok", or why the audit itself does not hold
    std::int64_t trainPatients = 0;
    std::int64_t controlPatients = 0;
    std::int64_t referencePatients = 0;
    std::int64_t released = 0;
    double level = 0;  ///< of false alarms
    Number weightCap;  ///< largest weight of a predicate that counts
    Number weightAtZero;
    Number baseline;
    Number nullBound;
    std::int64_t controlsNeeded = 0;  ///< to certify a weight of one in the training patients
    bool onlyGross = false;
    std::vector<AuditCopies> copies;
    std::vector<AuditExcess> excess;
    std::vector<AuditFamily> families;
    std::vector<AuditControl> controls;
    std::string powerState;
    std::vector<AuditPower> power;
    std::vector<AuditMembership> membership;
    std::vector<AuditMembership> unusual;  ///< of those who look like few reference patients alone
    std::vector<AuditInference> inference;
    std::string recipe;  ///< what canary marks say of the recipe, by another training run
};

struct AuditFacts {
    Verdict verdict = Verdict::NotTestable;  ///< of all parts
    std::string reason;
    std::int64_t releaseNumber = 1;  ///< of this source; the level is halved with each
    std::string plannedState;        ///< what these numbers of patients allow
    std::string plannedAdvice;
    Number power;                             ///< smallest share of planted copies that is found
    std::vector<std::string> powerSentences;  ///< "A leak of 1 in 100 images of this kind ..."
    std::vector<AuditPart> parts;
};

}  // namespace outis::release
