// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/release/decision/release_record.h"
#include "core/release/package/final_scan.h"
#include "core/release/package/package_facts.h"
#include "core/release/print/page_printer.h"

namespace outis::data {
class Catalogue;
class Workspace;
}  // namespace outis::data

/// From an approved release to a package that may leave the house.
namespace outis::release {

struct ExportRequest {
    std::filesystem::path target;
    std::string title;
    std::string publisher;
    std::string contact;
    std::string url;  ///< "": a name that leads nowhere
    std::vector<std::string> recipients;
    std::string reason;
    std::string program;  ///< version
    bool withDicom = false;
    PagePrinter printer;  ///< of the report as a PDF; empty: without one
    /// Called before each step with the folder as it is by then: for tests, which change it or
    /// throw.
    std::function<void(std::string_view step, const std::filesystem::path& folder)> beforeStep;
};

/// Whether everything that a person must write is there. A second line of a title could pass for
/// terms; without a recipient nobody could be told of a withdrawal. Errors: InvalidOption.
[[nodiscard]] Result<void> checkTexts(const ExportRequest& request);

/// Of a release's folder: the report for the inside with the decision in it, from its last export.
inline constexpr const char* kDecidedFolder = "decided";

struct ExportResult {
    Outcome outcome = Outcome::Finished;
    PackageFacts facts;
    std::string manifestDigest;
    std::int64_t files = 0;
    FinalScan scan;
};

/// The package holds the report as it was signed, and one with the decision in it.
/// Writes the package into a hidden folder beside the target, reads it back, searches it, signs its
/// manifest, and renames it; then the ledger has it. A failure, a stop or a find leaves nothing
/// behind, and the audit log says so ("export-undone"). Errors: Refused (the release is not
/// approved, or the final scan found something; the detail names places and never what was found),
/// those of checkTarget(), Corrupt (an image is not the one that was approved; what was read back
/// is not what was written), InvalidOption, DiskFull, Unwritable.
[[nodiscard]] Result<ExportResult> exportRelease(ReleaseRecord& record,
                                                 const data::Workspace& workspace,
                                                 const data::Catalogue& catalogue,
                                                 const ExportRequest& request, const Signer& signer,
                                                 const Clock& clock, const std::stop_token& stop,
                                                 Observer& observer);

}  // namespace outis::release
