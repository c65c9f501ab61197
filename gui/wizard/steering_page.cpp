// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/steering_page.h"

#include <algorithm>

#include <QHBoxLayout>

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

namespace {

/// As far as the words of a radio button stand from its left edge.
constexpr int kIndent = 22;

QLayout* indented(QWidget* widget) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kIndent, 0, 0, 0);
    row->addWidget(widget);
    return row;
}

}  // namespace

SteeringPage::SteeringPage(ImportWizard& owner)
    : WizardPage(tr("Steering"),
                 tr("What tells the generator which image to draw. Features are always mixed from "
                    "several patients."),
                 owner),
      group_(new QButtonGroup(this)) {
    body().setSpacing(Theme::kGrid / 2);
    addChoice(QStringLiteral("both"), tr("Findings and mixed features of patients"),
              tr("Most lifelike, and images of a finding can be asked for."));
    addChoice(QStringLiteral("pseudo"), tr("Mixed features of patients"),
              tr("Lifelike; findings come as often as among the patients."));
    addChoice(QStringLiteral("labels"), tr("Findings"),
              tr("Images of a finding can be asked for; less variety than with features."));
    addChoice(QStringLiteral("none"), tr("Nothing"),
              tr("Simplest; the images carry no labels and are less lifelike."));
    body().addSpacing(Theme::kGrid);
    addPatients();
    body().addSpacing(Theme::kGap);
    addFolds();
    body().addSpacing(Theme::kGap);
    addMeter();
    body().addStretch();
    connect(group_, &QButtonGroup::buttonClicked, this, [this] { wasChosen_ = true; });
    connect(group_, &QButtonGroup::buttonToggled, this, &SteeringPage::choiceChanged);
}

void SteeringPage::addChoice(const QString& steer, const QString& title, const QString& remark) {
    auto* button = new QRadioButton(title);
    button->setObjectName(QStringLiteral("steer_") + steer);
    button->setProperty("steer", steer);
    auto* words = makeText(remark, "muted", 0.95);
    words->setObjectName(QStringLiteral("steerWords_") + steer);
    group_->addButton(button);
    choices_.insert(steer, {title, remark, button, words});
    body().addWidget(button);
    body().addLayout(indented(words));
    body().addSpacing(Theme::kGrid / 2);
}

void SteeringPage::addPatients() {
    patientsTitle_ = makeText(tr("Patients behind each condition"));
    patientsTitle_->setWordWrap(false);
    patients_ = new QSpinBox;
    patients_->setObjectName(QStringLiteral("patientsPerConditionSpin"));
    patients_->setAccessibleName(patientsTitle_->text());
    patients_->setRange(kFewestPatientsPerCondition, kMostPatientsPerCondition);
    patients_->setValue(request().patientsPerCondition);
    patients_->setMinimumHeight(30);
    auto* row = new QHBoxLayout;
    row->addWidget(patientsTitle_);
    row->addWidget(patients_);
    row->addStretch();
    body().addLayout(row);
    body().addWidget(
        makeText(tr("A condition is the mean of that many different patients. More of them keep "
                    "each one better hidden; fewer keep more detail."),
                 "muted", 0.95));
}

void SteeringPage::addFolds() {
    folds_ = new QCheckBox(tr("Two generators on two halves of the patients"));
    folds_->setObjectName(QStringLiteral("foldsBox"));
    folds_->setAccessibleName(folds_->text());
    auto* words = makeText(tr("Each half then tests the generator that never saw it, so that no "
                              "patient is lost to testing; training takes twice as long."),
                           "muted", 0.95);
    body().addWidget(folds_);
    body().addLayout(indented(words));
}

void SteeringPage::addMeter() {
    auto* title = makeText(tr("When the generator begins to memorise"));
    title->setWordWrap(false);
    meter_ = new QComboBox;
    meter_->setObjectName(QStringLiteral("meterCombo"));
    meter_->setAccessibleName(title->text());
    meter_->setMinimumHeight(30);
    meter_->addItem(tr("suggest to stop"), QStringLiteral("suggest"));
    meter_->addItem(tr("stop by itself"), QStringLiteral("stop"));
    meter_->addItem(tr("do not measure"), QStringLiteral("off"));
    meterWords_ = makeText({}, "muted", 0.95);
    meterWords_->setObjectName(QStringLiteral("meterWords"));
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addWidget(meter_);
    row->addStretch();
    body().addLayout(row);
    body().addWidget(meterWords_);
    connect(meter_, &QComboBox::currentIndexChanged, this, &SteeringPage::meterChanged);
    meterChanged();
}

void SteeringPage::initializePage() {
    const bool hasFindings = request().hasFindings;
    const QString reason = request().labels.isEmpty()
                               ? tr("Needs a label file with findings; none was given.")
                               : tr("Needs findings; the label file names none.");
    const QString proposal = hasFindings ? QStringLiteral("both") : QStringLiteral("pseudo");
    for (auto each = choices_.cbegin(); each != choices_.cend(); ++each) {
        const Choice& choice = each.value();
        const bool isPossible = hasFindings || !steersByFindings(each.key());
        choice.button->setEnabled(isPossible);
        choice.button->setText(each.key() == proposal ? tr("%1 (recommended)").arg(choice.title)
                                                      : choice.title);
        choice.words->setText(isPossible ? choice.remark : reason);
        choice.button->setAccessibleName(choice.button->text());
        choice.button->setAccessibleDescription(choice.words->text());
    }
    if (!wasChosen_ || !choices_.value(chosen()).button->isEnabled()) {
        wasChosen_ = false;
        choices_.value(proposal).button->setChecked(true);
    }
    choiceChanged();
}

void SteeringPage::restore() {
    if (const auto choice = choices_.constFind(request().steer); choice != choices_.cend()) {
        choice->button->setChecked(true);
        wasChosen_ = true;
    }
    patients_->setValue(request().patientsPerCondition);
    folds_->setChecked(request().folds == 2);
    meter_->setCurrentIndex(std::max(meter_->findData(request().meter), 0));
}

QString SteeringPage::chosen() const {
    const QAbstractButton* button = group_->checkedButton();
    return button == nullptr ? QStringLiteral("pseudo") : button->property("steer").toString();
}

void SteeringPage::choiceChanged() {
    clearNotice();
    const bool mixes = steersByFeatures(chosen());
    patients_->setEnabled(mixes);
    patientsTitle_->setEnabled(mixes);
}

void SteeringPage::meterChanged() {
    const QString meter = meter_->currentData().toString();
    meterWords_->setText(
        meter == QLatin1String("off")
            ? tr("Nothing is measured during training; memorised patients are found only at the "
                 "end, by the attack on the finished images.")
        : meter == QLatin1String("stop")
            ? tr("Samples are compared with training and with held-back patients; once they lie "
                 "too near to training, training ends by itself.")
            : tr("Samples are compared with training and with held-back patients; the page "
                 "Training says when it is time to stop, and you decide."));
}

Result<void> SteeringPage::check() {
    request().steer = chosen();
    request().patientsPerCondition = patients_->value();
    request().folds = folds_->isChecked() ? 2 : 1;
    request().meter = meter_->currentData().toString();
    return checkSteering(request());
}

}  // namespace outis::gui
