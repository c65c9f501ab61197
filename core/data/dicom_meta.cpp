// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_meta.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/data/file_kind.h"

namespace outis::data {
namespace {

constexpr std::size_t kPreamble = 132;
constexpr std::size_t kMostMetaBytes = std::size_t{64} * 1024;

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset, int width) {
    std::uint32_t value = 0;
    for (int index = width - 1; index >= 0; --index) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + index]);
    }
    return value;
}

bool hasLongLength(std::string_view vr) {
    return vr == "OB" || vr == "OW" || vr == "UN" || vr == "SQ" || vr == "UT" || vr == "OF";
}

}  // namespace

DicomMeta readDicomMeta(const std::filesystem::path& path) {
    const std::vector<std::byte> bytes = readFirstBytes(path, kMostMetaBytes);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    DicomMeta meta;
    if (text.size() < kPreamble || text.substr(128, 4) != "DICM") {
        return meta;
    }
    std::size_t at = kPreamble;
    while (at + 12 <= bytes.size() && littleEndian(bytes, at, 2) == 0x0002) {
        const std::uint32_t element = littleEndian(bytes, at + 2, 2);
        const bool isLong = hasLongLength(text.substr(at + 4, 2));
        const std::size_t length = littleEndian(bytes, at + (isLong ? 8 : 6), isLong ? 4 : 2);
        const std::size_t value = at + (isLong ? 12 : 8);
        if (value > bytes.size() || length > bytes.size() - value) {
            break;
        }
        if (element == 0x0010) {
            const std::string_view uid = text.substr(value, length);
            const std::size_t last = uid.find_last_not_of(std::string_view(" \0", 2));
            meta.transferSyntax = last == std::string_view::npos ? "" : uid.substr(0, last + 1);
        }
        at = value + length;
        meta.end = at;
    }
    return meta;
}

}  // namespace outis::data
