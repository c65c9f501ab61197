// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/picture_view.h"

#include <algorithm>

#include <QImageReader>
#include <QMetaObject>
#include <QPainter>

#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

/// Larger than any preview sheet; keeps a damaged header from asking for gigabytes.
constexpr int kMaxSide = 16384;

QImage decode(const QString& path) {
    QImageReader reader(path);
    const QSize size = reader.size();
    if (size.width() > kMaxSide || size.height() > kMaxSide) {
        return {};
    }
    return reader.read();
}

/// Whole multiples up to the size that fits, so that small pictures keep sharp pixels.
QSize fitted(const QSize& picture, const QSize& room) {
    const QSize whole = picture.scaled(room, Qt::KeepAspectRatio);
    const int multiple = picture.width() > 0 ? whole.width() / picture.width() : 0;
    return multiple >= 2 ? picture * multiple : whole;
}

}  // namespace

PictureView::PictureView(PictureKind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
    pool_.setMaxThreadCount(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(kind == PictureKind::Synthetic ? tr("Synthetic pictures")
                                                     : tr("Real pictures"));
}

PictureView::~PictureView() {
    pool_.clear();
    pool_.waitForDone();
}

void PictureView::load(const QString& path) {
    if (path == path_) {
        return;
    }
    path_ = path;
    pool_.clear();
    pool_.start([this, path] {
        QImage image = decode(path);
        QMetaObject::invokeMethod(
            this,
            [this, path, decoded = std::move(image)] {
                if (path == path_ && !decoded.isNull()) {
                    image_ = decoded;
                    update();
                    Q_EMIT loaded();
                }
            },
            Qt::QueuedConnection);
    });
}

void PictureView::clear() {
    path_.clear();
    image_ = {};
    update();
}

void PictureView::setPlaceholder(const QString& text) {
    placeholder_ = text;
    update();
}

void PictureView::paintEvent(QPaintEvent*) {
    if (image_.isNull() && placeholder_.isEmpty()) {
        return;
    }
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.picture);
    painter.drawRoundedRect(rect(), Theme::kRadius / 2.0, Theme::kRadius / 2.0);
    if (image_.isNull()) {
        painter.setPen(QColor(0xb5, 0xbc, 0xc4));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         placeholder_);
        return;
    }
    const QSize size = fitted(image_.size(), rect().adjusted(8, 8, -8, -8).size());
    QRect target({}, size);
    target.moveCenter(rect().center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, size.width() < image_.width());
    painter.drawImage(target, image_);
    paintKindBadge(painter, kind_, QPoint(8, 8), 1, *this);
}

void paintKindBadge(QPainter& painter, PictureKind kind, const QPoint& corner, double scale,
                    const QWidget& widget) {
    const Theme& theme = Theme::of(widget);
    const bool isReal = kind == PictureKind::Real;
    const QString word = isReal ? PictureView::tr("REAL") : PictureView::tr("SYNTHETIC");
    painter.setFont(scaledFont(widget.font(), 0.85 * scale, QFont::Bold));
    const QRect text = painter.fontMetrics().boundingRect(word);
    const QRect badge(corner,
                      QSize(text.width() + qRound(16 * scale), text.height() + qRound(8 * scale)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isReal ? theme.real : theme.synthetic);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, word);
}

}  // namespace outis::gui
