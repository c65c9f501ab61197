// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>

#include "gui/pictures/pair_view.h"

namespace outis::gui {

/// Colours that stand for the two pictures where they are laid over each other.
struct PairColours {
    QColor real{0x00, 0x72, 0xb2};
    QColor synthetic{0xd5, 0x5e, 0x00};
};

/// Strength of the edges of a Format_Grayscale8 picture (Sobel), as a picture of the same size;
/// 255 is a step over half of the grey levels.
[[nodiscard]] QImage edgesOf(const QImage& picture);

/// The pixels of one panel's content, Format_RGB32: the shades of a picture; a share of the
/// synthetic shades over the real ones; where they differ, the colour of the brighter one on black;
/// the edges of both in their colours, white where they coincide. `real` and `synthetic` are of one
/// size, or one of them is null; for Edges they are edgesOf() the pictures, and the window is not
/// used.
[[nodiscard]] QImage coloured(PanelContent content, const QImage& real, const QImage& synthetic,
                              const GreyWindow& window, double share, const PairColours& colours);

}  // namespace outis::gui
