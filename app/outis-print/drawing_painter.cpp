// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-print/drawing_painter.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTextFormat>
#include <cstring>

namespace outis::print {
namespace {

constexpr double kLabelPoints = 6.5;

/// Never colour alone: it says in letters what the picture is.
void drawLabel(QPainter& painter, const Drawing& drawing, const QRectF& place) {
    painter.save();
    painter.fillRect(place, QColor(drawing.labelColour));
    painter.setPen(Qt::white);
    painter.setFont(letters(kLabelPoints, QFont::Bold));
    painter.drawText(place.adjusted(dots(1), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     drawing.label);
    painter.restore();
}

}  // namespace

QFont letters(double points, QFont::Weight weight) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QSizeF DrawingPainter::intrinsicSize(QTextDocument* /*document*/, int /*position*/,
                                     const QTextFormat& format) {
    const Drawing* const drawing = of(format);
    return drawing == nullptr ? QSizeF() : drawing->size * kUnit;
}

void DrawingPainter::drawObject(QPainter* painter, const QRectF& place, QTextDocument* /*document*/,
                                int /*position*/, const QTextFormat& format) {
    const Drawing* const drawing = of(format);
    if (drawing == nullptr) {
        return;
    }
    if (!drawing->svg.isEmpty()) {
        QSvgRenderer(drawing->svg).render(painter, place);
        return;
    }
    const double label = drawing->label.isEmpty() ? 0 : kLabelHeight * kUnit;
    painter->drawImage(place.adjusted(0, label, 0, 0), drawing->image);
    if (label > 0) {
        drawLabel(*painter, *drawing, QRectF(place.topLeft(), QSizeF(place.width(), label)));
    }
}

const Drawing* DrawingPainter::of(const QTextFormat& format) const {
    const QString name = format.toImageFormat().name();
    const auto index = name.mid(static_cast<qsizetype>(std::strlen(kDrawingName))).toULongLong();
    return index < drawings_.size() ? &drawings_[index] : nullptr;
}

}  // namespace outis::print
