// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_attributes.h"

#include <algorithm>
#include <map>
#include <string>

namespace outis::pipeline {
namespace {

constexpr const char* kSex = "sex";
constexpr const char* kAge = "age";
constexpr int kYearsOfBand = 10;
const std::vector<std::string> kSexes = {"F", "M", "O"};

std::int32_t codeOfLabel(std::int8_t label) {
    constexpr std::int8_t kUncertain = -1;
    return label == kUncertain ? -1 : label == 1 ? 1 : 0;
}

std::int32_t codeOfSex(const std::string& sex) {
    const auto found = std::find(kSexes.begin(), kSexes.end(), sex);
    return found == kSexes.end() ? -1 : static_cast<std::int32_t>(found - kSexes.begin());
}

/// The first known code among a patient's images; for findings the largest.
std::vector<std::int32_t> byPatient(const privacy::KnownAttributes& known, std::size_t attribute,
                                    std::int64_t patients, bool largest) {
    std::vector<std::int32_t> codes(static_cast<std::size_t>(patients), -1);
    for (std::int64_t row = 0; row < known.table.rows(); ++row) {
        const std::int32_t code = known.table.at(row, attribute);
        std::int32_t& own =
            codes[static_cast<std::size_t>(known.column[static_cast<std::size_t>(row)])];
        own = largest ? std::max(own, code) : own < 0 ? code : own;
    }
    return codes;
}

privacy::PatientGrouping ageGrouping(const std::vector<std::int32_t>& codes) {
    privacy::PatientGrouping grouping{"age", {"under 40", "40 to 59", "60 and more"}, {}};
    for (const std::int32_t code : codes) {
        grouping.of.push_back(code < 0 ? -1 : code < 4 ? 0 : code < 6 ? 1 : 2);
    }
    return grouping;
}

privacy::PatientGrouping imagesGrouping(const privacy::KnownAttributes& known,
                                        std::int64_t patients) {
    privacy::PatientGrouping grouping{"images", {"one", "two", "three and more"}, {}};
    std::vector<std::int64_t> counts(static_cast<std::size_t>(patients), 0);
    for (const std::int64_t column : known.column) {
        ++counts[static_cast<std::size_t>(column)];
    }
    for (const std::int64_t count : counts) {
        grouping.of.push_back(std::clamp<std::int64_t>(count, 1, 3) - 1);
    }
    return grouping;
}

}  // namespace

privacy::AttributeTable attributesOf(const data::Catalogue& catalogue,
                                     const std::vector<RoleSet>& sets) {
    privacy::AttributeTable table;
    for (const RoleSet& one : sets) {
        std::map<std::int64_t, data::ImageRow> rows;
        for (auto& row : orThrow(catalogue.imagesOf(one.role))) {
            rows.emplace(row.id.value, std::move(row));
        }
        const auto& classes = one.set->classes();
        table.names = classes;
        table.names.emplace_back(kSex);
        table.names.emplace_back(kAge);
        for (std::size_t image = 0; image < one.set->imageIds().size(); ++image) {
            for (std::size_t label = 0; label < classes.size(); ++label) {
                table.codes.push_back(
                    codeOfLabel(one.set->labels()[image * classes.size() + label]));
            }
            const auto row = rows.find(one.set->imageIds()[image]);
            const bool isKnown = row != rows.end();
            table.codes.push_back(isKnown ? codeOfSex(row->second.sex) : -1);
            table.codes.push_back(
                isKnown && row->second.ageYears ? *row->second.ageYears / kYearsOfBand : -1);
        }
    }
    return table;
}

privacy::KnownAttributes knownAttributesOf(const data::Catalogue& catalogue,
                                           const std::vector<RoleSet>& sets,
                                           const privacy::AuditPopulation& population) {
    privacy::KnownAttributes known{attributesOf(catalogue, sets), {}};
    std::map<std::int64_t, std::int64_t> columns;
    for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
        columns[population.number[static_cast<std::size_t>(column)]] = column;
    }
    for (const RoleSet& one : sets) {
        for (const std::int64_t patient : one.set->patients()) {
            known.column.push_back(columns.at(patient));
        }
    }
    return known;
}

std::vector<privacy::PatientGrouping> groupingsOf(const privacy::KnownAttributes& known,
                                                  const privacy::AuditPopulation& population) {
    std::vector<privacy::PatientGrouping> groupings;
    const std::int64_t patients = population.exchangeable();
    for (std::size_t attribute = 0; attribute < known.table.names.size(); ++attribute) {
        const std::string& name = known.table.names[attribute];
        const bool isFinding = attribute + 2 < known.table.names.size();
        const auto codes = byPatient(known, attribute, patients, isFinding);
        if (isFinding) {
            privacy::PatientGrouping grouping{"finding", {name}, {}};
            for (const std::int32_t code : codes) {
                grouping.of.push_back(code == 1 ? 0 : -1);
            }
            groupings.push_back(std::move(grouping));
        } else if (name == kSex) {
            groupings.push_back({kSex, kSexes, {codes.begin(), codes.end()}});
        } else {
            groupings.push_back(ageGrouping(codes));
        }
    }
    groupings.push_back(imagesGrouping(known, patients));
    return groupings;
}

}  // namespace outis::pipeline
