// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "gui/models/report_figures.h"

/// Parts of report.json and of the worker's answers; what is not there is empty.
namespace outis::gui {

[[nodiscard]] QString textOf(const QJsonObject& json, const char* name);
[[nodiscard]] QStringList textsOf(const QJsonObject& json, const char* name);
[[nodiscard]] std::optional<double> valueOf(const QJsonObject& json, const char* name);
[[nodiscard]] qint64 countOf(const QJsonObject& json, const char* name);
/// {"value", "low", "high", "state"}
[[nodiscard]] ReportNumber numberOf(const QJsonObject& json, const char* name);

}  // namespace outis::gui
