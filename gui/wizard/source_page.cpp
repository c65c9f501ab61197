// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/source_page.h"

#include <QHBoxLayout>

#include "gui/dialogs.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

QHBoxLayout* rowOf(QLineEdit* edit, QPushButton* button) {
    auto* row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(button);
    return row;
}

QLineEdit* makeEdit(const QString& name, const QString& accessibleName) {
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setMinimumHeight(32);
    return edit;
}

}  // namespace

SourcePage::SourcePage(Dialogs& dialogs, ImportWizard& owner)
    : WizardPage(tr("Your images"),
                 tr("All folders below are read; the originals are never changed."), owner),
      dialogs_(dialogs) {
    source_ = makeEdit(QStringLiteral("sourceEdit"), tr("Folder with the images"));
    QPushButton* folder = makeButton(tr("Choose…"), QStringLiteral("sourceButton"),
                                     tr("Choose the folder with the images"));
    folder->setAccessibleName(tr("Choose the folder with the images"));
    body().addWidget(makeText(tr("Folder with the images")));
    body().addLayout(rowOf(source_, folder));
    body().addWidget(
        makeText(tr("What is in the folder is found by content, never by name: DICOM of every "
                    "usual kind, PNG, JPEG, TIFF, BMP, WebP, GIF, and ZIP archives of these, in "
                    "all folders below. Each file that is not taken is listed with its reason."),
                 "muted"));
    body().addStretch();
    connect(folder, &QPushButton::clicked, this, &SourcePage::chooseFolder);
    connect(source_, &QLineEdit::textChanged, this, &SourcePage::clearNotice);
    source_->setText(request().source);
}

void SourcePage::chooseFolder() {
    dialogs_.chooseFolder(this, tr("Folder with the images"), source_->text(),
                          [this](const QString& path) { source_->setText(path); });
}

Result<void> SourcePage::check() {
    request().source = source_->text().trimmed();
    return checkSource(request());
}

}  // namespace outis::gui
