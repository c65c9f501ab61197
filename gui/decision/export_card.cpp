// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/export_card.h"

#include <QDir>

#include "gui/dialogs.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"

namespace outis::gui {

ExportCard::ExportCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("What will be written where"), parent), dialogs_(dialogs), fields_(new FieldForm) {
    setObjectName(QStringLiteral("exportCard"));
    target_ = new QLineEdit;
    target_->setMinimumHeight(4 * Theme::kGrid);
    target_->setPlaceholderText(tr("a new or empty folder outside the workspace"));
    QPushButton* choose = makeButton(tr("Choose…"), QStringLiteral("exportTargetButton"),
                                     tr("Choose the folder of the package"));
    fields_->addField(tr("Folder of the package"), *target_, QStringLiteral("exportTarget"),
                      choose);
    title_ = fields_->addLine(tr("Title of the set"), QStringLiteral("exportTitle"));
    publisher_ =
        fields_->addLine(tr("Organisation that releases it"), QStringLiteral("exportPublisher"));
    contact_ = fields_->addLine(tr("Contact for questions and withdrawal"),
                                QStringLiteral("exportContact"), tr("such as data@example.org"));
    url_ = fields_->addLine(tr("Web address of the set (may stay empty)"),
                            QStringLiteral("exportUrl"));
    recipients_ = new QPlainTextEdit;
    recipients_->setPlaceholderText(tr("one a line"));
    recipients_->setTabChangesFocus(true);
    recipients_->setFixedHeight(4 * recipients_->fontMetrics().lineSpacing());
    fields_->addField(tr("Who receives this copy"), *recipients_,
                      QStringLiteral("exportRecipients"));
    dicom_ = new QCheckBox(tr("Also as DICOM, marked as synthetic"));
    dicom_->setObjectName(QStringLiteral("exportDicom"));
    dicom_->setAccessibleName(dicom_->text());
    body().addWidget(fields_);
    body().addWidget(dicom_);
    connect(choose, &QPushButton::clicked, this, &ExportCard::chooseTarget);
    connect(target_, &QLineEdit::editingFinished, this, &ExportCard::checkTarget);
}

ExportForm ExportCard::form() const {
    return {.target = target_->text().trimmed(),
            .title = title_->text(),
            .publisher = publisher_->text(),
            .contact = contact_->text(),
            .url = url_->text().trimmed(),
            .recipients = recipientsOf(recipients_->toPlainText()),
            .withDicom = dicom_->isChecked()};
}

bool ExportCard::check() {
    const auto problems = problemsOf(form(), workspace_);
    const std::pair<ExportField, QWidget*> kFields[] = {{ExportField::Target, target_},
                                                        {ExportField::Title, title_},
                                                        {ExportField::Publisher, publisher_},
                                                        {ExportField::Contact, contact_},
                                                        {ExportField::Url, url_},
                                                        {ExportField::Recipients, recipients_}};
    QWidget* firstWrong = nullptr;
    for (const auto& [field, widget] : kFields) {
        fields_->setProblem(*widget, problems.value(field));
        if (firstWrong == nullptr && problems.contains(field)) {
            firstWrong = widget;
        }
    }
    if (firstWrong != nullptr) {
        firstWrong->setFocus();
    }
    return firstWrong == nullptr;
}

void ExportCard::chooseTarget() {
    dialogs_.chooseFolder(this, tr("Folder of the package"), QDir::homePath(),
                          [this](const QString& path) {
                              target_->setText(path);
                              checkTarget();
                          });
}

void ExportCard::checkTarget() {
    fields_->setProblem(*target_, target_->text().isEmpty()
                                      ? QString()
                                      : problemsOf(form(), workspace_).value(ExportField::Target));
}

}  // namespace outis::gui
