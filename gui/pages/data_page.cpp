// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/data_page.h"

#include <QHBoxLayout>

#include "gui/bridge/session.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

namespace {

constexpr int kPictures = 5;

bool isImportStage(const QString& stage) {
    return stage == QLatin1String("phantom") || stage == QLatin1String("import");
}

QLabel* addFigure(QHBoxLayout& row, const QString& name, const QString& objectName) {
    auto* value = makeText(QStringLiteral("–"), "", 2.0, QFont::DemiBold);
    value->setObjectName(objectName);
    value->setWordWrap(false);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(value);
    column->addWidget(makeText(name, "muted"));
    row.addLayout(column, 1);
    return value;
}

}  // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : Page(tr("Data"), QStringLiteral("dataPage"), parent), session_(session) {
    setSentence(
        tr("The images that the generator may learn from, and those that are kept apart to attack "
           "the result."));
    createButtons();
    notice_ = new ErrorNotice(QStringLiteral("dataNotice"));
    connect(notice_, &ErrorNotice::copyRequested, this, &DataPage::copyRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(makeCountsCard(), 1);
    row->addWidget(makeImportCard(), 1);
    body().addWidget(notice_);
    body().addLayout(row);
    body().addWidget(makePicturesCard());
    body().addStretch();
    connect(&session_, &Session::workspaceChanged, this, &DataPage::refresh);
    connect(&session_, &Session::statusChanged, this, &DataPage::refresh);
    connect(&session_.run(), &RunModel::updated, this, &DataPage::refreshProgress);
    connect(&session_.run(), &RunModel::stateChanged, this, &DataPage::refresh);
    connect(&session_.run(), &RunModel::pictureAdded, this, &DataPage::showPicture);
    connect(&reader_, &ImportReportReader::countsRead, this, &DataPage::showCounts);
    refresh();
}

void DataPage::createButtons() {
    importedButton_ = addButton(
        tr("Look through it…"), QStringLiteral("importedButton"),
        tr("Shows each file, patients that may be one person, and burned-in text (Alt+0)"));
    importButton_ = addButton(tr("Import more…"), QStringLiteral("importMoreButton"),
                              tr("Takes another folder into this workspace (Ctrl+N)"));
    importPrimary_ = addPrimaryButton(tr("Import a folder…"), QStringLiteral("importButton"),
                                      tr("Takes a folder of images into this workspace (Ctrl+N)"));
    trainingButton_ = addPrimaryButton(tr("Go to training"), QStringLiteral("toTrainingButton"),
                                       tr("Shows the training (Alt+2)"));
    connect(importedButton_, &QPushButton::clicked, this, &DataPage::importedRequested);
    connect(importButton_, &QPushButton::clicked, this, &DataPage::importRequested);
    connect(importPrimary_, &QPushButton::clicked, this, &DataPage::importRequested);
    connect(trainingButton_, &QPushButton::clicked, this, &DataPage::trainingRequested);
}

QWidget* DataPage::makeCountsCard() {
    auto* card = new Card(tr("In this workspace"));
    card->setHelp(QStringLiteral("sets"));
    auto* row = new QHBoxLayout;
    images_ = addFigure(*row, tr("images"), QStringLiteral("imageCount"));
    patients_ = addFigure(*row, tr("patients"), QStringLiteral("patientCount"));
    card->body().addLayout(row);
    card->body().addWidget(
        makeText(tr("Names and other identities stay out of everything but the catalogue of this "
                    "workspace. Patients, not images, are divided into the four sets, so that "
                    "nobody is in two of them."),
                 "muted"));
    card->body().addStretch();
    return card;
}

QWidget* DataPage::makeImportCard() {
    auto* card = new Card(tr("Import"));
    card->setHelp(QStringLiteral("import-counts"));
    outcome_ = makeText({});
    outcome_->setObjectName(QStringLiteral("importOutcome"));
    progress_ = new QProgressBar;
    progress_->setObjectName(QStringLiteral("importProgress"));
    progress_->setAccessibleName(tr("Progress of the import"));
    progress_->setTextVisible(false);
    progressWords_ = makeText({}, "muted");
    progressWords_->setObjectName(QStringLiteral("importProgressWords"));
    countsText_ = makeText({});
    countsText_->setObjectName(QStringLiteral("importCounts"));
    reportButton_ =
        makeButton(tr("Open the import report"), QStringLiteral("importReportButton"),
                   tr("One row per file, with the reason where it was not taken"), "link");
    connect(reportButton_, &QPushButton::clicked, this,
            [this] { Q_EMIT importReportRequested(session_.importReportPath()); });
    for (QWidget* each :
         {static_cast<QWidget*>(outcome_), static_cast<QWidget*>(progress_),
          static_cast<QWidget*>(progressWords_), static_cast<QWidget*>(countsText_)}) {
        card->body().addWidget(each);
    }
    card->body().addWidget(reportButton_, 0, Qt::AlignLeft);
    card->body().addStretch();
    return card;
}

QWidget* DataPage::makePicturesCard() {
    picturesCard_ = new Card(tr("Images as they come in"));
    pictures_ = new PictureStrip(PictureKind::Real, kPictures);
    pictures_->setObjectName(QStringLiteral("importPictures"));
    pictures_->setFixedHeight(180);
    picturesCard_->body().addWidget(pictures_);
    picturesCard_->hide();
    return picturesCard_;
}

void DataPage::refresh() {
    if (!session_.isOpen()) {
        picturesCard_->hide();
        pictures_->clear();
        countsText_->clear();
        return;
    }
    const auto& status = session_.status();
    images_->setText(status ? countWords(status->images) : QStringLiteral("–"));
    patients_->setText(status ? countWords(status->patients) : QStringLiteral("–"));
    readReport();
    refreshProgress();
}

void DataPage::readReport() {
    const QString report = session_.importReportPath();
    reportButton_->setVisible(!report.isEmpty());
    if (report.isEmpty()) {
        countsText_->clear();
    } else if (!isActive(session_.run().state()) || session_.status()) {
        reader_.request(report);
    }
}

void DataPage::refreshProgress() {
    const RunModel& run = session_.run();
    const StageRow* row = session_.run().stages().running();
    const bool isImporting = row != nullptr && isImportStage(row->stage);
    progress_->setVisible(isImporting);
    progressWords_->setVisible(isImporting);
    const StageRow* import = session_.run().stages().find(QStringLiteral("import"));
    if (isImporting) {
        progress_->setMaximum(row->total > 0 ? 1000 : 0);
        progress_->setValue(static_cast<int>(StageModel::fraction(*row) * 1000));
        outcome_->setText(row->stage == QLatin1String("phantom")
                              ? tr("Drawing patients that do not exist.")
                              : tr("Reading the folder; the originals are not changed."));
        const QString left = row->secondsLeft ? timeLeftWords(*row->secondsLeft) : QString();
        progressWords_->setText(
            row->total > 0
                ? tr("%1 of %2").arg(countWords(row->done), unitWords(row->total, row->unit)) +
                      (left.isEmpty() ? QString() : QStringLiteral(" · ") + left)
                : unitWords(row->done, row->unit));
    } else if (import == nullptr || import->state == StageState::Missing) {
        outcome_->setText(run.state() == RunState::Starting
                              ? tr("The worker is starting.")
                              : tr("Nothing has been imported yet. Choose a folder of images; it "
                                   "is read in the background."));
    } else {
        outcome_->setText(
            import->note.isEmpty()
                ? tr("Import: %1.").arg(stageStateWord(import->state))
                : tr("Import %1: %2.").arg(stageStateWord(import->state), import->note));
    }
    refreshButtons();
}

void DataPage::refreshButtons() {
    const auto& status = session_.status();
    const bool hasImages = status && status->images > 0;
    const bool isBusy = isActive(session_.run().state());
    importPrimary_->setVisible(!hasImages && !isBusy);
    importedButton_->setVisible(!session_.importReportPath().isEmpty());
    importButton_->setVisible(hasImages);
    importButton_->setEnabled(!isBusy);
    trainingButton_->setVisible(hasImages || isBusy);
    const StageRow* import = session_.run().stages().find(QStringLiteral("import"));
    const bool isImportTrouble = import != nullptr && import->state != StageState::Fresh;
    if (session_.run().error() && isImportTrouble && !isBusy) {
        notice_->showError(*session_.run().error());
    } else {
        notice_->clear();
    }
}

void DataPage::showCounts(const ImportCounts& counts) {
    countsText_->setText(tr("%1 imported\n%2 already there under another name\n%3 that are no "
                            "images\n%4 rejected, each with its reason")
                             .arg(countWords(counts.imported), countWords(counts.duplicates),
                                  countWords(counts.notImages), countWords(counts.rejected)));
}

void DataPage::showPicture(const RunPicture& picture) {
    if (picture.kind == QLatin1String("import")) {
        picturesCard_->show();
        pictures_->add(picture.path);
    }
}

}  // namespace outis::gui
