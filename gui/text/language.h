// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace outis::gui {

/// The languages that the window speaks, as `--language` names them.
[[nodiscard]] QStringList languages();

/// The first of the system's languages that the window speaks, or "en".
[[nodiscard]] QString systemLanguage();

/// Words, plurals, decimal signs and Qt's own dialogs follow `language` from here on; a window that
/// was made before keeps the words it has. What goes to the worker is never localised.
/// False, and nothing changed, when the window does not speak it.
[[nodiscard]] bool useLanguage(const QString& language);

}  // namespace outis::gui
