// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart_saving.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "core/base/files.h"
#include "gui/charts/chart.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kMargin = 12;
constexpr int kPixelsOfAPoint = 2;

/// Where the sentence and the drawing go, in points of the screen.
struct Layout {
    QSize size;
    QRect headline;
    QRect drawing;
};

QFont headlineFont(const Chart& chart) {
    return scaledFont(chart.font(), 1.1, QFont::DemiBold);
}

Layout layoutOf(const Chart& chart) {
    const int width = chart.viewport()->width();
    const QRect words =
        QFontMetrics(headlineFont(chart), &chart)
            .boundingRect(QRect(0, 0, width, 1 << 16), Qt::TextWordWrap, chart.headline());
    const int head = chart.headline().isEmpty() ? 0 : words.height() + kMargin / 2;
    const QSize drawing = chart.viewport()->size();
    return {QSize(width + 2 * kMargin, head + drawing.height() + 2 * kMargin),
            QRect(kMargin, kMargin, width, head), QRect({kMargin, kMargin + head}, drawing)};
}

void draw(Chart& chart, const Layout& layout, QPainter& painter) {
    const Theme& theme = Theme::of(chart);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRect({}, layout.size), theme.card);
    painter.setPen(theme.text);
    painter.setFont(headlineFont(chart));
    painter.drawText(layout.headline, Qt::TextWordWrap, chart.headline());
    chart.render(&painter, layout.drawing, chart.viewport()->rect());
}

QByteArray pngOf(Chart& chart) {
    const Layout layout = layoutOf(chart);
    QImage image(layout.size * kPixelsOfAPoint, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelsOfAPoint);
    QPainter painter(&image);
    draw(chart, layout, painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(Chart& chart) {
    const Layout layout = layoutOf(chart);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    // Letters as large as on the screen, for which the chart was laid out.
    generator.setResolution(chart.logicalDpiX());
    generator.setSize(layout.size);
    generator.setViewBox(QRect({}, layout.size));
    generator.setTitle(chart.headline());
    generator.setDescription(chart.accessibleName());
    QPainter painter(&generator);
    draw(chart, layout, painter);
    painter.end();
    return bytes;
}

}  // namespace

QString endingOf(ChartFormat format) {
    switch (format) {
        case ChartFormat::Png:
            return QStringLiteral(".png");
        case ChartFormat::Svg:
            return QStringLiteral(".svg");
        case ChartFormat::Csv:
            break;
    }
    return QStringLiteral(".csv");
}

QByteArray chartFile(Chart& chart, ChartFormat format) {
    switch (format) {
        case ChartFormat::Png:
            return pngOf(chart);
        case ChartFormat::Svg:
            return svgOf(chart);
        case ChartFormat::Csv:
            break;
    }
    return csvOf(chart.table());
}

Result<void> saveChart(Chart& chart, ChartFormat format, const QString& path) {
    const QByteArray bytes = chartFile(chart, format);
    return files::writeAtomically(
        path.toStdString(),
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace outis::gui
