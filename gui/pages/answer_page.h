// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/base/error.h"
#include "gui/bridge/worker_query.h"
#include "gui/widgets/page.h"

namespace outis::gui {

class ErrorNotice;
class Session;

/// A page that shows what one question to the worker says of the open workspace; it is asked when
/// the page is looked at, and again after a run.
class AnswerPage : public Page {
    Q_OBJECT
public:
    /// `command`: the question, such as "diversity".
    AnswerPage(Session& session, const QString& command, const QString& title, const QString& name,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void copyRequested(const outis::Error& error);

protected:
    /// Called with an empty object while there is no answer.
    virtual void showAnswer(const QJsonObject& answer) = 0;
    [[nodiscard]] Session& session() { return session_; }
    void showEvent(QShowEvent* event) override;

private:
    void read();

    Session& session_;
    QString command_;
    WorkerQuery query_;
    ErrorNotice* notice_;
    Error shownError_;
    QString readFor_;
    bool isStale_ = true;
};

}  // namespace outis::gui
