// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/error.h"

namespace outis::gui {

/// An error as the steward reads it: what happened, what is safe, what to do next.
struct ErrorSentences {
    QString what;
    QString safe;
    QString next;
};

/// The sentences come from core/base's table, translated; the subject is added where it helps.
[[nodiscard]] ErrorSentences errorSentences(const Error& error);

/// What "Copy details" puts on the clipboard about an error; paths outside `workspace` keep only
/// their ending, because a file's or a folder's name may name a patient.
[[nodiscard]] QString errorDetails(const Error& error, const QString& workspace);

/// `text` with "<workspace>" for the workspace and "<path>.png" for every other absolute path.
[[nodiscard]] QString withoutPaths(const QString& text, const QString& workspace);

}  // namespace outis::gui
