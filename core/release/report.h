// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/release/findings.h"

namespace outis::release {

/// The page as one self-contained HTML text: no script, no external resource.
[[nodiscard]] std::string reportHtml(const Findings& findings);

/// Writes findings.json, report.json and report.html into `folder`, which is made when absent, and
/// the report for whoever receives the images into outgoing/report.json and outgoing/report.html.
/// Of another generator's images, which are not ours to give away, there is no such report.
/// Each file is written atomically; a report.pdf of a former page goes. Errors: Unwritable,
/// DiskFull, NotFound.
[[nodiscard]] Result<void> writeReport(const Findings& findings,
                                       const std::filesystem::path& folder);

}  // namespace outis::release
