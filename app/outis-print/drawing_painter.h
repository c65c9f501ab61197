// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QObject>
#include <QTextObjectInterface>
#include <vector>

#include "app/outis-print/print_layout.h"

namespace outis::print {

/// Dots of the paper, which everything is measured in.
inline constexpr int kDotsPerInch = 1200;
inline constexpr double kUnitsPerInch = 96;
inline constexpr double kUnit = kDotsPerInch / kUnitsPerInch;
inline constexpr double kMillimetresPerInch = 25.4;

[[nodiscard]] constexpr double dots(double millimetres) {
    return millimetres / kMillimetresPerInch * kDotsPerInch;
}

[[nodiscard]] QFont letters(double points, QFont::Weight weight = QFont::Normal);

/// Draws the charts and pictures of a layout where its text names them: charts as vectors, pictures
/// with what is written above them. The drawings must outlive it.
class DrawingPainter : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit DrawingPainter(const std::vector<Drawing>& drawings) : drawings_(drawings) {}

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] const Drawing* of(const QTextFormat& format) const;

    const std::vector<Drawing>& drawings_;
};

}  // namespace outis::print
