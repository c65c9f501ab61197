// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::worker {

/// docs/protocol.md, "Exit codes".
enum ExitCode { kDone = 0, kFailed = 1, kBadUsage = 2, kStopped = 3, kRefused = 4 };

}  // namespace outis::worker
