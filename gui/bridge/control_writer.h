// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "core/base/error.h"

namespace outis::gui {

enum class ControlCommand { Stop, Pause, Checkpoint };

/// Writes control.json atomically, one after the other and away from the window's thread (a sync
/// on a busy disk takes longer than a window may wait).
class ControlWriter : public QObject {
    Q_OBJECT
public:
    explicit ControlWriter(QObject* parent = nullptr);
    ~ControlWriter() override;

    void write(const QString& controlFile, ControlCommand command);

Q_SIGNALS:
    void failed(const outis::Error& error);

private:
    QThreadPool pool_;
};

}  // namespace outis::gui
