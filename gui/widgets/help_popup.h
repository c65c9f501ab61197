// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace outis::gui {

/// Shows what a topic of gui/text/explanations.h means, beside `place` of the screen. Closed with
/// Esc, its button, or a click elsewhere, as a menu is; the keyboard then is where it was.
void openExplanation(const QString& topic, QWidget& parent, const QRect& place);

}  // namespace outis::gui
