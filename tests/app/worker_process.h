// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

namespace outis::test {

struct WorkerEnd {
    int exitCode = -1;
    std::string output;  ///< stdout; stderr goes to the test's own

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
    WorkerEnd end;
    const std::string command = before + OUTIS_WORKER + " " + arguments + " 2>/dev/null";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) {
        return end;
    }
    std::array<char, 4096> buffer{};
    for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        end.output.append(buffer.data(), count);
    }
    const int status = ::pclose(pipe);
    end.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return end;
}

inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

}  // namespace outis::test
