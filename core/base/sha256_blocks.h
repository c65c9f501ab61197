// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace outis {

using Sha256State = std::array<std::uint32_t, 8>;

/// The compression of FIPS 180-4, section 6.2.2, of `count` blocks of 64 bytes, with the
/// processor's SHA instructions where it has them.
void compressSha256(Sha256State& state, const std::uint8_t* blocks, std::size_t count);

/// The same on any processor.
void compressSha256Portably(Sha256State& state, const std::uint8_t* blocks, std::size_t count);

/// Whether compressSha256 uses instructions of its own on this processor.
[[nodiscard]] bool hasSha256Instructions();

}  // namespace outis
