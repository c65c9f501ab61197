// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/base/files.h"

namespace outis {
namespace {

// FIPS 180-4, section 4.2.2.
constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

void round(State& s, std::uint32_t constantPlusWord) {
    const auto [a, b, c, d, e, f, g, h] = s;
    const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t temp1 = h + sum1 + choice + constantPlusWord;
    const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    s = {temp1 + sum0 + majority, a, b, c, d + temp1, e, f, g};
}

std::array<std::uint32_t, 64> schedule(const std::uint8_t* block) {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i) {
        const std::uint8_t* byte = block + 4 * i;
        words[i] = (std::uint32_t{byte[0]} << 24) | (std::uint32_t{byte[1]} << 16) |
                   (std::uint32_t{byte[2]} << 8) | std::uint32_t{byte[3]};
    }
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t near = words[i - 2];
        const std::uint32_t far = words[i - 15];
        const std::uint32_t sigma1 = std::rotr(near, 17) ^ std::rotr(near, 19) ^ (near >> 10);
        const std::uint32_t sigma0 = std::rotr(far, 7) ^ std::rotr(far, 18) ^ (far >> 3);
        words[i] = sigma1 + words[i - 7] + sigma0 + words[i - 16];
    }
    return words;
}

}  // namespace

Sha256::Sha256()
    : state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
      buffer_{},
      length_(0) {}

void Sha256::compress(const std::uint8_t* block) {
    const auto words = schedule(block);
    State s = state_;
    for (std::size_t i = 0; i < 64; ++i) {
        round(s, kRound[i] + words[i]);
    }
    for (std::size_t i = 0; i < 8; ++i) {
        state_[i] += s[i];
    }
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
    for (; left >= 64; data += 64, left -= 64) {
        compress(data);
    }
    std::memcpy(buffer_.data(), data, left);
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
