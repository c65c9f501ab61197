// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace outis::gui {

/// A delegate that draws its rows itself and can say how much room their words take.
class FittingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// In pixels; a narrower row is drawn with an ellipsis.
    [[nodiscard]] virtual int widthNeeded(const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const = 0;
};

}  // namespace outis::gui
