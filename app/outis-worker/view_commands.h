// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outis-worker/commands.h"

namespace outis::worker {

/// diversity, accuracy: what the window shows of stored evaluations beyond the report.
void addViewCommands(CLI::App& app, Program& program);

}  // namespace outis::worker
