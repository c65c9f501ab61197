// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/data/catalogue.h"
#include "core/data/prepare.h"
#include "core/data/roles.h"
#include "core/privacy/audit/attribute_predicates.h"
#include "core/privacy/audit/audit_evidence.h"

namespace outis::pipeline {

/// A prepared set and its role.
struct RoleSet {
    const data::PreparedSet* set = nullptr;
    data::Role role = data::Role::Train;
};

/// One row per image of the sets, one after the other: every finding (0 no, 1 yes; missing is no,
/// as everywhere, uncertain is unknown), sex and age in bands of ten years. Throws ErrorException.
[[nodiscard]] privacy::AttributeTable attributesOf(const data::Catalogue& catalogue,
                                                   const std::vector<RoleSet>& sets);

/// The same with the column of each image's patient, for sets of X and H.
[[nodiscard]] privacy::KnownAttributes knownAttributesOf(
    const data::Catalogue& catalogue, const std::vector<RoleSet>& sets,
    const privacy::AuditPopulation& population);

/// By which patients of X and H are looked at apart: each finding, sex, age, number of images.
[[nodiscard]] std::vector<privacy::PatientGrouping> groupingsOf(
    const privacy::KnownAttributes& known, const privacy::AuditPopulation& population);

}  // namespace outis::pipeline
