// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace outis::gui {

/// What a chart shows as a table, for those who would rather calculate than look.
struct ChartTable {
    QStringList columns;  ///< with units
    QList<QStringList> rows;
};

/// A number with a point and all digits that count, in every language; "" where it is not finite.
[[nodiscard]] QString tableNumber(double value);
/// Comma-separated values (RFC 4180) in UTF-8: a line of column names, then one line a row.
[[nodiscard]] QByteArray csvOf(const ChartTable& table);

}  // namespace outis::gui
