// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/group_words.h"

#include <QStringList>

#include "gui/text/tr.h"

namespace outis::gui {

QString groupName(const QString& attribute, const QString& value) {
    if (attribute == QLatin1String("sex")) {
        return tr("Sex: %1").arg(value == QLatin1String("F")   ? tr("female")
                                 : value == QLatin1String("M") ? tr("male")
                                                               : tr("other"));
    }
    if (attribute == QLatin1String("age")) {
        const QStringList ends = value.split(QStringLiteral(" to "));
        return ends.size() == 2 ? tr("Age: %1 to %2").arg(ends[0], ends[1])
                                : tr("Age: %1").arg(value);
    }
    return attribute == QLatin1String("view") ? tr("View: %1").arg(value) : value;
}

}  // namespace outis::gui
