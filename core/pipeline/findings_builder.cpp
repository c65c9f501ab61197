// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/findings_builder.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/data/image_file.h"
#include "core/pipeline/audit_facts.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/filter_facts.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/json_file.h"
#include "core/pipeline/left_out.h"
#include "core/pipeline/loss_recorder.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/quality_facts.h"
#include "core/pipeline/synthetic_set.h"
#include "core/pipeline/unusual_patients.h"
#include "core/pipeline/version.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::pipeline {

namespace {

using release::Number;

nlohmann::json readJson(const std::filesystem::path& path) {
    return orThrow(readJsonObject(path));
}

std::int64_t distinct(const at::Tensor& values) {
    return std::get<0>(at::_unique(values)).size(0);
}

/// `patients`: [N] of the images, or none where nobody stands behind them.
std::vector<release::ClassCount> countClasses(const at::Tensor& positives,
                                              const std::vector<std::string>& classes,
                                              const at::Tensor& patients = {}) {
    std::vector<release::ClassCount> counts;
    for (std::size_t column = 0; column < classes.size(); ++column) {
        if (positives.size(1) == 0) {
            counts.push_back({classes[column], 0, 0});
            continue;
        }
        const at::Tensor has = positives.select(1, static_cast<std::int64_t>(column)).eq(1);
        counts.push_back({classes[column], has.sum().item<std::int64_t>(),
                          patients.defined() ? distinct(patients.masked_select(has)) : 0});
    }
    return counts;
}

release::LeftOutFacts leftOutFacts(const LeftOut& left) {
    const auto countOf = [](const LeftOutOf& of) {
        return release::LeftOutCount{of.patients, of.images, of.of};
    };
    return {left.share, left.map, countOf(left.train), countOf(left.control),
            countOf(left.reference)};
}

/// null when there is no such file.
nlohmann::json jsonOrNull(const std::filesystem::path& path) {
    auto json = readJsonObject(path);
    return !json && json.error().code == ErrorCode::NotFound ? nlohmann::json()
                                                             : orThrow(std::move(json));
}

release::TrainingFacts trainingFacts(const StageContext& context) {
    const auto train = orThrow(
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning));
    // Of two generators the first one stands for both: the recipe is the same.
    const auto folder = orThrow(generatorPlaces(context, train)).front().folder;
    const auto json = readJson(folder / "facts.json");
    release::TrainingFacts facts;
    facts.preset = json.at("preset");
    facts.precision = json.at("precision");
    facts.device = json.at("device");
    facts.parameters = json.value("parameters", std::int64_t{0});
    facts.imagesSeen = json.at("images_seen");
    facts.imagesPlanned = json.at("images_planned");
    facts.seconds = Number::of(json.at("seconds"));
    facts.imagesPerSecond = Number::of(json.at("images_per_second"));
    facts.lastLoss = json.at("last_loss").is_number() ? Number::of(json.at("last_loss"))
                                                      : Number::absent("not finite");
    facts.emaStd = context.options.generate.emaStd;
    facts.condition =
        conditionFacts(json.at("conditional"), context.options.train.usesPseudo()
                                                   ? jsonOrNull(folder / "conditions.json")
                                                   : nlohmann::json());
    facts.meter = meterFacts(jsonOrNull(folder / "memorisation.json"));
    for (const auto& [seen, loss] : LossRecorder::load(folder / "loss.json")) {
        facts.curve.push_back({seen, loss});
    }
    return facts;
}

std::string labelOf(const SyntheticSet& set, std::int64_t row) {
    std::string text;
    for (std::int64_t column = 0; column < set.labels.size(1); ++column) {
        if (set.labels[row][column].item<std::int8_t>() > 0) {
            text += (text.empty() ? "" : ", ") + set.classes[static_cast<std::size_t>(column)];
        }
    }
    return text;
}

release::SampleFacts sampleFacts(const StageContext& context, const SyntheticSet& set) {
    release::SampleFacts facts;
    facts.images = set.images.size(0);
    facts.asked = context.options.generate.count;
    facts.steps = context.options.generate.steps;
    facts.guidance = context.options.generate.guide == "none"
                         ? Number::absent("drawn without guidance")
                         : Number::of(context.options.generate.guidance);
    if (set.labels.size(1) > 0) {
        facts.findings = countClasses(set.labels, set.classes);
    }
    const auto shown = std::min(facts.images, context.options.report.pictures);
    for (std::int64_t row = 0; row < shown; ++row) {
        facts.pictures.push_back(
            {orThrow(data::encodePng(toGreyImage(set.images[row]))), labelOf(set, row)});
    }
    return facts;
}

release::FilterFacts filterPartOf(const StageContext& context) {
    if (!context.options.filter.isOn()) {
        return {};
    }
    const auto drawn =
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate));
    const auto summary =
        orThrow(privacy::summaryFromJson(readJson(drawn.parent_path() / "filter.json")));
    return readFilterFacts(context.workspace, orThrow(readNote(context.workspace)), summary);
}

/// Sentences that a reader must not miss, also outside the filter's own part.
std::vector<std::string> filterWarnings(const release::FilterFacts& facts) {
    std::vector<std::string> warnings;
    if (facts.use != "on") {
        warnings.emplace_back("No filter has thrown away any synthetic image of this run.");
    } else if (facts.state != "ok") {
        warnings.push_back("Filter: " + facts.state + ".");
    }
    for (const std::string& shortage : facts.shortages) {
        warnings.push_back("Fewer images than asked for. " + shortage + ".");
    }
    return warnings;
}

std::vector<release::ClosestPair> closestPairs(const StageContext& context, const SyntheticSet& set,
                                               const nlohmann::json& evaluation) {
    const auto train = orThrow(
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning));
    const at::Tensor real = imagesOf(train);
    std::vector<release::ClosestPair> pairs;
    for (const auto& row : evaluation.at("pairs")) {
        release::ClosestPair pair;
        const auto synthetic = row.at("synthetic").get<std::int64_t>();
        const auto trainRow = row.at("train_row").get<std::int64_t>();
        pair.syntheticPng = orThrow(data::encodePng(toGreyImage(set.images[synthetic])));
        pair.realPng = orThrow(data::encodePng(toGreyImage(real[trainRow])));
        pair.distance = Number::of(row.at("distance"));
        pair.realImage = row.at("train_image");
        pair.syntheticImage = synthetic;
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

/// With the patients, which the totals do not name.
nlohmann::json auditRecord(const StageContext& context) {
    const auto totals = outputPath(context.workspace, Stage::Audit, context.runOf(Stage::Audit));
    return readJson(totals.parent_path() / "audit.json");
}

struct Tally {
    std::int64_t images = 0;
    std::set<std::int64_t> patients;

    void add(const data::ImageRow& image) {
        ++images;
        patients.insert(image.patient.value);
    }
};

std::vector<release::BurnedInCount> burnedInText(const data::Catalogue& catalogue) {
    std::map<std::string, Tally> tallies;
    for (const data::ImageRow& image : orThrow(catalogue.images())) {
        tallies[image.textState].add(image);
    }
    std::vector<release::BurnedInCount> text;
    for (const auto& [state, tally] : tallies) {
        text.push_back({state, tally.images, std::ssize(tally.patients)});
    }
    return text;
}

/// Bands of twenty years: narrow ones hold few people.
std::string ageGroup(const data::ImageRow& image) {
    constexpr int kWidth = 20;
    constexpr int kOldest = 80;
    if (!image.ageYears) {
        return "";
    }
    const int low = std::min(*image.ageYears / kWidth * kWidth, kOldest);
    return low == kOldest ? std::to_string(low) + " or older"
                          : std::to_string(low) + " to " + std::to_string(low + kWidth - 1);
}

/// A property that no image has is left out.
std::vector<release::GroupSizes> groupsOf(const data::Catalogue& catalogue) {
    std::map<std::string, std::map<std::string, Tally>> tallies;
    for (const data::ImageRow& image : orThrow(catalogue.images())) {
        tallies["view"][image.view].add(image);
        tallies["sex"][image.sex].add(image);
        tallies["age"][ageGroup(image)].add(image);
    }
    std::vector<release::GroupSizes> tables;
    for (const char* property : {"view", "sex", "age"}) {
        const auto& groups = tallies[property];
        if (groups.empty() || (groups.size() == 1 && groups.contains(""))) {
            continue;
        }
        release::GroupSizes table{property, {}};
        for (const auto& [group, tally] : groups) {
            table.groups.push_back({group, tally.images, std::ssize(tally.patients)});
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

/// A place on this computer says nothing to a reader, and may name a person.
std::vector<release::Setting> configurationOf(const RunOptions& options) {
    std::vector<release::Setting> settings;
    const nlohmann::json sections = toJson(options);
    for (const auto& [stage, section] : sections.items()) {
        for (const auto& [name, value] : section.items()) {
            const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
            // What the report is told to say is no place.
            const bool isPlace =
                stage != "report" && text.find_first_of("/\\") != std::string::npos;
            settings.push_back({stage, name, isPlace ? "(a file of this computer)" : text});
        }
    }
    return settings;
}

}  // namespace

release::DataFacts dataFacts(const StageContext& context, data::Patients patients) {
    release::DataFacts facts;
    for (const data::Role role : data::kImageRoles) {
        // The report counts people and findings of all sets; it looks at no picture of them.
        const auto set = orThrow(
            data::PreparedSet::open(context.workspace, role, data::Access::Audit, patients));
        release::RoleCount count;
        count.role = data::roleName(role);
        count.images = set.count();
        const at::Tensor patientsOfImages = patientsOf(set);
        count.patients = distinct(patientsOfImages);
        count.findings = countClasses(positivesOf(set), set.classes(), patientsOfImages);
        facts.roles.push_back(std::move(count));
        if (role == data::Role::Train) {
            facts.digest = set.digest();
            facts.imageSize = set.size();
        }
    }
    if (patients == data::Patients::Kept) {
        facts.leftOut =
            leftOutFacts(orThrow(readLeftOut(context.workspace, context.options.prepare)));
    }
    facts.geometry = context.options.prepare.geometry;
    facts.burnedInText = burnedInText(context.catalogue);
    facts.groups = groupsOf(context.catalogue);
    facts.statement = context.options.report.source;
    facts.labelSource = context.options.report.labelSource;
    const auto refused = orThrow(context.catalogue.files());
    facts.filesRefused = std::ranges::count_if(
        refused, [](const data::FileRow& file) { return file.outcome != "imported"; });
    return facts;
}

release::RunIdentity identityOf(const StageContext& context) {
    release::RunIdentity identity;
    identity.runId = context.runId;
    identity.workspaceId = context.workspace.id();
    identity.programVersion = kProgramVersion;
    identity.createdUtc = context.records.contains(Stage::Evaluate)
                              ? context.records.at(Stage::Evaluate).finished
                              : "";
    identity.sourceName = context.options.report.sourceName;
    identity.phantomData = isPhantomWorkspace(context.workspace);
    return identity;
}

release::FilterFacts readFilterFacts(const data::Workspace& workspace, const DetectorsNote& note,
                                     const privacy::FilterSummary& summary) {
    const auto detectors = detectorsFolder(workspace);
    return filterFacts(note, readJson(detectors / "calibration.json"),
                       readJson(detectors / "robustness.json"), summary);
}

std::vector<std::string> limitsOfTests() {
    return {
        "Distances are measured in pixels. A picture of the same person in another pose lies far "
        "away in pixels: these figures find copies and near copies, not every likeness.",
        "The tests give lower bounds on risk. Finding nothing does not show that nothing can be "
        "found."};
}

release::Findings buildFindings(const StageContext& context) {
    const auto evaluation =
        readJson(outputPath(context.workspace, Stage::Evaluate, context.runOf(Stage::Evaluate)));
    const auto synthetic = orThrow(readSyntheticSet(
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate))));
    release::Findings findings;
    findings.identity = identityOf(context);
    const auto split = orThrow(context.catalogue.split());
    findings.identity.auditOnly = split && data::isSmallAudit(split->shares);
    findings.data = dataFacts(context);
    findings.configuration = configurationOf(context.options);
    findings.training = trainingFacts(context);
    findings.samples = sampleFacts(context, synthetic);
    findings.distances.push_back(distanceFacts(evaluation));
    const auto audited =
        readJson(outputPath(context.workspace, Stage::Audit, context.runOf(Stage::Audit)));
    findings.audit = auditFacts(audited);
    findings.composition = compositionFacts(audited);
    findings.quality = qualityFacts(evaluation.value("fidelity", nlohmann::json()));
    findings.utility = utilityFacts(
        readJson(outputPath(context.workspace, Stage::Utility, context.runOf(Stage::Utility))));
    findings.closestPairs = closestPairs(context, synthetic, evaluation);
    findings.unusualPatients = unusualPatients(auditRecord(context), context.workspace,
                                               data::Patients::Kept, {synthetic.images, {}});
    findings.limits = limitsOfTests();
    findings.filter = filterPartOf(context);
    findings.warnings = filterWarnings(findings.filter);
    if (findings.filter.use == "on") {
        findings.limits.emplace_back(
            "The filter was fitted on all training patients. With two generators each half's "
            "images were compared with the patients of both.");
    }
    if (context.options.shadow.length == 0) {
        findings.notTestedYet = {"Attackers who learned from releases of other patients"};
    }
    return findings;
}

}  // namespace outis::pipeline
