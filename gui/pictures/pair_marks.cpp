// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_marks.h"

#include <cmath>

#include <QPainter>

#include "gui/pictures/pair_canvas.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {
constexpr QRgb kQuiet = qRgb(0xc4, 0xca, 0xd2);
}  // namespace

PairMarks::PairMarks(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("pairMarks"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void PairMarks::setView(const PairView& view) {
    const bool isSameLayout =
        view.mode == view_.mode && view.flickersToSynthetic == view_.flickersToSynthetic;
    const bool isSameWindow =
        view.real.window == view_.real.window && view.synthetic.window == view_.synthetic.window;
    view_ = view;
    if (!isSameLayout) {
        update();
    } else if (!isSameWindow) {
        // The last line alone: all of it would be painted anew with every move of the mouse.
        const int line = 3 * fontMetrics().height();
        update(0, height() - line, width(), line);
    }
}

void PairMarks::setNames(const QString& real, const QString& synthetic) {
    realName_ = real;
    syntheticName_ = synthetic;
    update();
}

void PairMarks::setMessage(const QString& message) {
    if (message != message_) {
        message_ = message;
        update();
    }
}

void PairMarks::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!message_.isEmpty()) {
        painter.setPen(QColor(kQuiet));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         message_);
        return;
    }
    for (const Panel& panel : panelsOf(view_, size())) {
        paintBadges(painter, panel);
        const GreyWindow& window = sideOf(view_, panel.content).window;
        painter.setFont(scaledFont(font(), 0.9));
        painter.setPen(QColor(kQuiet));
        const QString words =
            panel.content == PanelContent::Edges
                ? tr("edges; white where both have one")
                : tr("W %1  L %2").arg(std::lround(window.width)).arg(std::lround(window.centre));
        const QFontMetrics metrics = painter.fontMetrics();
        QRectF place(0, 0, metrics.horizontalAdvance(words) + 12, metrics.height() + 4);
        place.moveBottomLeft(panel.area.bottomLeft() + QPointF(8, -8));
        QColor ground(kBehindPictures);
        ground.setAlphaF(0.7F);
        painter.fillRect(place, ground);
        painter.drawText(place, Qt::AlignCenter, words);
    }
}

void PairMarks::paintBadges(QPainter& painter, const Panel& panel) const {
    QPoint corner = panel.area.topLeft().toPoint() + QPoint(8, 8);
    if (panel.content != PanelContent::Synthetic) {
        corner.ry() += paintBadge(painter, corner, true) + 4;
    }
    if (panel.content != PanelContent::Real) {
        paintBadge(painter, corner, false);
    }
}

int PairMarks::paintBadge(QPainter& painter, const QPoint& corner, bool isReal) const {
    const Theme& theme = Theme::of(*this);
    const QString& name = isReal ? realName_ : syntheticName_;
    QString text = isReal ? tr("REAL") : tr("SYNTHETIC");
    text += name.isEmpty() ? QString() : QStringLiteral("  ") + name;
    painter.setFont(scaledFont(font(), 0.9, QFont::DemiBold));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect badge(corner, QSize(metrics.horizontalAdvance(text) + 14, metrics.height() + 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isReal ? theme.real : theme.synthetic);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
    return badge.height();
}

}  // namespace outis::gui
