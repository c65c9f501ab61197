// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/worker_query.h"

#include <QJsonDocument>
#include <QMetaObject>

namespace outis::gui {

namespace {

Error errorOf(const QJsonObject& answer) {
    const QJsonObject error = answer.value(QLatin1String("error")).toObject();
    const auto text = [&](const char* key) {
        return error.value(QLatin1String(key)).toString().toStdString();
    };
    return Error{errorFromName(text("code")), text("subject"), text("detail")};
}

}  // namespace

Error noAnswer(int milliseconds) {
    return {ErrorCode::WorkerNotStarted, "",
            "no answer within " + std::to_string(milliseconds / 1000) + " s"};
}

WorkerQuery::WorkerQuery(WorkerProgram program, QObject* parent)
    : QObject(parent), program_(std::move(program)) {
    pool_.setMaxThreadCount(1);
    limit_.setSingleShot(true);
    limit_.setInterval(kLimitMs);
    connect(&limit_, &QTimer::timeout, this, [this] {
        // An order goes on to its end all the same; what it does is seen in the workspace.
        drop();
        fail(noAnswer(limit_.interval()));
    });
}

WorkerQuery::~WorkerQuery() {
    busy_ -= isBusy_ ? 1 : 0;
    pool_.clear();
    pool_.waitForDone();
    for (auto each = held_.begin(); each != held_.end(); ++each) {
        QProcess* process = each.key();
        process->disconnect();
        if (process->state() == QProcess::NotRunning) {
            continue;
        }
        if (each->mayBeEnded) {
            // Before its folder goes with held_, so that it writes nothing there afterwards.
            process->kill();
            delete process;
        } else {
            // Without a parent it is not destroyed with this object, and destroying would kill it.
            process->setParent(nullptr);
            connect(process, &QProcess::finished, process, &QObject::deleteLater);
        }
    }
}

void WorkerQuery::ask(const QStringList& arguments, std::shared_ptr<void> keep) {
    start(arguments, {.mayBeEnded = true, .keep = std::move(keep)});
}

void WorkerQuery::order(const QStringList& arguments, const QByteArray& passphrase) {
    start(arguments, {.mayBeEnded = false, .keep = {}}, passphrase);
}

void WorkerQuery::cancel() {
    drop();
    setBusy(false);
}

void WorkerQuery::start(const QStringList& arguments, Held held, const QByteArray& passphrase) {
    drop();
    auto* process = new QProcess(this);
    process_ = process;
    held_.insert(process, std::move(held));
    connect(process, &QProcess::finished, this,
            [this, process](int exitCode) { finish(*process, exitCode); });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError why) {
        if (why == QProcess::FailedToStart) {
            const std::string reason = process->errorString().toStdString();
            const bool isWanted = process == process_;
            held_.remove(process);
            process->deleteLater();
            if (isWanted) {
                process_ = nullptr;
                fail(Error{ErrorCode::WorkerNotStarted, program_.executable().toStdString(),
                           reason});
            }
        }
    });
    process->setStandardErrorFile(QProcess::nullDevice());
    setBusy(true);
    if (limit_.interval() > 0) {
        limit_.start();
    }
    QStringList words = arguments;
    if (passphrase.isEmpty()) {
        process->setStandardInputFile(QProcess::nullDevice());
    } else {
        words += {QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
    }
    process->start(program_.executable(),
                   program_.words(words + QStringList{QStringLiteral("--json")}));
    if (!passphrase.isEmpty()) {
        process->write(passphrase + '\n');
        process->closeWriteChannel();
    }
}

void WorkerQuery::finish(QProcess& process, int exitCode) {
    const bool isWanted = &process == process_;
    const QByteArray output = isWanted ? process.readAllStandardOutput() : QByteArray();
    held_.remove(&process);
    process.deleteLater();
    if (!isWanted) {
        return;
    }
    process_ = nullptr;
    limit_.stop();
    pool_.start([this, output, exitCode, question = question_] {
        const QJsonObject answer = QJsonDocument::fromJson(output).object();
        QMetaObject::invokeMethod(
            this, [this, answer, exitCode, question] { deliver(question, answer, exitCode); },
            Qt::QueuedConnection);
    });
}

void WorkerQuery::deliver(int question, const QJsonObject& answer, int exitCode) {
    if (question != question_) {
        return;
    }
    if (answer.isEmpty()) {
        fail(Error{ErrorCode::WorkerNotStarted, "",
                   "it ended without an answer; exit code " + std::to_string(exitCode)});
    } else if (answer.size() == 1 && answer.contains(QLatin1String("error"))) {
        fail(errorOf(answer));
    } else {
        setBusy(false);
        Q_EMIT answered(answer);
    }
}

void WorkerQuery::fail(const Error& error) {
    setBusy(false);
    Q_EMIT failed(error);
}

void WorkerQuery::drop() {
    limit_.stop();
    ++question_;
    QProcess* former = std::exchange(process_, nullptr);
    // It is held until it has ended, and never waited for.
    if (former != nullptr && held_.value(former).mayBeEnded) {
        former->kill();
    }
}

void WorkerQuery::setBusy(bool isBusy) {
    if (isBusy != isBusy_) {
        isBusy_ = isBusy;
        busy_ += isBusy ? 1 : -1;
        Q_EMIT busyChanged(isBusy);
    }
}

}  // namespace outis::gui
