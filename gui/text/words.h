// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "gui/bridge/training_state.h"
#include "gui/bridge/workspace_status.h"

/// Numbers, times and states in the words of the window, translated.
namespace outis::gui {

/// "32 768", with thin spaces.
[[nodiscard]] QString countWords(qint64 count);
/// A count as tr() takes it to choose the plural.
[[nodiscard]] int plural(qint64 count);
/// At most three significant digits, with the decimal sign of the language: "0.318", "12.4", "1
/// 240".
[[nodiscard]] QString figureWords(double value);
/// "0.52 [0.48, 0.56]"; the value alone where the interval is not finite.
[[nodiscard]] QString intervalWords(double value, double low, double high);
/// "about 6 min left"; empty while unknown (negative or not finite).
[[nodiscard]] QString timeLeftWords(double seconds);
/// "12 s", "42 min", "1 h 20 min".
[[nodiscard]] QString durationWords(double seconds);
/// "just now", "3 min ago".
[[nodiscard]] QString agoWords(double seconds);
/// "1.2 GB" from megabytes.
[[nodiscard]] QString memoryWords(double megabytes);

[[nodiscard]] QString stageName(const QString& stage);
[[nodiscard]] QString stageStateWord(StageState state);
/// "831 images": the unit of a protocol event in words.
[[nodiscard]] QString unitWords(qint64 count, const QString& unit);
/// One word or two for the rail and the footer.
[[nodiscard]] QString runStateWord(RunState state);

}  // namespace outis::gui
