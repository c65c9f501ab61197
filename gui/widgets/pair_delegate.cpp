// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/pair_delegate.h"

#include <QPainter>

#include "gui/bridge/pair_store.h"
#include "gui/models/pair_list.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

QColor toneOf(const QString& decision, const Theme& theme) {
    if (decision == QLatin1String("same")) {
        return theme.fail;
    }
    if (decision == QLatin1String("different")) {
        return theme.pass;
    }
    return decision == QLatin1String("unsure") ? theme.attention : theme.muted;
}

}  // namespace

PairDelegate::PairDelegate(const PairList& list, const PairFilter& filter, PairStore& store,
                           QObject* parent)
    : QStyledItemDelegate(parent), list_(list), filter_(filter), store_(store) {}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {2 * PairStore::kThumbnail + 100, PairStore::kThumbnail + 10};
}

void PairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = Theme::of(*option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(1, 1, -1, -1);
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    if (isChosen) {
        QColor tint = theme.accent;
        tint.setAlphaF(0.16F);
        painter->setBrush(tint);
        painter->setPen((option.state & QStyle::State_HasFocus) != 0 ? QPen(theme.accent)
                                                                     : QPen(Qt::NoPen));
        painter->drawRoundedRect(area, 6, 6);
    }
    const PairRow& row = filter_.pair(index.row());
    const auto image = static_cast<std::size_t>(row.image);
    const QPoint corner = area.topLeft() + QPoint(4, 4);
    const QImage picture = store_.thumbnail({list_.pairs().images[image].picture, row.realImage});
    if (picture.isNull()) {
        painter->fillRect(
            QRect(corner, QSize(2 * PairStore::kThumbnail + 4, PairStore::kThumbnail)),
            theme.picture);
    } else {
        painter->drawImage(corner, picture);
    }
    const QRect words = area.adjusted(2 * PairStore::kThumbnail + 11, 5, -1, -5);
    painter->setPen(theme.text);
    painter->setFont(scaledFont(option.font, 0.95));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, scoreWords(row));
    const QString decision = index.data(PairList::DecisionRole).toString();
    QString word = pairDecisionWords(decision);
    if (word.isEmpty()) {
        word = QStringLiteral("–");
    } else if (index.data(PairList::IsDraftRole).toBool()) {
        word += QStringLiteral(" *");
    }
    painter->setPen(toneOf(decision, theme));
    painter->setFont(scaledFont(option.font, 0.9));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, words.width()));
    painter->restore();
}

}  // namespace outis::gui
