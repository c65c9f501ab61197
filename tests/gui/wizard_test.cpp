// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/import_wizard.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include "gui/wizard/deidentification_page.h"
#include "gui/wizard/labels_page.h"
#include "gui/wizard/split_page.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr const char* kPreview =
    R"(@print {"files": 1200, "kinds": {"png": 1000, "dicom": 100}, "in_archives": 60, "read": 24, "images": 22, "formats": {"png": 20, "dicom": 2},)"
    R"( "reasons": {"damaged": 2}, "with_text": 1, "still_readable": 0, "regions": [{"region": 1,)"
    R"( "image": 3, "box": [0,0,0.1,0.1], "kind": "text", "confidence": 1, "masked": true,)"
    R"( "still_readable": false, "before": null, "after": null}]})";
constexpr const char* kEstimate =
    R"(@print {"device": "CPU, 2 threads", "trial_seconds": 20, "asked": {}, "proposals": [)"
    R"({"preset": "small-64", "training_hours": 2, "sampling_hours": 0.5, "memory_mb": 1800,)"
    R"( "disk_mb": 900, "energy_kwh": 0.2, "micro_batch": 8, "images": 1000, "measured": false},)"
    R"({"preset": "tiny-64", "training_hours": 1, "sampling_hours": 0.5, "memory_mb": 900,)"
    R"( "disk_mb": 500, "energy_kwh": 0.1, "micro_batch": 8, "images": 1000, "measured": true}]})";
constexpr const char* kPlan =
    R"(@print {"patients": 1000, "sets": [{"set": "train", "patients": 600},)"
    R"( {"set": "validation", "patients": 100}, {"set": "test", "patients": 100},)"
    R"( {"set": "control", "patients": 200}], "audit": {"exposed": 6, "control": 200,)"
    R"( "controls-for-four": 800, "advice": "More control patients help."}})";
constexpr const char* kPolicies =
    R"(@print {"policies": [{"name": "contract", "title": "One", "rules": 9, "reviewed-pairs": 59,)"
    R"( "months-valid": 18}, {"name": "open", "title": "Two", "rules": 12, "reviewed-pairs": 299,)"
    R"( "months-valid": 12}]})";

}  // namespace

/// The pages of the wizard that ask what happens to patients and images, with a scripted worker.
class WizardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    FakeDialogs dialogs_;
    std::unique_ptr<ImportWizard> wizard_;

    template <class T>
    [[nodiscard]] T* find(const char* name) const {
        return wizard_->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    void click(const char* name) const { find<QAbstractButton>(name)->click(); }
    void open() {
        wizard_ =
            std::make_unique<ImportWizard>(dialogs_, WizardStart{.source = {},
                                                                 .workspace = {},
                                                                 .documents = stage_->folder.path(),
                                                                 .worker = Stage::worker(),
                                                                 .settings = &stage_->settings});
        wizard_->show();
    }
    [[nodiscard]] QString images() const {
        return stage_->folder.filePath(QStringLiteral("images"));
    }
    /// Looks of the page "De-identification", which alone asks for pictures.
    [[nodiscard]] int looksForText() const {
        const QList<QByteArray> calls = stage_->calls();
        return static_cast<int>(
            std::count_if(calls.begin(), calls.end(), [](const QByteArray& call) {
                return call.startsWith("preview ") && call.contains("--pictures");
            }));
    }
    /// Past images, labels and patients.
    void goToDeidentification() {
        open();
        find<QLineEdit>("sourceEdit")->setText(images());
        click("wizardNext");
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("wizardNext")->isEnabled(), kWaitMs);
        click("wizardNext");
        click("wizardNext");
        QCOMPARE(wizard_->currentId(), 3);
    }
    void goToSize() {
        goToDeidentification();
        click("wizardNext");
        click("wizardNext");
        QCOMPARE(wizard_->currentId(), 5);
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        stage_->write(QStringLiteral("images/1.png"), "x");
        stage_->script(QStringLiteral("preview"), kPreview);
        stage_->script(QStringLiteral("plan-split"), kPlan);
        stage_->script(QStringLiteral("policy"), kPolicies);
    }
    void cleanup() {
        wizard_.reset();
        stage_.reset();
    }

    void deidentificationShowsWhatWasFoundAndWarnsWhereNothingIsCovered() {
        goToDeidentification();
        QTRY_VERIFY_WITH_TIMEOUT(text("previewSeen").contains(QStringLiteral("DICOM 2")), kWaitMs);
        QVERIFY(text("previewSeen").contains(QStringLiteral("leave out")));
        QVERIFY(!find<QLabel>("maskWarning")->isVisible());
        click("keepMarkersBox");
        QTRY_COMPARE_WITH_TIMEOUT(looksForText(), 2, kWaitMs);
        click("maskTextBox");
        QVERIFY(find<QLabel>("maskWarning")->isVisible());
        QVERIFY(!find<QCheckBox>("keepMarkersBox")->isEnabled());
        click("wizardNext");
        QVERIFY(!wizard_->request().masksText);
        QVERIFY(commandsOf(wizard_->request())
                    .front()
                    .arguments.contains(QStringLiteral("--no-mask-text")));
    }

    void theFolderIsLookedIntoTwiceWhileItsPageIsOpen() {
        open();
        find<QLineEdit>("sourceEdit")->setText(images());
        QTRY_VERIFY_WITH_TIMEOUT(stage_->callsOf("preview") == 2, kWaitMs);
        QVERIFY(stage_->callOf("preview").contains("--files 8"));
        QTRY_VERIFY_WITH_TIMEOUT(text("sourceSeen").contains(QStringLiteral("PNG 20")) &&
                                     !text("sourceSeen").contains(QStringLiteral("Looking")),
                                 kWaitMs);
        QVERIFY(text("sourceSeen").contains(QStringLiteral("leave out")));
        QVERIFY(text("sourceSeen").contains(QStringLiteral("A sample")));
        QVERIFY(text("sourceSeen")
                    .startsWith(QStringLiteral(
                        "All 1\u2009200 files, by their first bytes: DICOM 100, PNG 1\u2009000, "
                        "60 in ZIP archives, 40 others.")));
        QCOMPARE(wizard_->request().images, 1100);
        find<QLineEdit>("sourceEdit")->setText(images() + QStringLiteral("/nowhere"));
        QVERIFY(text("sourceSeen").isEmpty());
        QCOMPARE(wizard_->request().images, 0);
    }

    void whereNoTextIsFoundThereIsNoEmptyTable() {
        stage_->script(QStringLiteral("preview"),
                       R"(@print {"files": 2, "read": 2, "images": 2, "formats": {"png": 2},)"
                       R"( "reasons": {}, "with_text": 0, "still_readable": 0, "regions": []})");
        goToDeidentification();
        QTRY_VERIFY_WITH_TIMEOUT(text("burnedInNote").contains(QStringLiteral("No burned-in text")),
                                 kWaitMs);
        QVERIFY(!find<QWidget>("burnedInTable")->isVisible());
        QVERIFY(!find<QWidget>("beforePicture")->isVisible());
    }

    void thePlacesAreThoseOfAWorkspaceThatIsNotThereYet() {
        goToDeidentification();
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("burnedInTable")->isVisible(), kWaitMs);
        QCOMPARE(text("afterTitle"), QStringLiteral("As it would be in the workspace"));
    }

    void aTrialChoosesTheNetworkForThisComputer() {
        stage_->script(QStringLiteral("estimate"), kEstimate);
        goToSize();
        QCOMPARE(wizard_->currentId(), 5);
        auto* preset = find<QComboBox>("presetCombo");
        preset->setCurrentIndex(preset->findData(QStringLiteral("tiny-64")));
        click("sizeEstimateButton");
        QTRY_COMPARE_WITH_TIMEOUT(preset->currentData().toString(), QStringLiteral("small-64"),
                                  kWaitMs);
        QVERIFY(text("presetChosen").contains(QStringLiteral("chosen for this computer")));
        QVERIFY(text("presetCost").contains(QStringLiteral("2 h")));
        QVERIFY(text("presetRemark").contains(QStringLiteral("CPU, 2 threads")));
        preset->setCurrentIndex(preset->findData(QStringLiteral("base-64")));
        QVERIFY(text("presetCost").contains(QStringLiteral("does not fit")));
        find<QAbstractButton>("size_32")->click();
        QVERIFY2(text("presetCost").isEmpty(), "it was told of another size");
        QVERIFY(stage_->callOf("estimate").contains("--size 64 --preset tiny-64"));
    }

    void aTrainingThatWouldTakeTooLongIsShortenedUnlessTheStewardWantsAllOfIt() {
        QByteArray answer(kEstimate);
        answer.replace(R"("asked": {})", R"("asked": {"images": 3000})");
        stage_->script(QStringLiteral("estimate"), answer);
        goToSize();
        QVERIFY(!find<QCheckBox>("shortenBox")->isVisible());
        click("sizeEstimateButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QCheckBox>("shortenBox")->isVisible(), kWaitMs);
        QVERIFY(find<QCheckBox>("shortenBox")->isChecked());
        QVERIFY(!text("presetCost").contains(QStringLiteral("times as long")));
        click("wizardNext");
        QCOMPARE(wizard_->request().trainImages, 1000);
        QVERIFY(commandsOf(wizard_->request())[1]
                    .arguments.join(QLatin1Char(' '))
                    .contains(QStringLiteral("--preset small-64 --train-images 1000 ")));
        click("wizardBack");
        click("shortenBox");
        QVERIFY(text("presetCost").contains(QStringLiteral("3 times as long")));
        click("wizardNext");
        QCOMPARE(wizard_->request().trainImages, 0);
        click("wizardBack");
        click("shortenBox");
        find<QAbstractButton>("size_32")->click();
        QVERIFY2(!find<QCheckBox>("shortenBox")->isVisible(), "that was of another size");
        click("wizardNext");
        QCOMPARE(wizard_->request().trainImages, 0);
    }

    void aTrainingOfTheUsualLengthIsNotShortened() {
        QByteArray answer(kEstimate);
        answer.replace(R"("asked": {})", R"("asked": {"images": 1000})");
        stage_->script(QStringLiteral("estimate"), answer);
        goToSize();
        click("sizeEstimateButton");
        QTRY_VERIFY_WITH_TIMEOUT(!text("presetCost").isEmpty(), kWaitMs);
        QVERIFY(!find<QCheckBox>("shortenBox")->isVisible());
        click("wizardNext");
        QVERIFY(!commandsOf(wizard_->request())[1].arguments.contains(
            QStringLiteral("--train-images")));
    }

    void whatTheStewardChoseIsKept() {
        stage_->script(QStringLiteral("estimate"), kEstimate);
        goToSize();
        auto* preset = find<QComboBox>("presetCombo");
        const int tiny = preset->findData(QStringLiteral("tiny-64"));
        preset->setCurrentIndex(tiny);
        Q_EMIT preset->activated(tiny);
        click("sizeEstimateButton");
        QTRY_VERIFY_WITH_TIMEOUT(text("presetChosen").contains(QStringLiteral("kept")), kWaitMs);
        QCOMPARE(preset->currentIndex(), tiny);
        QVERIFY(text("presetCost").contains(QStringLiteral("1 h")));
    }

    void theSplitSaysWhatAnAuditWillSee() {
        goToDeidentification();
        click("wizardNext");
        QCOMPARE(wizard_->currentId(), 4);
        QCOMPARE(text("trainShare"), QStringLiteral("60 %"));
        QVERIFY2(text("splitPower").isEmpty(), "nobody knows how many patients there are");
        find<QSpinBox>("splitPatientsSpin")->setValue(1000);
        QTRY_VERIFY_WITH_TIMEOUT(text("splitPower").contains(QStringLiteral("from 6")), kWaitMs);
        QVERIFY(text("splitPower").contains(QStringLiteral("800")));
        QVERIFY(text("splitCount3").contains(QStringLiteral("200")));
        QCOMPARE(text("splitAdvice"), QStringLiteral("More control patients help."));
        QVERIFY(splitArguments(wizard_->request()).isEmpty());
        find<QSpinBox>("controlShareSpin")->setValue(40);
        QCOMPARE(text("trainShare"), QStringLiteral("40 %"));
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("scripts/calls")).contains("--split-control-share 0.4"),
            kWaitMs);
        click("wizardBack");
        click("wizardNext");
        QCOMPARE(find<QSpinBox>("controlShareSpin")->value(), 40);
        find<QSpinBox>("testShareSpin")->setValue(60);
        click("wizardNext");
        QCOMPARE(wizard_->currentId(), 4);
        QVERIFY2(text("splitPower").isEmpty(), "such a split cannot be");
    }

    void thePolicyIsChosenByWhoReceivesTheImages() {
        goToDeidentification();
        for (int page = 4; page <= 7; ++page) {
            click("wizardNext");
            QCOMPARE(wizard_->currentId(), page);
        }
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("policy_open") != nullptr, kWaitMs);
        QVERIFY(find<QAbstractButton>("policy_contract")->isChecked());
        click("policy_open");
        click("wizardNext");
        QCOMPARE(wizard_->request().policy, QStringLiteral("open"));
        QCOMPARE(wizard_->currentId(), 8);
        click("wizardNext");
        QCOMPARE(wizard_->currentId(), 9);
        QVERIFY(text("wizardSummary").contains(QStringLiteral("60 %")));
        find<QLineEdit>("workspaceEdit")->setText(stage_->workspace());
        click("wizardBack");
        click("wizardNext");
        QCOMPARE(find<QLineEdit>("workspaceEdit")->text(), stage_->workspace());
    }

    void whatIsSaidOfTheSourceGoesIntoTheReportAndIntoADraft() {
        goToDeidentification();
        for (int page = 4; page <= 8; ++page) {
            click("wizardNext");
            QCOMPARE(wizard_->currentId(), page);
        }
        find<QLineEdit>("report-legal-basis")->setText(QStringLiteral("  --consent  "));
        find<QLineEdit>("report-source-name")->setText(QStringLiteral("Ward 4"));
        click("wizardNext");
        const QStringList run = commandsOf(wizard_->request()).back().arguments;
        QVERIFY(run.contains(QStringLiteral("--report-legal-basis=--consent")));
        QVERIFY(run.contains(QStringLiteral("--report-source-name=Ward 4")));
        QVERIFY(run.filter(QStringLiteral("source-period")).isEmpty());
        click("wizardSave");
        open();
        click("takeUpButton");
        QCOMPARE(wizard_->request().about.legalBasis, QStringLiteral("--consent"));
        QCOMPARE(find<QLineEdit>("report-source-name")->text(), QStringLiteral("Ward 4"));
    }

    void whatWasAnsweredIsSavedHalfWayAndTakenUpAgain() {
        goToDeidentification();
        click("keepMarkersBox");
        click("wizardNext");
        find<QSpinBox>("controlShareSpin")->setValue(30);
        QSignalSpy ended(wizard_.get(), &QDialog::rejected);
        click("wizardSave");
        QCOMPARE(ended.count(), 1);
        open();
        QVERIFY(text("draftWords").contains(QStringLiteral("images")));
        click("takeUpButton");
        QCOMPARE(find<QLineEdit>("sourceEdit")->text(), images());
        QVERIFY(!find<QCheckBox>("keepMarkersBox")->isChecked());
        QVERIFY(find<QCheckBox>("maskTextBox")->isChecked());
        QCOMPARE(find<QSpinBox>("controlShareSpin")->value(), 30);
        QCOMPARE(wizard_->request().controlPercent, 30);
        open();
        click("forgetDraftButton");
        open();
        QVERIFY(find<QAbstractButton>("takeUpButton") == nullptr);
    }

    void aMappingThatWasChangedByHandSurvivesTheSaving() {
        ImportDraft draft;
        draft.request.source = images();
        draft.request.labelProfile = QStringLiteral("/tmp/outis-labels-x.json");
        draft.request.trainImages = 1'200'000;
        draft.mapping = {{QStringLiteral("profile"), 1}};
        draft.saved = QDateTime(QDate(2026, 11, 23), QTime(12, 0));
        saveImportDraft(draft, stage_->settings);
        const auto loaded = loadImportDraft(stage_->settings);
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->mapping, draft.mapping);
        QCOMPARE(loaded->request.trainImages, 1'200'000);
        QVERIFY2(loaded->request.labelProfile.isEmpty(), "that file is gone");
        QCOMPARE(loaded->saved, draft.saved);
        stage_->settings.setValue(QStringLiteral("wizard/draft"), QStringLiteral("rubbish"));
        QVERIFY(!loadImportDraft(stage_->settings).has_value());
    }
};

OUTIS_TEST_CASE(WizardTest);
#include "wizard_test.moc"
