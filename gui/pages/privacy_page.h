// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include "gui/models/privacy_facts.h"
#include "gui/pages/answer_page.h"

namespace outis::gui {

class AuditCard;
class CalibrationCard;
class Dialogs;
class EarlierCard;
class ExposedCard;
class FamilyCard;
class GridCard;
class PowerCard;
class ThresholdCard;

/// What attackers found and would have found, what the filter finds, who is exposed, and what other
/// thresholds would leave.
class PrivacyPage : public AnswerPage {
    Q_OBJECT
public:
    /// Both must outlive the page.
    PrivacyPage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

protected:
    void showAnswer(const QJsonObject& answer) override;

private:
    void showReport(const QByteArray& report);
    void showFacts();
    void showThresholds();

    QString pictures_;  ///< workspace that the pictures are taken from
    bool hasAudit_ = false;
    PrivacyFacts facts_;
    AuditDetails details_;
    ReportNumber auroc_;
    QLabel* empty_;
    AuditCard* audit_;
    FamilyCard* families_;
    PowerCard* power_;
    EarlierCard* earlier_;
    GridCard* grid_;
    CalibrationCard* calibration_;
    ExposedCard* exposed_;
    ThresholdCard* thresholds_;
};

}  // namespace outis::gui
