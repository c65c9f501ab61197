// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/identity_check.h"

#include <algorithm>
#include <system_error>

#include "core/data/identity_check/content_search.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

struct Entry {
    fs::path path;
    std::string shown;
};

/// Everything below a folder, sorted. What cannot be listed is told as unread.
void list(const fs::path& root, std::vector<Entry>& entries, IdentityCheck& check) {
    std::error_code failure;
    entries.push_back({root, root.string()});
    if (fs::is_symlink(root, failure) || !fs::is_directory(root, failure)) {
        return;
    }
    std::vector<fs::path> children;
    for (fs::directory_iterator at(root, failure), end; !failure && at != end;
         at.increment(failure)) {
        children.push_back(at->path());
    }
    if (failure) {
        check.unread.push_back({ErrorCode::Unreadable, root.string(), "folder cannot be listed"});
    }
    std::sort(children.begin(), children.end());
    for (const fs::path& child : children) {
        list(child, entries, check);
    }
}

void search(const IdentityTokens& tokens, const Entry& entry, bool isGiven, IdentityCheck& check) {
    ContentSearch search(tokens, entry.shown, check);
    if (!isGiven) {
        search.searchName(entry.path.filename().string());
    }
    std::error_code failure;
    const auto status = fs::symlink_status(entry.path, failure);
    if (fs::is_symlink(status)) {
        search.searchName(fs::read_symlink(entry.path, failure).string());
    } else if (fs::is_regular_file(status)) {
        search.searchFile(entry.path);
    }
}

}  // namespace

Result<IdentityCheck> checkIdentities(const IdentityTokens& tokens,
                                      const std::vector<fs::path>& paths,
                                      const std::stop_token& stop,
                                      const std::function<void(std::int64_t)>& progress) {
    IdentityCheck check;
    for (const fs::path& path : paths) {
        std::error_code failure;
        if (!fs::exists(fs::symlink_status(path, failure))) {
            return Error{ErrorCode::NotFound, path.string(), "no such file or folder"};
        }
        std::vector<Entry> entries;
        list(path, entries, check);
        for (const Entry& entry : entries) {
            if (stop.stop_requested()) {
                check.isStopped = true;
                return check;
            }
            // The name of what was given is the steward's own; a file's name counts all the same.
            search(tokens, entry, entry.path == path && fs::is_directory(path, failure), check);
            if (progress) {
                progress(check.files);
            }
        }
    }
    return check;
}

}  // namespace outis::data
