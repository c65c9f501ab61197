// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/shell_command.h"

namespace outis::test {

struct WorkerEnd : CommandEnd {
    /// The last line of stdout as JSON; discarded when it is none.
    [[nodiscard]] nlohmann::json json() const {
        const auto end = output.find_last_not_of('\n');
        const auto begin = output.rfind('\n', end);
        return nlohmann::json::parse(output.substr(begin == std::string::npos ? 0 : begin + 1),
                                     nullptr, false);
    }
};

/// Runs the built worker to its end with words that need no quoting beyond what the caller gives;
/// `before` are commands of the shell that starts it.
inline WorkerEnd runWorker(const std::string& arguments, const std::string& before = "") {
    return {runCommand(before + OUTIS_WORKER + " " + arguments + " 2>/dev/null")};
}

inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

}  // namespace outis::test
