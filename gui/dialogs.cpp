// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStandardPaths>

namespace outis::gui {

namespace {

void show(QFileDialog* dialog, Dialogs::Answer answer) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

}  // namespace

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

void SystemDialogs::chooseFolder(QWidget* parent, const QString& title, const QString& start,
                                 Answer answer) {
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog, std::move(answer));
}

void SystemDialogs::chooseFile(QWidget* parent, const QString& title, const QString& start,
                               const QString& filter, Answer answer) {
    auto* dialog = new QFileDialog(parent, title, start, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, std::move(answer));
}

void SystemDialogs::chooseNewFile(QWidget* parent, const QString& title, const QString& start,
                                  const QString& filter, Answer answer) {
    auto* dialog = new QFileDialog(parent, title, start, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    show(dialog, std::move(answer));
}

bool SystemDialogs::openUrl(const QUrl& url) {
    return QDesktopServices::openUrl(url);
}

void SystemDialogs::copyText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace outis::gui
