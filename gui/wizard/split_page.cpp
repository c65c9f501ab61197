// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/split_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>

#include "gui/text/error_sentences.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/help_button.h"

namespace outis::gui {

namespace {

enum Column { kSet, kShare, kCount, kPurpose };
constexpr int kTypingPauseMs = 300;
constexpr int kMostPatients = 10'000'000;

}  // namespace

SplitPage::SplitPage(ImportWizard& owner)
    : WizardPage(tr("Four sets of patients"),
                 tr("Every patient belongs to one set alone, drawn by lot. The sets are fixed with "
                    "the first run and never change."),
                 owner),
      query_(start().worker) {
    patients_ = new QSpinBox;
    patients_->setObjectName(QStringLiteral("splitPatientsSpin"));
    patients_->setAccessibleName(tr("Patients, about"));
    patients_->setRange(0, kMostPatients);
    patients_->setSpecialValueText(tr("not known yet"));
    patients_->setGroupSeparatorShown(true);
    patients_->setMinimumHeight(30);
    patientsWords_ = makeText({}, "muted", 0.95);
    auto* row = new QHBoxLayout;
    auto* title = makeText(tr("Patients, about"));
    title->setWordWrap(false);
    row->addWidget(title);
    row->addWidget(patients_);
    row->addWidget(patientsWords_, 1);
    body().addLayout(row);
    body().addSpacing(Theme::kGrid);
    addSets();
    power_ = makeText({}, "", 1.0, QFont::DemiBold);
    power_->setObjectName(QStringLiteral("splitPower"));
    advice_ = makeText({}, "muted");
    advice_->setObjectName(QStringLiteral("splitAdvice"));
    body().addSpacing(Theme::kGap);
    powerRow_ = withHelp(power_, QStringLiteral("leak-size"));
    body().addWidget(powerRow_);
    body().addWidget(advice_);
    body().addStretch();
    pause_.setSingleShot(true);
    pause_.setInterval(kTypingPauseMs);
    restore();
    for (QSpinBox* spin : {patients_, validation_, test_, control_}) {
        connect(spin, &QSpinBox::valueChanged, this, &SplitPage::changed);
    }
    connect(&pause_, &QTimer::timeout, this, &SplitPage::ask);
    connect(&query_, &WorkerQuery::answered, this, &SplitPage::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        showPower("attention", QStringLiteral("▲ ") + errorSentences(error).what);
        advice_->clear();
    });
}

void SplitPage::addSets() {
    grid_ = new QGridLayout;
    grid_->setHorizontalSpacing(Theme::kGap);
    grid_->setVerticalSpacing(Theme::kGrid);
    grid_->setColumnStretch(kPurpose, 1);
    addSet(0, tr("Training"), {}, tr("The generator learns from these patients."));
    validation_ = addSet(1, tr("Validation"), QStringLiteral("validationShareSpin"),
                         tr("Thresholds and checkpoints are chosen with these."));
    test_ = addSet(2, tr("Test"), QStringLiteral("testShareSpin"),
                   tr("Quality and use of the synthetic images are measured on these."));
    control_ = addSet(3, tr("Control"), QStringLiteral("controlShareSpin"),
                      tr("Attacks alone see these: without them nobody can say what an attacker "
                         "would find by chance."));
    body().addLayout(grid_);
}

/// Without a name: what the others leave.
QSpinBox* SplitPage::addSet(int row, const QString& set, const QString& name,
                            const QString& purpose) {
    auto* title = makeText(set, "", 1.0, QFont::DemiBold);
    title->setWordWrap(false);
    grid_->addWidget(title, row, kSet);
    QSpinBox* spin = nullptr;
    if (name.isEmpty()) {
        train_ = makeText({});
        train_->setObjectName(QStringLiteral("trainShare"));
        train_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid_->addWidget(train_, row, kShare);
    } else {
        spin = new QSpinBox;
        spin->setObjectName(name);
        spin->setAccessibleName(tr("%1: share of the patients").arg(set));
        spin->setAccessibleDescription(purpose);
        spin->setRange(kLeastPercent, 100 - 3 * kLeastPercent);
        spin->setSuffix(QStringLiteral(" %"));
        spin->setMinimumHeight(30);
        grid_->addWidget(spin, row, kShare);
    }
    auto* count = makeText({}, "muted");
    count->setWordWrap(false);
    count->setObjectName(QStringLiteral("splitCount%1").arg(row));
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    counts_.append(count);
    grid_->addWidget(count, row, kCount);
    grid_->addWidget(makeText(purpose, "muted", 0.95), row, kPurpose);
    return spin;
}

void SplitPage::restore() {
    validation_->setValue(request().validationPercent);
    test_->setValue(request().testPercent);
    control_->setValue(request().controlPercent);
    changed();
}

void SplitPage::initializePage() {
    const bool isKnown = request().patients > 0;
    if (isKnown) {
        patients_->setValue(static_cast<int>(std::min<qint64>(request().patients, kMostPatients)));
    }
    patientsWords_->setText(isKnown ? tr("as the label file names them")
                                    : tr("a guess suffices: it only shows what will be possible"));
    changed();
}

void SplitPage::take() {
    request().validationPercent = validation_->value();
    request().testPercent = test_->value();
    request().controlPercent = control_->value();
}

void SplitPage::changed() {
    clearNotice();
    take();
    train_->setText(QStringLiteral("%1 %").arg(trainPercentOf(request())));
    setTone(*train_, trainPercentOf(request()) < kLeastPercent ? "fail" : "");
    query_.cancel();
    if (patients_->value() > 3 && checkSplit(request())) {
        pause_.start();
        return;
    }
    pause_.stop();
    for (QLabel* count : counts_) {
        count->clear();
    }
    showPower("", {});
    advice_->clear();
}

void SplitPage::showPower(const char* tone, const QString& words) {
    setTone(*power_, tone);
    power_->setText(words);
    powerRow_->setVisible(!words.isEmpty());
}

void SplitPage::ask() {
    query_.ask(QStringList{QStringLiteral("plan-split"), QStringLiteral("--patients"),
                           QString::number(patients_->value())} +
               splitArguments(request()));
}

void SplitPage::show(const QJsonObject& answer) {
    const QJsonArray sets = answer.value(QLatin1String("sets")).toArray();
    for (int row = 0; row < counts_.size(); ++row) {
        const qint64 patients =
            sets.at(row).toObject().value(QLatin1String("patients")).toInteger();
        counts_.at(row)->setText(unitWords(patients, QStringLiteral("patients")));
    }
    const QJsonObject audit = answer.value(QLatin1String("audit")).toObject();
    const qint64 exposed = audit.value(QLatin1String("exposed")).toInteger();
    const qint64 wanted = audit.value(QLatin1String("controls-for-four")).toInteger();
    const qint64 control = audit.value(QLatin1String("control")).toInteger();
    const bool isEnough = exposed > 0 && (wanted == 0 || control >= wanted);
    showPower(
        isEnough ? "pass" : "attention",
        exposed == 0 ? tr("▲ So few patients that no attack could show anything.")
        : isEnough
            ? tr("✓ The attacks will find a leak of %1 patients or more.").arg(countWords(exposed))
            : tr("▲ The attacks will find a leak only from %1 patients on. With %2 control "
                 "patients they would find four.")
                  .arg(countWords(exposed), countWords(wanted)));
    advice_->setText(workerSentence(audit.value(QLatin1String("advice")).toString()));
}

Result<void> SplitPage::check() {
    take();
    return checkSplit(request());
}

}  // namespace outis::gui
