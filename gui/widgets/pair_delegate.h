// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace outis::gui {

class PairFilter;
class PairList;
class PairStore;

/// A row of the list of pairs: two small pictures, the score, the decision.
class PairDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// All must outlive the delegate.
    PairDelegate(const PairList& list, const PairFilter& filter, PairStore& store,
                 QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const PairList& list_;
    const PairFilter& filter_;
    PairStore& store_;
};

}  // namespace outis::gui
