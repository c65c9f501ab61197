// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// The words of the worker's answers on files, labels and patients, in the window's language. What
/// is not known here is shown as it came.
namespace outis::gui {

/// "patient" -> "Patient".
[[nodiscard]] QString labelMeaningWord(const QString& meaning);
/// given, name, content, absent -> how the column came to be chosen.
[[nodiscard]] QString chosenByWord(const QString& chosenBy);
/// "nih" -> "NIH ChestX-ray14".
[[nodiscard]] QString labelProfileName(const QString& profile);
[[nodiscard]] QString findingStateWord(const QString& state);
/// The worker's English sentence, translated.
[[nodiscard]] QString labelProblemWords(const QString& english);
/// "7 (against 3)".
[[nodiscard]] QString againstLineWords(const QString& line, const QString& other);
[[nodiscard]] QString yesNoWord(bool isYes);

[[nodiscard]] QString fileOutcomeWord(const QString& outcome);
[[nodiscard]] QString fileReasonWords(const QString& reason);

[[nodiscard]] QString proposalKindWords(const QString& kind);
[[nodiscard]] QString proposalStateWord(const QString& state);
/// What became of a decision: joined, excluded, apart, already.
[[nodiscard]] QString decisionWords(const QString& outcome);

}  // namespace outis::gui
