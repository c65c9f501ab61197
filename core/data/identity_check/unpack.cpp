// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/unpack.h"

#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace outis::data {
namespace {

int windowBits(Packing packing) {
    switch (packing) {
        case Packing::Zlib:
            return MAX_WBITS;
        case Packing::Gzip:
            return MAX_WBITS + 16;
        case Packing::RawDeflate:
            break;
    }
    return -MAX_WBITS;
}

std::uint32_t bigEndian(std::span<const std::byte> bytes) {
    return std::to_integer<std::uint32_t>(bytes[0]) << 24 |
           std::to_integer<std::uint32_t>(bytes[1]) << 16 |
           std::to_integer<std::uint32_t>(bytes[2]) << 8 | std::to_integer<std::uint32_t>(bytes[3]);
}

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Where the zlib stream of a chunk begins; nothing for one without (PNG 11.3.3).
std::optional<std::size_t> packedStart(std::string_view type, std::string_view data) {
    const std::size_t keyword = data.find('\0');
    if (keyword == std::string_view::npos) {
        return std::nullopt;
    }
    if (type == "zTXt" || type == "iCCP") {
        return keyword + 2;
    }
    if (type != "iTXt" || keyword + 2 >= data.size() || data[keyword + 1] != 1) {
        return std::nullopt;
    }
    const std::size_t language = data.find('\0', keyword + 3);
    const std::size_t translated =
        language == std::string_view::npos ? language : data.find('\0', language + 1);
    return translated == std::string_view::npos ? std::nullopt : std::optional(translated + 1);
}

std::optional<std::vector<std::byte>> readMember(zip_t* archive, zip_uint64_t index) {
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> member(
        zip_fopen_index(archive, index, 0), &zip_fclose);
    if (!member) {
        return std::nullopt;
    }
    std::vector<std::byte> bytes;
    std::vector<std::byte> piece(std::size_t{256} * 1024);
    for (;;) {
        const zip_int64_t got = zip_fread(member.get(), piece.data(), piece.size());
        if (got == 0) {
            return bytes;
        }
        if (got < 0 || bytes.size() + static_cast<std::size_t>(got) > kMostUnpacked) {
            return std::nullopt;
        }
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + got);
    }
}

}  // namespace

std::optional<std::vector<std::byte>> unpack(std::span<const std::byte> packed, Packing packing) {
    z_stream stream{};
    if (inflateInit2(&stream, windowBits(packing)) != Z_OK) {
        return std::nullopt;
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));  // NOLINT
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
    std::vector<std::byte> result;
    std::vector<std::byte> piece(std::size_t{256} * 1024);
    int state = Z_OK;
    while (state == Z_OK && result.size() <= kMostUnpacked) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.insert(result.end(), piece.begin(),
                      piece.begin() + static_cast<std::ptrdiff_t>(piece.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && result.size() <= kMostUnpacked ? std::optional(result)
                                                                   : std::nullopt;
}

std::vector<std::byte> decodeBase64(std::string_view text) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::vector<std::byte> bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char letter : text) {
        if (letter == '\n' || letter == '\r') {
            continue;
        }
        const std::size_t value = kLetters.find(letter);
        if (value == std::string_view::npos) {
            break;
        }
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<std::byte>(bits >> held & 0xFF));
        }
    }
    return bytes;
}

bool readPackedChunks(
    std::span<const std::byte> png,
    const std::function<void(const std::string& chunk, std::span<const std::byte>)>& take) {
    constexpr std::size_t kSignature = 8;
    constexpr std::size_t kFrame = 12;  // length, type, CRC
    bool isWhole = true;
    std::size_t at = kSignature;
    while (at + kFrame <= png.size()) {
        const std::size_t length = bigEndian(png.subspan(at));
        const std::string type(asText(png.subspan(at + 4, 4)));
        if (length > png.size() - at - kFrame) {
            break;
        }
        const auto data = png.subspan(at + 8, length);
        const auto start = packedStart(type, asText(data));
        if (start && *start <= data.size()) {
            const auto text = unpack(data.subspan(*start), Packing::Zlib);
            isWhole = isWhole && text.has_value();
            if (text) {
                take(type, *text);
            }
        }
        at += kFrame + length;
    }
    return isWhole;
}

bool readZipMembers(
    std::span<const std::byte> zip,
    const std::function<void(const std::string& name, std::span<const std::byte>)>& take) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return false;
    }
    bool isWhole = true;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto position = static_cast<zip_uint64_t>(index);
        const char* name = zip_get_name(archive, position, ZIP_FL_ENC_RAW);
        const auto bytes = readMember(archive, position);
        isWhole = isWhole && bytes.has_value();
        take(name != nullptr ? name : "", bytes ? *bytes : std::vector<std::byte>{});
    }
    zip_discard(archive);
    return isWhole;
}

}  // namespace outis::data
