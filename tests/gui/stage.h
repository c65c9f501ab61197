// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include "core/data/workspace.h"
#include "gui/bridge/launcher.h"
#include "gui/dialogs.h"

/// A temporary folder with the scripts of the scripted worker, settings and a workspace: what a
/// test of the window plays on.
class Stage {
public:
    Stage()
        : launcher(folder.filePath(QStringLiteral("out"))),
          settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {
        QDir(folder.path()).mkdir(QStringLiteral("scripts"));
        qputenv("OUTIS_SCRIPTS", folder.filePath(QStringLiteral("scripts")).toUtf8());
    }

    /// What the worker plays for a command ("run", "import", "run-2", "status.json").
    void script(const QString& name, const QByteArray& text) const {
        write(QStringLiteral("scripts/") + name, text);
    }
    void write(const QString& name, const QByteArray& text) const {
        QFile file(folder.filePath(name));
        QDir().mkpath(QFileInfo(file.fileName()).path());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
    }
    [[nodiscard]] QByteArray read(const QString& name) const {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The command lines the scripted worker was started with, one a line.
    [[nodiscard]] QList<QByteArray> calls() const {
        return read(QStringLiteral("scripts/calls")).trimmed().split('\n');
    }
    [[nodiscard]] int callsOf(const QByteArray& command) const {
        int count = 0;
        for (const QByteArray& call : calls()) {
            count += call.startsWith(command + ' ') ? 1 : 0;
        }
        return count;
    }
    /// The first command line of a command; empty where there is none.
    [[nodiscard]] QByteArray callOf(const QByteArray& command) const {
        for (const QByteArray& call : calls()) {
            if (call.startsWith(command + ' ')) {
                return call;
            }
        }
        return {};
    }
    [[nodiscard]] QString workspace() const {
        return folder.filePath(QStringLiteral("study.outis"));
    }
    [[nodiscard]] outis::Result<outis::data::Workspace> makeWorkspace() const {
        return outis::data::Workspace::create(workspace().toStdString());
    }
    [[nodiscard]] static QString worker() {
        return QStringLiteral(OUTIS_SOURCE_DIR "/tests/support/scripted_worker.sh");
    }

    QTemporaryDir folder;
    outis::gui::LocalLauncher launcher;
    QSettings settings;
};

/// Answers at once with what the test prepared, and keeps what was opened and copied.
class FakeDialogs final : public outis::gui::Dialogs {
public:
    void chooseFolder(QWidget*, const QString&, const QString&, Answer answer) override {
        reply(nextFolder, answer);
    }
    void chooseFile(QWidget*, const QString&, const QString&, const QString&,
                    Answer answer) override {
        reply(nextFile, answer);
    }
    void chooseNewFile(QWidget*, const QString&, const QString&, const QString&,
                       Answer answer) override {
        reply(nextFile, answer);
    }
    bool openUrl(const QUrl& url) override {
        opened.append(url);
        return true;
    }
    void copyText(const QString& text) override { copied = text; }

    QString nextFolder;
    QString nextFile;
    QList<QUrl> opened;
    QString copied;

private:
    static void reply(const QString& path, const Answer& answer) {
        if (!path.isEmpty()) {
            answer(path);
        }
    }
};

inline constexpr const char* kStarted =
    R"({"v":1,"event":"run-started","time":"2026-11-22T14:00:00.000Z","name":"run","path":"RUN_ID","value":PID})"
    "\n";
inline constexpr const char* kFinished =
    R"({"v":1,"event":"run-finished","time":"2026-11-22T14:05:00.000Z","outcome":"finished","seconds":300})"
    "\n";
inline constexpr const char* kStopped =
    R"({"v":1,"event":"run-finished","time":"2026-11-22T14:05:00.000Z","outcome":"stopped","seconds":300})"
    "\n";
inline constexpr const char* kTraining =
    R"({"v":1,"event":"stage-started","time":"2026-11-22T14:00:01.000Z","name":"train","total":40000,"unit":"images"})"
    "\n"
    R"({"v":1,"event":"progress","time":"2026-11-22T14:00:02.000Z","name":"train","done":34000,"total":40000,"unit":"images","seconds_left":370})"
    "\n"
    R"({"v":1,"event":"metric","time":"2026-11-22T14:00:02.000Z","name":"loss","step":34000,"value":0.31})"
    "\n";
