// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/tiny_run.h"
#include "tests/app/worker_process.h"
#include "tests/gui/window_stage.h"

/// The real window over the real worker, on a stage that all functions of a test class share: each
/// goes on where the one before ended.
class RealFlow : protected WindowStage {
protected:
    static constexpr int kWaitMs = 60'000;
    static constexpr const char* kSecret = "for the test only";

    void raiseStage() {
        // A key of whoever runs the test is none of its business.
        qputenv("XDG_DATA_HOME", "/nonexistent");
        WindowStage::raiseStage();
    }
    /// `policy`: the text of the policy that is offered for releases.
    void openWindow(const QString& workerProgram, const QByteArray& policy) {
        stage_->write(QStringLiteral("house.json"), policy);
        WindowStage::openWindow(workerProgram);
        window_->session().setLastPolicy(file("house.json"));
    }
    /// worker.sh: the real worker, whose runs are as small as can be, whatever the window asks for;
    /// with these options of `run` beside. `trainImages`: length of the generator's training.
    void writeTinyWorker(const char* options, const char* trainImages = "16") const {
        QByteArray tiny = QByteArray::fromStdString(outis::test::kTiny);
        tiny.replace("--train-images 16", QByteArray("--train-images ") + trainImages);
        stage_->write(
            QStringLiteral("worker.sh"),
            QByteArray("#!/bin/sh\nworker='") + OUTIS_WORKER +
                "'\n"
                "[ \"$1\" = run ] || exec \"$worker\" \"$@\"\n"
                "while [ $# -gt 0 ]; do\n"
                "    case $1 in --workspace) workspace=$2 ;; --run-id) run=$2 ;; esac\n"
                "    shift\n"
                "done\n"
                "exec \"$worker\" run --json --workspace \"$workspace\" --run-id \"$run\"" +
                tiny + options + "\n");
        QFile::setPermissions(file("worker.sh"), QFile::ReadOwner | QFile::ExeOwner);
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
};
