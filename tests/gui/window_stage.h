// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QLabel>

#include "gui/main_window.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

/// The real window on a stage, and how a test finds what is in it.
class WindowStage {
protected:
    static constexpr int kStageWaitMs = 20'000;

    void raiseStage() {
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
    }
    void openWindow(const QString& workerProgram = Stage::worker()) {
        window_ = std::make_unique<outis::gui::MainWindow>(
            outis::gui::SessionWorld{stage_->launcher, workerProgram, stage_->settings}, *dialogs_);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void strikeStage() {
        window_.reset();
        dialogs_.reset();
        stage_.reset();
    }
    /// A new workspace, of which the scripted worker says this.
    void openWorkspace(const QByteArray& status) const {
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("status.json"), status);
        window_->openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window_->session().status().has_value(), kStageWaitMs);
    }
    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const {
        T* widget = window_->findChild<T*>(QString::fromLatin1(name));
        if (widget == nullptr) {
            QTest::qFail(qPrintable(QStringLiteral("no widget %1").arg(QLatin1String(name))),
                         __FILE__, __LINE__);
        }
        return widget;
    }
    [[nodiscard]] bool isShown(const char* name) const {
        const auto* widget = window_->findChild<QWidget*>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] outis::gui::RunModel& run() const { return window_->session().run(); }

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<outis::gui::MainWindow> window_;
};
