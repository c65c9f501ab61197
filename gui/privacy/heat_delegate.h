// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/table.h"

namespace outis::gui {

/// Tints a cell of the robustness grid by the share that slips through; the words say the same.
class HeatDelegate : public RoomyDelegate {
    Q_OBJECT
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace outis::gui
