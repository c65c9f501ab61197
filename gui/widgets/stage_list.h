// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

#include "gui/widgets/fitting_delegate.h"

namespace outis::gui {

class StageModel;

/// A mark, the stage's name, and at the right how it stands.
class StageDelegate : public FittingDelegate {
    Q_OBJECT
public:
    using FittingDelegate::FittingDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    [[nodiscard]] int widthNeeded(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const override;
};

/// All stages of the pipeline, without scrolling.
class StageList : public QListView {
    Q_OBJECT
public:
    explicit StageList(StageModel& model, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void widen();

    int width_ = 240;  ///< pixels; grows with the longest row and stays, so that nothing jumps
};

}  // namespace outis::gui
