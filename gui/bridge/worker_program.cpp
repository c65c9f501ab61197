// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/worker_program.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

namespace outis::gui {

namespace {

const QString kPrefixKey = QStringLiteral("worker/prefix");
const QString kProgramKey = QStringLiteral("worker/program");
const QString kShellKey = QStringLiteral("worker/through-shell");

constexpr auto kShellPrograms = std::to_array<QLatin1String>(
    {QLatin1String("ssh"), QLatin1String("mosh"), QLatin1String("rsh"), QLatin1String("autossh"),
     QLatin1String("gcloud"), QLatin1String("plink")});

/// One word for a POSIX shell.
QString quoted(const QString& word) {
    QString inside = word;
    inside.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inside + QLatin1Char('\'');
}

/// A path of a program, in which the home folder of the other account is left to the shell.
QString quotedProgram(const QString& path) {
    return path.startsWith(QLatin1String("~/")) ? QStringLiteral("~/") + quoted(path.mid(2))
                                                : quoted(path);
}

}  // namespace

bool leadsThroughShell(const QString& prefix) {
    const QStringList words = QProcess::splitCommand(prefix);
    return std::ranges::any_of(words, [](const QString& word) {
        return std::ranges::find(kShellPrograms, QFileInfo(word).fileName()) !=
               kShellPrograms.end();
    });
}

WorkerProgram::WorkerProgram(QString local)
    : local_(std::move(local)), place_(std::make_shared<WorkerPlace>()) {}

QString WorkerProgram::executable() const {
    const QStringList prefix = QProcess::splitCommand(place_->prefix);
    if (prefix.isEmpty()) {
        return local_;
    }
    const QString found = QStandardPaths::findExecutable(prefix.constFirst());
    return found.isEmpty() ? prefix.constFirst() : found;
}

QStringList WorkerProgram::words(const QStringList& arguments) const {
    QStringList prefix = QProcess::splitCommand(place_->prefix);
    if (prefix.isEmpty()) {
        return arguments;
    }
    prefix.removeFirst();
    if (!place_->isThroughShell) {
        return prefix + QStringList{place_->program} + arguments;
    }
    prefix += quotedProgram(place_->program);
    for (const QString& argument : arguments) {
        prefix += quoted(argument);
    }
    return prefix;
}

QString WorkerProgram::exchangeFolder(const QString& shared) const {
    return isElsewhere() && !shared.isEmpty() ? shared : QDir::tempPath();
}

WorkerPlace loadWorkerPlace(const QSettings& settings) {
    WorkerPlace place;
    place.prefix = settings.value(kPrefixKey).toString();
    place.program = settings.value(kProgramKey, place.program).toString();
    place.isThroughShell = settings.value(kShellKey, leadsThroughShell(place.prefix)).toBool();
    return place;
}

void saveWorkerPlace(const WorkerPlace& place, QSettings& settings) {
    settings.setValue(kPrefixKey, place.prefix);
    settings.setValue(kProgramKey, place.program);
    settings.setValue(kShellKey, place.isThroughShell);
}

}  // namespace outis::gui
