// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/labels_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>

#include "gui/dialogs.h"
#include "gui/text/error_sentences.h"
#include "gui/text/import_words.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

constexpr int kTypingPauseMs = 300;
constexpr int kFormWidth = 300;
/// In place of a profile's name: the mapping was changed on this page.
constexpr auto kOwn = QLatin1String("\x01own");

}  // namespace

LabelsPage::LabelsPage(Dialogs& dialogs, ImportWizard& owner)
    : WizardPage(tr("The label file"),
                 tr("A table of images with patients and findings. See that the program "
                    "understands it as you do; without one, leave the field empty."),
                 owner),
      dialogs_(dialogs),
      query_(start().worker),
      firstRows_({tr("Line"), tr("Image"), tr("Patient"), tr("View"), tr("Sex"), tr("Age"),
                  tr("Findings")},
                 {0, 5}),
      findings_({LabelsPage::tr("Finding"), LabelsPage::tr("Present"), LabelsPage::tr("Absent"),
                 LabelsPage::tr("Uncertain"), LabelsPage::tr("Missing")},
                {1, 2, 3, 4}),
      problems_({LabelsPage::tr("Rows"), LabelsPage::tr("What"), LabelsPage::tr("Lines")}, {0}) {
    note_ = makeText({}, "muted");
    note_->setObjectName(QStringLiteral("labelsNote"));
    details_ = new QWidget;
    auto* row = new QHBoxLayout(details_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGap);
    row->addWidget(makeForm());
    row->addWidget(makeTables(), 1);
    body().addLayout(makeFileRow());
    body().addWidget(note_);
    body().addLayout(makeProfileRow());
    body().addWidget(details_, 1);
    body().addStretch();
    pause_.setSingleShot(true);
    pause_.setInterval(kTypingPauseMs);
    connect(&pause_, &QTimer::timeout, this, &LabelsPage::ask);
    connect(&query_, &WorkerQuery::answered, this, &LabelsPage::show);
    connect(&query_, &WorkerQuery::failed, this, &LabelsPage::refuse);
    pathEdited();
}

QLayout* LabelsPage::makeFileRow() {
    labels_ = new QLineEdit;
    labels_->setObjectName(QStringLiteral("labelsEdit"));
    labels_->setAccessibleName(tr("Label file"));
    labels_->setPlaceholderText(tr("none"));
    labels_->setMinimumHeight(32);
    QPushButton* file = makeButton(tr("Choose…"), QStringLiteral("labelsButton"),
                                   tr("Choose a table with image, patient and findings"));
    file->setAccessibleName(tr("Choose the label file"));
    connect(file, &QPushButton::clicked, this, &LabelsPage::chooseFile);
    connect(labels_, &QLineEdit::textChanged, this, &LabelsPage::pathEdited);
    auto* row = new QHBoxLayout;
    row->addWidget(labels_, 1);
    row->addWidget(file);
    return row;
}

QLayout* LabelsPage::makeProfileRow() {
    profile_ = new QComboBox;
    profile_->setObjectName(QStringLiteral("labelProfileBox"));
    profile_->setAccessibleName(tr("Kind of label file"));
    profile_->addItem(tr("Find it out"), QString());
    open_ = makeButton(tr("Open mapping…"), QStringLiteral("openMappingButton"),
                       tr("Takes a mapping that was saved before"));
    save_ = makeButton(tr("Save mapping…"), QStringLiteral("saveMappingButton"),
                       tr("Saves which column means what, for the next import"));
    connect(profile_, &QComboBox::activated, this, &LabelsPage::profileChosen);
    connect(open_, &QPushButton::clicked, this, &LabelsPage::openMapping);
    connect(save_, &QPushButton::clicked, this, &LabelsPage::saveMapping);
    auto* words = new QLabel(tr("&Kind of label file"));
    words->setBuddy(profile_);
    auto* row = new QHBoxLayout;
    row->addWidget(words);
    row->addWidget(profile_);
    row->addStretch();
    row->addWidget(open_);
    row->addWidget(save_);
    return row;
}

QWidget* LabelsPage::makeForm() {
    auto* content = new QWidget;
    content->setProperty("surface", QStringLiteral("window"));
    form_ = new QFormLayout(content);
    form_->setContentsMargins(0, 0, Theme::kGrid, 0);
    form_->setVerticalSpacing(Theme::kGrid / 2);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("mappingScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedWidth(kFormWidth);
    scroll->setWidget(content);
    return scroll;
}

QWidget* LabelsPage::makeTables() {
    tabs_ = new QTabWidget;
    tabs_->setObjectName(QStringLiteral("labelsTabs"));
    tabs_->setAccessibleName(tr("What the program understands"));
    tabs_->addTab(
        makeTable(firstRows_, QStringLiteral("labelsPreview"), tr("First rows as understood")),
        tr("First rows"));
    tabs_->addTab(makeTable(findings_, QStringLiteral("findingsTable"), tr("Counts per finding")),
                  tr("Findings"));
    tabs_->addTab(makeTable(problems_, QStringLiteral("labelProblemsTable"),
                            tr("Rows with a problem, with their lines")),
                  tr("Problems"));
    return tabs_;
}

void LabelsPage::initializePage() {
    if (proposedFor_ != request().source) {
        proposedFor_ = request().source;
        labels_->setText(findLabels(request().source));
        // The same file counts other rows for another source.
        pathEdited();
    }
}

bool LabelsPage::isComplete() const {
    return path().isEmpty() ||
           (answer_ && answer_->isUsable && !query_.isBusy() && !pause_.isActive());
}

QString LabelsPage::path() const {
    const QString text = labels_->text().trimmed();
    return text.isEmpty() ? QString() : QFileInfo(text).absoluteFilePath();
}

QString LabelsPage::profile() const {
    const QString chosen = profile_->currentData().toString();
    return chosen != kOwn ? chosen : own_ == nullptr ? QString() : own_->fileName();
}

void LabelsPage::chooseFile() {
    dialogs_.chooseFile(this, tr("Label file"), path().isEmpty() ? request().source : path(),
                        tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
                        [this](const QString& chosen) { labels_->setText(chosen); });
}

void LabelsPage::openMapping() {
    dialogs_.chooseFile(this, tr("Open a mapping"), path(), tr("Mappings (*.json);;All files (*)"),
                        [this](const QString& chosen) {
                            profile_->addItem(QFileInfo(chosen).fileName(),
                                              QFileInfo(chosen).absoluteFilePath());
                            profile_->setCurrentIndex(profile_->count() - 1);
                            ask();
                        });
}

void LabelsPage::saveMapping() {
    if (!answer_) {
        return;
    }
    dialogs_.chooseNewFile(this, tr("Save the mapping"), QStringLiteral("mapping.json"),
                           tr("Mappings (*.json);;All files (*)"),
                           [this, mapping = answer_->profile](const QString& chosen) {
                               if (const Result<void> saved = saveProfile(mapping, chosen);
                                   !saved) {
                                   refuse(saved.error());
                               }
                           });
}

void LabelsPage::pathEdited() {
    clearNotice();
    // A mapping belongs to the file it was made for; a profile may fit the next one as well.
    if (profile_->currentData().toString() == kOwn) {
        profile_->setCurrentIndex(0);
    }
    own_.reset();
    query_.cancel();
    answer_.reset();
    details_->hide();
    if (path().isEmpty()) {
        pause_.stop();
        say(tr("Without a label file the images are used without findings; patients are then "
               "known from DICOM headers, folders or file names."),
            "muted");
        Q_EMIT completeChanged();
    } else {
        say(tr("Reading the label file…"), "muted");
        pause_.start();
        Q_EMIT completeChanged();
    }
    showProfiles();
}

void LabelsPage::profileChosen() {
    if (profile_->currentData().toString() != kOwn) {
        own_.reset();
    }
    ask();
}

void LabelsPage::columnChosen(const QString& meaning) {
    if (!answer_) {
        return;
    }
    const QString column = comboOf(meaning)->currentData().toString();
    const QJsonObject changed = profileWith(answer_->profile, meaning, column);
    auto written = writeTemporaryProfile(changed, start().worker.exchangeFolder(start().documents));
    if (!written) {
        refuse(written.error());
        return;
    }
    answer_->profile = changed;
    setOwn(*std::move(written));
    ask();
}

void LabelsPage::setOwn(std::shared_ptr<QTemporaryFile> mapping) {
    own_ = std::move(mapping);
    if (const int at = profile_->findData(QString(kOwn)); at >= 0) {
        profile_->setCurrentIndex(at);
    } else {
        profile_->addItem(tr("As changed here"), QString(kOwn));
        profile_->setCurrentIndex(profile_->count() - 1);
    }
}

void LabelsPage::restore() {
    // The file of this source was chosen already; it is not proposed again.
    proposedFor_ = request().source;
    labels_->setText(request().labels);
    pathEdited();
    const QJsonObject& mapping = wizardMapping();
    if (!mapping.isEmpty()) {
        if (auto written =
                writeTemporaryProfile(mapping, start().worker.exchangeFolder(start().documents))) {
            setOwn(*std::move(written));
        }
    } else if (!request().labelProfile.isEmpty()) {
        if (profile_->findData(request().labelProfile) < 0) {
            profile_->addItem(QFileInfo(request().labelProfile).fileName(), request().labelProfile);
        }
        profile_->setCurrentIndex(profile_->findData(request().labelProfile));
    }
}

void LabelsPage::ask() {
    pause_.stop();
    clearNotice();
    if (path().isEmpty()) {
        return;
    }
    ImportRequest asked = request();
    asked.labels = path();
    if (const Result<void> checked = checkLabels(asked); !checked) {
        refuse(checked.error());
        return;
    }
    QStringList arguments{QStringLiteral("labels"), path()};
    if (!request().source.isEmpty()) {
        arguments += {QStringLiteral("--source"), request().source};
    }
    if (!profile().isEmpty()) {
        arguments += {QStringLiteral("--profile"), profile()};
    }
    say(tr("Reading the label file…"), "muted");
    query_.ask(arguments, own_);
    Q_EMIT completeChanged();
}

void LabelsPage::show(const QJsonObject& json) {
    answer_ = labelAnswerOf(json);
    showMapping();
    showProfiles();
    showTables();
    details_->show();
    if (answer_->error) {
        const QString detail = workerSentence(QString::fromStdString(answer_->error->detail));
        say(tr("▲ This file cannot be used as it is mapped: %1. Choose the columns below, or "
               "another file.")
                .arg(detail.isEmpty() ? tr("no column for the image") : detail),
            "fail");
    } else {
        QString words = tr("%1 of %2 rows can be used, of %3 patients.")
                            .arg(countWords(answer_->rowsUsed), countWords(answer_->rows),
                                 countWords(answer_->patients));
        if (answer_->rowsWithoutPatient > 0) {
            words += QLatin1Char(' ') +
                     tr("%1 rows name no patient.").arg(countWords(answer_->rowsWithoutPatient));
        }
        if (answer_->filesWithRow && answer_->filesWithoutRow) {
            words += QLatin1Char(' ') + tr("%1 files of the folder have a row, %2 have none.")
                                            .arg(countWords(*answer_->filesWithRow),
                                                 countWords(*answer_->filesWithoutRow));
        }
        say(words, answer_->rowsUsed > 0 ? "muted" : "attention");
    }
    Q_EMIT completeChanged();
}

void LabelsPage::refuse(const Error& error) {
    const ErrorSentences sentences = errorSentences(error);
    QString words = QStringLiteral("▲ ") + sentences.what;
    if (!error.detail.empty()) {
        words += QStringLiteral(" (%1)").arg(workerSentence(QString::fromStdString(error.detail)));
    }
    say(words + QStringLiteral(". ") + sentences.next, "fail");
    if (answer_) {
        answer_->isUsable = false;
    }
    // The mapping stays where there is one: it may be what has to be changed.
    details_->setVisible(answer_.has_value());
    Q_EMIT completeChanged();
}

QComboBox* LabelsPage::comboOf(const QString& meaning) {
    QComboBox*& combo = combos_[meaning];
    if (combo == nullptr) {
        combo = new QComboBox;
        combo->setObjectName(QStringLiteral("column_") + meaning);
        combo->setAccessibleName(tr("Column for: %1").arg(labelMeaningWord(meaning)));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        combo->setFocusPolicy(Qt::StrongFocus);
        connect(combo, &QComboBox::activated, this, [this, meaning] { columnChosen(meaning); });
        form_->addRow(labelMeaningWord(meaning), combo);
    }
    return combo;
}

void LabelsPage::showMapping() {
    for (const MappedColumn& mapped : answer_->mapping) {
        QComboBox* combo = comboOf(mapped.meaning);
        const QSignalBlocker quiet(combo);
        combo->clear();
        combo->addItem(tr("– none –"), QString());
        for (const QString& choice : mapped.choices) {
            combo->addItem(choice, choice);
        }
        combo->setCurrentIndex(mapped.column.isEmpty()
                                   ? 0
                                   : 1 + static_cast<int>(mapped.choices.indexOf(mapped.column)));
        combo->setToolTip(chosenByWord(mapped.chosenBy));
        combo->setAccessibleDescription(chosenByWord(mapped.chosenBy));
    }
}

void LabelsPage::showProfiles() {
    if (answer_) {
        for (const QString& name : answer_->profiles) {
            if (profile_->findData(name) < 0) {
                profile_->addItem(labelProfileName(name), name);
            }
        }
    }
    const bool hasFile = !path().isEmpty();
    profile_->setEnabled(hasFile);
    open_->setEnabled(hasFile);
    save_->setEnabled(answer_ && !answer_->profile.isEmpty());
}

void LabelsPage::showTables() {
    firstRows_.setRows(answer_->firstRows);
    findings_.setRows(answer_->findings);
    problems_.setRows(answer_->problems);
    for (auto* table : tabs_->findChildren<QTableView*>()) {
        table->resizeColumnsToContents();
    }
    qint64 rows = 0;
    for (const TextRow& problem : answer_->problems) {
        rows += problem.cells.value(0).remove(QChar(0x2009)).toLongLong();
    }
    tabs_->setTabText(1, tr("Findings (%1)").arg(countWords(answer_->findings.size())));
    tabs_->setTabText(2, rows == 0 ? tr("No problems") : tr("Problems (%1)").arg(countWords(rows)));
}

void LabelsPage::say(const QString& words, const char* tone) {
    note_->setText(words);
    setTone(*note_, tone);
}

Result<void> LabelsPage::check() {
    request().labels = path();
    request().hasFindings = !path().isEmpty() && answer_ && !answer_->findings.isEmpty();
    request().patients = !path().isEmpty() && answer_ ? answer_->patients : 0;
    const bool isOwn = !path().isEmpty() && own_ != nullptr && answer_;
    keepMapping(isOwn ? answer_->profile : QJsonObject());
    request().labelProfile = path().isEmpty() ? QString() : profile();
    request().labelProfileFile = path().isEmpty() ? nullptr : own_;
    return checkLabels(request());
}

}  // namespace outis::gui
