// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::worker {

/// docs/protocol.md, "Exit codes".
using ExitCode = int;
inline constexpr ExitCode kDone = 0;
inline constexpr ExitCode kFailed = 1;
inline constexpr ExitCode kBadUsage = 2;
inline constexpr ExitCode kStopped = 3;
inline constexpr ExitCode kRefused = 4;

}  // namespace outis::worker
