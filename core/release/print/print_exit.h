// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What outis-print says by its exit code.
namespace outis::release {

inline constexpr int kPrinted = 0;
inline constexpr int kNoPage = 3;    ///< not a page of a report
inline constexpr int kNoFont = 4;    ///< nothing to write with
inline constexpr int kNoMemory = 5;  ///< too little memory
inline constexpr int kNotPrinted = 6;

}  // namespace outis::release
