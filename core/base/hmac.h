// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/hash.h"

namespace outis {

/// HMAC-SHA-256 (RFC 2104 over FIPS 180-4): without the key, a digest tells nothing of its message
/// and cannot be found by trying likely ones.
[[nodiscard]] Digest hmacSha256(std::span<const std::byte> key, std::string_view message);

}  // namespace outis
