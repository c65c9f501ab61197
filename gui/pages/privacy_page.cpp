// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/privacy_page.h"

#include "gui/bridge/session.h"
#include "gui/privacy/calibration_card.h"
#include "gui/privacy/earlier_card.h"
#include "gui/privacy/exposed_card.h"
#include "gui/privacy/family_card.h"
#include "gui/privacy/grid_card.h"
#include "gui/privacy/power_card.h"
#include "gui/privacy/threshold_card.h"
#include "gui/widgets/audit_card.h"

namespace outis::gui {

PrivacyPage::PrivacyPage(Session& session, Dialogs& dialogs, QWidget* parent)
    : AnswerPage(session, QStringLiteral("privacy"), tr("Privacy"), QStringLiteral("privacyPage"),
                 parent) {
    setSentence(
        tr("Who could be found in the synthetic images, how well the filter guards, and "
           "what a stricter one would leave."));
    empty_ = makeText(tr("The verdict of the attacks, the robustness of the filter and the exposed "
                         "patients appear here once a run has drawn images and audited them. "
                         "Begin one on the page “Training”."),
                      "muted", 1.05);
    empty_->setObjectName(QStringLiteral("privacyEmpty"));
    audit_ = new AuditCard;
    families_ = new FamilyCard;
    power_ = new PowerCard(dialogs);
    thresholds_ = new ThresholdCard(dialogs);
    grid_ = new GridCard;
    calibration_ = new CalibrationCard;
    exposed_ = new ExposedCard;
    earlier_ = new EarlierCard;
    for (QWidget* part :
         std::initializer_list<QWidget*>{empty_, audit_, families_, power_, thresholds_, grid_,
                                         calibration_, exposed_, earlier_}) {
        body().addWidget(part);
    }
    body().addStretch(1);
    showAnswer({});
}

void PrivacyPage::showAnswer(const QJsonObject& answer) {
    if (pictures_ != session().workspace()) {
        pictures_ = session().workspace();
        exposed_->setWorkspace(pictures_);
    }
    facts_ = privacyFactsOf(answer);
    showReport(readReportBeside(session().reportPath()));
    showFacts();
    showThresholds();
    empty_->setVisible(!hasAudit_ && !facts_.hasCalibration && facts_.patients.isEmpty());
}

void PrivacyPage::showReport(const QByteArray& report) {
    const auto figures = reportFiguresOf(report).value_or(ReportFigures{});
    hasAudit_ = figures.hasAudit;
    details_ = auditDetailsOf(report);
    auroc_ = syntheticAurocOf(report);
    audit_->setVisible(hasAudit_);
    audit_->show(figures.audit);
    families_->setVisible(!details_.families.isEmpty());
    families_->show(details_);
    power_->setVisible(!details_.power.isEmpty() || !details_.powerStates.isEmpty());
    power_->show(details_);
    const EarlierFacts earlier = earlierFactsOf(report);
    earlier_->setVisible(earlier.isKnown);
    earlier_->show(earlier);
}

void PrivacyPage::showFacts() {
    grid_->setVisible(facts_.hasGrid);
    grid_->show(facts_);
    calibration_->setVisible(!facts_.detectors.isEmpty());
    calibration_->show(facts_);
    exposed_->setVisible(!facts_.patients.isEmpty());
    exposed_->show(facts_, details_);
}

void PrivacyPage::showThresholds() {
    thresholds_->setVisible(!facts_.ledger.isEmpty());
    if (facts_.ledger.isEmpty()) {
        thresholds_->showReason({});
        return;
    }
    if (facts_.trialLimits.isEmpty()) {
        thresholds_->showReason(
            tr("The filter of this workspace was calibrated by an earlier version, which kept no "
               "other thresholds. A run from “detect” on makes them."));
        return;
    }
    ThresholdSource source{pictures_,           facts_.ledger,        facts_.trialLimits,
                           facts_.falseRejects, facts_.galleryImages, {}};
    source.stamp = stampOf(source);
    thresholds_->setSource(source, auroc_, facts_.accuracyTrials);
}

}  // namespace outis::gui
