// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QLabel>

#include "gui/main_window.h"
#include "tests/app/worker_process.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

/// The real window over the real worker, on a stage that all functions of a test class share: each
/// goes on where the one before ended.
class RealFlow {
protected:
    static constexpr int kWaitMs = 60'000;
    static constexpr const char* kSecret = "for the test only";

    void raiseStage() {
        // A key of whoever runs the test is none of its business.
        qputenv("XDG_DATA_HOME", "/nonexistent");
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
    }
    /// `policy`: the text of the policy that is offered for releases.
    void openWindow(const QString& workerProgram, const QByteArray& policy) {
        stage_->write(QStringLiteral("house.json"), policy);
        window_ = std::make_unique<outis::gui::MainWindow>(
            outis::gui::SessionWorld{stage_->launcher, workerProgram, stage_->settings}, *dialogs_);
        window_->session().setLastPolicy(file("house.json"));
        window_->show();
    }
    void strikeStage() {
        window_.reset();
        dialogs_.reset();
        stage_.reset();
    }
    [[nodiscard]] QString file(const char* name) const {
        return stage_->folder.filePath(QString::fromLatin1(name));
    }
    /// One word of a command line.
    [[nodiscard]] std::string word(const QString& path) const {
        return outis::test::quoted(path.toStdString());
    }
    /// The exit code of a command that is given no key by the window.
    [[nodiscard]] int worker(const std::string& arguments) const {
        return outis::test::runWorker(arguments, "OUTIS_PASSPHRASE='" + std::string(kSecret) + "' ")
            .exitCode;
    }
    [[nodiscard]] int drawPatients(int patients) const {
        return worker("phantom --size 32 --patients " + std::to_string(patients) + " --to " +
                      word(file("source")));
    }
    template <class T>
    T* find(const char* name) const {
        T* widget = window_->findChild<T*>(QString::fromLatin1(name));
        if (widget == nullptr) {
            QTest::qFail(name, __FILE__, __LINE__);
        }
        return widget;
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    void waitForState(outis::release::ReleaseState state) const {
        outis::gui::ReleaseDesk& desk = window_->session().desk();
        QTRY_VERIFY_WITH_TIMEOUT(desk.release() && desk.release()->state == state, kWaitMs);
    }
    /// An act or a key is made: the dialog for it closed by itself.
    template <class Dialog>
    void waitUntilClosed() const {
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<Dialog*>() == nullptr, kWaitMs);
    }
    void waitForPackage() const {
        QTRY_VERIFY_WITH_TIMEOUT(text("packageCheck").startsWith(QStringLiteral("● Checked")),
                                 kWaitMs);
    }

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<outis::gui::MainWindow> window_;
};
