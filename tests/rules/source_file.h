// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace outis::rules {

/// One thing that a rule objects to; `line` counts from 1, 0 stands for the file as a whole.
struct Finding {
    std::string path;
    int line = 0;
    std::string rule;
    std::string detail;
};

/// A file of the tree, cut up once for all rules.
struct SourceFile {
    std::string path;                ///< relative to the root, with '/'
    std::uintmax_t bytes = 0;        ///< size on disk
    std::vector<std::string> lines;  ///< as they stand
    std::vector<std::string>
        code;  ///< same count, comments and the inside of literals blanked (C++ only)
    std::vector<std::string>
        literals;  ///< same count, nothing but the inside of string literals (C++ only)
};

/// Cuts a text up; `path` decides by its ending whether it is C++.
SourceFile makeSourceFile(std::string path, const std::string& text);

/// All files of the checkout, without build folders, workspaces and what git keeps; sorted by path.
std::vector<SourceFile> loadTree(const std::filesystem::path& root);

bool isCpp(const std::string& path);                                ///< .h, .cpp or .cu
bool isHeader(const std::string& path);                             ///< .h
bool isInside(const std::string& path, const std::string& folder);  ///< anywhere below the folder

}  // namespace outis::rules
