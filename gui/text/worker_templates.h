// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

/// Sentences that the worker writes in English, %1 and so on for what changes; of two that fit the
/// first one counts. A test reads core's sources and fails where a sentence is worded otherwise.
namespace outis::gui {

[[nodiscard]] std::span<const char* const> workerTemplates();

}  // namespace outis::gui
