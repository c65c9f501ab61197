// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/attribute_predicates.h"

#include <algorithm>
#include <map>

namespace outis::privacy {
namespace {

std::int32_t mostFrequent(const std::vector<std::int64_t>& rows, const AttributeTable& reference,
                          std::size_t attribute) {
    std::map<std::int32_t, int> counts;
    for (const std::int64_t row : rows) {
        const std::int32_t code = reference.at(row, attribute);
        if (code >= 0) {
            ++counts[code];
        }
    }
    std::int32_t best = -1;
    for (const std::int64_t row : rows) {  // nearest first: ties go to the nearest
        const std::int32_t code = reference.at(row, attribute);
        if (code >= 0 && (best < 0 || counts[code] > counts[best])) {
            best = code;
        }
    }
    return best;
}

/// Whether an image has all that is predicted.
bool agrees(const AttributeTable& predicted, std::int64_t predicate, const AttributeTable& known,
            std::int64_t image) {
    bool any = false;
    for (std::size_t attribute = 0; attribute < known.names.size(); ++attribute) {
        const std::int32_t wanted = predicted.at(predicate, attribute);
        const std::int32_t has = known.at(image, attribute);
        if (wanted < 0 || has < 0) {
            continue;
        }
        if (wanted != has) {
            return false;
        }
        any = true;
    }
    return any;
}

}  // namespace

AttributeTable predictedFrom(const std::vector<std::vector<std::int64_t>>& neighbours,
                             const AttributeTable& reference) {
    AttributeTable predicted;
    predicted.names = reference.names;
    for (const auto& rows : neighbours) {
        for (std::size_t attribute = 0; attribute < reference.names.size(); ++attribute) {
            predicted.codes.push_back(mostFrequent(rows, reference, attribute));
        }
    }
    return predicted;
}

Result<PredicateMatches> conjunctionsOf(const AttributeTable& predicted,
                                        const KnownAttributes& known,
                                        const AuditPopulation& population,
                                        std::span<const std::int64_t> owners) {
    if (predicted.names != known.table.names ||
        known.table.rows() != static_cast<std::int64_t>(known.column.size()) ||
        (!owners.empty() && static_cast<std::int64_t>(owners.size()) != predicted.rows())) {
        return Error{ErrorCode::InvalidOption, "attributes", "the tables do not fit"};
    }
    PredicateMatches matches;
    for (std::int64_t predicate = 0; predicate < predicted.rows(); ++predicate) {
        bool valid = false;
        for (std::size_t attribute = 0; attribute < predicted.names.size(); ++attribute) {
            valid = valid || predicted.at(predicate, attribute) >= 0;
        }
        std::vector<bool> matched(static_cast<std::size_t>(population.exchangeable()), false);
        const std::int64_t owner =
            owners.empty() ? -1 : owners[static_cast<std::size_t>(predicate)];
        for (std::int64_t image = 0; valid && image < known.table.rows(); ++image) {
            const std::int64_t column = known.column[static_cast<std::size_t>(image)];
            if (column != owner && !matched[static_cast<std::size_t>(column)] &&
                agrees(predicted, predicate, known.table, image)) {
                matched[static_cast<std::size_t>(column)] = true;
            }
        }
        matches.valid.push_back(valid);
        matches.columns.emplace_back();
        for (std::size_t column = 0; column < matched.size(); ++column) {
            if (matched[column]) {
                matches.columns.back().push_back(static_cast<std::int32_t>(column));
            }
        }
    }
    return matches;
}

}  // namespace outis::privacy
