// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/labels.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/data/label_words.h"

namespace outis::data {
namespace {

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
    std::map<std::string, std::set<std::int64_t>> patientsOf;
    std::unordered_map<std::string, std::int64_t> numbers;
    for (const LabelRow& row : table.rows) {
        // A row without a patient is one of its own.
        const std::int64_t patient =
            row.patientId.empty()
                ? -row.line
                : numbers.emplace(row.patientId, static_cast<std::int64_t>(numbers.size()))
                      .first->second;
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
