// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/content_search.h"

#include <algorithm>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>

#include "core/base/files.h"
#include "core/data/identity_check/database_values.h"
#include "core/data/identity_check/pdf_text.h"
#include "core/data/identity_check/unpack.h"

namespace outis::data {
namespace {

constexpr int kDeepest = 4;  // a picture in a page in an archive
constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kSqlite = "SQLite format 3";
constexpr std::string_view kDeflatedSyntax = "1.2.840.10008.1.2.1.99";

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isPdf(std::string_view text) {
    return text.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

std::string inside(const std::string& where, const std::string& part) {
    return where.empty() ? part : where + ", " + part;
}

/// Behind the meta header of a DICOM file with the deflated syntax; npos for all others.
std::size_t deflatedStart(std::string_view text) {
    constexpr std::size_t kGroupLength = 140;  // preamble, DICM, (0002,0000) UL 4
    if (text.size() < kGroupLength + 4 || text.substr(128, 4) != "DICM" ||
        text.substr(0, 1024).find(kDeflatedSyntax) == std::string_view::npos) {
        return std::string_view::npos;
    }
    std::size_t length = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
        length |= static_cast<std::size_t>(static_cast<unsigned char>(text[kGroupLength + byte]))
                  << (8 * byte);
    }
    return length < text.size() ? kGroupLength + 4 + length : std::string_view::npos;
}

}  // namespace

void ContentSearch::add(const std::vector<IdentityTokens::Hit>& hits, const std::string& place) {
    for (const auto& hit : hits) {
        check_.places.push_back({file_, place, tokens_.lineOf(hit.token)});
    }
}

void ContentSearch::addBytes(const std::vector<IdentityTokens::Hit>& hits,
                             const std::string& where) {
    for (const auto& hit : hits) {
        add({hit}, inside(where, "byte " + std::to_string(hit.offset)));
    }
}

void ContentSearch::addUnread(ErrorCode code, const std::string& what) {
    check_.unread.push_back({code, file_, what});
}

void ContentSearch::searchName(std::string_view name) {
    add(tokens_.find(name), "file name");
}

void ContentSearch::searchFile(const std::filesystem::path& path) {
    const auto file = files::MappedFile::open(path);
    if (!file) {
        addUnread(ErrorCode::Unreadable, "cannot be read");
        return;
    }
    ++check_.files;
    check_.bytes += static_cast<std::int64_t>(file->bytes().size());
    if (asText(file->bytes()).starts_with(kSqlite)) {
        searchDatabase(path, file->bytes());
        return;
    }
    if (isBesideIdentities(path)) {
        return;
    }
    searchBytes(file->bytes(), "", 0);
}

void ContentSearch::searchBytes(std::span<const std::byte> bytes, const std::string& where,
                                int depth) {
    addBytes(tokens_.find(bytes), where);
    if (depth < kDeepest) {
        searchPacked(bytes, where, depth);
    }
}

void ContentSearch::searchPacked(std::span<const std::byte> bytes, const std::string& where,
                                 int depth) {
    const std::string_view text = asText(bytes);
    const auto part = [&](const std::string& name, std::span<const std::byte> content) {
        searchBytes(content, inside(where, name), depth + 1);
    };
    if (text.starts_with(kPng)) {
        if (!readPackedChunks(bytes, part)) {
            addUnread(ErrorCode::Corrupt, "a packed text chunk");
        }
    } else if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06")) {
        const auto member = [&](const std::string& name, std::span<const std::byte> content) {
            add(tokens_.find(name), inside(where, "name of a member"));
            part("member", content);
        };
        if (!readZipMembers(bytes, member)) {
            addUnread(ErrorCode::Corrupt, "a member of an archive");
        }
    } else if (text.starts_with("\x1f\x8b")) {
        const auto content = unpack(bytes, Packing::Gzip);
        content ? part("unpacked", *content) : addUnread(ErrorCode::Corrupt, "packed content");
    } else if (isPdf(text)) {
        searchPdf(bytes, where);
    } else if (const std::size_t start = deflatedStart(text); start != std::string_view::npos) {
        const auto content = unpack(bytes.subspan(start), Packing::RawDeflate);
        content ? part("data set", *content) : addUnread(ErrorCode::Corrupt, "deflated data set");
    } else {
        searchBase64(text, where, depth);
    }
}

/// Pictures inside HTML, CSS and JSON.
void ContentSearch::searchBase64(std::string_view text, const std::string& where, int depth) {
    constexpr std::string_view kMark = ";base64,";
    for (std::size_t at = text.find(kMark); at != std::string_view::npos;
         at = text.find(kMark, at + kMark.size())) {
        const auto content = decodeBase64(text.substr(at + kMark.size()));
        searchBytes(content, inside(where, "data at byte " + std::to_string(at)), depth + 1);
    }
}

void ContentSearch::searchPdf(std::span<const std::byte> bytes, const std::string& where) {
    const auto read =
        readPdf(bytes, {[&](const std::string& place, std::string_view text) {
                            add(tokens_.findIgnoringBlanks(text), inside(where, place));
                        },
                        [&](const std::string& place, std::span<const std::byte> content) {
                            add(tokens_.find(content), inside(where, place));
                        }});
    if (!read) {
        addUnread(ErrorCode::Corrupt, "a PDF: " + read.error().detail);
    }
}

void ContentSearch::searchDatabase(const std::filesystem::path& path,
                                   std::span<const std::byte> bytes) {
    try {
        DatabaseValues database(path);
        database.visit([this](const std::string& place, std::span<const std::byte> value) {
            add(tokens_.find(value), place);
            searchPacked(value, place, 1);
        });
        if (!database.holdsIdentities()) {
            searchBytes(bytes, "", kDeepest);
        }
    } catch (const SQLite::Exception&) {
        addUnread(ErrorCode::Corrupt, "a database that cannot be read");
        searchBytes(bytes, "", kDeepest);
    }
}

}  // namespace outis::data
