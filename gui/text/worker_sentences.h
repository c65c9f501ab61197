// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace outis::gui {

/// What the worker wrote in English for people (why a stage must run again, what it did, what the
/// attacks found and could have found, advice), in the language of the window: sentences that it is
/// known to write are translated with what stands in them; others stay as they are. Its log and the
/// report keep its own words.
[[nodiscard]] QString workerSentence(const QString& english);

}  // namespace outis::gui
