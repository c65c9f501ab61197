// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "gui/charts/chart.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

struct LearningRecord;

/// How well the classifiers trained on real, on synthetic and on both kinds of images read the
/// validation patients while they learn.
class AurocChart : public Chart {
    Q_OBJECT
public:
    explicit AurocChart(QWidget* parent = nullptr);

    void setRecord(const LearningRecord& record);
    /// "Validation AUROC now: real 0.81, synthetic 0.78"
    [[nodiscard]] static QString finding(const LearningRecord& record);
    [[nodiscard]] QSize sizeHint() const override { return {360, 158}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    std::array<QLineSeries*, 3> lines_{};  ///< real, synthetic, both
    QValueAxis* steps_;
    QValueAxis* auroc_;
};

}  // namespace outis::gui
