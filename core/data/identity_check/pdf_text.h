// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace outis::data {

/// What a PDF says, piece by piece: the text of each page as a reader sees it (through the fonts'
/// ToUnicode maps, blanks not reliable), every string object, and every stream after its filters.
/// `place`: "page 3", "object 17".
struct PdfPieces {
    std::function<void(const std::string& place, std::string_view utf8)> text;
    std::function<void(const std::string& place, std::span<const std::byte>)> bytes;
};

/// Errors: Corrupt (no PDF that can be opened; encrypted).
[[nodiscard]] Result<void> readPdf(std::span<const std::byte> file, const PdfPieces& pieces);

}  // namespace outis::data
