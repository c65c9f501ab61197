// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

/// The program's log: stderr and a rotating file. It never receives an identity: callers pass
/// internal ids, never patient ids, names or source paths.
namespace outis::log {

enum class Level { Debug, Info, Warning, Error };

/// Adds the rotating file (5 MB, three kept). Before this, messages go to stderr only.
[[nodiscard]] Result<void> openFile(const std::filesystem::path& path);
void setStderrLevel(Level level);
void write(Level level, std::string_view message);

inline void debug(std::string_view message) {
    write(Level::Debug, message);
}
inline void info(std::string_view message) {
    write(Level::Info, message);
}
inline void warning(std::string_view message) {
    write(Level::Warning, message);
}
inline void error(std::string_view message) {
    write(Level::Error, message);
}

}  // namespace outis::log
