// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_run.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include <ATen/ATen.h>

#include "core/base/json_list.h"
#include "core/pipeline/attackers.h"
#include "core/pipeline/audit_attributes.h"
#include "core/pipeline/audit_inference.h"
#include "core/pipeline/audited_releases.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/planned_audit.h"
#include "core/pipeline/shadow_release.h"
#include "core/pipeline/version.h"
#include "core/privacy/audit/audit.h"
#include "core/privacy/audit/evidence_gathering.h"
#include "core/privacy/audit/shadow_attacks.h"

namespace outis::pipeline {
namespace {

constexpr std::int64_t kPercent = 100;
constexpr std::int64_t kTrained = 50;   // of kPercent, when the attackers are there
constexpr std::int64_t kGathered = 80;  // of kPercent of a part, when its scores are there

/// The rarest finding of every patient, frequencies counted over patients (METHOD 2.3); -1: none.
/// In the order of populationOf().
std::vector<std::int64_t> strataOf(const privacy::AuditSets& sets) {
    std::map<std::int64_t, std::vector<bool>> findings;
    std::vector<std::int64_t> patientsWith;
    const auto train = privacy::imagesOfTrain(sets);
    for (const auto* set : {&train, &sets.control, &sets.reference}) {
        const at::Tensor labels = set->labels.contiguous();
        const auto classes = labels.size(1);
        patientsWith.resize(static_cast<std::size_t>(classes), 0);
        for (std::int64_t row = 0; row < labels.size(0); ++row) {
            auto& own = findings[set->patients[row].item<std::int64_t>()];
            own.resize(static_cast<std::size_t>(classes), false);
            const bool* const has = labels.const_data_ptr<bool>() + row * classes;
            for (std::int64_t label = 0; label < classes; ++label) {
                if (has[label] && !own[static_cast<std::size_t>(label)]) {
                    own[static_cast<std::size_t>(label)] = true;
                    ++patientsWith[static_cast<std::size_t>(label)];
                }
            }
        }
    }
    const auto population = privacy::populationOf(sets);
    std::vector<std::int64_t> strata;
    for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
        const auto& own = findings.at(population.number[static_cast<std::size_t>(column)]);
        std::int64_t rarest = -1;
        for (std::size_t label = 0; label < own.size(); ++label) {
            if (own[label] && (rarest < 0 || patientsWith[label] <
                                                 patientsWith[static_cast<std::size_t>(rarest)])) {
                rarest = static_cast<std::int64_t>(label);
            }
        }
        strata.push_back(rarest);
    }
    return strata;
}

/// Rows of privacy::imagesOfTrain() and of the release become numbers that last.
void nameImages(const AuditPart& part, const RoleSets& open, privacy::AuditResult& result) {
    const at::Tensor probes = probeRowsOf(open, part.learnedFrom);
    const auto imageOf = [&](std::int64_t row) {
        const std::int64_t learned = part.learnedFrom.size(0);
        const bool isProbe = row >= learned;
        const auto& rows = isProbe ? probes : part.learnedFrom;
        const auto own = rows[isProbe ? row - learned : row].item<std::int64_t>();
        return (isProbe ? open.probes : open.train).imageIds()[static_cast<std::size_t>(own)];
    };
    const auto released = [&](std::int64_t row) {
        return row < 0 ? row : part.numbers[static_cast<std::size_t>(row)];
    };
    for (privacy::CopyTestResult& test : result.copies) {
        for (privacy::CopyFinding& finding : test.findings) {
            finding.trainImage = imageOf(finding.trainImage);
            finding.released = released(finding.released);
        }
    }
    for (privacy::PatientRow& row : result.patients) {
        row.released = released(row.released);
    }
}

std::filesystem::path evidenceFolder(const data::Workspace& workspace, MadeBy madeBy) {
    return workspace.tensorsDir() /
           (madeBy == MadeBy::ThisWorkspace ? "audit-evidence" : "audit-evidence-folder");
}

/// Every pair once, with all detectors that found it.
std::vector<FoundCopy> copiesOf(const std::vector<privacy::AuditResult>& audits) {
    std::map<std::pair<std::int64_t, std::int64_t>, FoundCopy> found;
    for (const privacy::AuditResult& audit : audits) {
        for (const privacy::CopyTestResult& test : audit.copies) {
            for (const privacy::CopyFinding& finding : test.findings) {
                FoundCopy& copy = found[{finding.released, finding.trainImage}];
                if (copy.detectors.empty()) {
                    copy = {
                        finding.released, finding.trainImage, finding.patient, {}, finding.score};
                }
                copy.detectors.push_back(test.detector);
            }
        }
    }
    std::vector<FoundCopy> copies;
    for (auto& [pair, copy] : found) {
        copies.push_back(std::move(copy));
    }
    return copies;
}

/// Throws ErrorException.
class ReleaseAudit {
public:
    explicit ReleaseAudit(const AuditRequest& request) : request_(request) {
        const std::int64_t given = request.choice.releaseNumber;
        number_ = std::min(
            privacy::kMostReleases,
            given > 0 ? given : orThrow(releaseNumberOf(request.workspace, request.digest)));
        reference_ = privacy::joined(patientImagesOf(request.sets.validation),
                                     patientImagesOf(request.sets.test));
        shadow_ = orThrow(readShadow(request.workspace, reference_));
    }

    AuditedRelease run() {
        if (reference_.images.size(0) > 0 && hasImages()) {
            PhaseObserver phase(request_.observer, 0, kTrained, kPercent,
                                PhaseObserver::Numbers::Keep);
            attackers_ = orThrow(prepareAttackers(
                {request_.workspace.modelsDir() / "attack", request_.checkpointRequested},
                reference_, request_.choice, request_.stop, phase));
        }
        AuditedRelease done;
        std::vector<const AuditPart*> parts;
        for (const AuditPart& part : request_.parts) {
            parts.push_back(&part);
        }
        if (isTogether()) {
            parts.push_back(&request_.together->part);
        }
        const auto count = std::ssize(parts);
        const std::int64_t share = (kPercent - kTrained) / count;
        for (std::int64_t index = 0; index < count && attackers_.outcome == Outcome::Finished;
             ++index) {
            PhaseObserver phase(request_.observer, kTrained + share * index, share, kPercent);
            auto audited = auditOf(*parts[static_cast<std::size_t>(index)], phase);
            if (audited.outcome == Outcome::Stopped) {
                break;
            }
            done.audits.push_back(std::move(audited.result));
        }
        if (std::ssize(done.audits) < count) {
            AuditedRelease stopped;
            stopped.outcome = Outcome::Stopped;
            return stopped;
        }
        if (isTogether()) {
            done.together = std::move(done.audits.back());
            done.audits.pop_back();
        }
        conclude(done);
        return done;
    }

private:
    [[nodiscard]] bool isTogether() const {
        return request_.together && request_.together->state == "ok";
    }

    [[nodiscard]] bool hasImages() const {
        return std::any_of(request_.parts.begin(), request_.parts.end(),
                           [](const AuditPart& part) { return part.released.size(0) > 0; });
    }

    /// Patients whose images the part's generator did not learn from are controls.
    [[nodiscard]] privacy::AuditSets setsOf(const AuditPart& part) const {
        privacy::AuditSets sets;
        sets.train = patientImagesOf(request_.sets.train);
        sets.probes = patientImagesOf(request_.sets.probes);
        sets.control = patientImagesOf(request_.sets.control);
        const OtherRows others = otherRowsOf(request_.sets, part.learnedFrom);
        for (const auto& [set, rows] :
             {std::pair(&sets.train, others.train), std::pair(&sets.probes, others.probes)}) {
            if (rows.size(0) > 0) {
                sets.control = privacy::joined(sets.control, privacy::chosenRows(*set, rows));
            }
        }
        if (others.train.size(0) > 0) {
            sets.train = privacy::chosenRows(sets.train, part.learnedFrom);
        }
        sets.probes =
            privacy::chosenRows(sets.probes, probeRowsOf(request_.sets, part.learnedFrom));
        sets.reference = reference_;
        sets.released = part.released;
        sets.without = shadow_.images;
        sets.unseen = attackers_.unseen;
        sets.stratum = strataOf(sets);
        return sets;
    }

    [[nodiscard]] bool canAttack(const privacy::AuditSets& sets) const {
        return !attackers_.attacks.empty() && sets.released.size(0) > 0 &&
               sets.train.images.size(0) > 0 && sets.control.images.size(0) > 0;
    }

    [[nodiscard]] privacy::AuditOptions optionsOfAPart() const {
        privacy::AuditOptions options = request_.choice.attack;
        options.release = number_;
        options.folds = std::ssize(request_.parts) + (isTogether() ? 1 : 0);
        return options;
    }

    /// What the attackers see. Without anything to attack or to attack with: who there is, alone.
    [[nodiscard]] privacy::EvidenceRun evidenceOf(const AuditPart& part, Observer& observer) const {
        const privacy::AuditSets sets = setsOf(part);
        privacy::EvidenceRun run;
        if (!canAttack(sets)) {
            run.evidence.population = privacy::populationOf(sets);
            run.evidence.released = sets.released.size(0);
            return run;
        }
        privacy::Denoise denoise;
        if (part.denoise) {
            denoise = [&part](const at::Tensor& images, const at::Tensor& rows, double sigma,
                              Seed seed, std::stop_token stop) {
                return part.denoise(images, part.learnedFrom.index_select(0, rows), sigma, seed,
                                    std::move(stop));
            };
        }
        const privacy::EvidencePlace place = {
            evidenceFolder(request_.workspace, request_.madeBy),
            part.half.empty() ? "whole" : part.half,
            std::string(kProgramVersion) + " " + request_.choice.compute.device + " " +
                request_.choice.compute.precision + " " + request_.generator};
        run = orThrow(privacy::gatherEvidence(attackers_.attacks, sets, optionsOfAPart(), denoise,
                                              request_.stop, observer, place));
        if (run.outcome == Outcome::Finished) {
            addFamilies(run);
        }
        return run;
    }

    /// Families whose predicates are no balls of a detector, and the groups by which membership is
    /// looked at. F3: findings, sex and age as the attacker's own patients let him read them from
    /// an image. F5, and all that the shadow generator teaches.
    void addFamilies(privacy::EvidenceRun& run) const {
        const RoleSets& open = request_.sets;
        auto& population = run.evidence.population;
        const auto reference = attributesOf(
            request_.catalogue,
            {{&open.validation, data::Role::Validation}, {&open.test, data::Role::Test}});
        const auto known = knownAttributesOf(request_.catalogue,
                                             {{&open.train, data::Role::Train},
                                              {&open.probes, data::Role::Probe},
                                              {&open.control, data::Role::Control}},
                                             population);
        privacy::FamilyEvidence family;
        family.family = "F3";
        family.name = "attributes";
        family.version = "nearest-5";
        family.release = orThrow(privacy::conjunctionsOf(
            privacy::predictedFrom(run.releasedNeighbours, reference), known, population));
        family.controlOwner = run.evidence.detectors.front().controlOwner;
        family.controls = orThrow(
            privacy::conjunctionsOf(privacy::predictedFrom(run.controlNeighbours, reference), known,
                                    population, family.controlOwner));
        run.evidence.families.push_back(std::move(family));
        run.evidence.shadow = shadowEvidenceOf(shadow_, population);
        run.evidence.families.push_back(orThrow(privacy::memberLikeFamily(run.evidence)));
        population.groupings = groupingsOf(known, population);
    }

    [[nodiscard]] privacy::AuditRun auditOf(const AuditPart& part, Observer& observer) const {
        PhaseObserver gathering(observer, 0, kGathered, kPercent);
        const auto gathered = evidenceOf(part, gathering);
        privacy::AuditRun audited;
        audited.outcome = gathered.outcome;
        if (gathered.outcome == Outcome::Finished) {
            PhaseObserver attacking(observer, kGathered, kPercent - kGathered, kPercent);
            audited = orThrow(
                privacy::audit(gathered.evidence, optionsOfAPart(), request_.stop, attacking));
            audited.result.half = part.half;
            if (audited.outcome == Outcome::Finished) {
                addInference(request_.catalogue, request_.sets, part, gathered,
                             Seed{static_cast<std::uint64_t>(request_.choice.attack.seed)},
                             audited.result);
            }
            nameImages(part, request_.sets, audited.result);
        }
        return audited;
    }

    [[nodiscard]] privacy::PlannedPower planned() const {
        const auto patients = [](const data::PreparedSet& set) {
            return std::get<0>(at::_unique(patientsOf(set))).size(0);
        };
        std::optional<std::int64_t> foreign;
        if (request_.madeBy == MadeBy::Elsewhere) {
            foreign = request_.parts.front().released.size(0);
        }
        return orThrow(plannedAudit(
            request_.choice, {patients(request_.sets.train), patients(request_.sets.control)},
            {number_, std::ssize(request_.parts), isTogether(), foreign}));
    }

    /// A half that no image came from leaks nothing, unless there is no image at all.
    [[nodiscard]] std::vector<privacy::AuditResult> attacked(
        const std::vector<privacy::AuditResult>& audits) const {
        std::vector<privacy::AuditResult> with;
        std::copy_if(audits.begin(), audits.end(), std::back_inserter(with),
                     [](const privacy::AuditResult& audit) { return audit.released > 0; });
        return with.empty() ? audits : with;
    }

    void conclude(AuditedRelease& done) const {
        auto attackedOnes = attacked(done.audits);
        if (done.together) {
            attackedOnes.push_back(*done.together);
        }
        done.verdict = privacy::jointVerdict(attackedOnes);
        for (const privacy::AuditResult& audit : done.audits) {
            done.reason += (done.reason.empty() ? "" : "; ") +
                           (audit.half.empty() ? "" : "half " + audit.half + ": ") + audit.reason;
        }
        if (request_.together) {
            done.verdict = done.together
                               ? done.verdict
                               : privacy::worseVerdict(done.verdict, privacy::kNotTestable);
            done.reason += "; together with earlier releases: " +
                           (done.together ? done.together->reason : request_.together->state);
        }
        done.copies = copiesOf(done.audits);
        done.totals = {
            {"verdict", done.verdict},
            {"reason", done.reason},
            {"release-number", number_},
            {"audits", jsonList(done.audits, privacy::publicJson)},
            {"planned-power", privacy::toJson(planned())},
            {"together", done.together ? privacy::publicJson(*done.together) : nlohmann::json()}};
        done.record = done.totals;
        done.record["audits"] = jsonList(
            done.audits, [](const privacy::AuditResult& audit) { return privacy::toJson(audit); });
        done.record["together"] =
            done.together ? privacy::toJson(*done.together) : nlohmann::json();
        done.record["copies"] =
            jsonList(done.copies, [](const FoundCopy& copy) { return toJson(copy); });
        done.record["release"] = {{"digest", request_.digest}};
        done.record["program"] = kProgramVersion;
        done.record["options"] = outis::toJson(request_.choice);
        orThrow(noteAudited(request_.workspace, request_.digest));
    }

    const AuditRequest& request_;
    std::int64_t number_ = 1;
    privacy::PatientImages reference_;
    ShadowRelease shadow_;
    Attackers attackers_;
};

}  // namespace

nlohmann::json toJson(const FoundCopy& copy) {
    return {{"file", copy.released},
            {"image", copy.image},
            {"patient", copy.patient},
            {"detectors", copy.detectors},
            {"score", copy.score}};
}

std::string attackersOf(const FoundCopy& copy) {
    std::string text;
    for (const std::string& detector : copy.detectors) {
        text += (text.empty() ? "" : ", ") + detector;
    }
    return text;
}

Result<AuditedRelease> auditRelease(const AuditRequest& request) {
    if (auto sound = request.choice.check(); !sound) {
        return sound.error();
    }
    try {
        request.observer.stageStarted("audit", kPercent, "percent");
        auto done = ReleaseAudit(request).run();
        request.observer.stageFinished("audit", done.outcome);
        return done;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

void clearAuditEvidence(const data::Workspace& workspace, MadeBy madeBy) {
    privacy::clearEvidencePieces(evidenceFolder(workspace, madeBy));
}

}  // namespace outis::pipeline
