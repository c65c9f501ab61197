// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

/// labels.csv of a package.
namespace outis::release {

inline constexpr const char* kTableName = "labels.csv";

/// One image of a package: its neutral name, without folder and ending, and a label a finding.
struct PackageRow {
    std::string name;
    std::vector<int> labels;  ///< 1 asked for, 0 not

    friend bool operator==(const PackageRow&, const PackageRow&) = default;
};

struct PackageTable {
    std::vector<std::string> findings;
    std::vector<PackageRow> rows;

    friend bool operator==(const PackageTable&, const PackageTable&) = default;
};

/// RFC 4180 with a header: image and the findings.
[[nodiscard]] std::string tableText(const PackageTable& table);

/// Only what tableText() writes. Errors: Corrupt with the line.
[[nodiscard]] Result<PackageTable> readTable(std::string_view text);

}  // namespace outis::release
