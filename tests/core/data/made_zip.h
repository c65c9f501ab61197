// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace outis::test {

/// A member as the archive is to describe it, true or not.
struct ZipMember {
    std::string name;
    std::string content;
    bool isDeflated = false;
    std::uint16_t flags = 0;  ///< 1 = encrypted
    std::optional<std::uint16_t> method = {};
    std::optional<std::uint32_t> claimedSize = {};
    std::uint32_t unixMode = 0100644;
    bool hasWrongChecksum = false;
    std::optional<std::size_t> sharesDataOf = {};  ///< index of an earlier member
};

/// A ZIP archive, written field by field, so that every field can be wrong.
[[nodiscard]] std::string makeZip(const std::vector<ZipMember>& members);

}  // namespace outis::test
