// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart_table.h"

#include <cmath>

namespace outis::gui {

namespace {

QString quoted(QString field) {
    for (const QChar sign : QStringLiteral(",\"\r\n")) {
        if (field.contains(sign)) {
            return QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                   QLatin1Char('"');
        }
    }
    return field;
}

void appendLine(QByteArray& csv, const QStringList& fields) {
    QStringList line;
    for (const QString& field : fields) {
        line.append(quoted(field));
    }
    csv += line.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

}  // namespace

QString tableNumber(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', 10) : QString();
}

QByteArray csvOf(const ChartTable& table) {
    QByteArray csv;
    appendLine(csv, table.columns);
    for (const QStringList& row : table.rows) {
        appendLine(csv, row);
    }
    return csv;
}

}  // namespace outis::gui
