// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>

#include "tests/golden/registry.h"

namespace outis::golden {

enum class Verdict { Pass, Fail, Skip };

struct Report {
    Verdict verdict = Verdict::Skip;
    std::string op = "-";
    double worst = 0;    ///< largest error as a share of its tolerance
    std::string reason;  ///< of a failure or a skip
};

/// One case file; never throws. A file that cannot be read as a case fails.
[[nodiscard]] Report runFile(const std::filesystem::path& path, const Registry& registry);

struct Counts {
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
};

/// Every *.safetensors file below the folder (or that one file), one line each and the counts
/// alone on the last line.
[[nodiscard]] Result<Counts> runFolder(const std::filesystem::path& folder,
                                       const Registry& registry, std::ostream& out);

}  // namespace outis::golden
