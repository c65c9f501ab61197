// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/evidence_gathering.h"

#include <doctest.h>

#include <limits>
#include <map>
#include <memory>
#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/privacy/audit/audit.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "tests/core/privacy/detectors/made_patients.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::privacy;

namespace {

constexpr std::int64_t kSide = 32;

AuditSets madeSets() {
    AuditSets sets;
    sets.train = test::madePatients(30, 2, kSide, 0);
    sets.control = test::madePatients(30, 2, kSide, 100);
    sets.reference = test::madePatients(30, 2, kSide, 200);
    sets.released = test::madePatients(40, 1, kSide, 300).images;
    return sets;
}

AuditOptions quickly() {
    AuditOptions options;
    options.permutations = 199;
    options.resamples = 100;
    options.powerReplicates = 3;
    options.plantedPool = 12;
    return options;
}

/// Correlation that counts the images it is asked about, and asks for a stop after some of them.
class CountingDetector final : public CopyDetector {
public:
    [[nodiscard]] const DetectorIdentity& identity() const override { return own_->identity(); }
    Result<Gallery> index(const PatientImages& set, std::stop_token stop) override {
        return own_->index(set, std::move(stop));
    }
    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override {
        return own_->embedCandidates(images, std::move(stop));
    }
    Result<at::Tensor> scores(const at::Tensor& candidates, const Gallery& gallery,
                              const at::Tensor& rows) const override {
        return own_->scores(candidates, gallery, rows);
    }
    Result<Matches> search(const at::Tensor& candidates, const Gallery& gallery,
                           const SearchOptions& options, std::stop_token stop) const override {
        searched += candidates.size(0);
        if (searched >= stopAt) {
            stopper.request_stop();
        }
        return own_->search(candidates, gallery, options, std::move(stop));
    }

    mutable std::int64_t searched = 0;
    std::int64_t stopAt = std::numeric_limits<std::int64_t>::max();
    mutable std::stop_source stopper;

private:
    std::unique_ptr<CopyDetector> own_ = makeCorrelationDetector({.prefilter = 10, .turns = {}});
};

/// An audit that keeps its evidence in a folder.
struct KeptAudit {
    AuditSets sets;
    AuditOptions options = quickly();
    test::TemporaryFolder folder;
    std::int64_t searched = 0;  ///< images, in the last run

    explicit KeptAudit(AuditSets given) : sets(std::move(given)) {}

    /// Stopped once so many images were searched.
    EvidenceRun run(std::int64_t stopAt = std::numeric_limits<std::int64_t>::max()) {
        CountingDetector detector;
        detector.stopAt = stopAt;
        const std::vector<AttackDetector> attacks = {{&detector, "F2"}};
        SilentObserver silent;
        const Denoise denoise = [](const at::Tensor& images, const at::Tensor&, double, Seed,
                                   const std::stop_token&) { return Result<at::Tensor>(images); };
        auto made =
            orThrow(gatherEvidence(attacks, sets, options, denoise, detector.stopper.get_token(),
                                   silent, {folder.path(), "whole", "test"}));
        searched = detector.searched;
        return made;
    }
    [[nodiscard]] std::vector<std::filesystem::path> pieces() const {
        return orThrow(files::listFiles(folder.path()));
    }
};

/// All that an audit makes of it, and what it does not look at.
void checkSame(const EvidenceRun& one, const EvidenceRun& other) {
    SilentObserver silent;
    const auto resultOf = [&](const EvidenceRun& run) {
        return toJson(orThrow(audit(run.evidence, quickly(), {}, silent)).result).dump();
    };
    CHECK(resultOf(one) == resultOf(other));
    CHECK(one.releasedNeighbours == other.releasedNeighbours);
    CHECK(one.controlNeighbours == other.controlNeighbours);
    CHECK(one.evidence.population.typicality == other.evidence.population.typicality);
    const auto& a = one.evidence.detectors.at(0);
    const auto& b = other.evidence.detectors.at(0);
    CHECK(a.strangers == b.strangers);
    CHECK(a.release.largestAt == b.release.largestAt);
    CHECK(a.release.predicates.values == b.release.predicates.values);
    CHECK(a.without->predicates.values == b.without->predicates.values);
    CHECK(a.probes.scores == b.probes.scores);
    CHECK(a.controlProbes.scores == b.controlProbes.scores);
    REQUIRE(a.planted.size() == b.planted.size());
    for (std::size_t kind = 0; kind < a.planted.size(); ++kind) {
        CHECK(a.planted[kind].rows.values == b.planted[kind].rows.values);
    }
}

EvidenceRun gathered(const AuditSets& sets, const Denoise& denoise = {}) {
    const auto detector = makeCorrelationDetector({.prefilter = 30});
    const std::vector<AttackDetector> attacks = {{detector.get(), "F2"}};
    SilentObserver silent;
    auto run = gatherEvidence(attacks, sets, quickly(), denoise, {}, silent);
    REQUIRE_MESSAGE(run.has_value(), describe(run ? Error{} : run.error()));
    return *std::move(run);
}

}  // namespace

TEST_CASE("evidence has everything that the audit asks for, and fits") {
    auto sets = madeSets();
    sets.without = test::madePatients(20, 1, kSide, 400).images;
    int denoised = 0;
    const auto run = gathered(sets, [&](const at::Tensor& images, const at::Tensor& rows,
                                        double sigma, Seed, std::stop_token) {
        ++denoised;
        CHECK(at::equal(images, sets.train.images.index_select(0, rows)));
        CHECK(sigma == 1);
        return Result<at::Tensor>(images.clone());
    });
    CHECK(denoised == 1);
    CHECK(checkEvidence(run.evidence));
    const auto& one = run.evidence.detectors.at(0);
    CHECK(one.ownPairs.size() == 30);
    CHECK(one.foreign.size() == 60);
    CHECK(one.release.toTrain.size() == 40);
    CHECK(one.without->toTrain.size() == 20);
    CHECK(one.release.largestReference.size() == 30);
    for (std::size_t patient = 0; patient < 30; ++patient) {
        float largest = -1;
        for (std::int64_t row = 0; row < one.release.predicates.rows(); ++row) {
            largest = std::max(largest, one.release.predicates.row(row)[60 + patient]);
        }
        CHECK(one.release.largestReference[patient] == largest);  // every image was asked for
    }
    CHECK(one.controls.rows() == 30);
    CHECK(one.training.rows() == 30);
    REQUIRE(one.planted.size() == 4);
    CHECK(one.planted[2].kind == "noised and denoised copies");
    CHECK(run.releasedNeighbours.size() == 40);
    CHECK(run.controlNeighbours.size() == 30);
    CHECK(run.evidence.population.typicality.size() == 60);
    // An image is its own best match, unless it is left out.
    for (std::size_t row = 0; row < one.planted[0].owner.size(); ++row) {
        CHECK(one.planted[0].toTrain[row].patient == one.planted[0].owner[row]);
        CHECK(one.planted[0].toTrain[row].score > .9999F);
        CHECK(one.planted[3].toTrain[row].score < .9999F);
    }
    for (std::size_t row = 0; row < one.trainingOwner.size(); ++row) {
        CHECK(one.trainingToTrain[row].patient == one.trainingOwner[row]);
    }
}

TEST_CASE("a patient's score does not depend on which set he is in, however many are in each") {
    const auto all = test::madePatients(37, 2, kSide, 0);
    const auto part = [&](std::int64_t begin, std::int64_t end) {
        return PatientImages{
            all.images.slice(0, begin, end), all.patients.slice(0, begin, end), {}, {}};
    };
    auto sets = madeSets();
    sets.train = part(0, 60);
    sets.control = part(60, 74);
    auto otherLot = sets;
    otherLot.train = part(14, 74);
    otherLot.control = part(0, 14);
    const auto scoresOf = [](const AuditEvidence& evidence) {
        std::map<std::int64_t, std::vector<float>> scores;  // per patient, one each released image
        const ScoreTable& rows = evidence.detectors.at(0).release.predicates;
        for (std::int64_t row = 0; row < rows.rows(); ++row) {
            for (std::size_t column = 0; column < evidence.population.number.size(); ++column) {
                scores[evidence.population.number[column]].push_back(rows.row(row)[column]);
            }
        }
        return scores;
    };
    const auto one = scoresOf(gathered(sets).evidence);
    CHECK(one.size() == 67);
    CHECK(one == scoresOf(gathered(otherLot).evidence));
}

TEST_CASE("ten edited training images in a folder are ten findings, each with its image") {
    auto sets = madeSets();
    const at::Tensor rows = at::arange(0, 40, 4);
    const at::Tensor copies = sets.train.images.index_select(0, rows);
    auto altered = edited(copies, {EditKind::Jpeg, 85}, Seed{1}).clone();
    altered.slice(0, 0, 3).copy_(at::roll(copies.slice(0, 0, 3), {1, 1}, {2, 3}));
    altered.slice(0, 3, 6).copy_(copies.slice(0, 3, 6).flip({3}));
    sets.released = at::cat({sets.released, altered});
    const auto run = gathered(sets);
    SilentObserver silent;
    const auto found = audit(run.evidence, quickly(), {}, silent);
    REQUIRE(found);
    CHECK(found->result.verdict == kAttackFound);
    const auto& findings = found->result.copies.at(0).findings;
    REQUIRE(findings.size() == 10);
    for (std::int64_t copy = 0; copy < 10; ++copy) {
        CHECK(findings[static_cast<std::size_t>(copy)].released == 40 + copy);
        CHECK(findings[static_cast<std::size_t>(copy)].trainImage == 4 * copy);
    }
}

TEST_CASE("copies in other forms are findings of their own detector, which takes no other part") {
    auto sets = madeSets();
    const at::Tensor copies = sets.train.images.index_select(0, at::arange(0, 40, 4));
    sets.released = at::cat({sets.released, (255 - copies.slice(0, 0, 5)).flip({2}),
                             copies.slice(0, 5).rot90(1, {2, 3}).contiguous()});
    const auto plain = makeCorrelationDetector({.prefilter = 30});
    const auto forms = makeFormsDetector(30);
    const std::vector<AttackDetector> attacks = {{plain.get(), "F2"}, {forms.get(), "F2", true}};
    SilentObserver silent;
    const auto run = orThrow(gatherEvidence(attacks, sets, quickly(), {}, {}, silent));
    const auto without = gathered(sets);
    REQUIRE(run.evidence.detectors.size() == 1);
    REQUIRE(run.evidence.copiesOnly.size() == 1);
    CHECK(run.evidence.copiesOnly[0].planted.empty());
    const auto found = orThrow(audit(run.evidence, quickly(), {}, silent)).result;
    const auto before = orThrow(audit(without.evidence, quickly(), {}, silent)).result;
    CHECK(before.copies.at(0).findings.empty());
    CHECK(found.verdict == kAttackFound);
    REQUIRE(found.copies.size() == 2);
    CHECK(found.copies[0].findings.empty());
    CHECK(found.copies[1].detector == kCorrelationForms);
    const auto& findings = found.copies[1].findings;
    REQUIRE(findings.size() == 10);
    for (std::int64_t copy = 0; copy < 10; ++copy) {
        CHECK(findings[static_cast<std::size_t>(copy)].released == 40 + copy);
        CHECK(findings[static_cast<std::size_t>(copy)].trainImage == 4 * copy);
    }
    const auto pOf = [](const AuditResult& result) {
        std::vector<double> p;
        for (const auto& test : result.excess) {
            p.push_back(test.pHolm);
        }
        for (const auto& test : result.isolation) {
            p.push_back(test.pHolm);
        }
        return p;
    };
    CHECK(pOf(found) == pOf(before));
}

TEST_CASE("a probe image counts as an image of its patient, and is copied of nowhere") {
    auto sets = madeSets();
    const auto whole = gathered(sets);
    // The last image of each of ten patients, taken out of what was learned from.
    const at::Tensor withheld = at::arange(41, 61, 2);
    const at::Tensor kept = at::isin(at::arange(60), withheld).logical_not().nonzero().flatten();
    const auto take = [&](const at::Tensor& rows) {
        return PatientImages{sets.train.images.index_select(0, rows),
                             sets.train.patients.index_select(0, rows),
                             {},
                             {}};
    };
    auto parted = sets;
    parted.train = take(kept);
    parted.probes = take(withheld);
    const auto run = gathered(parted);
    CHECK(run.evidence.population.number == whole.evidence.population.number);
    CHECK(run.evidence.population.typicality == whole.evidence.population.typicality);
    const auto& one = run.evidence.detectors.at(0);
    const auto& before = whole.evidence.detectors.at(0);
    CHECK(one.release.largest == before.release.largest);
    CHECK(one.release.predicates.values == before.release.predicates.values);
    CHECK(one.controlToTrain == before.controlToTrain);
    CHECK(imagesOfTrain(parted).images.size(0) == 60);
    for (const auto& nearest : one.trainingToTrain) {
        CHECK(nearest.image < 50);  // training images are attacked, no probes
    }
    REQUIRE(one.probes.image.size() == 10);
    REQUIRE(one.controlProbes.image.size() == 30);
    CHECK(one.probes.reference.front().size() == 5);
    CHECK(one.controlProbes.reference.back().size() == 5);
    CHECK(one.probes.scores.size() == 10 * 40);
    for (std::size_t probe = 0; probe < 10; ++probe) {  // never more than its patient's largest
        const auto owner = static_cast<std::size_t>(one.probes.owner[probe]);
        for (std::size_t image = 0; image < 40; ++image) {
            CHECK(one.probes.scores[probe * 40 + image] <= one.release.largest[owner]);
        }
    }
    parted.probes.patients = parted.probes.patients + 1000;
    const auto detector = makeCorrelationDetector();
    const std::vector<AttackDetector> attacks = {{detector.get(), "F2"}};
    SilentObserver silent;
    CHECK(gatherEvidence(attacks, parted, quickly(), {}, {}, silent).error().code ==
          ErrorCode::InvalidOption);
}

TEST_CASE(
    "a stopped audit scores nothing twice that it has finished, and ends with the same bytes") {
    auto sets = madeSets();
    sets.without = test::madePatients(20, 1, kSide, 400).images;
    sets.released = test::madePatients(150, 1, kSide, 300).images;  // more than one block of them
    KeptAudit whole(sets);
    const auto uninterrupted = whole.run();
    KeptAudit stopped(sets);
    std::int64_t searched = 0;
    std::int64_t stops = 0;
    EvidenceRun run;
    do {
        run = stopped.run(130);  // a step is never larger than that
        searched += stopped.searched;
        ++stops;
    } while (run.outcome == Outcome::Stopped && stops < 50);
    CHECK(run.outcome == Outcome::Finished);
    CHECK(stops > 3);
    // Each stop cuts one block of 64 images off, whose step may have had another one before it.
    CHECK(searched > whole.searched);
    CHECK(searched <= whole.searched + 128 * (stops - 1));
    checkSame(uninterrupted, run);
    stopped.run();
    CHECK(stopped.searched == 0);
}

TEST_CASE("pieces of evidence that are damaged, or of another audit, are made anew") {
    auto sets = madeSets();
    sets.without = test::madePatients(20, 1, kSide, 400).images;
    KeptAudit kept(sets);
    const auto first = kept.run();
    const std::int64_t all = kept.searched;
    const auto pieces = kept.pieces();
    CHECK(pieces.size() == 8);
    for (std::size_t place = 0; place < 3; ++place) {
        auto bytes = orThrow(files::readBytes(pieces[place]));
        if (place == 0) {
            bytes.resize(bytes.size() / 2);
        } else if (place == 1) {
            bytes[bytes.size() - 3] ^= std::byte{1};
        } else {
            bytes.clear();
        }
        orThrow(files::writeAtomically(pieces[place], std::span<const std::byte>(bytes)));
    }
    const auto again = kept.run();
    CHECK(kept.searched == 60 + 30 + 60);  // reference, altered copies of them, controls
    checkSame(first, again);

    kept.options.seed = 2;
    kept.run();
    CHECK(kept.searched == all);
    kept.sets.released = test::madePatients(40, 1, kSide, 500).images;
    kept.run();
    CHECK(kept.searched == all);
    const auto beside = kept.folder.write("notes.txt", "somebody else's");
    clearEvidencePieces(kept.folder.path());
    CHECK(kept.pieces() == std::vector{beside});
}

TEST_CASE("a patient in two sets and images of another size are refused; a stop is an outcome") {
    auto sets = madeSets();
    const auto detector = makeCorrelationDetector();
    const std::vector<AttackDetector> attacks = {{detector.get(), "F2"}};
    SilentObserver silent;
    std::stop_source stop;
    stop.request_stop();
    CHECK(gatherEvidence(attacks, sets, quickly(), {}, stop.get_token(), silent)->outcome ==
          Outcome::Stopped);
    sets.control = test::madePatients(5, 2, kSide, 28);
    CHECK(gatherEvidence(attacks, sets, quickly(), {}, {}, silent).error().code ==
          ErrorCode::RoleForbidden);
    sets = madeSets();
    sets.released = at::zeros({3, 1, 16, 16}, at::kByte);
    CHECK(gatherEvidence(attacks, sets, quickly(), {}, {}, silent).error().code ==
          ErrorCode::InvalidOption);
}
