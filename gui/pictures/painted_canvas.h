// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "gui/pictures/pair_canvas.h"

namespace outis::gui {

/// The pictures of a panel as they lie in it, before window and colours: a change of the window
/// needs no scaling.
struct LaidOut {
    QSize size;     ///< of the panel, device pixels
    QRectF target;  ///< where the whole picture lies
    PanelContent content = PanelContent::Real;
    std::array<qint64, 2> of{};  ///< QImage::cacheKey() of the pictures
    QImage real;                 ///< Format_Grayscale8, as large as the panel; null: not needed
    QImage synthetic;
};
[[nodiscard]] LaidOut laidOut(const Panel& panel, const PairPictures& pictures,
                              const PairView& view, const QSize& size);

/// Without OpenGL: only the part of a picture that is seen is scaled and coloured.
class PaintedCanvas final : public QWidget, public PairCanvas {
    Q_OBJECT
public:
    explicit PaintedCanvas(QWidget* parent = nullptr);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void setPictures(const PairPictures& pictures) override;
    void setView(const PairView& view) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const LaidOut& laidOut(std::size_t place, const Panel& panel, const PairPictures& pictures,
                           const QSize& size);

    PairPictures pictures_;
    PairPictures edges_;  ///< made when they are asked for
    PairView view_;
    PairColours colours_;
    std::array<LaidOut, 2> laidOut_;  ///< of the panels, as they were painted last
};

/// One panel as it looks: what every canvas shows.
[[nodiscard]] QImage paintedPanel(const LaidOut& laidOut, const PairView& view,
                                  const PairColours& colours);
/// edgesOf() both.
[[nodiscard]] PairPictures edgesOf(const PairPictures& pictures);

}  // namespace outis::gui
