// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/private_folder.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

#include "core/base/files.h"

namespace outis {
namespace {

namespace fs = std::filesystem;

/// The process that made a folder of ours; nothing for other names.
std::optional<pid_t> makerOf(const std::string& name, const std::string& prefix) {
    pid_t maker = 0;
    if (!name.starts_with(prefix)) {
        return std::nullopt;
    }
    const char* last = name.data() + name.size();
    const auto [end, failure] = std::from_chars(name.data() + prefix.size(), last, maker);
    return failure == std::errc() && end != last && *end == '-' && maker > 0 ? std::optional(maker)
                                                                             : std::nullopt;
}

void removeAbandoned(const fs::path& parent, const std::string& prefix) {
    std::error_code failure;
    fs::directory_iterator entry(parent, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        const auto maker = makerOf(entry->path().filename().string(), prefix);
        struct stat info {};
        const bool isOurs = maker && ::lstat(entry->path().c_str(), &info) == 0 &&
                            S_ISDIR(info.st_mode) && info.st_uid == ::geteuid();
        if (isOurs && ::kill(*maker, 0) != 0 && errno == ESRCH) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
        }
    }
}

}  // namespace

Result<PrivateFolder> PrivateFolder::create(const std::string& purpose, const fs::path& within) {
    std::error_code failure;
    const fs::path parent = within.empty() ? fs::temp_directory_path(failure) : within;
    if (failure) {
        return files::errnoError(failure.value(), "temporary files", true);
    }
    const std::string prefix = "outis-" + purpose + "-";
    removeAbandoned(parent, prefix);
    std::string name = (parent / (prefix + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        return files::errnoError(errno, parent, true);
    }
    return PrivateFolder(name);
}

PrivateFolder::~PrivateFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
}

}  // namespace outis
