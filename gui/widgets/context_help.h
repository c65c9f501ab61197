// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QRect>
#include <QString>
#include <QWidget>

/// "What does this mean?" of any figure: by the right mouse button, or by a key where the keyboard
/// is. A widget's topic holds for all that is in it; a table asks its model (TextTable::TopicRole)
/// for the cell, then for the column.
namespace outis::gui {

/// `topic` of gui/text/explanations.h; "" takes it away.
void setHelpTopic(QWidget& widget, const QString& topic);

struct HelpPlace {
    QString topic{};  ///< "" = nothing is explained here
    QPointer<QWidget> widget{};
    QRect area{};  ///< of the figure, on the screen
};

/// Of the widget, or the cell of a table, that has the keyboard.
[[nodiscard]] HelpPlace helpWithKeyboard();
/// Of the widget, or the cell or heading of a table, at a place of the screen.
[[nodiscard]] HelpPlace helpAt(const QPoint& place);

}  // namespace outis::gui
