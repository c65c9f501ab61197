// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>

namespace outis::gui {

/// Kills a process of `owner` without waiting for it: the object goes when the process has ended.
/// Safe from a slot of its own signals.
inline void endAndForget(QProcess& process, QObject& owner) {
    process.disconnect(&owner);
    process.setParent(nullptr);
    if (process.state() == QProcess::NotRunning) {
        process.deleteLater();
    } else {
        QObject::connect(&process, &QProcess::finished, &process, &QObject::deleteLater);
        process.kill();
    }
}

}  // namespace outis::gui
