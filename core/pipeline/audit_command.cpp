// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_command.h"

#include <algorithm>
#include <array>
#include <map>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/data/reader_pool.h"
#include "core/pipeline/attackers.h"
#include "core/pipeline/audit_attributes.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/release_folder.h"
#include "core/pipeline/version.h"
#include "core/pipeline/workspace_settings.h"
#include "core/privacy/audit/audit.h"
#include "core/privacy/audit/evidence_gathering.h"
#include "core/privacy/audit/planned_power.h"

namespace outis::pipeline {
namespace {

constexpr std::array kDetectors = {"re-identification", "copy", "deep-ssim", "correlation"};
constexpr double kFileSeconds = 30;
constexpr std::int64_t kFileMemoryMb = 2048;

privacy::PatientImages joined(const privacy::PatientImages& a, const privacy::PatientImages& b) {
    return {at::cat({a.images, b.images}),
            at::cat({a.patients, b.patients}),
            {},
            at::cat({a.labels, b.labels})};
}

/// The rarest finding of every patient, frequencies counted over patients (METHOD 2.3); -1: none.
/// In the order of populationOf().
std::vector<std::int64_t> strataOf(const privacy::AuditSets& sets) {
    std::map<std::int64_t, std::vector<bool>> findings;
    std::vector<std::int64_t> patientsWith;
    for (const auto* set : {&sets.train, &sets.control, &sets.reference}) {
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

/// Family F3: findings, sex and age as the attacker's own patients let him read them from an image;
/// and the groups by which membership is looked at.
void addAttributes(const data::Catalogue& catalogue, const RoleSets& open,
                   privacy::EvidenceRun& run) {
    auto& population = run.evidence.population;
    const auto reference = attributesOf(
        catalogue, {{&open.validation, data::Role::Validation}, {&open.test, data::Role::Test}});
    const auto known = knownAttributesOf(
        catalogue, {{&open.train, data::Role::Train}, {&open.control, data::Role::Control}},
        population);
    privacy::FamilyEvidence family;
    family.family = "F3";
    family.name = "attributes";
    family.version = "nearest-5";
    family.release = orThrow(privacy::conjunctionsOf(
        privacy::predictedFrom(run.releasedNeighbours, reference), known, population));
    family.controlOwner = run.evidence.detectors.front().controlOwner;
    family.controls =
        orThrow(privacy::conjunctionsOf(privacy::predictedFrom(run.controlNeighbours, reference),
                                        known, population, family.controlOwner));
    run.evidence.families.push_back(std::move(family));
    population.groupings = groupingsOf(known, population);
}

/// Every pair once, with all detectors that found it.
std::vector<FoundCopy> copiesOf(const privacy::AuditResult& audit, const ReleaseFolder& release,
                                const data::PreparedSet& train) {
    std::map<std::pair<std::int64_t, std::int64_t>, FoundCopy> found;
    for (const auto& test : audit.copies) {
        for (const auto& finding : test.findings) {
            FoundCopy& copy = found[{finding.released, finding.trainImage}];
            if (copy.detectors.empty()) {
                const auto& file = release.files[static_cast<std::size_t>(finding.released)];
                copy.file = file.number;
                copy.path = file.path;
                copy.image = train.imageIds()[static_cast<std::size_t>(finding.trainImage)];
                copy.patient = finding.patient;
                copy.score = finding.score;
            }
            copy.detectors.push_back(test.detector);
        }
    }
    std::vector<FoundCopy> copies;
    for (auto& [pair, copy] : found) {
        copies.push_back(std::move(copy));
    }
    return copies;
}

/// Rows of the release and of the training images become numbers of files and of the catalogue.
/// Names of files stay out: they may tell who somebody is.
nlohmann::json auditJson(const AuditCommandResult& result, const ReleaseFolder& release,
                         const data::PreparedSet& train, const privacy::AuditEvidence& evidence,
                         const AuditCommandOptions& options) {
    nlohmann::json json = privacy::toJson(result.audit);
    const auto fileOf = [&](const nlohmann::json& row) {
        const auto index = row.get<std::int64_t>();
        return index < 0 ? -1 : release.files[static_cast<std::size_t>(index)].number;
    };
    for (auto& test : json["copy-test"]) {
        for (auto& pair : test.contains("pairs") ? test["pairs"] : nlohmann::json::array()) {
            const auto image = pair.at("train-image").get<std::size_t>();
            pair["image"] = train.imageIds()[image];
            pair.erase("train-image");
            pair["file"] = fileOf(pair.at("released"));
            pair.erase("released");
        }
    }
    for (auto& row : json["patients"]) {
        row["file"] = fileOf(row.at("released"));
        row.erase("released");
    }
    nlohmann::json files = nlohmann::json::array();
    for (const ReleaseFile& file : release.files) {
        files.push_back({{"file", file.number}, {"sha256", file.digest}});
    }
    nlohmann::json copies = nlohmann::json::array();
    for (const FoundCopy& copy : result.copies) {
        copies.push_back(toJson(copy));
    }
    const auto& population = evidence.population;
    const auto plan = orThrow(
        privacy::plannedPower(population.train, population.control, 1, options.audit.ownLevel(),
                              2 * static_cast<std::int64_t>(evidence.detectors.size())));
    json["copies"] = copies;
    json["planned-power"] = privacy::toJson(plan);
    json["release"] = {{"digest", release.digest},
                       {"pictures", release.files.size()},
                       {"other-files", release.others},
                       {"refused", release.refused},
                       {"files", files}};
    json["program"] = kProgramVersion;
    auto used = outis::toJson(options);
    json["options"] = std::move(used);
    return json;
}

}  // namespace

nlohmann::json toJson(const FoundCopy& copy) {
    return {{"file", copy.file},
            {"image", copy.image},
            {"patient", copy.patient},
            {"detectors", copy.detectors},
            {"score", copy.score}};
}

void AuditCommandOptions::describe(OptionVisitor& visitor) {
    visitor.list({"detectors", "", "that attack: re-identification, copy, deep-ssim, correlation"},
                 detectors);
    visitor.field({"pairs", "pairs", "seen in the training of each attacker; 0: automatic"}, pairs,
                  {0, 1'000'000'000});
    compute.describe(visitor);
    audit.describe(visitor);
}

Result<void> AuditCommandOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (detectors.empty()) {
        return Error{ErrorCode::InvalidOption, "detectors", "at least one must attack"};
    }
    for (const std::string& name : detectors) {
        if (std::find(kDetectors.begin(), kDetectors.end(), name) == kDetectors.end() ||
            std::count(detectors.begin(), detectors.end(), name) > 1) {
            return Error{ErrorCode::InvalidOption, "detectors",
                         "each of re-identification, copy, deep-ssim, correlation at most once"};
        }
    }
    return audit.check();
}

Result<AuditCommandResult> runAuditCommand(Session& session, const std::filesystem::path& release,
                                           const AuditCommandOptions& options) {
    if (auto sound = options.check(); !sound) {
        return sound.error();
    }
    AuditCommandResult result;
    const auto stopped = [&] {
        result.outcome = Outcome::Stopped;
        return result;
    };
    const RoleSets open = openForAudit(session.workspace());
    auto prepare = orThrow(loadSettings(session.workspace())).prepare;
    prepare.size = open.train.size();
    const auto pool =
        orThrow(data::ReaderPool::create(session.readerProgram(), {kFileSeconds, kFileMemoryMb}));
    const auto folder = orThrow(
        readReleaseFolder(release, prepare, *pool, session.stopToken(), session.observer()));
    if (folder.outcome == Outcome::Stopped) {
        return stopped();
    }
    privacy::AuditSets sets;
    sets.train = patientImagesOf(open.train);
    sets.control = patientImagesOf(open.control);
    sets.reference = joined(patientImagesOf(open.validation), patientImagesOf(open.test));
    sets.released = folder.images;
    sets.stratum = strataOf(sets);
    const auto attackers = orThrow(prepareAttackers(session.workspace(), sets.reference, options,
                                                    session.stopToken(), session.observer()));
    if (attackers.outcome == Outcome::Stopped) {
        return stopped();
    }
    sets.unseen = attackers.unseen;
    Observer& observer = session.observer();
    observer.stageStarted("score-release", 0, "images");
    auto gathered = orThrow(privacy::gatherEvidence(attackers.attacks, sets, options.audit, {},
                                                    session.stopToken(), observer));
    observer.stageFinished("score-release", gathered.outcome);
    if (gathered.outcome == Outcome::Stopped) {
        return stopped();
    }
    addAttributes(session.catalogue(), open, gathered);
    observer.stageStarted("audit", 0, "steps");
    const auto run =
        orThrow(privacy::audit(gathered.evidence, options.audit, session.stopToken(), observer));
    observer.stageFinished("audit", run.outcome);
    if (run.outcome == Outcome::Stopped) {
        return stopped();
    }
    result.audit = run.result;
    result.copies = copiesOf(run.result, folder, open.train);
    result.file = session.workspace().runsDir() / session.runId() / "audit.json";
    const auto json = auditJson(result, folder, open.train, gathered.evidence, options);
    orThrow(files::writeAtomically(result.file, json.dump(1) + "\n"));
    return result;
}

}  // namespace outis::pipeline
