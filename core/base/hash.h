// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace outis {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4), incremental.
class Sha256 {
public:
    Sha256();
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text);
    /// Ends the computation; the object must not be used afterwards.
    [[nodiscard]] Digest finish();

private:
    void compress(const std::uint8_t* block);
    std::array<std::uint32_t, 8> state_;
    std::array<std::uint8_t, 64> buffer_;
    std::uint64_t length_ = 0;
};

[[nodiscard]] Digest sha256(std::span<const std::byte> bytes);
[[nodiscard]] Digest sha256(std::string_view text);
[[nodiscard]] Result<Digest> sha256File(const std::filesystem::path& path);
/// Lower-case hexadecimal, 64 characters.
[[nodiscard]] std::string toHex(const Digest& digest);

/// 64-bit FNV-1a of the UTF-8 text.
[[nodiscard]] std::uint64_t fnv1a(std::string_view text);

}  // namespace outis
