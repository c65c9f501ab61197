// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace outis::gui {

/// A table of rows to read: framed, whole rows, not editable. Tab leaves it.
[[nodiscard]] QTableView* makeTable(QAbstractItemModel& model, const QString& name,
                                    const QString& accessibleName);

}  // namespace outis::gui
