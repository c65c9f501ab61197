// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/answer_page.h"

#include "gui/bridge/session.h"
#include "gui/widgets/error_notice.h"

namespace outis::gui {

AnswerPage::AnswerPage(Session& session, const QString& command, const QString& title,
                       const QString& name, QWidget* parent)
    : Page(title, name, parent),
      session_(session),
      command_(command),
      query_(session.workerProgram()) {
    notice_ = new ErrorNotice(name + QStringLiteral("Notice"));
    body().addWidget(notice_);
    connect(&query_, &WorkerQuery::answered, this,
            [this](const QJsonObject& answer) { showAnswer(answer); });
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        showAnswer({});
        if (error.code != ErrorCode::StageMissing) {
            shownError_ = error;
            notice_->showError(error);
        }
    });
    connect(notice_, &ErrorNotice::copyRequested, this,
            [this] { Q_EMIT copyRequested(shownError_); });
    // A run may have measured anew.
    const auto readAgain = [this] {
        isStale_ = true;
        if (isVisible()) {
            read();
        }
    };
    connect(&session_, &Session::workspaceChanged, this, readAgain);
    connect(&session_, &Session::statusChanged, this, readAgain);
}

void AnswerPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (isStale_) {
        read();
    }
}

void AnswerPage::read() {
    isStale_ = false;
    notice_->clear();
    if (readFor_ != session_.workspace()) {
        readFor_ = session_.workspace();
        showAnswer({});
    }
    if (readFor_.isEmpty()) {
        query_.cancel();
        return;
    }
    query_.ask({command_, QStringLiteral("--workspace"), readFor_});
}

}  // namespace outis::gui
