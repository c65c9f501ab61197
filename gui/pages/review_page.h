// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <QLabel>

#include "gui/models/report_figures.h"
#include "gui/pages/review_view.h"
#include "gui/widgets/page.h"
#include "gui/widgets/picture_view.h"

namespace outis::gui {

class AuditCard;
class Card;
class Session;

/// The report, once there is one, and its main figures.
class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void reportRequested();
    void viewRequested(outis::gui::ReviewView view);

private:
    [[nodiscard]] QWidget* makeReportCard();
    [[nodiscard]] QWidget* makeSamplesCard();
    [[nodiscard]] QWidget* makeFilterCard();
    [[nodiscard]] QWidget* makeUseCard();
    [[nodiscard]] QWidget* makeMore(const QString& words, ReviewView view);
    [[nodiscard]] QWidget* makeQualityCard();
    void refresh();
    void refreshFigures();
    void showFilter(const ReportFigures& figures);
    void showUse(const ReportFigures& figures);
    void showQuality(const ReportFigures& figures);

    Session& session_;
    QPushButton* open_;
    QPushButton* pairs_;
    QLabel* state_;
    QLabel* path_;
    PictureView* samples_;
    QLabel* advice_;
    AuditCard* audit_;
    Card* filterCard_;
    QLabel* filterTotals_;
    QLabel* filterPower_;
    QLabel* filterState_;
    QLabel* filterShortage_;
    Card* useCard_;
    QLabel* verdict_;
    QLabel* use_;
    QLabel* adherence_;
    Card* qualityCard_;
    QLabel* qualityState_;
    QGridLayout* quality_;
    QString shown_ =
        QStringLiteral("no report was looked for yet");  ///< report and its age, as shown
};

}  // namespace outis::gui
