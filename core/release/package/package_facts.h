// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

namespace outis::release {

/// What a package says about itself: release.json.
struct PackageFacts {
    std::string release;  ///< its id
    std::string title;
    std::string publisher;  ///< organisation that releases it
    std::string contact;    ///< for questions, doubts and withdrawal
    std::string url;        ///< where the set is or will be found
    std::string setting;    ///< of the policy: "open", "registered", ...
    std::string policy;     ///< name and version
    std::string date;       ///< of the export, YYYY-MM-DD
    std::string reassess;   ///< to be assessed again by, YYYY-MM-DD
    std::string program;    ///< version
    std::int64_t images = 0;
    int size = 0;  ///< side, pixels
    bool hasDicom = false;
    bool isPhantom = false;
    std::vector<std::string> findings;

    friend bool operator==(const PackageFacts&, const PackageFacts&) = default;
};

inline constexpr const char* kFactsName = "release.json";

[[nodiscard]] std::string factsText(const PackageFacts& facts);
/// Only what factsText() writes. Errors: Corrupt, NewerVersion.
[[nodiscard]] Result<PackageFacts> readFacts(std::string_view text);

/// README.md. `report`: the outgoing report.json, whose figures it repeats. Errors: Corrupt (a
/// figure that the report should have is not there).
[[nodiscard]] Result<std::string> datasetCard(const PackageFacts& facts,
                                              const nlohmann::json& report);
/// TERMS.txt. Errors: Unsupported (an unknown setting).
[[nodiscard]] Result<std::string> termsText(const PackageFacts& facts);

}  // namespace outis::release
