// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace outis::worker {

/// A row of what people filled in.
struct NumberedRow {
    std::int64_t number = 0;           ///< first column
    std::vector<std::string> columns;  ///< the others
};

/// A CSV file with exactly this header, a whole number first in every row. Errors: those of the
/// file and of parseCsv(), InvalidOption (with the line).
[[nodiscard]] Result<std::vector<NumberedRow>> readNumberedTable(
    const std::string& file, const std::vector<std::string>& header);

}  // namespace outis::worker
