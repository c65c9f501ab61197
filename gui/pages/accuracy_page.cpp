// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/accuracy_page.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QHBoxLayout>

#include "gui/bridge/session.h"
#include "gui/charts/chart_frame.h"
#include "gui/charts/curve_chart.h"
#include "gui/charts/interval_chart.h"
#include "gui/text/group_words.h"
#include "gui/text/report_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/columns.h"
#include "gui/widgets/help_button.h"

namespace outis::gui {

namespace {

constexpr std::array<QColor Theme::*, kArms> kColours{&Theme::real, &Theme::synthetic,
                                                      &Theme::both};

QStringList armNames() {
    return {AccuracyPage::tr("trained on real"), AccuracyPage::tr("trained on synthetic"),
            AccuracyPage::tr("trained on both")};
}

QList<IntervalArm> intervalArms() {
    QList<IntervalArm> arms;
    for (std::size_t arm = 0; arm < kColours.size(); ++arm) {
        arms.append({armNames()[static_cast<qsizetype>(arm)], kColours[arm]});
    }
    return arms;
}

QString nameOf(const FindingCurves& finding) {
    return finding.finding.isEmpty() ? AccuracyPage::tr("Mean of the findings") : finding.finding;
}

QList<ReportNumber> areasOf(const std::array<ArmAccuracy, kArms>& arms) {
    QList<ReportNumber> numbers;
    for (const ArmAccuracy& arm : arms) {
        numbers.append(arm.auroc);
    }
    return numbers;
}

IntervalChart* makeIntervals(const QString& name, const QString& accessibleName,
                             const QString& rows) {
    IntervalLabels labels;
    labels.name = name;
    labels.accessibleName = accessibleName;
    labels.rows = rows;
    labels.value = AccuracyPage::tr("AUROC");
    labels.axis = AccuracyPage::tr("area under the ROC on real test patients");
    labels.low = 0.5;
    labels.high = 0.6;
    return new IntervalChart(labels, intervalArms());
}

}  // namespace

AccuracyPage::AccuracyPage(Session& session, Dialogs& dialogs, QWidget* parent)
    : AnswerPage(session, QStringLiteral("accuracy"), tr("Accuracy"),
                 QStringLiteral("accuracyPage"), parent) {
    setSentence(
        tr("The same classifier learns from real, from synthetic and from both kinds of images, "
           "and then reads real test patients whom none has seen."));
    body().addWidget(makeResultCard());
    body().addWidget(makeFindingsCard(dialogs));
    body().addWidget(makeCurvesCard(dialogs));
    body().addWidget(makeGroupsCard(dialogs));
    body().addStretch();
    AccuracyPage::showAnswer({});
}

QWidget* AccuracyPage::makeResultCard() {
    auto* card = new Card(tr("What is lost by training on synthetic images"));
    card->setHelp(QStringLiteral("utility"));
    verdict_ = makeText({}, "", 1.15, QFont::DemiBold);
    verdict_->setObjectName(QStringLiteral("accuracyVerdict"));
    sentence_ = makeText({});
    sentence_->setObjectName(QStringLiteral("accuracySentence"));
    matched_ = makeText({});
    matched_->setObjectName(QStringLiteral("accuracyMatched"));
    basis_ = makeText({}, "muted", 0.9);
    basis_->setObjectName(QStringLiteral("accuracyBasis"));
    warnings_ = makeText({}, "attention");
    warnings_->setObjectName(QStringLiteral("accuracyWarnings"));
    adherence_ = makeText({});
    adherence_->setObjectName(QStringLiteral("accuracyAdherence"));
    for (QLabel* label : {verdict_, sentence_, matched_, warnings_}) {
        card->body().addWidget(label);
    }
    card->body().addWidget(withHelp(adherence_, QStringLiteral("adherence")));
    card->body().addWidget(basis_);
    return card;
}

QWidget* AccuracyPage::makeFindingsCard(Dialogs& dialogs) {
    findingsCard_ = new Card(tr("By finding"));
    findingsCard_->setObjectName(QStringLiteral("accuracyFindings"));
    findingsCard_->setHelp(QStringLiteral("auroc"));
    findings_ = makeIntervals(QStringLiteral("accuracyChart"),
                              tr("Area under the ROC by finding, trained on real, on synthetic and "
                                 "on both kinds of images"),
                              tr("Finding"));
    gaps_ = makeText({}, "muted", 0.9);
    gaps_->setObjectName(QStringLiteral("accuracyGaps"));
    findingsCard_->body().addWidget(new ChartFrame(findings_, dialogs));
    findingsCard_->body().addWidget(gaps_);
    return findingsCard_;
}

QWidget* AccuracyPage::makeCurvesCard(Dialogs& dialogs) {
    curvesCard_ = new Card(tr("Curves of one finding"));
    curvesCard_->setObjectName(QStringLiteral("accuracyCurves"));
    choice_ = new QComboBox;
    choice_->setObjectName(QStringLiteral("accuracyFinding"));
    choice_->setAccessibleName(tr("Finding"));
    choice_->view()->setObjectName(QStringLiteral("accuracyFindingList"));
    choice_->view()->setAccessibleName(tr("Finding"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    roc_ = new CurveChart({QStringLiteral("rocChart"), tr("ROC curves of the chosen finding"),
                           tr("false positives (share of images without the finding)"),
                           tr("true positives (share of those with it)"), tr("guessing"), false});
    calibration_ = new CurveChart(
        {QStringLiteral("calibrationChart"), tr("Calibration of the chosen finding"),
         tr("probability that is said"), tr("share that is true"), tr("perfect"), true});
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    row->addWidget(makeText(tr("Finding:")));
    row->addWidget(choice_);
    row->addStretch(1);
    auto* rocFrame = new ChartFrame(roc_, dialogs);
    rocFrame->addBesideHeadline(new HelpButton(QStringLiteral("roc")));
    auto* calibrationFrame = new ChartFrame(calibration_, dialogs);
    calibrationFrame->addBesideHeadline(new HelpButton(QStringLiteral("calibration")));
    auto* columns = new Columns;
    columns->setShares(1, 1);
    columns->first().addWidget(rocFrame);
    columns->second().addWidget(calibrationFrame);
    curvesCard_->body().addLayout(row);
    curvesCard_->body().addWidget(columns);
    curveValues_ = makeText({}, "muted", 0.95);
    curveValues_->setObjectName(QStringLiteral("accuracyCurveValues"));
    curvesCard_->body().addWidget(curveValues_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &AccuracyPage::showCurves);
    return curvesCard_;
}

QWidget* AccuracyPage::makeGroupsCard(Dialogs& dialogs) {
    groupsCard_ = new Card(tr("By group of patients"));
    groupsCard_->setObjectName(QStringLiteral("accuracyGroups"));
    groupsCard_->setHelp(QStringLiteral("interval"));
    groups_ = makeIntervals(QStringLiteral("groupChart"),
                            tr("Area under the ROC by group of test patients"), tr("Group"));
    groupsCard_->body().addWidget(new ChartFrame(groups_, dialogs));
    groupsCard_->body().addWidget(
        makeText(tr("Mean of the findings that can be computed within the group. A group of few "
                    "patients has a wide interval, or none."),
                 "muted", 0.9));
    return groupsCard_;
}

void AccuracyPage::showAnswer(const QJsonObject& answer) {
    figures_ = accuracyFiguresOf(answer);
    const bool isMeasured = figures_.isMeasured();
    verdict_->setText(reportLine(figures_.verdict));
    verdict_->setVisible(!figures_.verdict.isEmpty());
    sentence_->setText(isMeasured ? figures_.sentence
                       : figures_.state.isEmpty()
                           ? tr("The comparison appears here once synthetic images were drawn and "
                                "the test classifiers were trained.")
                           : reportLine(figures_.state));
    matched_->setText(
        tr("Trained on only as many real images as there are synthetic ones, the classifier "
           "reaches %1 and loses %2 points: the price of the smaller number alone.")
            .arg(numberWords(figures_.matched), numberWords(figures_.matchedLoss)));
    matched_->setVisible(figures_.matched.value.has_value());
    warnings_->setText(figures_.warnings.join(QLatin1Char('\n')));
    warnings_->setVisible(!figures_.warnings.isEmpty());
    adherence_->setText(tr("Are the asked findings shown? %1").arg(figures_.adherence));
    adherence_->parentWidget()->setVisible(!figures_.adherence.isEmpty());
    basis_->setText(tr("%1 of %2, none of whom any network has learned from; repetitions of "
                       "each training: %3.")
                        .arg(unitWords(figures_.testImages, QStringLiteral("images")),
                             unitWords(figures_.testPatients, QStringLiteral("patients")),
                             countWords(figures_.seeds)));
    basis_->setVisible(isMeasured);
    showFindings();
    showGroups();
}

void AccuracyPage::showFindings() {
    findingsCard_->setVisible(figures_.isMeasured());
    curvesCard_->setVisible(figures_.findings.size() > 1);
    QList<IntervalRow> rows;
    const QString chosen = choice_->currentText();
    const QSignalBlocker quiet(choice_);
    choice_->clear();
    for (const FindingCurves& finding : std::as_const(figures_.findings)) {
        rows.append({nameOf(finding), areasOf(finding.arms), {}});
        if (!finding.finding.isEmpty()) {
            choice_->addItem(finding.finding);
        }
    }
    choice_->setCurrentIndex(std::max(0, choice_->findText(chosen)));
    findings_->setRows(rows);
    findings_->setHeadline(accuracyFinding(figures_));
    gaps_->setText(findings_->gaps().join(QLatin1Char('\n')));
    gaps_->setVisible(!gaps_->text().isEmpty());
    showCurves();
}

void AccuracyPage::showCurves() {
    const auto found = std::find_if(
        figures_.findings.cbegin(), figures_.findings.cend(), [this](const FindingCurves& one) {
            return !one.finding.isEmpty() && one.finding == choice_->currentText();
        });
    if (found == figures_.findings.cend()) {
        roc_->setCurves({});
        calibration_->setCurves({});
        return;
    }
    QList<Curve> roc;
    QList<Curve> calibration;
    const QStringList names{tr("real"), tr("synthetic"), tr("both")};
    QStringList areas;
    QStringList errors;
    for (std::size_t arm = 0; arm < found->arms.size(); ++arm) {
        const ArmAccuracy& own = found->arms[arm];
        const QString name = names[static_cast<qsizetype>(arm)];
        roc.append({name, kColours[arm], own.roc});
        calibration.append({name, kColours[arm], own.calibration});
        areas.append(tr("%1 %2").arg(name, numberWords(own.auroc)));
        errors.append(tr("%1 %2").arg(name, numberWords(own.calibrationError)));
    }
    roc_->setCurves(roc);
    roc_->setHeadline(
        tr("ROC of “%3”: %1 test images with and %2 without it")
            .arg(countWords(found->positives), countWords(found->negatives), found->finding));
    calibration_->setCurves(calibration);
    calibration_->setHeadline(
        tr("Calibration of “%1”: is it there as often as is said?").arg(found->finding));
    curveValues_->setText(
        tr("Area under the ROC: %1.\nCalibration error: %2.")
            .arg(areas.join(QStringLiteral("; ")), errors.join(QStringLiteral("; "))));
}

void AccuracyPage::showGroups() {
    groupsCard_->setVisible(!figures_.subgroups.isEmpty());
    QList<IntervalRow> rows;
    const SubgroupAccuracy* worst = nullptr;
    const auto loss = [](const SubgroupAccuracy& group) {
        return group.arms[0].auroc.value.value_or(0) - group.arms[1].auroc.value.value_or(1);
    };
    for (const SubgroupAccuracy& group : std::as_const(figures_.subgroups)) {
        rows.append({groupName(group.attribute, group.value) +
                         tr(" (%1)").arg(unitWords(group.patients, QStringLiteral("patients"))),
                     areasOf(group.arms),
                     {}});
        const bool isThere = group.arms[0].auroc.value && group.arms[1].auroc.value;
        if (isThere && (worst == nullptr || loss(group) > loss(*worst))) {
            worst = &group;
        }
    }
    groups_->setRows(rows);
    groups_->setHeadline(worst == nullptr
                             ? tr("No group is large enough to compare")
                             : tr("Most is lost for %1: %2 trained on real, %3 on synthetic images")
                                   .arg(groupName(worst->attribute, worst->value),
                                        numberWords(worst->arms[0].auroc),
                                        numberWords(worst->arms[1].auroc)));
}

}  // namespace outis::gui
