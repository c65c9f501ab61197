// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/prepared_file.h"

#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/safetensors.h"
#include "core/data/workspace.h"

namespace outis::data {

std::filesystem::path preparedPath(const Workspace& workspace, Role role) {
    return workspace.tensorsDir() / (std::string(roleName(role)) + ".safetensors");
}

Result<void> writePrepared(const std::filesystem::path& path, const PreparedRows& rows) {
    const auto count = static_cast<std::int64_t>(rows.imageIds.size());
    const auto classCount = static_cast<std::int64_t>(rows.classes.size());
    const std::array<safetensors::Entry, 4> entries = {{
        {"images", safetensors::Dtype::U8, {count, rows.size, rows.size}, rows.pixels},
        {"image_id", safetensors::Dtype::I64, {count}, std::as_bytes(std::span(rows.imageIds))},
        {"patient", safetensors::Dtype::I64, {count}, std::as_bytes(std::span(rows.patients))},
        {"labels",
         safetensors::Dtype::I8,
         {count, classCount},
         std::as_bytes(std::span(rows.labels))},
    }};
    const auto digestOfFirst = [&](std::int64_t first) {
        Sha256 digest;
        for (const safetensors::Entry& entry : entries) {
            const std::size_t each = count == 0 ? 0 : entry.bytes.size() / rows.imageIds.size();
            digest.update(entry.bytes.first(each * static_cast<std::size_t>(first)));
        }
        return toHex(digest.finish());
    };
    std::map<std::string, std::string> metadata = {{"classes", nlohmann::json(rows.classes).dump()},
                                                   {"size", std::to_string(rows.size)},
                                                   {"geometry", rows.geometry},
                                                   {"role", std::string(roleName(rows.role))},
                                                   {"digest", digestOfFirst(rows.kept)}};
    if (rows.kept < count) {
        metadata["kept"] = std::to_string(rows.kept);
        metadata["digest-all"] = digestOfFirst(count);
    }
    return safetensors::write(path, entries, metadata);
}

}  // namespace outis::data
