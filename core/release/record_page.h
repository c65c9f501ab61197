// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/release/record_findings.h"

/// The report with the decision in it. It is made from the files that were signed, which stay as
/// they are: every other figure is the very same.
namespace outis::release {

/// `page`: report.html as it was signed. Errors: Corrupt (it has no place for the decision).
[[nodiscard]] Result<std::string> decidedPage(std::string page, const RecordFacts& record);
/// `report`: report.json as it was signed. "review" and "status" are replaced, "decision" is added.
[[nodiscard]] nlohmann::json decidedReport(nlohmann::json report, const RecordFacts& record);
/// Whether a decided report holds the figures of the signed one, but for what decidedReport() adds.
[[nodiscard]] bool hasFiguresOf(nlohmann::json decided, nlohmann::json report);

}  // namespace outis::release
