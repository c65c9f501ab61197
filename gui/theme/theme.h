// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace outis::gui {

/// All colours and sizes of the window; the meaning of a colour is the same everywhere (docs of the
/// look: real, synthetic, control, pass, attention, fail).
struct Theme {
    bool isDark = false;
    QColor window, rail, card, border, grid;
    QColor text, muted;
    QColor accent, onAccent, accentPressed;
    QColor real, synthetic, control, both;
    QColor pass, attention, fail;
    QColor attentionSurface, failSurface;
    QColor picture;  ///< behind every picture, in both themes

    static constexpr int kGrid = 8;
    static constexpr int kGap = 2 * kGrid;
    static constexpr int kRailWidth = 232;
    static constexpr int kRadius = 8;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// The theme that goes with the system's palette.
    [[nodiscard]] static const Theme& of(const QPalette& palette);
    /// The theme of the window that a widget is in, for widgets that paint themselves.
    [[nodiscard]] static const Theme& of(const QWidget& widget);

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    /// Palette and style sheet of a window or dialog and all that is in it.
    void applyTo(QWidget& widget) const;
};

/// The widget's font, scaled; weight in QFont::Weight.
[[nodiscard]] QFont scaledFont(QFont font, double factor, int weight = QFont::Normal);

}  // namespace outis::gui
