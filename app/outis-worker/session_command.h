// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/result.h"
#include "core/pipeline/session.h"

namespace outis::worker {

/// What a command that writes to a workspace came to.
struct CommandEnd {
    Outcome outcome = Outcome::Finished;
    nlohmann::json result;           ///< for --json
    std::vector<std::string> lines;  ///< for people, one below the other
    std::string sentence;            ///< for people, after them
};

/// Opens the session, does the work behind the guard, writes the last event and gives the exit
/// code.
[[nodiscard]] int inSession(Program& program, const std::filesystem::path& workspace,
                            const std::string& command, bool createWorkspace,
                            const std::function<Result<CommandEnd>(pipeline::Session&)>& work);

/// {"outcome", "run", "executed", "fresh", "report"} of a pipeline run.
[[nodiscard]] CommandEnd endOf(const pipeline::Session& session,
                               const pipeline::RunSummary& summary);

}  // namespace outis::worker
