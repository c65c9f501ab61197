// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/source_page.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>

#include "gui/dialogs.h"
#include "gui/text/error_sentences.h"
#include "gui/text/preview_words.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

constexpr int kTypingPauseMs = 300;
constexpr int kFirstFiles = 8;  ///< answered soon
constexpr int kMoreFiles = 200;

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
      dialogs_(dialogs),
      query_(start().worker) {
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
    seen_ = makeText({});
    seen_->setObjectName(QStringLiteral("sourceSeen"));
    body().addSpacing(8);
    body().addWidget(seen_);
    offerDraft(owner);
    body().addStretch();
    connect(folder, &QPushButton::clicked, this, &SourcePage::chooseFolder);
    connect(source_, &QLineEdit::textChanged, this, &SourcePage::changed);
    pause_.setSingleShot(true);
    pause_.setInterval(kTypingPauseMs);
    query_.setLimit(WorkerQuery::kLongLimitMs);
    connect(&pause_, &QTimer::timeout, this, [this] { look(kFirstFiles); });
    connect(&query_, &WorkerQuery::answered, this, &SourcePage::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        setTone(*seen_, "attention");
        seen_->setText(QStringLiteral("▲ ") + errorSentences(error).what);
    });
    restore();
}

void SourcePage::restore() {
    source_->setText(request().source);
}

void SourcePage::offerDraft(ImportWizard& owner) {
    const std::optional<ImportDraft> draft = owner.draft();
    if (!draft) {
        return;
    }
    auto* words = makeText(tr("You saved an import of the folder %1 for later (%2).")
                               .arg(QFileInfo(draft->request.source).fileName(),
                                    QLocale().toString(draft->saved, QLocale::ShortFormat)));
    words->setObjectName(QStringLiteral("draftWords"));
    QPushButton* take = makeButton(tr("Take it up again"), QStringLiteral("takeUpButton"),
                                   tr("Fills all pages with the answers you gave"));
    QPushButton* forget = makeButton(tr("Forget it"), QStringLiteral("forgetDraftButton"),
                                     tr("Begins afresh; the saved answers are dropped"));
    auto* row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(take);
    row->addWidget(forget);
    auto* offer = new QFrame;
    offer->setProperty("notice", QStringLiteral("attention"));
    offer->setLayout(row);
    offer_ = offer;
    body().addSpacing(16);
    body().addWidget(offer_);
    connect(take, &QPushButton::clicked, this, [this, &owner, saved = *draft] {
        owner.takeUp(saved);
        offer_->hide();
    });
    connect(forget, &QPushButton::clicked, this, [this, &owner] {
        owner.forgetDraft();
        offer_->hide();
    });
}

void SourcePage::chooseFolder() {
    dialogs_.chooseFolder(this, tr("Folder with the images"), source_->text(),
                          [this](const QString& path) { source_->setText(path); });
}

void SourcePage::changed() {
    clearNotice();
    query_.cancel();
    seen_->clear();
    request().images = 0;
    if (QFileInfo(source_->text().trimmed()).isDir()) {
        pause_.start();
    } else {
        pause_.stop();
    }
}

void SourcePage::look(int files) {
    files_ = files;
    if (seen_->text().isEmpty()) {
        setTone(*seen_, "muted");
        seen_->setText(tr("Looking at some files of the folder…"));
    }
    query_.ask({QStringLiteral("preview"), QStringLiteral("--source"), source_->text().trimmed(),
                QStringLiteral("--files"), QString::number(files)});
}

void SourcePage::show(const QJsonObject& answer) {
    const auto number = [&](const char* key) {
        return answer.value(QLatin1String(key)).toInteger();
    };
    const bool isMore = files_ < kMoreFiles && number("files") > number("read");
    request().images = imagesByPreview(answer);
    setTone(*seen_, number("images") > 0 || isMore ? "" : "attention");
    seen_->setText((number("images") > 0 || isMore ? QString() : QStringLiteral("▲ ")) +
                   (kindWords(answer) + QLatin1Char('\n') + previewWords(answer)).trimmed() +
                   (isMore ? QLatin1Char(' ') + tr("Looking at more…") : QString()));
    if (isMore) {
        look(kMoreFiles);
    }
}

Result<void> SourcePage::check() {
    request().source = source_->text().trimmed();
    return checkSource(request());
}

}  // namespace outis::gui
