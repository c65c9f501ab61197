// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/masked_regions.h"

#include <algorithm>
#include <cmath>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/sqlite_errors.h"
#include "core/data/text_strokes.h"
#include "core/data/workspace.h"

namespace outis::data {

Result<std::vector<MaskedRegionRow>> maskedRegions(const Catalogue& catalogue) {
    const SQLite::Database& database = catalogue.database();
    return guardSqlite(database.getFilename(), [&] {
        SQLite::Statement rows(
            database,
            "SELECT masked_regions.id, image_id, stored_path, x0, y0, x1, y1, kind, confidence, "
            "masked, still_readable FROM masked_regions JOIN images ON images.id = image_id JOIN "
            "patients ON patients.id = patient_id WHERE same_as IS NULL ORDER BY image_id, 1");
        std::vector<MaskedRegionRow> regions;
        while (rows.executeStep()) {
            MaskedRegionRow region;
            region.id = rows.getColumn(0).getInt64();
            region.image = {rows.getColumn(1).getInt64()};
            region.storedPath = rows.getColumn(2).getString();
            region.left = rows.getColumn(3).getDouble();
            region.top = rows.getColumn(4).getDouble();
            region.right = rows.getColumn(5).getDouble();
            region.bottom = rows.getColumn(6).getDouble();
            region.kind = rows.getColumn(7).getString();
            region.confidence = rows.getColumn(8).getDouble();
            region.isMasked = rows.getColumn(9).getInt() != 0;
            region.isStillReadable = rows.getColumn(10).getInt() != 0;
            regions.push_back(std::move(region));
        }
        return regions;
    });
}

Result<std::vector<std::byte>> regionBefore(const Catalogue& catalogue, std::int64_t region) {
    const SQLite::Database& database = catalogue.database();
    return guardSqlite(database.getFilename(), [&] {
        SQLite::Statement row(
            database, "SELECT picture FROM identity WHERE kind = 'text' AND ref = ? LIMIT 1");
        row.bind(1, region);
        std::vector<std::byte> png;
        if (row.executeStep() && !row.getColumn(0).isNull()) {
            const auto* bytes = static_cast<const std::byte*>(row.getColumn(0).getBlob());
            png.assign(bytes, bytes + row.getColumn(0).getBytes());
        }
        return png;
    });
}

GreyImage placeOf(const GreyImage& picture, double left, double top, double right, double bottom) {
    const int width = picture.width;
    const int height = picture.height;
    const auto low = [](double part, int side) {
        return std::clamp(static_cast<int>(std::floor(part * side)), 0, side - 1);
    };
    const auto high = [](double part, int side) {
        return std::clamp(static_cast<int>(std::ceil(part * side)), 1, side);
    };
    PixelBox box{low(left, width), low(top, height), high(right, width), high(bottom, height)};
    box.right = std::max(box.right, box.left + 1);
    box.bottom = std::max(box.bottom, box.top + 1);
    return cropOf(picture, box);
}

Result<GreyImage> regionAfter(const Workspace& workspace, const MaskedRegionRow& region) {
    const auto picture = readPng(workspace.root() / region.storedPath);
    if (!picture) {
        return picture.error();
    }
    return placeOf(*picture, region.left, region.top, region.right, region.bottom);
}

}  // namespace outis::data
