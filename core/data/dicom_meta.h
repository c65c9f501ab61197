// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace outis::data {

/// The file meta group (PS3.10), as far as it is needed before a parser touches the data set.
struct DicomMeta {
    std::string transferSyntax;  ///< UID; empty when the file does not say
    std::uint64_t end = 0;       ///< where the data set begins; 0 without a meta group
};

/// Empty for a file that has no preamble. Reads at most 64 KB.
[[nodiscard]] DicomMeta readDicomMeta(const std::filesystem::path& path);

}  // namespace outis::data
