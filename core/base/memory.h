// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace outis {

/// Bytes that this process can still get: the computer's available memory, less where the process
/// (its limit of address space) or its control group (version 2) may have only a part of it.
[[nodiscard]] std::uint64_t freeMemory();

/// "512.0 MB"; megabytes of a million bytes.
[[nodiscard]] std::string inMegabytes(std::uint64_t bytes);

/// "512.0 MB asked for, 300.5 MB of the computer's memory free"; `asked` in words.
[[nodiscard]] std::string lackOfMemory(const std::string& asked);

}  // namespace outis
