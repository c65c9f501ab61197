// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/inspect.h"

#include <algorithm>
#include <cstring>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/utf8.h"

namespace outis::data {
namespace {

double valueAt(const StoredFrame& frame, std::size_t index) {
    const std::size_t width = static_cast<std::size_t>(frame.bitsAllocated) / 8;
    std::uint32_t word = 0;
    for (std::size_t byte = 0; byte < width; ++byte) {
        word |= std::to_integer<std::uint32_t>(frame.bytes[index * width + byte]) << (8 * byte);
    }
    if (!frame.isSigned) {
        return word;
    }
    switch (width) {
        case 1:
            return static_cast<std::int8_t>(word);
        case 2:
            return static_cast<std::int16_t>(word);
        default:
            return static_cast<std::int32_t>(word);
    }
}

void addStatistics(InspectRow& row, const StoredFrame& frame) {
    const std::size_t count =
        frame.bytes.size() * 8 / static_cast<std::size_t>(frame.bitsAllocated);
    if (count == 0) {
        return;
    }
    double low = valueAt(frame, 0);
    double high = low;
    double sum = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const double value = valueAt(frame, index);
        low = std::min(low, value);
        high = std::max(high, value);
        sum += value;
    }
    row.storedMin = low;
    row.storedMax = high;
    row.storedMean = sum / static_cast<double>(count);
    row.frame0Sha256 = toHex(sha256(std::span(frame.bytes)));
}

nlohmann::json orNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

nlohmann::json orNull(const std::string& text) {
    return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

}  // namespace

Result<InspectRow> inspectFile(const std::filesystem::path& path, const DecodeLimits& limits) {
    std::error_code problem;
    if (!std::filesystem::exists(path, problem)) {
        return Error{ErrorCode::NotFound, path.string(), "no such file"};
    }
    FileReading reading = readImageFile(path, limits, KeepStored::Yes);
    DecodedFile& file = reading.file;
    InspectRow row;
    row.file = path.string();
    row.outcome = reading.outcome;
    row.reason = reasonName(reading.reason);
    row.message = reading.error.detail;
    for (const Error& warning : file.warnings) {
        row.warnings.push_back(warning.detail);
    }
    row.format = file.format;
    row.transferSyntax = file.transferSyntax;
    row.modality = file.dicom.modality;
    row.rows = file.rows;
    row.columns = file.columns;
    row.bitsStored = file.bitsStored;
    row.frames = file.frames;
    row.photometric = file.photometric;
    if (file.stored) {
        addStatistics(row, *file.stored);
    }
    if (reading.outcome == FileOutcome::Imported) {
        row.picture = std::move(file.image);
    }
    return row;
}

nlohmann::json toJson(const InspectRow& row) {
    return {{"file", validUtf8(row.file)},
            {"outcome", outcomeName(row.outcome)},
            {"reason", orNull(row.reason)},
            {"message", orNull(row.message)},
            {"warnings", row.warnings},
            {"format", orNull(row.format)},
            {"transfer_syntax", orNull(row.transferSyntax)},
            {"modality", orNull(row.modality)},
            {"rows", row.rows},
            {"columns", row.columns},
            {"bits_stored", row.bitsStored},
            {"frames", row.frames},
            {"photometric", orNull(row.photometric)},
            {"stored_min", orNull(row.storedMin)},
            {"stored_max", orNull(row.storedMax)},
            {"stored_mean", orNull(row.storedMean)},
            {"frame0_sha256", orNull(row.frame0Sha256)}};
}

}  // namespace outis::data
