// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QWidget>

#include "gui/pictures/pair_colours.h"
#include "gui/pictures/pair_view.h"

namespace outis::gui {

/// Draws the panels of a pair, in whatever way the computer can.
class PairCanvas {
public:
    virtual ~PairCanvas() = default;

    /// The canvas as a widget, which owns this object.
    [[nodiscard]] virtual QWidget& widget() = 0;
    virtual void setPictures(const PairPictures& pictures) = 0;
    virtual void setView(const PairView& view) = 0;
    /// False once drawing has failed: another canvas must take its place.
    [[nodiscard]] virtual bool works() const { return true; }
};

using MakeCanvas = std::function<PairCanvas*(QWidget* parent)>;

/// Behind the pictures, in both themes.
inline constexpr QRgb kBehindPictures = qRgb(0x11, 0x14, 0x17);

}  // namespace outis::gui
