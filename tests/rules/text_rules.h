// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/rules/source_file.h"

/// Rules about what stands in a file, apart from its includes.
namespace outis::rules {

/// The two SPDX lines at the top (after a #! line), and #pragma once right below them in headers.
std::vector<Finding> checkLicenceLines(const SourceFile& file);

/// snake_case, no drawer names (utils, helpers, common, misc, manager, handler).
std::vector<Finding> checkFileName(const SourceFile& file);

/// No DICOM, nothing over 256 KB (translations: 1 MB), no source over 600 lines, root
/// CMakeLists.txt below 100.
std::vector<Finding> checkFileKind(const SourceFile& file);

/// No `using namespace` at file scope except of std::literals; a test may open our own namespaces.
std::vector<Finding> checkUsingNamespace(const SourceFile& file);

/// Calls and classes that a part of the program must not use (item widgets, nested loops, global
/// randomness, ...).
std::vector<Finding> checkForbiddenCode(const SourceFile& file);

/// No path of somebody's machine, in any text.
std::vector<Finding> checkHomePaths(const SourceFile& file);

/// Words that the program must never say about data (METHOD 14), in literals and resources.
/// `exceptions` holds lines "path: text": the text may stand in that file.
std::vector<Finding> checkWording(const SourceFile& file,
                                  const std::vector<std::string>& exceptions);

/// Habits of our CMake files: no globbing, no global flags, no narration.
std::vector<Finding> checkCMake(const SourceFile& file);

}  // namespace outis::rules
