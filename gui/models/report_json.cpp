// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/report_json.h"

#include <QJsonArray>

namespace outis::gui {

QString textOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toString();
}

QStringList textsOf(const QJsonObject& json, const char* name) {
    QStringList texts;
    for (const auto& each : json.value(QLatin1String(name)).toArray()) {
        texts.append(each.toString());
    }
    return texts;
}

std::optional<double> valueOf(const QJsonObject& json, const char* name) {
    const QJsonValue value = json.value(QLatin1String(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

qint64 countOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toInteger();
}

ReportNumber numberOf(const QJsonObject& json, const char* name) {
    const QJsonObject number = json.value(QLatin1String(name)).toObject();
    return {valueOf(number, "value"), valueOf(number, "low"), valueOf(number, "high"),
            textOf(number, "state")};
}

}  // namespace outis::gui
