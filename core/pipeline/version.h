// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::pipeline {

/// Of the program; in every record and report.
inline constexpr const char* kProgramVersion = "0.1.0";

}  // namespace outis::pipeline
