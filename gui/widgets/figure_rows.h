// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>

#include "gui/models/report_figures.h"

namespace outis::gui {

/// Fills the grid anew: name, value with interval, "?", and below them how not to read the value.
/// The values are named `prefix`_METRIC_AGAINST.
void showFigures(QGridLayout& grid, const QList<QualityFigure>& figures, const QString& prefix);

}  // namespace outis::gui
