// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"

/// Family F3 (METHOD 13.3): conjunctions of attributes that the attacker reads from a released
/// image. He has learned what attributes look like from his own patients alone.
namespace outis::privacy {

/// One code per row and attribute (a finding, sex, a band of ages), -1: unknown.
struct AttributeTable {
    std::vector<std::string> names;
    std::vector<std::int32_t> codes;  ///< row-major [rows, names]

    [[nodiscard]] std::int64_t rows() const {
        return names.empty() ? 0 : static_cast<std::int64_t>(codes.size() / names.size());
    }
    [[nodiscard]] std::int32_t at(std::int64_t row, std::size_t attribute) const {
        return codes[static_cast<std::size_t>(row) * names.size() + attribute];
    }
};

/// Per row of `neighbours` the most frequent known code among those reference images; the nearest
/// one's at a tie; -1 where none is known.
[[nodiscard]] AttributeTable predictedFrom(const std::vector<std::vector<std::int64_t>>& neighbours,
                                           const AttributeTable& reference);

/// Attributes of all images of X and H: whose image each row is, by column.
struct KnownAttributes {
    AttributeTable table;
    std::vector<std::int64_t> column;  ///< [rows] below n + m
};

/// One predicate per row of `predicted`: a patient matches when one of their images has all
/// predicted codes; an attribute that is unknown on either side says nothing, but at least one must
/// be known on both. Not valid when nothing is predicted. `owners` (columns) are left out of their
/// own predicate. InvalidOption for tables that do not fit.
[[nodiscard]] Result<PredicateMatches> conjunctionsOf(const AttributeTable& predicted,
                                                      const KnownAttributes& known,
                                                      const AuditPopulation& population,
                                                      std::span<const std::int64_t> owners = {});

}  // namespace outis::privacy
