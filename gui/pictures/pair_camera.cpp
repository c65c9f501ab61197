// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_camera.h"

#include <algorithm>

namespace outis::gui {

namespace {

/// The middle of the panel never leaves the picture.
PairCamera kept(PairCamera camera) {
    camera.zoom = std::clamp(camera.zoom, 1.0, PairCamera::kClosest);
    const double slack = 0.5 - 0.5 / camera.zoom;
    camera.centre = {std::clamp(camera.centre.x(), 0.5 - slack, 0.5 + slack),
                     std::clamp(camera.centre.y(), 0.5 - slack, 0.5 + slack)};
    return camera;
}

}  // namespace

QRectF placed(const QSizeF& picture, const QRectF& panel, const PairCamera& camera) {
    const QSizeF size = picture.scaled(panel.size(), Qt::KeepAspectRatio) * camera.zoom;
    const QPointF corner = panel.center() - QPointF(camera.centre.x() * size.width(),
                                                    camera.centre.y() * size.height());
    return {corner, size};
}

QPointF seenAt(const QPointF& point, const QSizeF& picture, const QRectF& panel,
               const PairCamera& camera) {
    const QRectF whole = placed(picture, panel, camera);
    return {(point.x() - whole.left()) / std::max(whole.width(), 1.0),
            (point.y() - whole.top()) / std::max(whole.height(), 1.0)};
}

PairCamera zoomed(const PairCamera& camera, double factor, const QPointF& point,
                  const QSizeF& picture, const QRectF& panel) {
    const QPointF under = seenAt(point, picture, panel, camera);
    PairCamera closer = camera;
    closer.zoom = std::clamp(camera.zoom * factor, 1.0, PairCamera::kClosest);
    closer.centre = under + (camera.centre - under) * (camera.zoom / closer.zoom);
    return kept(closer);
}

PairCamera panned(const PairCamera& camera, const QPointF& by, const QSizeF& picture,
                  const QRectF& panel) {
    const QSizeF size = placed(picture, panel, camera).size();
    PairCamera moved = camera;
    moved.centre -=
        QPointF(by.x() / std::max(size.width(), 1.0), by.y() / std::max(size.height(), 1.0));
    return kept(moved);
}

}  // namespace outis::gui
