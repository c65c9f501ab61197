// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace outis::gui {

/// Which part of a picture is seen. Fractions of the picture, so that a real and a synthetic
/// picture of other sizes show the same place.
struct PairCamera {
    double zoom = 1;           ///< 1: the picture fits into its panel
    QPointF centre{0.5, 0.5};  ///< what lies in the middle of the panel, 0..1

    static constexpr double kClosest = 32;

    friend bool operator==(const PairCamera&, const PairCamera&) = default;
};

/// Where the whole picture lies, in the coordinates of the panel.
[[nodiscard]] QRectF placed(const QSizeF& picture, const QRectF& panel, const PairCamera& camera);
/// The fraction of the picture that is seen at a point of the panel.
[[nodiscard]] QPointF seenAt(const QPointF& point, const QSizeF& picture, const QRectF& panel,
                             const PairCamera& camera);
/// What is under the point stays there.
[[nodiscard]] PairCamera zoomed(const PairCamera& camera, double factor, const QPointF& point,
                                const QSizeF& picture, const QRectF& panel);
[[nodiscard]] PairCamera panned(const PairCamera& camera, const QPointF& by, const QSizeF& picture,
                                const QRectF& panel);

}  // namespace outis::gui
