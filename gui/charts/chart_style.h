// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QChartView;
class QValueAxis;
QT_END_NAMESPACE

/// What all charts of the window have in common.
namespace outis::gui {

struct Theme;

/// How a value axis writes its numbers; with an explicit precision, which Qt Charts asks for where
/// it uses the decimal sign of the language.
inline constexpr QLatin1String kAxisNumbers{"%.6g"};

/// Thin frame, no margins, no background of its own, legend at the top.
void prepareChart(QChartView& view);
/// Colours and font sizes of the card and of every axis of the chart.
void themeChart(QChartView& view, const Theme& theme);
/// 1, 2 or 5 times a power of ten, so that about `ticks` of them cover `span`.
[[nodiscard]] qreal niceStep(qreal span, int ticks);
/// From `low` to `high` as they stand, with round ticks.
void setRoundTicks(QValueAxis& axis, qreal low, qreal high, int ticks);

}  // namespace outis::gui
