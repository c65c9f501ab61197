// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>

namespace outis::test {

struct CommandEnd {
    int exitCode = -1;   ///< -1 when it could not be started, or was killed
    std::string output;  ///< stdout
};

/// Runs a line of the shell to its end.
inline CommandEnd runCommand(const std::string& command) {
    CommandEnd end;
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

}  // namespace outis::test
