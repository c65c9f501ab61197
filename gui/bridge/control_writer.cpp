// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/control_writer.h"

#include <filesystem>
#include <string_view>

#include <QMetaObject>

#include "core/base/files.h"

namespace outis::gui {

namespace {

std::string_view controlText(ControlCommand command) {
    switch (command) {
        case ControlCommand::Pause:
            return "{\"command\": \"pause\"}\n";
        case ControlCommand::Checkpoint:
            return "{\"command\": \"checkpoint\"}\n";
        case ControlCommand::Stop:
            break;
    }
    return "{\"command\": \"stop\"}\n";
}

}  // namespace

ControlWriter::ControlWriter(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

ControlWriter::~ControlWriter() {
    pool_.waitForDone();
}

void ControlWriter::write(const QString& controlFile, ControlCommand command) {
    pool_.start([this, path = controlFile.toStdString(), command] {
        const Result<void> written = files::writeAtomically(path, controlText(command));
        if (!written) {
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { Q_EMIT failed(error); },
                Qt::QueuedConnection);
        }
    });
}

}  // namespace outis::gui
