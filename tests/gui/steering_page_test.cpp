// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/steering_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QSpinBox>

#include "gui/wizard/import_wizard.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

/// The page alone, entered as the wizard enters it.
class SteeringPageTest : public QObject {
    Q_OBJECT

    FakeDialogs dialogs_;
    std::unique_ptr<ImportWizard> wizard_;
    SteeringPage* page_ = nullptr;

    template <class T>
    T* find(const char* name) const {
        return page_->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAbstractButton* steer(const char* name) const {
        return find<QAbstractButton>((QByteArray("steer_") + name).constData());
    }
    void enter(bool hasFindings, const char* labels = "labels.csv") {
        wizard_->request().hasFindings = hasFindings;
        wizard_->request().labels = QString::fromLatin1(labels);
        page_->initializePage();
    }

private Q_SLOTS:
    void init() {
        wizard_ = std::make_unique<ImportWizard>(dialogs_, WizardStart{});
        page_ = wizard_->findChild<SteeringPage*>();
        QVERIFY(page_ != nullptr);
    }
    void cleanup() { wizard_.reset(); }

    void withFindingsBothAreRecommended() {
        enter(true);
        QVERIFY(steer("both")->isChecked());
        QVERIFY(steer("both")->text().contains(QStringLiteral("recommended")));
        QVERIFY(!steer("pseudo")->text().contains(QStringLiteral("recommended")));
        QVERIFY(page_->validatePage());
        QCOMPARE(wizard_->request().steer, QStringLiteral("both"));
        QCOMPARE(wizard_->request().patientsPerCondition, 5);
        QCOMPARE(wizard_->request().folds, 1);
        QCOMPARE(wizard_->request().meter, QStringLiteral("suggest"));
    }

    void withoutLabelsWhatNeedsThemSaysWhy() {
        enter(false, "");
        for (const char* name : {"both", "labels"}) {
            QVERIFY(!steer(name)->isEnabled());
            QVERIFY(find<QLabel>((QByteArray("steerWords_") + name).constData())
                        ->text()
                        .contains(QStringLiteral("none was given")));
        }
        QVERIFY(steer("pseudo")->isChecked());
        QVERIFY(steer("pseudo")->text().contains(QStringLiteral("recommended")));
        enter(false);
        QVERIFY(find<QLabel>("steerWords_both")->text().contains(QStringLiteral("names none")));
    }

    void aChoiceStaysUnlessItIsNotPossibleAnyMore() {
        enter(true);
        steer("labels")->click();
        enter(true);
        QVERIFY(steer("labels")->isChecked());
        enter(false);
        QVERIFY(steer("pseudo")->isChecked());
        enter(true);
        QVERIFY(steer("both")->isChecked());
    }

    void patientsAreAskedForOnlyWhereFeaturesAreMixed() {
        enter(true);
        auto* patients = find<QSpinBox>("patientsPerConditionSpin");
        QVERIFY(patients->isEnabled());
        QCOMPARE(patients->minimum(), 3);
        QCOMPARE(patients->maximum(), 20);
        patients->setValue(1);
        QCOMPARE(patients->value(), 3);
        steer("none")->click();
        QVERIFY(!patients->isEnabled());
        steer("pseudo")->click();
        QVERIFY(patients->isEnabled());
    }

    void eachKindOfMeterHasItsSentence() {
        enter(false);
        auto* meter = find<QComboBox>("meterCombo");
        QStringList sentences;
        for (const char* kind : {"suggest", "stop", "off"}) {
            meter->setCurrentIndex(meter->findData(QString::fromLatin1(kind)));
            sentences.append(find<QLabel>("meterWords")->text());
            QVERIFY(page_->validatePage());
            QCOMPARE(wizard_->request().meter, QString::fromLatin1(kind));
        }
        QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), 3);
        find<QAbstractButton>("foldsBox")->click();
        QVERIFY(page_->validatePage());
        QCOMPARE(wizard_->request().folds, 2);
    }
};

OUTIS_TEST_CASE(SteeringPageTest);
#include "steering_page_test.moc"
