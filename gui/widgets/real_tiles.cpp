// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/real_tiles.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "gui/bridge/real_pictures.h"
#include "gui/theme/theme.h"
#include "gui/widgets/picture_view.h"

namespace outis::gui {

namespace {
constexpr int kSide = 128;  ///< pixels of a picture
}

RealTiles::RealTiles(const QString& name, const QString& accessibleName, QWidget* parent)
    : QWidget(parent) {
    setObjectName(name);
    setAccessibleName(accessibleName);
    pool_.setMaxThreadCount(1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

RealTiles::~RealTiles() {
    pool_.clear();
    pool_.waitForDone();
}

void RealTiles::show(const QList<Tile>& tiles, std::shared_ptr<RealPictures> pictures) {
    ++generation_;
    pool_.clear();
    tiles_ = tiles;
    images_.clear();
    QStringList words;
    for (const Tile& tile : tiles) {
        words.append(tile.words);
        if (pictures == nullptr) {
            continue;
        }
        pool_.start([this, number = tile.image, pictures, generation = generation_] {
            const QImage whole = pictures->image(number);
            if (whole.isNull()) {
                return;
            }
            const QImage small =
                whole.scaled(2 * kSide, 2 * kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            QMetaObject::invokeMethod(
                this,
                [this, number, small, generation] {
                    if (generation == generation_) {
                        images_.insert(number, small);
                        update();
                    }
                },
                Qt::QueuedConnection);
        });
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int RealTiles::columnsIn(int width) const {
    return std::max(1, (width + Theme::kGrid) / (kSide + Theme::kGrid));
}

int RealTiles::lineHeight() const {
    return fontMetrics().height() + 2;
}

int RealTiles::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(tiles_.size()) + columns - 1) / columns;
    return rows * (kSide + lineHeight() + Theme::kGrid);
}

QSize RealTiles::sizeHint() const {
    const int width = 6 * (kSide + Theme::kGrid);
    return {width, heightForWidth(width)};
}

QRect RealTiles::placeOf(qsizetype tile) const {
    const int columns = columnsIn(width());
    const int column = static_cast<int>(tile) % columns;
    const int row = static_cast<int>(tile) / columns;
    return {column * (kSide + Theme::kGrid), row * (kSide + lineHeight() + Theme::kGrid), kSide,
            kSide};
}

void RealTiles::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (qsizetype tile = 0; tile < tiles_.size(); ++tile) {
        const QRect place = placeOf(tile);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.picture);
        painter.drawRoundedRect(place, 4, 4);
        const QImage image = images_.value(tiles_[tile].image);
        if (!image.isNull()) {
            QRect target({}, image.size().scaled(place.size(), Qt::KeepAspectRatio));
            target.moveCenter(place.center());
            painter.drawImage(target, image);
            paintKindBadge(painter, PictureKind::Real, place.topLeft() + QPoint(4, 4), 0.7, *this);
        }
        painter.setPen(theme.muted);
        painter.setFont(scaledFont(font(), 0.87));
        painter.drawText(
            QRect(place.left(), place.bottom() + 2, kSide, lineHeight()),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(tiles_[tile].words, Qt::ElideRight, kSide));
    }
}

bool RealTiles::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (qsizetype tile = 0; tile < tiles_.size(); ++tile) {
            if (placeOf(tile).contains(help->pos())) {
                QToolTip::showText(
                    help->globalPos(),
                    tr("Training image %1: %2").arg(tiles_[tile].image).arg(tiles_[tile].words),
                    this);
                return true;
            }
        }
        QToolTip::hideText();
    }
    return QWidget::event(event);
}

}  // namespace outis::gui
