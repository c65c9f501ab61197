// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace outis::gui {

/// A verdict or name of the report ("attack found", "most alike", "copy") in the language of the
/// window. Sentences of the report, and words that this version does not know, stay as they are.
[[nodiscard]] QString reportWord(const QString& english);

/// The same with a capital letter: a whole sentence or line.
[[nodiscard]] QString reportLine(const QString& english);

}  // namespace outis::gui
