// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include <QImage>
#include <QRectF>

#include "gui/pictures/grey_window.h"
#include "gui/pictures/pair_camera.h"

namespace outis::gui {

enum class PairMode { SideBySide, Overlay, Flicker, Difference, Edges };
inline constexpr int kPairModes = 5;

/// A real and a synthetic picture, both Format_Grayscale8; either may be missing.
struct PairPictures {
    QImage real;
    QImage synthetic;

    /// How the two are laid over each other: the larger one.
    [[nodiscard]] QSize common() const;
};

/// How one of the two is seen.
struct PairSide {
    GreyWindow window;
    PairCamera camera;

    friend bool operator==(const PairSide&, const PairSide&) = default;
};

/// How a pair is seen. Where both lie in one panel, the real side's window and camera are used.
struct PairView {
    PairMode mode = PairMode::SideBySide;
    PairSide real;
    PairSide synthetic;
    double share = 0.5;  ///< of the synthetic picture in an overlay, 0..1
    bool flickersToSynthetic = false;

    friend bool operator==(const PairView&, const PairView&) = default;
};

/// What a panel shows.
enum class PanelContent { Real, Synthetic, Overlay, Difference, Edges };

struct Panel {
    PanelContent content = PanelContent::Real;
    QRectF area;
};

/// The panels of an area, one or two side by side.
[[nodiscard]] std::vector<Panel> panelsOf(const PairView& view, const QSizeF& area);
/// The window and camera that a panel uses.
[[nodiscard]] const PairSide& sideOf(const PairView& view, PanelContent content);

}  // namespace outis::gui
