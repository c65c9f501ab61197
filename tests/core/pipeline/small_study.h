// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "core/pipeline/run_options.h"
#include "core/pipeline/session.h"
#include "tests/support/temporary_folder.h"

namespace outis::test {

/// Every network as small and every training as short as it can be.
[[nodiscard]] pipeline::RunOptions smallOptions();

/// To run the stages of a workspace, which is made when absent, as the run of that id.
[[nodiscard]] std::unique_ptr<pipeline::Session> openSession(const std::filesystem::path& workspace,
                                                             const std::string& run);

/// A workspace with imported phantom patients.
[[nodiscard]] std::filesystem::path importedWorkspace(const TemporaryFolder& folder,
                                                      std::int64_t patients = 40);

/// What the audit of a run left for the project.
[[nodiscard]] nlohmann::json auditOf(const std::filesystem::path& workspace,
                                     const std::string& run);

}  // namespace outis::test
