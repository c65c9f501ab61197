// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/memorisation_history.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace outis::privacy {
namespace {

/// Calls `apply(key, field)` for every number but the quality.
template <class Row, class Apply>
void eachField(Row& row, const Apply& apply) {
    apply("images", row.imagesSeen);
    apply("samples", row.samples);
    apply("share", row.share);
    apply("share-low", row.shareLow);
    apply("share-high", row.shareHigh);
    apply("auc", row.auc);
    apply("copies", row.copies);
    apply("copy-rate", row.copyRate);
    apply("copy-low", row.copyLow);
    apply("copy-high", row.copyHigh);
    apply("real-copy-rate", row.realCopyRate);
}

/// Lower quality first, then the shorter training; a known quality before an unknown one, of which
/// the longest training is first.
bool isBetter(const MemorisationRow& a, const MemorisationRow& b) {
    const bool known = std::isfinite(a.quality);
    if (known != std::isfinite(b.quality)) {
        return known;
    }
    if (!known) {
        return a.imagesSeen > b.imagesSeen;
    }
    return a.quality != b.quality ? a.quality < b.quality : a.imagesSeen < b.imagesSeen;
}

}  // namespace

void record(std::vector<MemorisationRow>& history, const MemorisationRow& row) {
    std::erase_if(history,
                  [&](const MemorisationRow& old) { return old.imagesSeen >= row.imagesSeen; });
    history.push_back(row);
}

bool isOverLimit(const MemorisationRow& row, const MemorisationLimits& limits) {
    return row.shareLow > limits.share || row.copyRate > limits.copyFactor * row.realCopyRate;
}

bool suggestsStop(const std::vector<MemorisationRow>& history, const MemorisationLimits& limits) {
    const auto needed = static_cast<std::size_t>(std::max<std::int64_t>(limits.inARow, 1));
    return history.size() >= needed &&
           std::all_of(history.end() - static_cast<std::ptrdiff_t>(needed), history.end(),
                       [&](const MemorisationRow& row) { return isOverLimit(row, limits); });
}

std::optional<std::int64_t> firstSuggestion(const std::vector<MemorisationRow>& history,
                                            const MemorisationLimits& limits) {
    std::vector<MemorisationRow> until;
    for (const MemorisationRow& row : history) {
        until.push_back(row);
        if (suggestsStop(until, limits)) {
            return row.imagesSeen;
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> bestCheckpoint(const std::vector<MemorisationRow>& history,
                                           const MemorisationLimits& limits) {
    const MemorisationRow* best = nullptr;
    for (const MemorisationRow& row : history) {
        if (!isOverLimit(row, limits) && (best == nullptr || isBetter(row, *best))) {
            best = &row;
        }
    }
    return best != nullptr ? std::optional(best->imagesSeen) : std::nullopt;
}

nlohmann::json toJson(const std::vector<MemorisationRow>& history) {
    nlohmann::json rows = nlohmann::json::array();
    for (const MemorisationRow& row : history) {
        nlohmann::json json;
        eachField(row, [&](const char* key, const auto& value) { json[key] = value; });
        json["quality"] =
            std::isfinite(row.quality) ? nlohmann::json(row.quality) : nlohmann::json();
        rows.push_back(std::move(json));
    }
    return rows;
}

Result<std::vector<MemorisationRow>> historyFromJson(const nlohmann::json& json) {
    std::vector<MemorisationRow> history;
    try {
        for (const nlohmann::json& item : json) {
            MemorisationRow row;
            eachField(row, [&](const char* key, auto& value) { item.at(key).get_to(value); });
            if (const nlohmann::json& quality = item.at("quality"); !quality.is_null()) {
                row.quality = quality.get<double>();
            }
            history.push_back(row);
        }
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "memorisation", exception.what()};
    }
    return history;
}

}  // namespace outis::privacy
