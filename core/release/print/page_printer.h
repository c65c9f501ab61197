// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"

/// A report as a PDF. The page itself is read, so that both hold the same numbers.
namespace outis::release {

/// From report.html to the bytes of a PDF.
using PagePrinter = std::function<Result<std::vector<std::byte>>(const std::string& page)>;

/// "outis-print", beside the running program.
[[nodiscard]] std::filesystem::path printProgram();

/// Has `program` print the page: a process of its own, since it needs fonts and Qt, without a
/// display. The same page gives the same bytes on one computer. Errors: WorkerNotStarted (no such
/// program), Corrupt (not a page of a report), WorkerCrashed (also after too long a time),
/// OutOfMemory, Unsupported (no font on this computer).
[[nodiscard]] Result<std::vector<std::byte>> printPage(
    const std::string& page, const std::filesystem::path& program = printProgram());

/// printPage() where the program is there; empty otherwise.
[[nodiscard]] PagePrinter availablePrinter();

/// Writes report.pdf beside each report.html of a report's folder, that for the outside as well.
/// Returns what was written. Errors: NotFound (no report.html in the folder), those of printPage(),
/// Unreadable, Unwritable, DiskFull.
[[nodiscard]] Result<std::vector<std::filesystem::path>> printReport(
    const std::filesystem::path& folder, const PagePrinter& printer);

}  // namespace outis::release
