// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_report.h"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/label_words.h"

namespace outis::data {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShownRows = 10;
/// Findings that are listed; a file with more has free text in its column.
constexpr std::size_t kShownFindings = 1000;

std::string_view stateName(LabelState state) {
    switch (state) {
        case LabelState::Positive:
            return "positive";
        case LabelState::Negative:
            return "negative";
        case LabelState::Uncertain:
            return "uncertain";
        case LabelState::Missing:
            break;
    }
    return "missing";
}

Json findingsJson(const std::vector<FindingCount>& findings) {
    Json list = Json::array();
    for (const FindingCount& count : findings) {
        if (list.size() == kShownFindings) {
            break;
        }
        list.push_back({{"name", count.name},
                        {"known", count.isKnown},
                        {"first_line", count.firstLine},
                        {"positive", count.positive},
                        {"negative", count.negative},
                        {"uncertain", count.uncertain},
                        {"missing", count.missing}});
    }
    return list;
}

Json mappingJson(const LabelOverview& overview) {
    Json choices = Json::array();
    for (const std::string& name : overview.header) {
        if (const std::string tidy = tidyText(name); !tidy.empty()) {
            choices.push_back(tidy);
        }
    }
    Json mapping = Json::array();
    for (const LabelMeaning meaning : kLabelMeanings) {
        const int position = overview.mapping.position(meaning);
        const auto origin = overview.mapping.origins.at(static_cast<std::size_t>(meaning));
        Json column = nullptr;
        if (position >= 0) {
            column = tidyText(overview.header[static_cast<std::size_t>(position)]);
        }
        mapping.push_back({{"meaning", meaningName(meaning)},
                           {"column", std::move(column)},
                           {"chosen_by", originName(origin)},
                           {"choices", choices}});
    }
    return mapping;
}

Json rowJson(const LabelRow& row) {
    Json findings = Json::object();
    for (const Finding& finding : row.findings) {
        findings[finding.name] = stateName(finding.state);
    }
    return {{"line", row.line},
            {"image", shapeOf(row.image)},
            {"study", shapeOf(row.study)},
            {"has_patient", !row.patientId.empty()},
            {"view", row.view},
            {"sex", row.sex},
            {"age", row.ageYears ? Json(*row.ageYears) : Json(nullptr)},
            {"findings", std::move(findings)},
            {"others", row.absentIsNegative ? "negative" : "missing"}};
}

void addTable(const LabelOverview& overview, Json& json) {
    const LabelTable& table = *overview.table;
    LabelProblems problems = table.problems;
    for (const FindingCount& count : table.findings) {
        if (!count.isKnown) {
            problems.add(LabelProblem::UnknownFinding, count.firstLine);
        }
    }
    std::unordered_set<std::string> patients;
    std::int64_t without = 0;
    for (const LabelRow& row : table.rows) {
        without += row.patientId.empty() ? 1 : 0;
        patients.insert(row.patientId);
    }
    json["rows"] = table.rowsInFile;
    json["rows_used"] = table.rows.size();
    json["patients"] = patients.size() - (without > 0 ? 1U : 0U);
    json["rows_without_patient"] = without;
    json["findings"] = findingsJson(table.findings);
    json["findings_in_all"] = table.findings.size();
    Json& rows = json["first_rows"] = Json::array();
    for (std::size_t index = 0; index < std::min(table.rows.size(), kShownRows); ++index) {
        rows.push_back(rowJson(table.rows[index]));
    }
    if (overview.matched) {
        problems.add(overview.matched->problems);
        json["source"] = {{"files", overview.sourceFiles},
                          {"files_with_row", overview.matched->matched},
                          {"files_without_row", overview.sourceFiles - overview.matched->matched}};
    }
    json["problems"] = problems.toJson();
}

void matchWith(const std::filesystem::path& source, const std::filesystem::path& labels,
               LabelOverview& overview) {
    const auto listed = orThrow(files::listFiles(source));
    std::error_code failure;
    const auto root = std::filesystem::weakly_canonical(source, failure);
    std::vector<std::string> names;
    for (const auto& file : listed) {
        if (!std::filesystem::equivalent(file, labels, failure)) {
            names.push_back(file.lexically_relative(source).generic_string());
        }
    }
    overview.sourceFiles = static_cast<std::int64_t>(names.size());
    overview.matched = matchLabels(*overview.table, names, root);
}

}  // namespace

nlohmann::json toJson(const LabelFileReport& report) {
    return {{"file", report.file},
            {"encoding", encodingName(report.encoding)},
            {"separator", std::string(1, report.separator)},
            {"rows", report.rows},
            {"files_with_row", report.filesWithRow},
            {"profile", toJson(report.profile)},
            {"findings", findingsJson(report.findings)},
            {"problems", report.problems.toJson()}};
}

Result<LabelOverview> overlookLabels(const std::filesystem::path& path, const LabelProfile& profile,
                                     const std::filesystem::path& source) {
    auto csv = CsvReader::open(path);
    if (!csv) {
        return std::move(csv).error();
    }
    auto mapping = findColumns(*csv, profile);
    if (!mapping) {
        return std::move(mapping).error();
    }
    LabelOverview overview{csv->subject(), csv->encoding(), csv->separator(),
                           csv->header(),  *mapping,        std::nullopt,
                           std::nullopt,   std::nullopt,    0};
    auto table = readLabels(*csv, *mapping);
    if (!table) {
        overview.error = std::move(table).error();
        return overview;
    }
    overview.table = std::move(table).value();
    if (!source.empty()) {
        try {
            matchWith(source, path, overview);
        } catch (const ErrorException& problem) {
            return problem.error();
        }
    }
    return overview;
}

nlohmann::json toJson(const LabelOverview& overview) {
    Json profiles = Json::array();
    for (const BuiltInProfile& builtIn : builtInProfiles()) {
        profiles.push_back(builtIn.profile.name);
    }
    Json json = {{"file", overview.file},
                 {"usable", !overview.error.has_value()},
                 {"encoding", encodingName(overview.encoding)},
                 {"separator", std::string(1, overview.separator)},
                 {"mapping", mappingJson(overview)},
                 {"profile", toJson(overview.mapping.profile)},
                 {"profiles", std::move(profiles)}};
    if (overview.error) {
        json["error"] = {{"code", errorName(overview.error->code)},
                         {"subject", overview.error->subject},
                         {"detail", overview.error->detail}};
    }
    if (overview.table) {
        addTable(overview, json);
    }
    return json;
}

std::string shapeOf(const std::string& path) {
    constexpr std::size_t kLongestEnding = 5;
    const std::size_t dot = path.rfind('.');
    const bool hasEnding = dot != std::string::npos && path.size() - dot <= kLongestEnding &&
                           path.find('/', dot) == std::string::npos &&
                           std::isalpha(static_cast<unsigned char>(path.back())) != 0;
    const std::size_t end = hasEnding ? dot : path.size();
    std::string shape;
    for (std::size_t index = 0; index < end; ++index) {
        const auto byte = static_cast<unsigned char>(path[index]);
        // Of a letter in several bytes, the first stands for it.
        if ((byte & 0xC0U) != 0x80U) {
            const bool isLetter = byte >= 0x80 || std::isalpha(byte) != 0;
            shape += isLetter ? 'x' : std::isdigit(byte) != 0 ? '9' : path[index];
        }
    }
    return shape + path.substr(end);
}

}  // namespace outis::data
