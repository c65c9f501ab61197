// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/release/decision/statement.h"
#include "core/release/package/package_facts.h"

/// Whether a package is as it left the house: to be found out anywhere, without the workspace.
namespace outis::release {

/// The signed statement of the export lies beside the manifest, whose digest it signs; the manifest
/// cannot list it.
inline constexpr const char* kExportStatementName = "manifest.statement.json";
inline constexpr const char* kChainHeadName = "chain-head.json";
inline constexpr const char* kStatementsFolder = "statements";
inline constexpr const char* kReportFolder = "report";
inline constexpr const char* kSignedReportFolder = "report/as-signed";

/// Acts whose statements go along with a package.
[[nodiscard]] bool isForOutside(const std::string& act);

/// Something that is not as it was.
struct PackageFault {
    std::string file;  ///< below the package; "" of the whole
    std::string what;  ///< "missing", "not listed", "changed", ...
};

struct PackageCheck {
    Outcome outcome = Outcome::Finished;
    std::optional<PackageFacts> facts;
    std::int64_t files = 0;
    std::string manifestDigest;         ///< SHA-256 of manifest.sha256
    std::string setDigest;              ///< of images and labels
    std::vector<Statement> statements;  ///< those whose signatures hold
    std::vector<PackageFault> faults;

    /// Signatures hold, and everything that is signed is there; who the keys belong to must be
    /// known from elsewhere.
    [[nodiscard]] bool isSound() const { return faults.empty() && outcome == Outcome::Finished; }
};

/// Whether to look for the statement of the export: there is none yet while a package is made.
enum class Finished { No, Yes };

/// Compares the files with the manifest, the table with the images, the images and the report with
/// what the statements sign, the manifest with the statement of the export, and the chain's head
/// with the statements. Faults are findings, not errors. Errors: NotFound (no such folder),
/// Unreadable.
[[nodiscard]] Result<PackageCheck> checkPackage(const std::filesystem::path& folder,
                                                const std::stop_token& stop, Observer& observer,
                                                Finished finished = Finished::Yes);

[[nodiscard]] nlohmann::json toJson(const PackageCheck& check);

}  // namespace outis::release
