// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

/// Starting another of our programs.
namespace outis {

/// Where a program of ours lies: in the folder of the running one.
[[nodiscard]] std::filesystem::path programBeside(std::string_view name);

/// Descriptors that become the standard streams of a program; -1: it reads and writes nothing.
struct SpawnStreams {
    int in = -1;
    int out = -1;
};

/// Starts a program with default signals and no other descriptor of ours, in a process group of its
/// own: Ctrl-C is for whoever started it. What it says of errors is dropped. `words`: without its
/// own name; `variables`: "NAME=value", in place of ours of that name. Errors: WorkerNotStarted.
[[nodiscard]] Result<pid_t> spawnProgram(const std::filesystem::path& program,
                                         const std::vector<std::string>& words,
                                         const SpawnStreams& streams,
                                         const std::vector<std::string>& variables);

}  // namespace outis
