// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/import_plan.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// Rises when the same file would be read in another way.
constexpr int kIntakeVersion = 2;

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

void listSource(ImportPlan& plan, const fs::path& workspace) {
    const bool sourceInside = isBelow(plan.root, workspace);  // the demo's made-up data
    plan.source = orThrow(SourceFiles::list(plan.root, [&](const fs::path& path) {
        return !sourceInside && isBelow(path, workspace);  // a workspace inside its own source
    }));
    for (const SourceFile& file : plan.source.files()) {
        plan.files.push_back(file.path);
        plan.sizes.push_back(file.size);
        plan.modified.push_back(file.modified);
    }
    plan.warnings = plan.source.warnings();
    if (plan.files.empty()) {
        throw ErrorException({ErrorCode::EmptyFolder, plan.root.string(), "no file in it"});
    }
}

LabelProfile profileOf(const ImportOptions& options) {
    LabelProfile profile = orThrow(findProfile(options.labelProfile));
    const auto choose = [&](LabelMeaning meaning, const std::string& name) {
        if (!name.empty()) {
            profile.column(meaning) = name;
        }
    };
    choose(LabelMeaning::Image, options.imageColumn);
    choose(LabelMeaning::Patient, options.patientColumn);
    choose(LabelMeaning::Findings, options.findingsColumn);
    if (options.findingsSeparator != "auto") {
        profile.separator = options.findingsSeparator;
    }
    return profile;
}

/// The data set that the steward names, else that of the profile that the steward names.
std::string datasetOf(const ImportOptions& options) {
    const bool isDefault = options.dataset == ImportOptions{}.dataset;
    if (!isDefault || options.labels.empty()) {
        return options.dataset;
    }
    const std::string named = orThrow(findProfile(options.labelProfile)).dataset;
    return named.empty() ? options.dataset : named;
}

void match(ImportPlan& plan, const LabelTable& table, const std::string& subject) {
    plan.labels = matchLabels(table, plan.files, plan.root);
    const LabelProblems& odd = plan.labels.problems;
    const std::int64_t missing = odd.count(LabelProblem::UnknownImage);
    if (missing > 0 || plan.labels.matched == 0) {
        std::string detail = std::to_string(missing) + " of " + std::to_string(table.rows.size()) +
                             " rows name an image that is not in the source";
        if (missing > 0) {
            const auto first = odd.places(LabelProblem::UnknownImage).front();
            detail += " (first: line " + std::to_string(first.line) + ")";
        }
        const Error error{ErrorCode::MissingImages, subject, std::move(detail)};
        if (plan.labels.matched == 0) {
            throw ErrorException(error);
        }
        plan.warnings.push_back(error);
    }
    plan.labelFile = LabelFileReport{subject,         table.profile,       table.encoding,
                                     table.separator, table.rowsInFile,    plan.labels.matched,
                                     table.findings,  plan.labels.problems};
    plan.labelFile->problems.add(table.problems);
}

/// After the classes are chosen: their names are known words, too.
void addLabelWarnings(ImportPlan& plan) {
    if (!plan.labelFile) {
        return;
    }
    LabelFileReport& report = *plan.labelFile;
    for (const FindingCount& count : report.findings) {
        const bool isClass =
            std::find(plan.classes.begin(), plan.classes.end(), count.name) != plan.classes.end();
        if (!count.isKnown && !isClass) {
            report.problems.add(LabelProblem::UnknownFinding, count.firstLine);
        }
    }
    // Of these the import speaks by itself.
    LabelProblems others = report.problems;
    others.remove(LabelProblem::UnknownImage);
    others.remove(LabelProblem::NoFindingConflict);
    const auto warnings = others.warnings(report.file);
    plan.warnings.insert(plan.warnings.end(), warnings.begin(), warnings.end());
    if (report.encoding == TextEncoding::Latin1 || report.encoding == TextEncoding::Windows1252) {
        plan.warnings.push_back(
            {ErrorCode::BadLabelFile, report.file,
             "not valid UTF-8; read as " + std::string(encodingName(report.encoding))});
    }
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text.append(text.empty() ? "" : ", ").append(name);
    }
    return text;
}

std::vector<std::string> automaticClasses(ImportPlan& plan, const LabelTable& table,
                                          const ImportOptions& options) {
    if (table.rows.empty() || usesParityClasses(table)) {
        return parityClasses();
    }
    auto own = classesFromLabels(table, options.minimumClassPatients);
    if (own.empty()) {
        own = parityClasses();
    }
    plan.warnings.push_back(
        {ErrorCode::InvalidOption, "class-list",
         "the labels hardly use the eight classes; taken instead: " + joined(own)});
    return own;
}

std::vector<std::string> chooseClasses(ImportPlan& plan, const Catalogue& catalogue,
                                       const LabelTable& table, const ImportOptions& options) {
    if (!options.classes.empty()) {
        std::vector<std::string> own;
        for (const std::string& name : options.classes) {
            own.push_back(canonicalFinding(name));
        }
        return own;
    }
    if (options.classList == "parity") {
        return parityClasses();
    }
    if (options.classList == "from-labels") {
        auto found = classesFromLabels(table, options.minimumClassPatients);
        if (found.empty()) {
            throw ErrorException({ErrorCode::InvalidOption, "minimum-class-patients",
                                  "no finding of the label file has " +
                                      std::to_string(options.minimumClassPatients) + " patients"});
        }
        return found;
    }
    auto present = orThrow(catalogue.classes());
    return present.empty() ? automaticClasses(plan, table, options) : present;
}

PatientRules rulesOf(const LabelTable& table, const ImportOptions& options) {
    const bool hasPatients =
        std::any_of(table.rows.begin(), table.rows.end(),
                    [](const LabelRow& row) { return !row.patientId.empty(); });
    return orThrow(PatientRules::create(
        {options.patientRule, options.patientRegex, options.folderLevel, datasetOf(options)},
        hasPatients));
}

std::string fingerprintOf(const ImportPlan& plan, const ImportOptions& options) {
    nlohmann::json json = outis::toJson(options);
    for (const char* key :
         {"source", "labels", "label-profile", "import-threads", "keep-identities", "file-seconds",
          "file-memory-mb", "classes", "class-list", "minimum-class-patients"}) {
        json.erase(key);
    }
    json["resolved-classes"] = plan.classes;
    json["intake"] = kIntakeVersion;
    if (!options.labels.empty()) {
        json["label-file"] = toHex(orThrow(sha256File(options.labels)));
        json["dataset"] = datasetOf(options);
        json["resolved-profile"] = toJson(plan.labelFile->profile);
    }
    return toHex(sha256(json.dump()));
}

}  // namespace

ImportPlan planImport(const Workspace& workspace, const Catalogue& catalogue,
                      const ImportOptions& options) {
    std::error_code failure;
    const fs::path root = fs::weakly_canonical(options.source, failure);
    if (!fs::is_directory(root, failure)) {
        throw ErrorException({ErrorCode::NotFound, options.source, "no such folder"});
    }
    LabelTable table;
    if (!options.labels.empty()) {
        table = orThrow(readLabels(options.labels, profileOf(options)));
    }
    ImportPlan plan{root, {}, {}, {}, {}, {}, {}, rulesOf(table, options), {}, {}, {}};
    listSource(plan, fs::weakly_canonical(workspace.root(), failure));
    if (!options.labels.empty()) {
        match(plan, table, fs::path(options.labels).filename().string());
    } else {
        plan.labels = matchLabels(table, plan.files, plan.root);
    }
    plan.classes = chooseClasses(plan, catalogue, table, options);
    addLabelWarnings(plan);
    plan.fingerprint = fingerprintOf(plan, options);
    return plan;
}

}  // namespace outis::data
