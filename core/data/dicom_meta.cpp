// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_meta.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace outis::data {
namespace {

constexpr std::uint64_t kPreamble = 132;
constexpr std::uint64_t kMostMetaBytes = std::uint64_t{64} * 1024;
constexpr std::size_t kLongestUid = 64;

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset, int width) {
    std::uint32_t value = 0;
    for (int index = width - 1; index >= 0; --index) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + index]);
    }
    return value;
}

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isLetterPair(std::string_view vr) {
    return vr[0] >= 'A' && vr[0] <= 'Z' && vr[1] >= 'A' && vr[1] <= 'Z';
}

bool hasLongLength(std::string_view vr) {
    return vr == "OB" || vr == "OW" || vr == "UN" || vr == "SQ" || vr == "UT" || vr == "OF";
}

}  // namespace

DicomMeta readDicomMeta(DicomSource& source) {
    DicomMeta meta;
    const auto preamble = source.peek(0, kPreamble);
    if (preamble.size() == kPreamble && textOf(preamble).substr(128) == "DICM") {
        meta.end = kPreamble;
    }
    while (meta.end < kMostMetaBytes) {
        const auto header = source.peek(meta.end, 12);
        if (header.size() < 8 || littleEndian(header, 0, 2) != 0x0002) {
            break;
        }
        const std::uint32_t element = littleEndian(header, 2, 2);
        const std::string_view vr = textOf(header).substr(4, 2);
        std::size_t headerBytes = 8;
        std::uint64_t length = littleEndian(header, 6, 2);
        if (!isLetterPair(vr)) {  // implicit VR, against the standard
            length = littleEndian(header, 4, 4);
        } else if (hasLongLength(vr)) {
            headerBytes = 12;
            length = header.size() == 12 ? littleEndian(header, 8, 4) : source.size();
        }
        const std::uint64_t value = meta.end + headerBytes;
        if (value > source.size() || length > source.size() - value) {
            break;
        }
        if (element == 0x0010 && length <= kLongestUid) {
            const std::string_view uid = textOf(source.peek(value, length));
            const std::size_t last = uid.find_last_not_of(std::string_view(" \0", 2));
            meta.transferSyntax = last == std::string_view::npos ? "" : uid.substr(0, last + 1);
        }
        meta.end = value + length;
    }
    return meta;
}

}  // namespace outis::data
