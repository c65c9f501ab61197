// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/report_card.h"

#include <QDir>
#include <QFileInfo>

#include "gui/dialogs.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {
const QString kInternal = QStringLiteral("report.html");
const QString kOutgoing = QStringLiteral("outgoing/report.html");
}  // namespace

ReportCard::ReportCard(Dialogs& dialogs, const WorkerProgram& worker, QWidget* parent)
    : Card(tr("Report"), parent), dialogs_(dialogs), printer_(worker) {
    setObjectName(QStringLiteral("reportCard"));
    internal_ =
        addPage(kInternal, QStringLiteral("internalReport"), tr("Open the report for the house"),
                tr("Shows closest pairs of patients: it stays in the house"));
    outgoing_ =
        addPage(kOutgoing, QStringLiteral("outgoingReport"), tr("Open the report that goes out"),
                tr("The same figures without any picture of a patient"));
    saved_ = makeText({}, "muted", 0.92);
    saved_->setObjectName(QStringLiteral("reportSaved"));
    saved_->setTextFormat(Qt::PlainText);
    saved_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    cancel_ = makeButton(tr("Cancel"), QStringLiteral("cancelPdf"),
                         tr("Ends the writing; no file is left behind"));
    cancel_->setAccessibleName(tr("Cancel the writing of the PDF"));
    body().addWidget(saved_);
    body().addWidget(cancel_, 0, Qt::AlignLeft);
    printer_.setLimit(WorkerQuery::kLongLimitMs);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        printer_.cancel();
        saved_->setText(tr("Nothing was written."));
        refresh();
    });
    connect(&printer_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        saved_->setText(
            tr("Saved: %1")
                .arg(QDir::toNativeSeparators(answer.value(QLatin1String("pdf")).toString())));
    });
    connect(&printer_, &WorkerQuery::failed, this, [this](const Error& error) {
        saved_->clear();
        refresh();
        Q_EMIT failed(error);
    });
    connect(&printer_, &WorkerQuery::busyChanged, this, &ReportCard::refresh);
    setFolder({});
}

ReportCard::Page ReportCard::addPage(const QString& file, const QString& name, const QString& words,
                                     const QString& toolTip) {
    Page page{file, makeButton(words, name, toolTip),
              makeButton(tr("Save as PDF…"), name + QStringLiteral("Pdf"),
                         tr("%1, with the same numbers and pictures, as one file").arg(words))};
    page.save->setAccessibleName(tr("%1 (%2)").arg(page.save->text(), toolTip));
    // Under each other: the column is narrow, and words are a third longer in German.
    body().addWidget(page.open, 0, Qt::AlignLeft);
    body().addWidget(page.save, 0, Qt::AlignLeft);
    connect(page.open, &QPushButton::clicked, this, [this, file] { open(file); });
    connect(page.save, &QPushButton::clicked, this, [this, file] { askForPlace(file); });
    return page;
}

void ReportCard::setFolder(const QString& folder) {
    if (folder != folder_) {
        saved_->clear();
        printer_.cancel();
    }
    folder_ = folder;
    refresh();
}

void ReportCard::refresh() {
    for (const Page& page : {internal_, outgoing_}) {
        const bool isThere =
            !folder_.isEmpty() && QFileInfo::exists(QDir(folder_).filePath(page.file));
        page.open->setEnabled(isThere);
        page.save->setEnabled(isThere && !printer_.isBusy());
    }
    if (printer_.isBusy()) {
        saved_->setText(tr("Writing the PDF…"));
    }
    saved_->setVisible(!saved_->text().isEmpty());
    cancel_->setVisible(printer_.isBusy());
}

void ReportCard::askForPlace(const QString& file) {
    const QString name =
        file == kInternal ? tr("report for the house.pdf") : tr("report that goes out.pdf");
    dialogs_.chooseNewFile(this, tr("Save as PDF"), QDir::home().filePath(name),
                           tr("PDF files (*.pdf)"),
                           [this, file](const QString& path) { save(file, path); });
}

void ReportCard::save(const QString& file, QString target) {
    if (QFileInfo(target).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) != 0) {
        target += QStringLiteral(".pdf");
    }
    printer_.ask(
        {QStringLiteral("print"), QDir(folder_).filePath(file), QStringLiteral("--to=") + target});
}

void ReportCard::open(const QString& file) {
    const QString path = QDir(folder_).filePath(file);
    if (!dialogs_.openUrl(QUrl::fromLocalFile(path))) {
        Q_EMIT failed(Error{ErrorCode::NotFound, path.toStdString(), "no program to open it"});
    }
}

}  // namespace outis::gui
