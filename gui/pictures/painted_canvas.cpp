// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/painted_canvas.h"

#include <QPainter>

namespace outis::gui {

namespace {

/// A grey picture as it lies in a panel; what is outside of it stays black.
QImage placedIn(const QImage& picture, const QRectF& target, const QSize& size) {
    QImage out(size, QImage::Format_Grayscale8);
    out.fill(0);
    if (!picture.isNull()) {
        QPainter painter(&out);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture);
    }
    return out;
}

}  // namespace

PairPictures edgesOf(const PairPictures& pictures) {
    return {edgesOf(pictures.real), edgesOf(pictures.synthetic)};
}

LaidOut laidOut(const Panel& panel, const PairPictures& pictures, const PairView& view,
                const QSize& size) {
    LaidOut result;
    result.size = size;
    result.content = panel.content;
    result.of = {pictures.real.cacheKey(), pictures.synthetic.cacheKey()};
    result.target =
        placed(pictures.common(), QRectF({}, QSizeF(size)), sideOf(view, panel.content).camera);
    if (panel.content != PanelContent::Synthetic) {
        result.real = placedIn(pictures.real, result.target, size);
    }
    if (panel.content != PanelContent::Real) {
        result.synthetic = placedIn(pictures.synthetic, result.target, size);
    }
    return result;
}

QImage paintedPanel(const LaidOut& laidOut, const PairView& view, const PairColours& colours) {
    const QImage shades = coloured(laidOut.content, laidOut.real, laidOut.synthetic,
                                   sideOf(view, laidOut.content).window, view.share, colours);
    QImage result(laidOut.size, QImage::Format_RGB32);
    result.fill(kBehindPictures);
    const QRect seen = laidOut.target.toAlignedRect().intersected(result.rect());
    QPainter(&result).drawImage(seen, shades, seen);
    return result;
}

PaintedCanvas::PaintedCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("paintedCanvas"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PaintedCanvas::setPictures(const PairPictures& pictures) {
    pictures_ = pictures;
    edges_ = {};
    update();
}

void PaintedCanvas::setView(const PairView& view) {
    if (view != view_) {
        view_ = view;
        update();
    }
}

const LaidOut& PaintedCanvas::laidOut(std::size_t place, const Panel& panel,
                                      const PairPictures& pictures, const QSize& size) {
    LaidOut& kept = laidOut_[place];
    const QRectF target =
        placed(pictures.common(), QRectF({}, QSizeF(size)), sideOf(view_, panel.content).camera);
    const std::array<qint64, 2> of = {pictures.real.cacheKey(), pictures.synthetic.cacheKey()};
    if (kept.size != size || kept.target != target || kept.content != panel.content ||
        kept.of != of) {
        kept = gui::laidOut(panel, pictures, view_, size);
    }
    return kept;
}

void PaintedCanvas::paintEvent(QPaintEvent*) {
    const bool areEdges = view_.mode == PairMode::Edges;
    if (areEdges && edges_.common().isEmpty()) {
        edges_ = edgesOf(pictures_);
    }
    QPainter painter(this);
    painter.fillRect(rect(), QColor(kBehindPictures));
    const double ratio = devicePixelRatioF();
    std::size_t place = 0;
    for (const Panel& panel : panelsOf(view_, size())) {
        QImage image = paintedPanel(laidOut(place++, panel, areEdges ? edges_ : pictures_,
                                            (panel.area.size() * ratio).toSize()),
                                    view_, colours_);
        image.setDevicePixelRatio(ratio);
        painter.drawImage(panel.area.topLeft(), image);
    }
}

}  // namespace outis::gui
