// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/rules/source_file.h"

/// Who may include whom (docs/architecture.md has the picture).
namespace outis::rules {

/// The includes of one file against the layers, the arms and the third-party walls.
std::vector<Finding> checkIncludes(const SourceFile& file);

/// Follows our own headers from gui/ and app/outis: none that they reach may include LibTorch,
/// CUDA, DCMTK, SQLite or an image codec.
std::vector<Finding> checkWindowClosure(const std::vector<SourceFile>& tree);

/// `x.cpp` beside `x.h` includes that header before anything else.
std::vector<Finding> checkOwnHeaderFirst(const std::vector<SourceFile>& tree);

}  // namespace outis::rules
