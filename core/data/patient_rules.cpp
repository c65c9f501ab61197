// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/patient_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <vector>

#include "core/data/same_patient.h"

namespace outis::data {
namespace {

constexpr std::size_t kNihDigits = 8;
constexpr std::size_t kLongestPath = 4096;

std::vector<std::string> componentsOf(std::string_view path) {
    std::vector<std::string> components;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (end > start) {
            components.emplace_back(path.substr(start, end - start));
        }
        start = end + 1;
    }
    return components;
}

std::regex pattern(const char* text) {
    return std::regex(text, std::regex::ECMAScript | std::regex::icase);
}

/// Group 1 of `first` on a component that is directly followed by one that matches `second`.
std::optional<std::string> pairOfFolders(std::string_view path, const std::regex& first,
                                         const std::regex& second) {
    const auto components = componentsOf(path.substr(0, kLongestPath));
    for (std::size_t index = 0; index + 1 < components.size(); ++index) {
        std::smatch match;
        if (std::regex_match(components[index], match, first) &&
            std::regex_match(components[index + 1], second)) {
            return match[1].str();
        }
    }
    return std::nullopt;
}

bool isNumber(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return std::isdigit(static_cast<unsigned char>(letter)) != 0;
    });
}

/// NIH's table writes patient 1 as "1", its files as "00000001".
std::string paddedLikeFile(std::string id, std::string_view path) {
    if (isNumber(id) && id.size() < kNihDigits && nihPatient(path)) {
        id.insert(0, kNihDigits - id.size(), '0');
    }
    return id;
}

/// A pattern too costly for a path gives no patient, which the import reports.
std::optional<std::string> ownPatient(std::string_view path, const std::regex& own) {
    const std::string text(path.substr(0, kLongestPath));
    std::smatch match;
    try {
        return std::regex_search(text, match, own) ? std::optional(match[1].str()) : std::nullopt;
    } catch (const std::regex_error&) {
        return std::nullopt;
    }
}

Error invalid(const std::string& subject, const std::string& why) {
    return {ErrorCode::InvalidOption, subject, why};
}

std::string named(std::string_view dataset, const std::string& id) {
    return std::string(dataset) + ":" + id;
}

/// Stands in no id (PS3.5, LO), and so cannot be taken for a part of one.
constexpr char kBackslash = '\\';

std::string issued(std::string_view dataset, const std::string& id,
                   const PatientEvidence& evidence) {
    const std::string issuer = trimmedId(evidence.issuer);
    const bool isOfHeader = !issuer.empty() && trimmedId(evidence.dicomId) == id;
    return named(dataset, isOfHeader ? issuer + kBackslash + id : id);
}

/// One key for all files of one name and birth date; with less, one for each file.
std::optional<std::string> held(std::string_view dataset, const PatientEvidence& evidence) {
    const auto forms = nameForms(evidence.name);
    const std::string birthDate = plainDate(evidence.birthDate);
    if (forms.empty() && birthDate.empty()) {
        return std::nullopt;
    }
    std::string key = named(dataset, std::string(1, kBackslash));
    key += forms.empty() ? "" : *forms.begin();
    key += kBackslash + birthDate;
    if (forms.empty() || birthDate.empty()) {
        key.append(1, kBackslash).append(evidence.relativePath);
    }
    return key;
}

}  // namespace

bool isHeldKey(std::string_view key) {
    const std::size_t colon = key.find(':');
    return colon != std::string_view::npos && key.substr(colon + 1).starts_with(kBackslash);
}

std::string bareId(std::string_view key, std::string_view issuer) {
    const std::size_t colon = key.find(':');
    if (colon == std::string_view::npos || isHeldKey(key)) {
        return std::string(key);
    }
    std::string_view id = key.substr(colon + 1);
    const std::string prefix = trimmedId(issuer) + kBackslash;
    if (prefix.size() > 1 && id.starts_with(prefix)) {
        id.remove_prefix(prefix.size());
    }
    return std::string(id);
}

std::optional<std::string> nihPatient(std::string_view path) {
    static const std::regex kName = pattern(R"((\d{8})_(\d{3})\.(png|jpg|jpeg))");
    const auto components = componentsOf(path.substr(0, kLongestPath));
    std::smatch match;
    if (!components.empty() && std::regex_match(components.back(), match, kName)) {
        return match[1].str();
    }
    return std::nullopt;
}

std::optional<std::string> mimicPatient(std::string_view path) {
    static const std::regex kPatient = pattern(R"(p(\d{8}))");
    static const std::regex kStudy = pattern(R"(s\d{8})");
    return pairOfFolders(path, kPatient, kStudy);
}

std::optional<std::string> chexpertPatient(std::string_view path) {
    static const std::regex kPatient = pattern(R"(patient(\d{5,6}))");
    static const std::regex kStudy = pattern(R"(study\d+)");
    const auto digits = pairOfFolders(path, kPatient, kStudy);
    return digits ? std::optional(std::string("patient").append(*digits)) : std::nullopt;
}

std::optional<std::string> folderPatient(std::string_view path, std::int64_t level) {
    auto folders = componentsOf(path);
    if (!folders.empty()) {
        folders.pop_back();
    }
    const auto count = static_cast<std::int64_t>(folders.size());
    const std::int64_t index = level > 0 ? level - 1 : count + level;
    if (level == 0 || index < 0 || index >= count) {
        return std::nullopt;
    }
    return folders[static_cast<std::size_t>(index)];
}

std::string trimmedId(std::string_view id) {
    const auto isPadding = [](char letter) {
        return letter == '\0' || std::isspace(static_cast<unsigned char>(letter)) != 0;
    };
    while (!id.empty() && isPadding(id.front())) {
        id.remove_prefix(1);
    }
    while (!id.empty() && isPadding(id.back())) {
        id.remove_suffix(1);
    }
    return std::string(id);
}

struct PatientRules::State {
    PatientRuleOptions options;
    bool hasPatientColumn = false;
    std::optional<std::regex> own;

    [[nodiscard]] bool uses(std::string_view rule) const { return options.rule == rule; }
};

PatientRules::PatientRules(std::unique_ptr<State> state) : state_(std::move(state)) {}
PatientRules::PatientRules(PatientRules&&) noexcept = default;
PatientRules& PatientRules::operator=(PatientRules&&) noexcept = default;
PatientRules::~PatientRules() = default;

Result<PatientRules> PatientRules::create(const PatientRuleOptions& options,
                                          bool hasPatientColumn) {
    constexpr std::array<std::string_view, 8> kRules = {"auto", "column", "dicom",    "folder",
                                                        "nih",  "mimic",  "chexpert", "regex"};
    if (std::find(kRules.begin(), kRules.end(), options.rule) == kRules.end()) {
        return invalid("patient-rule", "unknown: " + options.rule);
    }
    if (options.rule == "column" && !hasPatientColumn) {
        return invalid("patient-rule", "there is no label file with a column of patients");
    }
    if (options.rule == "folder" && options.folderLevel == 0) {
        return invalid("folder-level", "0 is no level; 1 is the first folder, -1 the last");
    }
    auto state = std::make_unique<State>(State{options, hasPatientColumn, std::nullopt});
    if (options.rule == "regex") {
        try {
            state->own = pattern(options.regex.c_str());
        } catch (const std::regex_error& problem) {
            return invalid("patient-regex", problem.what());
        }
        if (state->own->mark_count() != 1) {
            return invalid("patient-regex", "exactly one group must hold the patient's id");
        }
    }
    return PatientRules(std::move(state));
}

std::optional<std::string> PatientRules::patientOf(const PatientEvidence& evidence) const {
    const State& state = *state_;
    const bool any = state.uses("auto");
    const std::string_view path = evidence.relativePath;
    const auto found = [](const std::optional<std::string>& id) { return id && !id->empty(); };
    if (any || state.uses("column")) {
        const std::string id = paddedLikeFile(trimmedId(evidence.column), path);
        if (!id.empty()) {
            return issued(state.options.dataset, id, evidence);
        }
    }
    if (any || state.uses("dicom")) {
        const std::string id = trimmedId(evidence.dicomId);
        if (!id.empty()) {
            return issued(state.options.dataset, id, evidence);
        }
    }
    // With a column of patients, a second way to write the same patient would make two of one.
    const bool anyPattern = any && !state.hasPatientColumn;
    if (const auto id = nihPatient(path); found(id) && (anyPattern || state.uses("nih"))) {
        return named("nih", *id);
    }
    if (const auto id = mimicPatient(path); found(id) && (anyPattern || state.uses("mimic"))) {
        return named("mimic", *id);
    }
    if (const auto id = chexpertPatient(path);
        found(id) && (anyPattern || state.uses("chexpert"))) {
        return named("chexpert", *id);
    }
    if (state.uses("folder")) {
        const auto id = folderPatient(path, state.options.folderLevel);
        return found(id) ? std::optional(named(state.options.dataset, *id)) : std::nullopt;
    }
    if (any || state.uses("dicom")) {
        return held(state.options.dataset, evidence);
    }
    const auto id = state.own ? ownPatient(path, *state.own) : std::nullopt;
    return found(id) ? std::optional(named(state.options.dataset, *id)) : std::nullopt;
}

}  // namespace outis::data
