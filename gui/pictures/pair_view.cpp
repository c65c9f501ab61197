// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_view.h"

#include <algorithm>
#include <cmath>

namespace outis::gui {

namespace {

constexpr double kBetween = 8;

PanelContent contentOf(const PairView& view) {
    switch (view.mode) {
        case PairMode::Overlay:
            return PanelContent::Overlay;
        case PairMode::Difference:
            return PanelContent::Difference;
        case PairMode::Edges:
            return PanelContent::Edges;
        case PairMode::Flicker:
            return view.flickersToSynthetic ? PanelContent::Synthetic : PanelContent::Real;
        case PairMode::SideBySide:
            break;
    }
    return PanelContent::Real;
}

}  // namespace

QSize PairPictures::common() const {
    return real.width() >= synthetic.width() ? real.size() : synthetic.size();
}

std::vector<Panel> panelsOf(const PairView& view, const QSizeF& area) {
    if (view.mode != PairMode::SideBySide) {
        return {{contentOf(view), QRectF({}, area)}};
    }
    const double width = std::floor(std::max((area.width() - kBetween) / 2, 1.0));
    return {{PanelContent::Real, {0, 0, width, area.height()}},
            {PanelContent::Synthetic, {area.width() - width, 0, width, area.height()}}};
}

const PairSide& sideOf(const PairView& view, PanelContent content) {
    const bool isOwn = content == PanelContent::Synthetic && view.mode == PairMode::SideBySide;
    return isOwn ? view.synthetic : view.real;
}

}  // namespace outis::gui
