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
constexpr int kIntakeVersion = 1;
/// Warnings of the label file that are sent one by one.
constexpr std::size_t kShownWarnings = 5;

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

LabelColumns columnsOf(const ImportOptions& options) {
    LabelColumns columns;
    columns.image = options.imageColumn;
    columns.patientId = options.patientColumn;
    columns.findings = options.findingsColumn;
    columns.separator = options.findingsSeparator;
    return columns;
}

void addLabelWarnings(ImportPlan& plan, const std::vector<Error>& warnings,
                      const std::string& subject) {
    const std::size_t shown = std::min(warnings.size(), kShownWarnings);
    plan.warnings.insert(plan.warnings.end(), warnings.begin(),
                         warnings.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < warnings.size()) {
        plan.warnings.push_back({ErrorCode::BadLabelFile, subject,
                                 std::to_string(warnings.size() - shown) + " more such rows"});
    }
}

void match(ImportPlan& plan, const LabelTable& table, const std::string& subject) {
    plan.labels = matchLabels(table, plan.files, plan.root, subject);
    if (plan.labels.missing > 0) {
        const Error missing{ErrorCode::MissingImages, subject,
                            std::to_string(plan.labels.missing) + " of " +
                                std::to_string(table.rows.size()) +
                                " rows name an image that is not in the source (first: line " +
                                std::to_string(plan.labels.firstMissingLine) + ")"};
        if (plan.labels.matched == 0) {
            throw ErrorException(missing);
        }
        plan.warnings.push_back(missing);
    }
    auto warnings = table.warnings;
    warnings.insert(warnings.end(), plan.labels.warnings.begin(), plan.labels.warnings.end());
    addLabelWarnings(plan, warnings, subject);
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
        {options.patientRule, options.patientRegex, options.folderLevel, options.dataset},
        hasPatients));
}

std::string fingerprintOf(const ImportPlan& plan, const ImportOptions& options) {
    nlohmann::json json = outis::toJson(options);
    for (const char* key : {"source", "labels", "import-threads", "keep-identities", "file-seconds", "file-memory-mb",
                            "classes", "class-list", "minimum-class-patients"}) {
        json.erase(key);
    }
    json["resolved-classes"] = plan.classes;
    json["intake"] = kIntakeVersion;
    if (!options.labels.empty()) {
        json["label-file"] = toHex(orThrow(sha256File(options.labels)));
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
        table = orThrow(readLabels(options.labels, columnsOf(options)));
    }
    ImportPlan plan{root, {}, {}, {}, {}, {}, rulesOf(table, options), {}, {}, {}};
    listSource(plan, fs::weakly_canonical(workspace.root(), failure));
    match(plan, table, fs::path(options.labels).filename().string());
    plan.classes = chooseClasses(plan, catalogue, table, options);
    plan.fingerprint = fingerprintOf(plan, options);
    return plan;
}

}  // namespace outis::data
