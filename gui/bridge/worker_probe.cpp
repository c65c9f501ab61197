// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/worker_probe.h"

#include <utility>

#include <QDir>
#include <QJsonDocument>
#include <QUuid>

#include "core/base/event.h"
#include "gui/bridge/child_process.h"

namespace outis::gui {

namespace {

/// What a shell would take apart, expand or lose; nothing that it would start.
const QString kEcho = QStringLiteral("two words, 'one' \"two\" $HOME \\ é");
constexpr qsizetype kLongestLine = 200;
constexpr int kBadUsage = 2;  // docs/protocol.md

/// The first or last line that says something.
QString lineOf(const QByteArray& text, bool isLast) {
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return QString::fromUtf8(isLast ? lines.last() : lines.first()).simplified().left(kLongestLine);
}

}  // namespace

WorkerProbe::WorkerProbe(QObject* parent) : QObject(parent) {
    timeout_.setSingleShot(true);
    timeout_.setInterval(kTimeoutMs);
    connect(&timeout_, &QTimer::timeout, this,
            [this] { report({.outcome = ProbeOutcome::NoAnswer}); });
}

WorkerProbe::~WorkerProbe() {
    drop();
}

void WorkerProbe::start(const WorkerPlace& place, const QString& folder) {
    drop();
    folder_ = folder;
    clock_.start();
    const QString mark = QUuid::createUuid().toString(QUuid::Id128);
    mark_ = std::make_unique<QFile>(QDir(folder).filePath(QStringLiteral(".outis-reach-") + mark));
    if (!mark_->open(QIODevice::WriteOnly)) {
        report({.outcome = ProbeOutcome::CannotMark, .said = mark_->errorString()});
        return;
    }
    mark_->close();
    WorkerProgram program;
    program.setPlace(place);
    process_ = new QProcess(this);
    connect(process_, &QProcess::finished, this, &WorkerProbe::end);
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            report({.outcome = ProbeOutcome::NoCommand, .said = process_->errorString()});
        }
    });
    process_->setStandardInputFile(QProcess::nullDevice());
    timeout_.start();
    process_->start(program.executable(),
                    program.words({QStringLiteral("reach"), QStringLiteral("--folder"), folder,
                                   QStringLiteral("--mark"), mark, QStringLiteral("--echo"), kEcho,
                                   QStringLiteral("--json")}));
}

void WorkerProbe::cancel() {
    drop();
}

void WorkerProbe::end(int exitCode) {
    const QByteArray output = process_->readAllStandardOutput().trimmed();
    const QByteArray errors = process_->readAllStandardError();
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    if (answer.contains(QLatin1String("protocol"))) {
        report(probeResultOf(answer));
    } else if (exitCode == kBadUsage) {
        report({.outcome = ProbeOutcome::TooOld,
                .said = lineOf(errors.trimmed().isEmpty() ? output : errors, false),
                .exitCode = exitCode});
    } else if (!output.isEmpty()) {
        report({.outcome = ProbeOutcome::NotTheWorker,
                .said = lineOf(output, false),
                .exitCode = exitCode});
    } else {
        report(
            {.outcome = ProbeOutcome::Ended, .said = lineOf(errors, true), .exitCode = exitCode});
    }
}

void WorkerProbe::report(ProbeResult result) {
    result.folder = folder_;
    result.seconds = double(clock_.elapsed()) / 1000;
    drop();
    Q_EMIT finished(result);
}

void WorkerProbe::drop() {
    timeout_.stop();
    if (process_ != nullptr) {
        endAndForget(*std::exchange(process_, nullptr), *this);
    }
    if (mark_) {
        mark_->remove();
        mark_.reset();
    }
}

ProbeResult probeResultOf(const QJsonObject& answer) {
    const QJsonObject folder = answer.value(QLatin1String("folder")).toObject();
    const auto is = [&](const char* key) { return folder.value(QLatin1String(key)).toBool(); };
    ProbeResult result;
    result.host = answer.value(QLatin1String("host")).toString();
    result.version = answer.value(QLatin1String("program")).toString();
    if (answer.value(QLatin1String("protocol")).toInt() != event::kProtocolVersion) {
        result.outcome = ProbeOutcome::OtherProtocol;
    } else if (answer.value(QLatin1String("echo")).toString() != kEcho) {
        result.outcome = ProbeOutcome::BrokenWords;
    } else if (!is("seen")) {
        result.outcome = ProbeOutcome::FolderNotSeen;
    } else if (!is("mark")) {
        result.outcome = ProbeOutcome::OtherFolder;
    } else if (!is("writable")) {
        result.outcome = ProbeOutcome::FolderReadOnly;
    }
    return result;
}

}  // namespace outis::gui
