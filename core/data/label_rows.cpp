// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/data/csv.h"
#include "core/data/label_columns.h"
#include "core/data/label_values.h"
#include "core/data/label_words.h"
#include "core/data/labels.h"

namespace outis::data {
namespace {

/// Cells whose meaning is remembered; beyond them they are read again.
constexpr std::size_t kRemembered = 100'000;

template <class Value>
class Memory {
public:
    template <class Make>
    Value of(const std::string& key, const Make& make) {
        if (const auto found = values_.find(key); found != values_.end()) {
            return found->second;
        }
        Value value = make();
        if (values_.size() < kRemembered) {
            values_.emplace(key, value);
        }
        return value;
    }

private:
    std::unordered_map<std::string, Value> values_;
};

/// States of one name in one row or in two: equal ones stay, others are uncertain.
bool addState(std::vector<Finding>& findings, const std::string& name, LabelState state) {
    for (Finding& finding : findings) {
        if (finding.name == name) {
            const bool contradicts = finding.state != state;
            finding.state = contradicts ? LabelState::Uncertain : state;
            return !contradicts;
        }
    }
    findings.push_back({name, state});
    return true;
}

bool hasConflict(const std::vector<Finding>& findings) {
    bool none = false;
    bool other = false;
    for (const Finding& finding : findings) {
        (finding.name == kNoFinding ? none : other) |= finding.state == LabelState::Positive;
    }
    return none && other;
}

/// Turns the rows of one file into label rows and notes what is odd.
class RowReader {
public:
    RowReader(const ColumnMapping& mapping, std::size_t columns, LabelTable& table)
        : mapping_(mapping), values_(mapping.profile), columns_(columns), table_(table) {
        for (const auto& [column, name] : mapping.classes) {
            classNames_.push_back(values_.finding(name));
        }
    }

    void read(const CsvRow& row) {
        line_ = row.line;
        if (row.fields.size() > columns_ && !extraFieldsAreBlank(row)) {
            note(LabelProblem::TooManyFields);
            return;
        }
        if (row.fields.size() < columns_) {
            note(LabelProblem::TooFewFields);
        }
        LabelRow label;
        label.line = row.line;
        label.image = cell(row, LabelMeaning::Image);
        std::replace(label.image.begin(), label.image.end(), '\\', '/');
        if (mapping_.position(LabelMeaning::Image) < 0) {
            label.study = cell(row, LabelMeaning::Study);
        }
        if (label.image.empty() && label.study.empty()) {
            note(LabelProblem::NoImage);
            return;
        }
        label.patientId = patientOf(row);
        readFacts(row, label);
        readFindings(row, label);
        keep(row, std::move(label));
    }

private:
    struct Cell {
        FindingList findings;
        bool conflict = false;
        bool contradiction = false;
        bool unknownState = false;
    };

    void note(LabelProblem problem) { table_.problems.add(problem, line_); }

    [[nodiscard]] static std::string fieldAt(const CsvRow& row, int column) {
        const auto index = static_cast<std::size_t>(column);
        return column >= 0 && index < row.fields.size() ? tidyText(row.fields[index]) : "";
    }
    [[nodiscard]] std::string cell(const CsvRow& row, LabelMeaning meaning) const {
        return fieldAt(row, mapping_.position(meaning));
    }

    [[nodiscard]] std::string patientOf(const CsvRow& row) const {
        std::string id = cell(row, LabelMeaning::Patient);
        const std::string word = loweredText(id);
        const bool isMissing = word == "nan" || word == "null" || word == "none" || word == "n/a";
        return isMissing ? "" : id;
    }

    void readFacts(const CsvRow& row, LabelRow& label) {
        const std::string view = cell(row, LabelMeaning::View);
        const std::string frontal = cell(row, LabelMeaning::Frontal);
        if (const auto known = values_.view(view, frontal)) {
            label.view = *known;
        } else {
            note(LabelProblem::UnknownView);
        }
        const std::string sex = cell(row, LabelMeaning::Sex);
        label.sex = normalSex(sex);
        if (label.sex.empty() && !sex.empty() && !isUnknownSex(sex)) {
            note(LabelProblem::UnknownSex);
        }
        const std::string age = cell(row, LabelMeaning::Age);
        if (parseState(age) != LabelState::Missing || (age.size() > 1 && age.front() == '-')) {
            const auto years = parseAge(age);
            label.ageYears = years ? plausibleAge(*years) : std::nullopt;
            if (!label.ageYears) {
                note(LabelProblem::ImplausibleAge);
            }
        } else if (const auto years = ageBetween(cell(row, LabelMeaning::BirthDate),
                                                 cell(row, LabelMeaning::StudyDate))) {
            label.ageYears = plausibleAge(*years);
            if (!label.ageYears) {
                note(LabelProblem::ImplausibleAge);
            }
        }
    }

    void readFindings(const CsvRow& row, LabelRow& label) {
        Cell found;
        if (mapping_.position(LabelMeaning::Findings) >= 0) {
            found = joined(cell(row, LabelMeaning::Findings));
            label.absentIsNegative = !found.findings.empty();
        }
        if (!mapping_.classes.empty()) {
            Cell classes = columnStates(row);
            if (!found.findings.empty() && !classes.findings.empty()) {
                classes = together(found.findings, classes.findings);
            } else if (classes.findings.empty()) {
                classes.findings = found.findings;
            }
            found = classes;
        }
        label.findings = found.findings;
        if (found.conflict) {
            note(LabelProblem::NoFindingConflict);
        }
        if (found.contradiction) {
            note(LabelProblem::ContradictoryFindings);
        }
        if (found.unknownState) {
            note(LabelProblem::UnknownState);
        }
    }

    Cell joined(const std::string& text) {
        return lists_.of(text, [&] {
            auto findings = values_.findings(text);
            const bool conflict = hasConflict(findings);
            return Cell{std::move(findings), conflict, false, false};
        });
    }

    Cell columnStates(const CsvRow& row) {
        std::string key;
        for (const auto& [column, name] : mapping_.classes) {
            const auto index = static_cast<std::size_t>(column);
            const auto state =
                index < row.fields.size() ? values_.state(row.fields[index]) : LabelState::Missing;
            key += state ? static_cast<char>('A' + 2 + static_cast<int>(*state)) : '?';
        }
        return states_.of(key, [&] {
            std::vector<Finding> findings;
            Cell cell;
            for (std::size_t index = 0; index < key.size(); ++index) {
                const auto state = static_cast<LabelState>(key[index] - 'A' - 2);
                if (key[index] == '?') {
                    cell.unknownState = true;
                } else if (state != LabelState::Missing && !classNames_[index].empty()) {
                    cell.contradiction |= !addState(findings, classNames_[index], state);
                }
            }
            cell.conflict = hasConflict(findings);
            cell.findings = std::move(findings);
            return cell;
        });
    }

    static Cell together(const FindingList& one, const FindingList& other) {
        std::vector<Finding> findings(one.begin(), one.end());
        Cell cell;
        for (const Finding& finding : other) {
            cell.contradiction |= !addState(findings, finding.name, finding.state);
        }
        cell.conflict = hasConflict(findings);
        cell.findings = std::move(findings);
        return cell;
    }

    /// Rows that say one finding each are one row per image and reader.
    void keep(const CsvRow& row, LabelRow label) {
        if (mapping_.profile.rows != RowUnit::Finding) {
            table_.rows.push_back(std::move(label));
            return;
        }
        std::string key = label.image + "\n" + label.study + "\n" + label.patientId + "\n";
        key += cell(row, LabelMeaning::Reader);
        const auto [found, isNew] = rowOf_.emplace(std::move(key), table_.rows.size());
        if (isNew) {
            table_.rows.push_back(std::move(label));
            return;
        }
        LabelRow& present = table_.rows[found->second];
        std::vector<Finding> findings(present.findings.begin(), present.findings.end());
        for (const Finding& finding : label.findings) {
            addState(findings, finding.name, finding.state);
        }
        if (findings.size() != present.findings.size()) {
            present.findings = std::move(findings);
        }
        present.absentIsNegative |= label.absentIsNegative;
    }

    [[nodiscard]] bool extraFieldsAreBlank(const CsvRow& row) const {
        return std::all_of(row.fields.begin() + static_cast<std::ptrdiff_t>(columns_),
                           row.fields.end(),
                           [](const std::string& field) { return tidyText(field).empty(); });
    }

    const ColumnMapping& mapping_;
    LabelValues values_;
    std::size_t columns_;
    LabelTable& table_;
    std::vector<std::string> classNames_;
    std::int64_t line_ = 0;
    Memory<Cell> lists_;
    Memory<Cell> states_;
    std::unordered_map<std::string, std::size_t> rowOf_;
};

/// Rows that share their findings are counted at once.
struct RowGroup {
    FindingList findings;
    std::int64_t firstLine = 0;
    std::int64_t rows = 0;
    std::int64_t complete = 0;  ///< with absentIsNegative
};

void countGroup(const RowGroup& group, std::unordered_map<std::string, FindingCount>& counts,
                std::unordered_map<std::string, std::int64_t>& completeRows) {
    for (const Finding& finding : group.findings) {
        FindingCount& count = counts[finding.name];
        count.firstLine =
            count.firstLine == 0 ? group.firstLine : std::min(count.firstLine, group.firstLine);
        auto& field = finding.state == LabelState::Positive   ? count.positive
                      : finding.state == LabelState::Negative ? count.negative
                                                              : count.uncertain;
        field += group.rows;
        completeRows[finding.name] += group.complete;
    }
}

std::vector<FindingCount> countFindings(const LabelTable& table) {
    std::unordered_map<const void*, RowGroup> groups;
    std::int64_t complete = 0;
    for (const LabelRow& row : table.rows) {
        RowGroup& group = groups[row.findings.identity()];
        group.findings = row.findings;
        group.firstLine = group.rows == 0 ? row.line : std::min(group.firstLine, row.line);
        ++group.rows;
        group.complete += row.absentIsNegative ? 1 : 0;
        complete += row.absentIsNegative ? 1 : 0;
    }
    std::unordered_map<std::string, FindingCount> counts;
    std::unordered_map<std::string, std::int64_t> completeRows;
    for (const auto& [identity, group] : groups) {
        countGroup(group, counts, completeRows);
    }
    std::unordered_set<std::string> known;
    for (const auto& [folded, name] : labelWords().findings) {
        known.insert(name);
    }
    for (const auto& [written, name] : table.profile.aliases) {
        known.insert(name);
    }
    std::vector<FindingCount> list;
    const auto rows = static_cast<std::int64_t>(table.rows.size());
    for (auto& [name, count] : counts) {
        count.name = name;
        count.isKnown = known.contains(name);
        count.negative += complete - completeRows[name];
        count.missing = rows - count.positive - count.negative - count.uncertain;
        list.push_back(std::move(count));
    }
    std::sort(list.begin(), list.end(), [](const FindingCount& one, const FindingCount& other) {
        return one.positive != other.positive ? one.positive > other.positive
                                              : one.name < other.name;
    });
    return list;
}

}  // namespace

Result<LabelTable> readLabels(CsvReader& csv, const ColumnMapping& mapping) {
    if (!mapping.isUsable()) {
        return noImageColumn(csv);
    }
    LabelTable table;
    table.profile = mapping.profile;
    table.encoding = csv.encoding();
    table.separator = csv.separator();
    RowReader reader(mapping, csv.header().size(), table);
    CsvRow row;
    csv.rewind();
    for (;;) {
        const auto found = csv.next(row);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            break;
        }
        if (++table.rowsInFile > kMaxLabelRows) {
            return Error{ErrorCode::Unsupported, csv.subject(),
                         "more than " + std::to_string(kMaxLabelRows) + " rows"};
        }
        reader.read(row);
    }
    if (table.rowsInFile == 0) {
        return Error{ErrorCode::BadLabelFile, csv.subject(), "a header, but no row below it"};
    }
    table.findings = countFindings(table);
    return table;
}

Result<LabelTable> readLabels(const std::filesystem::path& path, const LabelProfile& profile) {
    auto csv = CsvReader::open(path);
    if (!csv) {
        return std::move(csv).error();
    }
    const auto mapping = findColumns(*csv, profile);
    if (!mapping) {
        return mapping.error();
    }
    return readLabels(*csv, *mapping);
}

}  // namespace outis::data
