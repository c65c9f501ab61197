// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/data/csv.h"
#include "core/data/label_columns.h"
#include "core/data/label_words.h"

namespace outis::data {
namespace {

std::string fieldAt(const CsvRow& row, int column) {
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < row.fields.size() ? tidyText(row.fields[index]) : "";
}

std::string nameAt(const CsvTable& table, int column) {
    return column < 0 ? "" : tidyText(table.header[static_cast<std::size_t>(column)]);
}

/// "57", "57.0", "057Y", "006M", "012W", "003D"; nothing for what no human reaches.
std::optional<int> parseAge(const std::string& text) {
    std::size_t used = 0;
    double years = 0;
    try {
        years = std::stod(text, &used);
    } catch (const std::exception&) {
        return std::nullopt;
    }
    const std::string unit = foldedName(std::string_view(text).substr(used));
    const std::map<std::string, double> perYear = {
        {"", 1}, {"y", 1}, {"m", 12}, {"w", 52.1775}, {"d", 365.2425}};
    const auto found = perYear.find(unit);
    if (found == perYear.end() || !std::isfinite(years)) {
        return std::nullopt;
    }
    years /= found->second;
    return plausibleAge(years);
}

std::vector<Finding> splitFindings(const std::string& cell, const std::string& separator) {
    std::vector<Finding> findings;
    for (std::size_t start = 0; start <= cell.size();) {
        const std::size_t end = std::min(cell.find(separator, start), cell.size());
        const std::string name = canonicalFinding(cell.substr(start, end - start));
        const bool known = std::any_of(findings.begin(), findings.end(),
                                       [&](const Finding& other) { return other.name == name; });
        if (!name.empty() && !known) {
            findings.push_back({name, LabelState::Positive});
        }
        start = end + separator.size();
    }
    return findings;
}

/// Turns the rows of one table into label rows and notes what is odd.
class RowReader {
public:
    RowReader(const CsvTable& table, const ColumnPositions& positions, const std::string& separator,
              std::string subject, LabelTable& labels)
        : table_(table),
          positions_(positions),
          separator_(separator),
          subject_(std::move(subject)),
          labels_(labels) {}

    void read(const CsvRow& row) {
        if (row.fields.size() > table_.header.size() && !extraFieldsAreBlank(row)) {
            warn(row, "more fields than the header has; the row is left out");
            return;
        }
        if (row.fields.size() < table_.header.size()) {
            warn(row, "fewer fields than the header has; those at the end count as missing");
        }
        LabelRow label;
        label.line = row.line;
        label.image = fieldAt(row, positions_.image);
        std::replace(label.image.begin(), label.image.end(), '\\', '/');
        if (label.image.empty()) {
            warn(row, "no image; the row is left out");
            return;
        }
        label.patientId = fieldAt(row, positions_.patient);
        label.view = normalView(fieldAt(row, positions_.view), fieldAt(row, positions_.frontal));
        label.sex = normalSex(fieldAt(row, positions_.sex));
        label.ageYears = parseAge(fieldAt(row, positions_.age));
        readFindings(row, label);
        labels_.rows.push_back(std::move(label));
    }

private:
    void readFindings(const CsvRow& row, LabelRow& label) {
        if (positions_.findings >= 0) {
            label.findings = splitFindings(fieldAt(row, positions_.findings), separator_);
            label.absentIsNegative = !label.findings.empty();
        }
        for (const auto& [column, name] : positions_.classes) {
            const auto state = parseState(fieldAt(row, column));
            if (!state) {
                warn(row, "a finding that is none of 1, 0, -1 and empty counts as missing");
            } else if (*state != LabelState::Missing) {
                label.findings.push_back({name, *state});
            }
        }
    }

    [[nodiscard]] bool extraFieldsAreBlank(const CsvRow& row) const {
        return std::all_of(row.fields.begin() + static_cast<std::ptrdiff_t>(table_.header.size()),
                           row.fields.end(),
                           [](const std::string& field) { return tidyText(field).empty(); });
    }
    void warn(const CsvRow& row, const std::string& what) {
        std::string line = "line ";
        line += std::to_string(row.line) + ": " + what;
        labels_.warnings.push_back({ErrorCode::BadLabelFile, subject_, std::move(line)});
    }

    const CsvTable& table_;
    const ColumnPositions& positions_;
    const std::string& separator_;
    std::string subject_;
    LabelTable& labels_;
};

LabelColumns namesOf(const CsvTable& table, const ColumnPositions& positions,
                     const std::string& separator) {
    LabelColumns names{nameAt(table, positions.image),
                       nameAt(table, positions.patient),
                       nameAt(table, positions.findings),
                       nameAt(table, positions.view),
                       nameAt(table, positions.sex),
                       nameAt(table, positions.age),
                       separator,
                       {}};
    for (const auto& [column, name] : positions.classes) {
        names.classColumns.push_back(nameAt(table, column));
    }
    return names;
}

bool isPositive(const Finding& finding) {
    return finding.state == LabelState::Positive;
}

}  // namespace

const std::vector<std::string>& parityClasses() {
    return labelWords().parity;
}

std::string canonicalFinding(std::string_view name) {
    std::string tidy = tidyText(name);
    const auto known = labelWords().findings.find(foldedName(tidy));
    return known == labelWords().findings.end() ? tidy : known->second;
}

Result<LabelTable> readLabels(const std::filesystem::path& path, const LabelColumns& columns) {
    if (columns.separator.empty()) {
        return Error{ErrorCode::InvalidOption, "findings-separator", "empty"};
    }
    const auto table = readCsv(path);
    if (!table) {
        return table.error();
    }
    const std::string subject = path.filename().string();
    const auto positions = findColumns(*table, columns, subject);
    if (!positions) {
        return positions.error();
    }
    if (table->rows.empty()) {
        return Error{ErrorCode::BadLabelFile, subject, "a header, but no row below it"};
    }
    LabelTable labels;
    labels.columns = namesOf(*table, *positions, columns.separator);
    if (table->encoding == TextEncoding::Latin1) {
        labels.warnings.push_back(
            {ErrorCode::BadLabelFile, subject, "not valid UTF-8; read as Latin-1"});
    }
    RowReader reader(*table, *positions, columns.separator, subject, labels);
    for (const CsvRow& row : table->rows) {
        reader.read(row);
    }
    return labels;
}

ClassStates statesOf(const LabelRow& row, const std::vector<std::string>& classes) {
    ClassStates result;
    result.states.assign(classes.size(),
                         row.absentIsNegative ? LabelState::Negative : LabelState::Missing);
    bool noFinding = false;
    bool otherFinding = false;
    for (const Finding& finding : row.findings) {
        (finding.name == kNoFinding ? noFinding : otherFinding) |= isPositive(finding);
        const auto found = std::find(classes.begin(), classes.end(), finding.name);
        if (found != classes.end()) {
            result.states[static_cast<std::size_t>(found - classes.begin())] = finding.state;
        }
    }
    result.conflict = noFinding && otherFinding;
    const auto column = std::find(classes.begin(), classes.end(), kNoFinding);
    if (result.conflict && column != classes.end()) {
        result.states[static_cast<std::size_t>(column - classes.begin())] = LabelState::Negative;
    }
    return result;
}

std::vector<std::string> classesFromLabels(const LabelTable& table, std::int64_t minimumPatients) {
    std::map<std::string, std::set<std::string>> patientsOf;
    for (const LabelRow& row : table.rows) {
        // A row without a patient is one of its own; no id holds a line break.
        std::string patient = row.patientId;
        if (patient.empty()) {
            patient.append("\n").append(std::to_string(row.line));
        }
        for (const Finding& finding : row.findings) {
            if (isPositive(finding)) {
                patientsOf[finding.name].insert(patient);
            }
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> counted;
    for (const auto& [name, patients] : patientsOf) {
        const auto count = static_cast<std::int64_t>(patients.size());
        if (count >= minimumPatients) {
            counted.emplace_back(count, name);
        }
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& one, const auto& other) {
        const bool oneIsNone = one.second == kNoFinding;
        const bool otherIsNone = other.second == kNoFinding;
        return oneIsNone != otherIsNone ? oneIsNone : one.first > other.first;
    });
    std::vector<std::string> names;
    for (std::size_t index = 0; index < std::min(counted.size(), kMaxClasses); ++index) {
        names.push_back(counted[index].second);
    }
    return names;
}

bool usesParityClasses(const LabelTable& table) {
    std::int64_t withFinding = 0;
    std::int64_t withParity = 0;
    for (const LabelRow& row : table.rows) {
        bool any = false;
        bool parity = false;
        for (const Finding& finding : row.findings) {
            if (isPositive(finding) && finding.name != kNoFinding) {
                any = true;
                parity = parity || std::find(parityClasses().begin(), parityClasses().end(),
                                             finding.name) != parityClasses().end();
            }
        }
        withFinding += any ? 1 : 0;
        withParity += parity ? 1 : 0;
    }
    return withParity * 4 >= withFinding;
}

}  // namespace outis::data
