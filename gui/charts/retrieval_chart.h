// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/charts/chart.h"
#include "gui/models/diversity_figures.h"

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// How many real images are the nearest to no, one, two, … synthetic images, beside what drawing
/// evenly from all of them would give.
class RetrievalChart : public Chart {
    Q_OBJECT
public:
    explicit RetrievalChart(QWidget* parent = nullptr);

    void setBars(const QList<RetrievalBar>& bars);
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {480, 280}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    QList<RetrievalBar> bars_;
    QBarSet* found_;
    QBarSet* expected_;
    QBarCategoryAxis* hits_;
    QValueAxis* images_;
};

}  // namespace outis::gui
