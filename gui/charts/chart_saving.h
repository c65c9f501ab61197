// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace outis::gui {

class Chart;

enum class ChartFormat { Png, Svg, Csv };

/// ".png", ".svg", ".csv"
[[nodiscard]] QString endingOf(ChartFormat format);
/// The chart with its sentence above it, as it stands in its theme; PNG at twice the size of the
/// screen. CSV is its table.
[[nodiscard]] QByteArray chartFile(Chart& chart, ChartFormat format);
/// Errors: those of files::writeAtomically; the file is then as it was.
[[nodiscard]] Result<void> saveChart(Chart& chart, ChartFormat format, const QString& path);

}  // namespace outis::gui
