// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace outis::gui {

/// Asks before something that cannot be undone; "Cancel" is the default. Does not wait: `yes` is
/// called when the steward agrees.
void confirm(QWidget& parent, const QString& name, const QString& question, const QString& what,
             const QString& more, const QString& verb, std::function<void()> yes);

}  // namespace outis::gui
