// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"

#include <algorithm>
#include <cstring>

#include "core/base/files.h"
#include "core/base/sha256_blocks.h"

namespace outis {

Sha256::Sha256()
    : state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
      buffer_{},
      length_(0) {}

void Sha256::compress(const std::uint8_t* block) {
    compressSha256(state_, block, 1);
}

void Sha256::update(std::span<const std::byte> bytes) {
    if (bytes.empty()) {
        return;
    }
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t left = bytes.size();
    std::size_t filled = static_cast<std::size_t>(length_ % 64);
    length_ += left;
    if (filled > 0) {
        const std::size_t taken = std::min(left, 64 - filled);
        std::memcpy(buffer_.data() + filled, data, taken);
        data += taken;
        left -= taken;
        filled += taken;
        if (filled < 64) {
            return;
        }
        compress(buffer_.data());
    }
    compressSha256(state_, data, left / 64);
    std::memcpy(buffer_.data(), data + left / 64 * 64, left % 64);
}

void Sha256::update(std::string_view text) {
    update(std::as_bytes(std::span(text)));
}

Digest Sha256::finish() {
    const std::uint64_t bits = length_ * 8;
    std::array<std::byte, 72> padding{};
    padding[0] = std::byte{0x80};
    const std::size_t used = static_cast<std::size_t>(length_ % 64);
    const std::size_t zeros = (used < 56 ? 56 : 120) - used;
    for (std::size_t i = 0; i < 8; ++i) {
        padding[zeros + i] = static_cast<std::byte>(bits >> (56 - 8 * i));
    }
    update(std::span<const std::byte>(padding.data(), zeros + 8));
    Digest digest{};
    for (std::size_t i = 0; i < 32; ++i) {
        digest[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    }
    return digest;
}

Digest sha256(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Digest sha256(std::string_view text) {
    return sha256(std::as_bytes(std::span(text)));
}

Result<Digest> sha256File(const std::filesystem::path& path) {
    Sha256 hash;
    auto done = files::readInPieces(path, [&](std::span<const std::byte> piece) {
        hash.update(piece);
        return true;
    });
    if (!done) {
        return std::move(done).error();
    }
    return hash.finish();
}

std::string toHex(const Digest& digest) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char letter : text) {
        hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x100000001b3;
    }
    return hash;
}

}  // namespace outis
