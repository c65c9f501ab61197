// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QString>
#include <QStringList>

class QSettings;

namespace outis::gui {

/// Another computer (or another environment) that outis-worker runs on: the command that leads
/// there, and where the worker is at that place. It sees the same folders under the same paths.
struct WorkerPlace {
    QString prefix{};  ///< as typed: "ssh gpu1", "srun --gres=gpu:1"; "" = this computer
    QString program = QStringLiteral("outis-worker");  ///< its path there
    /// A shell at the other end takes the words apart again (ssh), so they are quoted for it.
    bool isThroughShell = false;

    [[nodiscard]] bool isElsewhere() const { return !prefix.trimmed().isEmpty(); }
    friend bool operator==(const WorkerPlace&, const WorkerPlace&) = default;
};

/// Whether a prefix ends in a program that gives its words to a shell at the other end.
[[nodiscard]] bool leadsThroughShell(const QString& prefix);

/// How outis-worker is called from here. Copies share the place, so that a change of it reaches
/// whoever starts a worker.
class WorkerProgram {
public:
    /// `local`: outis-worker on this computer.
    WorkerProgram(QString local = {});  // NOLINT(google-explicit-constructor): a path is a program

    [[nodiscard]] const QString& local() const { return local_; }
    [[nodiscard]] const WorkerPlace& place() const { return *place_; }
    void setPlace(const WorkerPlace& place) { *place_ = place; }
    [[nodiscard]] bool isElsewhere() const { return place_->isElsewhere(); }

    /// What is started: outis-worker, or the first word of the prefix (with its path where it is
    /// found).
    [[nodiscard]] QString executable() const;
    /// Its arguments, of which `arguments` are those of outis-worker.
    [[nodiscard]] QStringList words(const QStringList& arguments) const;

    /// Where a file is put that the worker is to read or write for the window: among the temporary
    /// files, or in `shared`, which the other computer sees as well.
    [[nodiscard]] QString exchangeFolder(const QString& shared) const;

private:
    QString local_;
    std::shared_ptr<WorkerPlace> place_;
};

/// The place is a setting of this computer and account, not of a workspace: how another computer is
/// reached from here says nothing to whoever opens the workspace elsewhere.
[[nodiscard]] WorkerPlace loadWorkerPlace(const QSettings& settings);
void saveWorkerPlace(const WorkerPlace& place, QSettings& settings);

}  // namespace outis::gui
