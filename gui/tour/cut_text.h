// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace outis::gui {

/// A text on screen that has less room than it needs.
struct CutText {
    QString where;  ///< kind and object name of the widget
    QString text;
    QString why;  ///< in pixels
};

/// Looks through all visible widgets of a window that is laid out: labels, buttons, boxes, tabs,
/// headers, charts, rows of lists that draw themselves, pages that would have to be scrolled
/// sideways. Cells of tables are left out: they may be shortened, the tip has the whole.
[[nodiscard]] QList<CutText> cutTexts(const QWidget& root);

}  // namespace outis::gui
