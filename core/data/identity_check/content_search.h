// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/data/identity_check/identity_check.h"

namespace outis::data {

/// Searches the content of one file and of what is packed into it.
class ContentSearch {
public:
    ContentSearch(const IdentityTokens& tokens, std::string file, IdentityCheck& check)
        : tokens_(tokens), file_(std::move(file)), check_(check) {}

    void searchName(std::string_view name);
    void searchFile(const std::filesystem::path& path);

private:
    void searchBytes(std::span<const std::byte> bytes, const std::string& where, int depth);
    void searchPacked(std::span<const std::byte> bytes, const std::string& where, int depth);
    void searchBase64(std::string_view text, const std::string& where, int depth);
    void searchPdf(std::span<const std::byte> bytes, const std::string& where);
    void searchDatabase(const std::filesystem::path& path, std::span<const std::byte> bytes);
    void add(const std::vector<IdentityTokens::Hit>& hits, const std::string& place);
    void addBytes(const std::vector<IdentityTokens::Hit>& hits, const std::string& where);
    void addUnread(ErrorCode code, const std::string& what);

    const IdentityTokens& tokens_;
    std::string file_;
    IdentityCheck& check_;
};

}  // namespace outis::data
