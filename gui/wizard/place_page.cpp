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

QString steeringWords(const ImportRequest& request) {
    const QString folds = request.folds == 2
                              ? QLatin1Char(' ') + PlacePage::tr("Two generators on two halves.")
                              : QString();
    if (request.steer == QLatin1String("both")) {
        return PlacePage::tr("It is steered by findings and by features mixed from %1 patients.")
                   .arg(request.patientsPerCondition) +
               folds;
    }
    if (request.steer == QLatin1String("pseudo")) {
        return PlacePage::tr("It is steered by features mixed from %1 patients.")
                   .arg(request.patientsPerCondition) +
               folds;
    }
    return (request.steer == QLatin1String("labels") ? PlacePage::tr("It is steered by findings.")
                                                     : PlacePage::tr("Nothing steers it.")) +
           folds;
}

/// Of a training that is not of the usual length; begins with a blank.
QString lengthWords(const ImportRequest& request) {
    return request.trainImages == 0
               ? QString()
               : QLatin1Char(' ') +
                     PlacePage::tr("Its training is shortened to %1 seen.")
                         .arg(unitWords(request.trainImages, QStringLiteral("images")));
}

/// All that was answered, as what happens next.
QString summaryOf(const ImportRequest& request) {
    const QString text =
        !request.masksText     ? PlacePage::tr("▲ Burned-in text stays in the pictures.")
        : request.keepsMarkers ? PlacePage::tr("Burned-in text is covered but for side markers.")
                               : PlacePage::tr("Burned-in text is covered, side markers as well.");
    QStringList lines{
        PlacePage::tr(
            "1. The images below %1 are read and copied without names at working size. %2")
            .arg(request.source, text),
        request.labels.isEmpty()
            ? PlacePage::tr("2. There is no label file: the images have no findings.")
            : PlacePage::tr("2. Findings and patients come from %1.")
                  .arg(QFileInfo(request.labels).fileName()),
        PlacePage::tr("3. Patients are divided by lot: %1 % to learn from, %2 % to choose with, "
                      "%3 % to measure with, %4 % for attacks only.")
            .arg(trainPercentOf(request))
            .arg(request.validationPercent)
            .arg(request.testPercent)
            .arg(request.controlPercent),
        PlacePage::tr("4. A generator learns images of %1 × %1 pixels. %2 You can pause it and "
                      "close the window.")
            .arg(QString::number(request.size), steeringWords(request) + lengthWords(request)),
        PlacePage::tr("5. Synthetic images are drawn and compared with every training patient, "
                      "attacked and measured; a report is written. People then decide.")};
    return lines.join(QLatin1Char('\n'));
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
    // Whoever goes back and comes again finds the place that was chosen.
    if (!start().workspace.isEmpty()) {
        workspace_->setText(start().workspace);
    } else if (proposedFor_ != request().source) {
        workspace_->setText(proposeWorkspace(request().source, start().documents));
    }
    proposedFor_ = request().source;
    workspace_->setReadOnly(!start().workspace.isEmpty());
    describe();
}

void PlacePage::restore() {
    if (!request().workspace.isEmpty()) {
        workspace_->setText(request().workspace);
        proposedFor_ = request().source;
    }
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
    summary_->setText(summaryOf(request()));
}

Result<void> PlacePage::check() {
    request().workspace = workspace_->text().trimmed();
    return checkTarget(request());
}

}  // namespace outis::gui
