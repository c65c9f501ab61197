// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

/// The worker's English sentences that the window knows: as core writes them, %1 and so on for what
/// changes. Of two that fit a text the first one counts. A test compares them with the sources of
/// core, so that none is left behind when core says something in other words.
namespace outis::gui {

/// What stages and plans say, what the filter, the audit and the measurements found.
[[nodiscard]] std::span<const char* const> runSentences();
/// What an import says of its files, patients and sets.
[[nodiscard]] std::span<const char* const> importSentences();

}  // namespace outis::gui
