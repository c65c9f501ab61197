// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

/// Marks words in a table for the translators (scripts/translations.sh); tr() looks them up.
#define OUTIS_WORDS(text) text

namespace outis::gui {

/// For functions that belong to no QObject: the translators' tool files their words under this
/// namespace, so that is where they are looked for. With a `count` the plural that fits it.
[[nodiscard]] inline QString tr(const char* text, const char* remark = nullptr, int count = -1) {
    return QCoreApplication::translate("outis::gui", text, remark, count);
}

}  // namespace outis::gui
