// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QLabel>

#include "gui/bridge/session.h"
#include "gui/widgets/page.h"
#include "tests/gui/made_release.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

/// One page about a release, by itself, over a scripted worker.
class PageStage {
protected:
    static constexpr int kWaitMs = 20'000;
    static constexpr const char* kSecret = "a passphrase that nobody sees";

    /// A workspace with a report, and what the worker says of policies, keys and records.
    void raiseStage(const char* status) {
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->write(QStringLiteral("study.outis/releases/draft/report.html"), "r");
        stage_->script(QStringLiteral("status.json"), status);
        stage_->script(QStringLiteral("key"), outis::test::kNoKey);
        stage_->script(QStringLiteral("policy"), outis::test::kPolicies);
        stage_->script(QStringLiteral("policy-2"),
                       QByteArray(R"(@print {"recommendation":"revise","rules":)") +
                           outis::test::kRules + "}");
        stage_->script(QStringLiteral("log"), outis::test::kLog);
        stage_->script(QStringLiteral("ledger"), outis::test::kLedger);
        stage_->script(QStringLiteral("intruder"), outis::test::kNoExercise);
    }
    void openSession() {
        session_ = std::make_unique<outis::gui::Session>(
            outis::gui::SessionWorld{stage_->launcher, Stage::worker(), stage_->settings});
        QVERIFY_RESULT(session_->open(stage_->workspace()));
    }
    /// `review`: what the worker says of the release.
    template <class PageClass>
    void showPage(const QByteArray& review) {
        stage_->script(QStringLiteral("review"), review);
        page_ = std::make_unique<PageClass>(*session_, *dialogs_);
        page_->resize(1100, 800);
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(session_->desk().isKnown(), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(session_->desk().logVerdict().has_value(), kWaitMs);
    }
    void strikeStage() {
        page_.reset();
        session_.reset();
        dialogs_.reset();
        stage_.reset();
    }
    template <class T>
    T* find(const char* name) const {
        T* widget = page_->findChild<T*>(QString::fromLatin1(name));
        if (widget == nullptr) {
            QTest::qFail(name, __FILE__, __LINE__);
        }
        return widget;
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] bool isShown(const char* name) const {
        const auto* widget = page_->findChild<QWidget*>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisibleTo(page_.get());
    }

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<outis::gui::Session> session_;
    std::unique_ptr<outis::gui::Page> page_;
};
