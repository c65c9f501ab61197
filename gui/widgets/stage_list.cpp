// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/stage_list.h"

#include <QPainter>

#include "gui/models/stage_model.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kRowHeight = 26;
constexpr qreal kMark = 13;
constexpr int kIndent = 24;
constexpr double kScale = 0.95;
constexpr int kRoom = 6;  ///< pixels of the frame and around a row

QColor markColour(StageState state, const Theme& theme) {
    switch (state) {
        case StageState::Fresh:
            return theme.pass;
        case StageState::Running:
            return theme.accent;
        case StageState::Stale:
        case StageState::Stopped:
            return theme.attention;
        case StageState::Failed:
            return theme.fail;
        case StageState::Missing:
            break;
    }
    return theme.muted;
}

/// A shape of its own for each state, so that colour is never alone.
void paintMark(QPainter& painter, const QRectF& box, StageState state, const Theme& theme) {
    const QColor colour = markColour(state, theme);
    const bool isOutline = state == StageState::Missing || state == StageState::Stale;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isOutline ? QBrush(Qt::NoBrush) : QBrush(colour));
    if (state == StageState::Failed) {
        painter.drawPolygon(
            QPolygonF{QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()});
        return;
    }
    painter.drawEllipse(box);
    painter.setPen(QPen(theme.card, 1.8));
    if (state == StageState::Fresh) {
        const QPointF c = box.center();
        painter.drawPolyline(
            QPolygonF{c + QPointF(-3, 0), c + QPointF(-0.8, 2.4), c + QPointF(3.2, -2.4)});
    } else if (state == StageState::Stopped) {
        const QPointF c = box.center();
        painter.drawLine(c + QPointF(-1.8, -2.6), c + QPointF(-1.8, 2.6));
        painter.drawLine(c + QPointF(1.8, -2.6), c + QPointF(1.8, 2.6));
    }
}

void paintProgress(QPainter& painter, const QRect& row, double fraction, const Theme& theme) {
    const QRectF bar(row.left() + kIndent, row.bottom() - 2, row.width() - kIndent, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(bar, 1.5, 1.5);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * fraction, 3)), 1.5, 1.5);
}

}  // namespace

void StageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const Theme& theme = Theme::of(*option.widget);
    const auto state = static_cast<StageState>(index.data(StageModel::StateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(2, 0, -2, -2);
    paintMark(*painter, QRectF(row.left(), row.center().y() - kMark / 2, kMark, kMark), state,
              theme);
    painter->setFont(scaledFont(option.font, kScale));
    const QString detail = index.data(StageModel::DetailRole).toString();
    const QRect words = row.adjusted(kIndent, 0, 0, 0);
    painter->setPen(state == StageState::Failed ? theme.fail : theme.muted);
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, detail);
    const int detailWidth =
        detail.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(detail) + 8;
    painter->setFont(scaledFont(option.font, kScale,
                                state == StageState::Running ? QFont::DemiBold : QFont::Normal));
    painter->setPen(state == StageState::Missing ? theme.muted : theme.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                        words.width() - detailWidth));
    if (state == StageState::Running) {
        paintProgress(*painter, row, index.data(StageModel::FractionRole).toDouble(), theme);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(theme.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), 4, 4);
    }
    painter->restore();
}

QSize StageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, qMax(kRowHeight, option.fontMetrics.height() + 10)};
}

int StageDelegate::widthNeeded(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isRunning =
        index.data(StageModel::StateRole).toInt() == static_cast<int>(StageState::Running);
    const QFontMetrics name(
        scaledFont(option.font, kScale, isRunning ? QFont::DemiBold : QFont::Normal));
    const QFontMetrics plain(scaledFont(option.font, kScale));
    const QString detail = index.data(StageModel::DetailRole).toString();
    return kIndent + 4 + name.horizontalAdvance(index.data().toString()) +
           (detail.isEmpty() ? 0 : plain.horizontalAdvance(detail) + 8);
}

StageList::StageList(StageModel& model, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("stageList"));
    setAccessibleName(tr("Stages of the run"));
    setModel(&model);
    setItemDelegate(new StageDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &StageList::widen);
    connect(&model, &QAbstractItemModel::modelReset, this, &StageList::widen);
    connect(&model, &QAbstractItemModel::dataChanged, this, &StageList::widen);
    widen();
}

void StageList::widen() {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto* delegate = static_cast<const StageDelegate*>(itemDelegate());
    int needed = width_;
    for (int row = 0; row < model()->rowCount(); ++row) {
        needed = qMax(needed, delegate->widthNeeded(option, model()->index(row, 0)) + kRoom);
    }
    if (needed > width_) {
        width_ = needed;
        updateGeometry();
    }
}

QSize StageList::sizeHint() const {
    int height = 4;
    for (int row = 0; row < model()->rowCount(); ++row) {
        height += qMax(kRowHeight, sizeHintForRow(row));
    }
    return {width_, height};
}

}  // namespace outis::gui
