// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/source_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>

#include "gui/dialogs.h"
#include "gui/text/error_sentences.h"
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
    labels_ = makeEdit(QStringLiteral("labelsEdit"), tr("Label file"));
    labels_->setPlaceholderText(tr("none"));
    QPushButton* file = makeButton(tr("Choose…"), QStringLiteral("labelsButton"),
                                   tr("Choose a table with image, patient and findings"));
    file->setAccessibleName(tr("Choose the label file"));
    labelsNote_ = makeText({}, "muted");
    labelsNote_->setObjectName(QStringLiteral("labelsNote"));
    table_ = new QTableView;
    table_->setObjectName(QStringLiteral("labelsPreview"));
    table_->setAccessibleName(tr("First rows of the label file"));
    table_->setProperty("framed", true);
    table_->setModel(&preview_);
    table_->verticalHeader()->hide();
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    body().addWidget(makeText(tr("Folder with the images (DICOM, PNG, JPEG)")));
    body().addLayout(rowOf(source_, folder));
    body().addWidget(makeText(tr("Label file (optional)")));
    body().addLayout(rowOf(labels_, file));
    body().addWidget(labelsNote_);
    body().addWidget(table_, 1);
    body().addStretch();
    connect(folder, &QPushButton::clicked, this, &SourcePage::chooseFolder);
    connect(file, &QPushButton::clicked, this, &SourcePage::chooseLabels);
    connect(source_, &QLineEdit::textChanged, this, &SourcePage::sourceEdited);
    connect(labels_, &QLineEdit::textChanged, this, &SourcePage::labelsEdited);
    source_->setText(request().source);
    labelsEdited();
}

void SourcePage::chooseFolder() {
    dialogs_.chooseFolder(this, tr("Folder with the images"), source_->text(),
                          [this](const QString& path) { source_->setText(path); });
}

void SourcePage::chooseLabels() {
    const QString start = labels_->text().isEmpty() ? source_->text() : labels_->text();
    dialogs_.chooseFile(this, tr("Label file"), start,
                        tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
                        [this](const QString& path) { labels_->setText(path); });
}

void SourcePage::sourceEdited() {
    clearNotice();
    labels_->setText(findLabels(source_->text().trimmed()));
}

void SourcePage::labelsEdited() {
    clearNotice();
    const QString path = labels_->text().trimmed();
    table_->hide();
    if (path.isEmpty()) {
        preview_.clear();
        labelsNote_->setText(
            tr("Without a label file the images are used without findings; patients are then "
               "known from DICOM headers, folders or file names."));
        return;
    }
    const Result<void> loaded = preview_.load(path);
    if (!loaded) {
        labelsNote_->setText(errorSentences(loaded.error()).what);
        return;
    }
    labelsNote_->setText(tr("The first rows; patients are not shown."));
    table_->show();
    table_->resizeColumnsToContents();
}

Result<void> SourcePage::check() {
    request().source = source_->text().trimmed();
    request().labels = labels_->text().trimmed();
    if (Result<void> checked = checkSource(request()); !checked) {
        return checked;
    }
    return request().labels.isEmpty() ? Result<void>() : preview_.load(request().labels);
}

}  // namespace outis::gui
