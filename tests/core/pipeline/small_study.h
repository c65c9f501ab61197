// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "core/pipeline/run_options.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/session.h"
#include "tests/support/temporary_folder.h"

namespace outis::test {

/// Every network as small and every training as short as it can be.
[[nodiscard]] pipeline::RunOptions smallOptions();

/// To run the stages of a workspace, which is made when absent, as the run of that id.
[[nodiscard]] std::unique_ptr<pipeline::Session> openSession(const std::filesystem::path& workspace,
                                                             const std::string& run);

/// A workspace below `folder` with imported phantom patients. They are imported once for each
/// number, and copied.
[[nodiscard]] std::filesystem::path importedWorkspace(const TemporaryFolder& folder,
                                                      std::int64_t patients = 40);

/// A copy of a workspace below `folder`.
[[nodiscard]] std::filesystem::path copiedWorkspace(const std::filesystem::path& workspace,
                                                    const TemporaryFolder& folder);

/// All stages of smallOptions() over importedWorkspace() as the run "first": done once. To be
/// copied, not changed.
struct FinishedStudy {
    std::filesystem::path workspace;
    pipeline::RunSummary summary;
};
[[nodiscard]] const FinishedStudy& finishedStudy();

/// What the audit of a run left for the project.
[[nodiscard]] nlohmann::json auditOf(const std::filesystem::path& workspace,
                                     const std::string& run);

}  // namespace outis::test
