// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/place_page.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStorageInfo>

#include "gui/bridge/session.h"
#include "gui/dialogs.h"
#include "gui/text/words.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

QString freeSpaceAt(const QString& path) {
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot()) {
        info = QFileInfo(info.absolutePath());
    }
    const qint64 bytes = QStorageInfo(info.absoluteFilePath()).bytesAvailable();
    return bytes < 0 ? QString() : memoryWords(static_cast<double>(bytes) / 1e6);
}

}  // namespace

PlacePage::PlacePage(Dialogs& dialogs, ImportWizard& owner)
    : WizardPage(tr("Place"),
                 tr("The workspace is a folder with everything that belongs to this project."),
                 owner),
      dialogs_(dialogs) {
    workspace_ = new QLineEdit;
    workspace_->setObjectName(QStringLiteral("workspaceEdit"));
    workspace_->setAccessibleName(tr("Folder of the workspace"));
    workspace_->setMinimumHeight(32);
    QPushButton* choose = makeButton(tr("Choose…"), QStringLiteral("workspaceButton"),
                                     tr("Choose the folder in which the workspace is made"));
    auto* row = new QHBoxLayout;
    row->addWidget(workspace_, 1);
    row->addWidget(choose);
    space_ = makeText({}, "muted");
    space_->setObjectName(QStringLiteral("workspaceSpace"));
    summary_ = makeText({});
    summary_->setObjectName(QStringLiteral("wizardSummary"));
    body().addWidget(makeText(tr("Folder of the workspace")));
    body().addLayout(row);
    body().addWidget(space_);
    body().addSpacing(16);
    body().addWidget(makeText(tr("What happens next"), "", 1.0, QFont::DemiBold));
    body().addWidget(summary_);
    body().addStretch();
    connect(choose, &QPushButton::clicked, this, &PlacePage::chooseFolder);
    connect(workspace_, &QLineEdit::textChanged, this, &PlacePage::describe);
}

void PlacePage::initializePage() {
    workspace_->setText(start().workspace.isEmpty()
                            ? proposeWorkspace(request().source, start().documents)
                            : start().workspace);
    workspace_->setReadOnly(!start().workspace.isEmpty());
    describe();
}

void PlacePage::chooseFolder() {
    dialogs_.chooseFolder(
        this, tr("Folder in which the workspace is made"), start().documents,
        [this](const QString& path) {
            const bool isPlain = !looksLikeWorkspace(path) &&
                                 !QDir(path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot);
            workspace_->setText(
                isPlain
                    ? QDir(path).filePath(QFileInfo(QDir::cleanPath(request().source)).fileName() +
                                          QStringLiteral(".outis"))
                    : path);
        });
}

void PlacePage::describe() {
    clearNotice();
    const QString room = freeSpaceAt(workspace_->text().trimmed());
    space_->setText(room.isEmpty() ? QString() : tr("%1 are free there.").arg(room));
    summary_->setText(
        tr("1. The images below %1 are read and copied without names at working size.\n"
           "2. Patients are divided into four sets; one of them is kept for attacks only.\n"
           "3. A generator learns images of %2 × %2 pixels. You can pause it and close the "
           "window.\n"
           "4. Synthetic images are drawn and compared with every training patient; a first "
           "report is written.")
            .arg(request().source)
            .arg(request().size));
}

Result<void> PlacePage::check() {
    request().workspace = workspace_->text().trimmed();
    return checkTarget(request());
}

}  // namespace outis::gui
