// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/file_kind.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace outis::data {
namespace {

using namespace std::literals;

constexpr std::size_t kPreamble = 128;

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t offset, int width) {
    std::uint32_t value = 0;
    for (int index = width - 1; index >= 0; --index) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[offset + index]);
    }
    return value;
}

bool isVr(std::string_view letters) {
    static constexpr std::array<std::string_view, 31> kVrs = {
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO",
        "LT", "OB", "OD", "OF", "OL", "OW", "PN", "SH", "SL", "SQ", "SS",
        "ST", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT"};
    return std::find(kVrs.begin(), kVrs.end(), letters) != kVrs.end();
}

/// A data set without preamble starts with an element of group 0002 or 0008, in any of the three
/// encodings. Implicit VR has no letters to check: then the first value must be short.
bool looksLikeDataset(std::span<const std::byte> bytes, std::string_view text) {
    constexpr std::uint32_t kLongestFirstValue = 256;
    if (bytes.size() < 8) {
        return false;
    }
    const std::uint32_t group = littleEndian(bytes, 0, 2);
    const std::uint32_t element = littleEndian(bytes, 2, 2);
    const bool isBigEndian = group == 0x0800;
    if (group != 0x0002 && group != 0x0008 && !isBigEndian) {
        return false;
    }
    if (isVr(text.substr(4, 2))) {
        return true;
    }
    return !isBigEndian && element <= 0x1200 && littleEndian(bytes, 4, 4) <= kLongestFirstValue;
}

/// JPEG 2000 outside of DICOM, JPEG XL, HEIF and AVIF, JPEG-LS is a JPEG by its first bytes.
bool isOtherPicture(std::string_view text) {
    const std::string_view brand = text.substr(std::min<std::size_t>(text.size(), 4), 8);
    return text.starts_with("\0\0\0\x0cjP  \r\n"sv) || text.starts_with("\xff\x4f\xff\x51"sv) ||
           text.starts_with("\0\0\0\x0cJXL \r\n"sv) || text.starts_with("\xff\x0a"sv) ||
           brand == "ftypheic" || brand == "ftypheix" || brand == "ftypmif1" || brand == "ftypavif";
}

/// TIFF and BigTIFF.
bool isTiff(std::string_view text) {
    return text.starts_with("II*\0"sv) || text.starts_with("MM\0*"sv) ||
           text.starts_with("II+\0"sv) || text.starts_with("MM\0+"sv);
}

/// Two letters alone are too little: the sizes of the two headers must be possible, too.
bool isBmp(std::span<const std::byte> bytes, std::string_view text) {
    if (!text.starts_with("BM") || bytes.size() < 26) {
        return false;
    }
    const std::uint32_t header = littleEndian(bytes, 14, 4);
    return header >= 12 && header <= 124 && littleEndian(bytes, 10, 4) >= 14 + header;
}

FileKind pictureKind(std::span<const std::byte> bytes, std::string_view text) {
    if (text.starts_with("\x89PNG\r\n\x1a\n"sv)) {
        return FileKind::Png;
    }
    if (text.starts_with("\xff\xd8\xff"sv)) {
        return FileKind::Jpeg;
    }
    if (isTiff(text)) {
        return FileKind::Tiff;
    }
    if (text.size() >= 12 && text.starts_with("RIFF") && text.substr(8, 4) == "WEBP") {
        return FileKind::WebP;
    }
    if (text.starts_with("GIF87a") || text.starts_with("GIF89a")) {
        return FileKind::Gif;
    }
    if (isBmp(bytes, text)) {
        return FileKind::Bmp;
    }
    return isOtherPicture(text) ? FileKind::OtherPicture : FileKind::Unknown;
}

bool isZip(std::string_view text) {
    return text.starts_with("PK\3\4") || text.starts_with("PK\5\6") || text.starts_with("PK\7\b");
}

/// Office Open XML, OpenDocument and Java archives begin with a member of a fixed name.
bool isDocument(std::string_view text) {
    constexpr std::size_t kName = 30;  // of a local file header
    const std::string_view name = text.substr(std::min(text.size(), kName));
    return name.starts_with("[Content_Types].xml") || name.starts_with("mimetype") ||
           name.starts_with("_rels/") || name.starts_with("META-INF/");
}

bool isText(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        return code >= 0x20 || code == '\n' || code == '\r' || code == '\t' || code == '\f';
    });
}

}  // namespace

FileKind fileKind(std::span<const std::byte> firstBytes) {
    const std::string_view text(reinterpret_cast<const char*>(firstBytes.data()),
                                firstBytes.size());
    if (text.size() >= kPreamble + 4 && text.substr(kPreamble, 4) == "DICM") {
        return FileKind::Dicom;
    }
    if (const FileKind picture = pictureKind(firstBytes, text); picture != FileKind::Unknown) {
        return picture;
    }
    if (isZip(text)) {
        return isDocument(text) ? FileKind::Document : FileKind::Archive;
    }
    if (looksLikeDataset(firstBytes, text)) {
        return FileKind::Dicom;
    }
    return !text.empty() && isText(text) ? FileKind::Text : FileKind::Unknown;
}

std::string kindName(FileKind kind) {
    switch (kind) {
        case FileKind::Png:
            return "png";
        case FileKind::Jpeg:
            return "jpeg";
        case FileKind::Tiff:
            return "tiff";
        case FileKind::WebP:
            return "webp";
        case FileKind::Gif:
            return "gif";
        case FileKind::Bmp:
            return "bmp";
        case FileKind::Dicom:
            return "dicom";
        default:
            return "";
    }
}

std::vector<std::byte> readFirstBytes(const std::filesystem::path& path, std::size_t count) {
    std::vector<std::byte> bytes(count);
    std::ifstream stream(path, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return bytes;
}

}  // namespace outis::data
