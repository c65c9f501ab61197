// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <memory>
#include <vector>

#include <ATen/ATen.h>

#include "core/privacy/audit/audit.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "tests/core/privacy/audit/made_evidence.h"
#include "tests/science/phantom_audit/scored_pool.h"
#include "tests/science/phantoms/phantom_sets.h"

/// Does the audit tell the truth on pictures? audit_evidence in small: phantoms of 32 px, and an
/// attacker that needs no training.

using namespace outis;
using namespace outis::privacy;

namespace {

constexpr std::int64_t kSide = 32;
constexpr std::int64_t kPool = 120;
constexpr std::int64_t kTrain = 50;
constexpr std::int64_t kReference = 50;
constexpr std::int64_t kStrangers = 200;
constexpr std::int64_t kReleased = 50;

AuditOptions fewPermutations() {
    AuditOptions options;
    options.permutations = 499;
    options.resamples = 100;
    options.powerReplicates = 0;
    return options;
}

/// Scored once for all cases. Candidates: strangers, then an altered copy of every pool patient's
/// first image.
struct Scored {
    std::unique_ptr<CopyDetector> detector = makeCorrelationDetector({30});
    std::unique_ptr<science::ScoredPool> pool;

    Scored() {
        const auto patients = science::phantoms({0, kPool, kSide});
        const auto reference = science::phantoms({kPool, kPool + kReference, kSide});
        const auto strangers = science::phantoms(
            {1000, 1000 + kStrangers, kSide, science::PhantomRange::Images::OneOfThem});
        const auto first =
            science::phantoms({0, kPool, kSide, science::PhantomRange::Images::OneOfThem});
        const std::vector<AttackDetector> attackers = {{detector.get(), "F2"}};
        pool = std::make_unique<science::ScoredPool>(
            attackers, patients, reference, at::Tensor(),
            at::cat({strangers.images, moderatelyEdited(first.images, Seed{3})}));
    }
};

const science::ScoredPool& scored() {
    static const Scored once;
    return *once.pool;
}

/// `planted` copies of training patients among images of strangers.
science::Draw drawRelease(std::int64_t planted, std::uint64_t number) {
    Philox random(derive(Seed{11}, "release", number));
    science::Draw draw{science::drawTrain(kPool, kTrain, random),
                       science::drawRows(kStrangers, kReleased - planted, random)};
    for (const std::int64_t place : science::drawRows(kTrain, planted, random)) {
        draw.released.push_back(kStrangers + draw.train[static_cast<std::size_t>(place)]);
    }
    shuffle(std::span(draw.released), random);
    return draw;
}

AuditResult auditOf(const AuditEvidence& evidence) {
    SilentObserver silent;
    return orThrow(audit(evidence, fewPermutations(), {}, silent)).result;
}

}  // namespace

TEST_CASE("pictures of strangers give no more alarms than the audit's level") {
    int found = 0;
    int copies = 0;
    for (std::uint64_t release = 0; release < 40; ++release) {
        const auto alarms = science::alarmsOf(
            scored().evidenceOf(drawRelease(0, release), fewPermutations()), fewPermutations());
        found += alarms.verdict ? 1 : 0;
        copies += alarms.copyF2 ? 1 : 0;
    }
    // Fixed seeds. Six alarms of 40 would come by chance once in 70 times at 5 %.
    CHECK(found <= 5);
    CHECK(copies <= 3);
}

TEST_CASE("altered copies of training pictures are found, each with its patient") {
    constexpr std::int64_t kPlanted = 3;
    constexpr std::uint64_t kReleases = 5;
    std::int64_t right = 0;
    std::int64_t wrong = 0;
    for (std::uint64_t release = 0; release < kReleases; ++release) {
        const auto draw = drawRelease(kPlanted, 100 + release);
        const auto result = auditOf(scored().evidenceOf(draw, fewPermutations()));
        CHECK(result.verdict == kAttackFound);
        for (const CopyFinding& finding : result.copies.front().findings) {
            const auto candidate = draw.released[static_cast<std::size_t>(finding.released)];
            ++(candidate - kStrangers == finding.patient ? right : wrong);
        }
    }
    CHECK(right >= 12);  // of 15
    CHECK(wrong <= 1);   // of 235 strangers
}

TEST_CASE("an attacker whose scores are shuffled finds nothing and the audit says so") {
    auto evidence = scored().evidenceOf(drawRelease(10, 200), fewPermutations());
    CHECK(auditOf(evidence).verdict == kAttackFound);
    test::shuffleScores(evidence, Seed{2});
    const auto blind = auditOf(evidence);
    CHECK(blind.verdict == kNotTestable);
    CHECK(blind.reason == "no detector finds the training images themselves");
}

TEST_CASE("evidence put together anew for a draw is what the library gathers for it") {
    const auto detector = makeCorrelationDetector({1000});
    const std::vector<AttackDetector> attackers = {{detector.get(), "F2"}};
    const auto patients = science::phantoms({0, 8, kSide});
    const auto reference = science::phantoms({8, 12, kSide});
    const auto released = science::phantoms({20, 24, kSide});
    const science::ScoredPool pool(attackers, patients, reference, {}, released.images);
    const science::Draw draw{{1, 2, 6}, {0, 1, 2, 3}};
    const AuditEvidence put = pool.evidenceOf(draw, fewPermutations());

    const at::Tensor isTrain = at::isin(patients.patients, at::tensor({1, 2, 6}));
    const auto part = [&](const at::Tensor& mask) {
        const at::Tensor rows = mask.nonzero().flatten();
        return PatientImages{
            patients.images.index_select(0, rows), patients.patients.index_select(0, rows), {}, {}};
    };
    AuditSets sets;
    sets.train = part(isTrain);
    sets.control = part(~isTrain);
    sets.reference = reference;
    sets.released = released.images.slice(0, 0, 4);
    SilentObserver silent;
    const auto run = orThrow(gatherEvidence(attackers, sets, fewPermutations(), {}, {}, silent));
    const AuditEvidence& gathered = run.evidence;
    CHECK(put.population.number == gathered.population.number);
    const auto& a = put.detectors.front();
    const auto& b = gathered.detectors.front();
    CHECK(a.controlToTrain == b.controlToTrain);
    CHECK(a.controlToReference == b.controlToReference);
    CHECK(a.release.largest == b.release.largest);
    CHECK(a.release.largestAt == b.release.largestAt);
    CHECK(a.release.toReference == b.release.toReference);
    CHECK(a.release.predicates.values == b.release.predicates.values);
    CHECK(a.identical == b.identical);
    for (std::size_t row = 0; row < 4; ++row) {
        CHECK(a.release.toTrain[row].score == b.release.toTrain[row].score);
        CHECK(a.release.toTrain[row].patient == b.release.toTrain[row].patient);
        CHECK(a.release.toControl[row].patient == b.release.toControl[row].patient);
    }
}
