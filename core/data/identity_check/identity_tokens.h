// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/data/identity_check/byte_patterns.h"

namespace outis::data {

/// Strings that must not be found, one a line of a file, and all the ways in which a program may
/// have written them: UTF-8, UTF-16, Latin-1, the encodings of DICOM's character sets, JSON and
/// HTML escapes, percent signs, a person's name with blanks in place of its carets.
class IdentityTokens {
public:
    /// Blank lines and lines that begin with # are left out. Errors: NotFound, Unreadable,
    /// InvalidOption (no token; one shorter than 3 letters, which would be found everywhere), with
    /// the line's number and never its text.
    [[nodiscard]] static Result<IdentityTokens> read(const std::filesystem::path& file);
    [[nodiscard]] static Result<IdentityTokens> from(std::string_view text,
                                                     const std::string& subject);

    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    /// The token's line in its file, from 1.
    [[nodiscard]] std::int64_t lineOf(std::size_t token) const { return lines_[token]; }

    struct Hit {
        std::size_t token = 0;
        std::uint64_t offset = 0;  ///< of the first byte
        bool operator==(const Hit&) const = default;
    };
    /// The first hit of every token in the bytes.
    class Search {
    public:
        explicit Search(const IdentityTokens& tokens);
        void feed(std::span<const std::byte> bytes);
        void feed(std::string_view text);
        [[nodiscard]] const std::vector<Hit>& hits() const { return hits_; }

    private:
        const IdentityTokens& tokens_;
        BytePatterns::Scan scan_;
        std::vector<bool> seen_;
        std::vector<Hit> hits_;
    };
    [[nodiscard]] std::vector<Hit> find(std::span<const std::byte> bytes) const;
    [[nodiscard]] std::vector<Hit> find(std::string_view text) const;
    /// The first hit of every token that stands alone: digits with no digit beside them, letters
    /// with no letter. For text of which chance makes numbers: tables, figures.
    [[nodiscard]] std::vector<Hit> findAlone(std::string_view text) const;
    /// Text whose blanks cannot be relied on, as a PDF's: compared without any.
    [[nodiscard]] std::vector<Hit> findIgnoringBlanks(std::string_view text) const;

private:
    IdentityTokens() = default;
    void add(const std::string& token, std::int64_t line);

    std::vector<std::int64_t> lines_;  // [tokens]
    BytePatterns patterns_;
    std::vector<std::size_t> tokenOf_;  // [patterns]
    BytePatterns withoutBlanks_;        // one pattern a token
};

}  // namespace outis::data
