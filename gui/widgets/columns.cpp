// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/columns.h"

#include "gui/theme/theme.h"

namespace outis::gui {

namespace {
constexpr int kTwoColumns = 800;  ///< pixels of width from which there is room for both
}

Columns::Columns(QWidget* parent)
    : QWidget(parent),
      columns_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      first_(new QVBoxLayout),
      second_(new QVBoxLayout) {
    columns_->setContentsMargins(0, 0, 0, 0);
    for (QBoxLayout* layout : std::initializer_list<QBoxLayout*>{columns_, first_, second_}) {
        layout->setSpacing(Theme::kGap);
    }
    columns_->addLayout(first_, 3);
    columns_->addLayout(second_, 2);
}

void Columns::setShares(int first, int second) {
    columns_->setStretch(0, first);
    columns_->setStretch(1, second);
}

void Columns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    columns_->setDirection(width() < kTwoColumns ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
}

}  // namespace outis::gui
