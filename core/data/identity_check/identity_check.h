// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/identity_check/identity_tokens.h"

namespace outis::data {

/// Where one of the strings stands. Neither field repeats the string unless the path itself does.
struct IdentityPlace {
    std::string file;   ///< as given, or below the folder that was given
    std::string place;  ///< "file name", "byte 1234", "table images, column warnings, row 7", ...
    std::int64_t line = 0;  ///< of the string, in its file
};

struct IdentityCheck {
    std::vector<IdentityPlace> places;
    /// Files, or parts of them, that could not be searched: Unreadable, Corrupt.
    std::vector<Error> unread;
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    bool isStopped = false;
    /// Nothing was found, and everything was searched.
    [[nodiscard]] bool isClean() const { return places.empty() && unread.empty() && !isStopped; }
};

/// Searches files and folders, all levels: names, bytes, PNG text chunks, ZIP and gzip members,
/// base64 pictures inside text, deflated DICOM, the text and streams of PDFs, and every table of
/// SQLite files. The one exception is the table `identity` of a workspace's catalogue: it may hold
/// identities, and so the bytes of a catalogue whose table is not empty are searched table by table
/// only. Symbolic links are not followed; their target is searched as a name.
/// `progress` is called after each file with the number done.
/// Errors: NotFound.
[[nodiscard]] Result<IdentityCheck> checkIdentities(
    const IdentityTokens& tokens, const std::vector<std::filesystem::path>& paths,
    const std::stop_token& stop = {}, const std::function<void(std::int64_t)>& progress = {});

}  // namespace outis::data
