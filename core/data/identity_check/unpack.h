// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace outis::data {

/// More than this is not unpacked from one packed piece: nothing that this program writes comes
/// near it.
inline constexpr std::size_t kMostUnpacked = std::size_t{256} << 20;

enum class Packing { Zlib, Gzip, RawDeflate };
/// What could be unpacked; nothing when the data are damaged or beyond the limit.
[[nodiscard]] std::optional<std::vector<std::byte>> unpack(std::span<const std::byte> packed,
                                                           Packing packing);

/// Base64 of RFC 4648, line ends allowed; ends at the first other letter.
[[nodiscard]] std::vector<std::byte> decodeBase64(std::string_view text);

/// Each compressed text chunk (zTXt, iTXt, iCCP) of a PNG, unpacked. False when one is damaged.
[[nodiscard]] bool readPackedChunks(
    std::span<const std::byte> png,
    const std::function<void(const std::string& chunk, std::span<const std::byte>)>& take);

/// Each member of a ZIP archive. False when one cannot be read.
[[nodiscard]] bool readZipMembers(
    std::span<const std::byte> zip,
    const std::function<void(const std::string& name, std::span<const std::byte>)>& take);

}  // namespace outis::data
