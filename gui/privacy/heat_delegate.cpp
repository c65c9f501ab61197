// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/heat_delegate.h"

#include "gui/models/robustness_grid.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {
/// Of a cell where everything slips through: words stay readable in both themes.
constexpr double kStrongest = 0.5;
}  // namespace

void HeatDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    RoomyDelegate::initStyleOption(option, index);
    const QVariant found = index.data(RobustnessGrid::FoundRole);
    if (!found.isValid() || option->widget == nullptr) {
        return;
    }
    QColor tint = Theme::of(*option->widget).attention;
    tint.setAlphaF(static_cast<float>(kStrongest * (1 - found.toDouble())));
    option->backgroundBrush = tint;
}

}  // namespace outis::gui
