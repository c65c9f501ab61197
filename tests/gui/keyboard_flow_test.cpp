// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/decision/key_dialog.h"
#include "gui/decision/sign_dialog.h"
#include "gui/wizard/import_wizard.h"
#include "tests/gui/real_flow.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kMostTabs = 150;
constexpr const char* kHousePolicy =
    R"({"outis-policy": 1, "name": "house", "title": "House", "setting": "contract",
        "version": "1", "reviewed-pairs": 3, "rules": [
        {"id": "images", "title": "Images", "finding": "/figures/released", "at-least": 1}]})";

}  // namespace

/// The whole way from a folder of images to an exported release, by key presses alone, through the
/// real window and with the real worker.
class KeyboardFlowTest : public QObject, RealFlow {
    Q_OBJECT

    bool isBroken_ = false;

    [[nodiscard]] static QWidget* receiver() {
        QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus : QApplication::activeWindow();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QVERIFY2(receiver() != nullptr, "nothing has the keyboard");
        QTest::keyClick(receiver(), key, modifiers);
    }
    /// How a widget is called in the words of a failure.
    static QString nameOf(const QWidget* widget) {
        if (widget == nullptr) {
            return QStringLiteral("nothing");
        }
        const QString name = widget->objectName();
        return name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name;
    }
    /// By Tab alone, once around at most.
    static void goTo(const char* name) {
        QStringList met{nameOf(QApplication::focusWidget())};
        for (int tabs = 0; tabs < kMostTabs && met.constLast() != QLatin1String(name); ++tabs) {
            press(Qt::Key_Tab);
            met.append(nameOf(QApplication::focusWidget()));
        }
        QVERIFY2(met.constLast() == QLatin1String(name),
                 qPrintable(QStringLiteral("%1 is not reached by Tab, but: %2")
                                .arg(QLatin1String(name), met.mid(0, 40).join(QLatin1Char(' ')))));
    }
    /// One of several that exclude each other: Tab leads to the group, arrows choose within it.
    static void choose(const char* first, const char* name, Qt::Key arrow) {
        goTo(first);
        for (int step = 0;
             step < kMostTabs && nameOf(QApplication::focusWidget()) != QLatin1String(name);
             ++step) {
            press(arrow);
        }
        press(Qt::Key_Space);
        const auto* chosen = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        QVERIFY2(chosen != nullptr && chosen->isChecked(), name);
    }
    static void type(const char* name, const QString& text) {
        goTo(name);
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(receiver(), text);
    }
    /// Waits until the button can be pressed, goes there and presses it.
    void push(const char* name) const {
        const auto isReady = [&] {
            const QWidget* root = QApplication::activeWindow();
            const auto* button = root == nullptr
                                     ? nullptr
                                     : root->findChild<QAbstractButton*>(QString::fromLatin1(name));
            return button != nullptr && button->isVisible() && button->isEnabled();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isReady(), name, kWaitMs);
        goTo(name);
        press(Qt::Key_Space);
    }
    /// A dialog is gone. The offscreen platform has no window manager that would do this.
    void goBackToWindow() const {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    void makeKey(const char* name) const {
        push("makeKeyButton");
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<KeyDialog*>(QApplication::activeWindow()) != nullptr,
                                 kWaitMs);
        type("keyName", QString::fromLatin1(name));
        type("keyRole", QStringLiteral("tester"));
        type("keyFile", file(name));
        type("keyPassphrase", QString::fromLatin1(kSecret));
        type("keyPassphraseAgain", QString::fromLatin1(kSecret));
        press(Qt::Key_Return);
        waitUntilClosed<KeyDialog>();
        goBackToWindow();
    }
    void signAs(const char* name) const {
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<SignDialog*>(QApplication::activeWindow()) != nullptr,
                                 kWaitMs);
        goTo("signKey");
        QTest::keyClicks(receiver(), QString::fromLatin1(name));
        QVERIFY(
            qobject_cast<QComboBox*>(receiver())->currentText().startsWith(QLatin1String(name)));
        type("signReason", QStringLiteral("a test"));
        type("signPassphrase", QString::fromLatin1(kSecret));
        push("signButton");
        waitUntilClosed<SignDialog>();
        goBackToWindow();
    }
    [[nodiscard]] ImportWizard* wizard() const { return window_->findChild<ImportWizard*>(); }
    /// Return leaves a page of the wizard once its answers can be used.
    void nextPage(int page) const {
        QTRY_VERIFY_WITH_TIMEOUT(wizard()->button(QWizard::NextButton)->isEnabled(), kWaitMs);
        press(Qt::Key_Return);
        QCOMPARE(wizard()->currentId(), page);
    }

private Q_SLOTS:
    void initTestCase() {
        raiseStage();
        writeTinyWorker(" --samples 12 --filter off --shadow-length 0");
        QCOMPARE(drawPatients(24), 0);
        openWindow(file("worker.sh"), kHousePolicy);
        goBackToWindow();
    }
    void cleanupTestCase() { strikeStage(); }
    void init() {
        if (isBroken_) {
            QSKIP("a step before failed");
        }
    }
    void cleanup() { isBroken_ = isBroken_ || QTest::currentTestFailed(); }

    void theWizardIsFilledIn() {
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(wizard() != nullptr, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeWindow() == wizard(), kWaitMs);
        type("sourceEdit", file("source"));
        nextPage(1);
        nextPage(2);
        nextPage(3);
        nextPage(4);
        nextPage(5);
        choose("size_32", "size_64", Qt::Key_Down);
        choose("size_64", "size_32", Qt::Key_Up);
        nextPage(6);
        nextPage(7);
        QTRY_VERIFY_WITH_TIMEOUT(
            wizard()->findChild<QAbstractButton*>(QStringLiteral("policy_house.json")) != nullptr,
            kWaitMs);
        nextPage(8);
        type("report-source-organisation", QStringLiteral("House of trials"));
        nextPage(9);
        type("workspaceEdit", stage_->workspace());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(wizard() == nullptr, kWaitMs);
        goBackToWindow();
    }

    void theRunIsWaitedFor() {
        RunModel& run = window_->session().run();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), RunState::Finished, 5 * kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->session().reportPath().isEmpty(), kWaitMs);
    }

    void keysAreMadeAndTheDraftIsSubmitted() {
        press(Qt::Key_4, Qt::AltModifier);
        for (const char* name : {"preparer", "first", "second"}) {
            makeKey(name);
        }
        push("submitButton");
        signAs("preparer");
        waitForState(release::ReleaseState::InReview);
    }

    void everyPairIsDecidedOn() {
        press(Qt::Key_6, Qt::AltModifier);
        const auto* list = window_->findChild<QAbstractItemView*>(QStringLiteral("pairList"));
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, kWaitMs);
        goTo("pairList");
        const int pairs = list->model()->rowCount();
        for (int pair = 0; pair < pairs; ++pair) {
            press(Qt::Key_X);
            press(Qt::Key_N);
        }
        push("signPairsButton");
        signAs("first");
        ReleaseDesk& desk = window_->session().desk();
        desk.readAll();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.release() && desk.release()->can(release::ReleaseAct::ApproveFirst), kWaitMs);
    }

    void twoPeopleApprove() {
        press(Qt::Key_4, Qt::AltModifier);
        for (const char* name : {"first", "second"}) {
            push("approveButton");
            signAs(name);
        }
        waitForState(release::ReleaseState::Approved);
    }

    void theReleaseIsExported() {
        press(Qt::Key_5, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            window_->findChild<QLineEdit*>(QStringLiteral("exportTitle"))->isVisible(), kWaitMs);
        type("exportTarget", file("package"));
        type("exportTitle", QStringLiteral("Phantom chests"));
        type("exportPublisher", QStringLiteral("House of trials"));
        type("exportContact", QStringLiteral("data@example.org"));
        type("exportRecipients", QStringLiteral("University A"));
        push("exportButton");
        signAs("preparer");
        waitForPackage();
        QVERIFY(QFile::exists(file("package/manifest.sha256")));
        waitForState(release::ReleaseState::Exported);
    }
};

OUTIS_TEST_CASE(KeyboardFlowTest);
#include "keyboard_flow_test.moc"
