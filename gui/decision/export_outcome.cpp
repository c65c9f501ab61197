// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/export_outcome.h"

#include <QDir>

#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {
constexpr qsizetype kMostFaults = 10;
}

ExportProgressCard::ExportProgressCard(QWidget* parent)
    : Card(tr("The package is being written"), parent) {
    setObjectName(QStringLiteral("exportProgressCard"));
    words_ = makeText({});
    words_->setObjectName(QStringLiteral("exportStage"));
    bar_ = new QProgressBar;
    bar_->setObjectName(QStringLiteral("exportBar"));
    bar_->setAccessibleName(tr("Progress of the export"));
    bar_->setTextVisible(false);
    cancel_ = makeButton(tr("Cancel the export"), QStringLiteral("cancelExportButton"),
                         tr("Stops and takes away what was written; nothing leaves the house"));
    body().addWidget(words_);
    body().addWidget(bar_);
    body().addWidget(cancel_, 0, Qt::AlignLeft);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        cancel_->setEnabled(false);
        words_->setText(tr("Stopping and taking away what was written…"));
        Q_EMIT cancelRequested();
    });
}

void ExportProgressCard::begin() {
    cancel_->setEnabled(true);
    words_->setText(tr("Opening the release…"));
    bar_->setRange(0, 0);
}

void ExportProgressCard::show(const ExportProgress& progress) {
    if (!cancel_->isEnabled() || progress.stage.isEmpty()) {
        return;
    }
    words_->setText(progress.total > 0
                        ? tr("%1: %2 of %3")
                              .arg(stageName(progress.stage), countWords(progress.done),
                                   unitWords(progress.total, progress.unit))
                        : stageName(progress.stage));
    bar_->setRange(0, static_cast<int>(progress.total));
    bar_->setValue(static_cast<int>(progress.done));
}

OutcomeCard::OutcomeCard(QWidget* parent) : Card(tr("What was done"), parent) {
    setObjectName(QStringLiteral("outcomeCard"));
    title_ = makeText({}, "", 1.15, QFont::DemiBold);
    title_->setObjectName(QStringLiteral("outcomeTitle"));
    text_ = makeText({});
    text_->setObjectName(QStringLiteral("outcomeText"));
    check_ = makeText({}, "", 1.0, QFont::DemiBold);
    check_->setObjectName(QStringLiteral("packageCheck"));
    signers_ = makeText({}, "muted");
    signers_->setObjectName(QStringLiteral("packageSigners"));
    for (QLabel* label : {title_, text_, check_, signers_}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        body().addWidget(label);
    }
    open_ = makeButton(tr("Open it"), QStringLiteral("openOutcomeButton"),
                       tr("Shows it with the program that the system has for it"));
    body().addWidget(open_, 0, Qt::AlignLeft);
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(path_); });
    clear();
}

void OutcomeCard::clear() {
    say({}, "", {});
    offer({}, {});
    hide();
}

void OutcomeCard::say(const QString& title, const char* tone, const QString& text) {
    title_->setText(title);
    setTone(*title_, tone);
    title_->setVisible(!title.isEmpty());
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
    check_->hide();
    signers_->hide();
    show();
}

void OutcomeCard::offer(const QString& words, const QString& path) {
    path_ = path;
    open_->setVisible(!path.isEmpty());
    if (!path.isEmpty()) {
        open_->setText(words);
        open_->setAccessibleName(words);
    }
}

void OutcomeCard::showExport(const ExportFacts& facts) {
    QString text =
        tr("%1 in %2 files. The final scan compared %3 pictures with %4 of the source and searched "
           "for %5 names, numbers and digests: none was found.")
            .arg(unitWords(facts.images, QStringLiteral("images")), countWords(facts.files),
                 countWords(facts.pictures), countWords(facts.sourcePictures),
                 countWords(facts.strings));
    if (facts.notSearched > 0) {
        text += QLatin1Char(' ') + tr("%1 ids and names are too short to be searched for in text.")
                                       .arg(countWords(facts.notSearched));
    }
    text += QLatin1Char('\n') + tr("To be assessed again by %1.").arg(dayWords(facts.reassess));
    say(tr("The package is ready: %1").arg(QDir::toNativeSeparators(facts.package)), "pass", text);
    offer(tr("Open the folder"), facts.package);
}

void OutcomeCard::showStopped() {
    say(tr("The export was stopped"), "attention",
        tr("What had been written was taken away; nothing left the house. The release stays "
           "approved and can be exported again."));
    offer({}, {});
}

void OutcomeCard::showFinishedElsewhere() {
    say(tr("The export is finished"), "pass",
        tr("Another window began it. The copy stands in the ledger below; “Check a package…” looks "
           "whether it is as it was signed."));
    offer({}, {});
}

void OutcomeCard::showChecking(const QString& folder) {
    if (folder != path_) {
        say(tr("Package %1").arg(QDir::toNativeSeparators(folder)), "", {});
        offer(tr("Open the folder"), folder);
    }
    signers_->hide();
    check_->setText(tr("Checking every file and signature…"));
    setTone(*check_, "muted");
    check_->show();
}

void OutcomeCard::showCheck(const QString& folder, const PackageFacts& facts) {
    if (folder != path_) {
        return;
    }
    QStringList lines;
    if (facts.isSound) {
        check_->setText(QStringLiteral("● ") +
                        tr("Checked: the package is as it was signed, %1 files compared.")
                            .arg(countWords(facts.files)));
        for (const StatementFact& each : facts.statements) {
            lines.append(QStringLiteral("%1: %2, %3")
                             .arg(actWord(each.act), each.person(), momentWords(each.time)));
        }
        lines.append(tr("Whether these keys belong to these people must be known from elsewhere."));
    } else {
        check_->setText(QStringLiteral("▲ ") +
                        tr("The package is NOT as it was signed. Do not pass it on."));
        lines = facts.faults.mid(0, kMostFaults);
        if (facts.faults.size() > kMostFaults) {
            lines.append(tr("and %1 more").arg(facts.faults.size() - kMostFaults));
        }
    }
    setTone(*check_, facts.isSound ? "pass" : "fail");
    signers_->setText(lines.join(QLatin1Char('\n')));
    check_->show();
    signers_->setVisible(!lines.isEmpty());
}

void OutcomeCard::showWithdrawal(const QStringList& recipients, const QString& notice) {
    say(tr("The release is withdrawn"), "attention",
        recipients.isEmpty() ? tr("No copy of it left the house.")
                             : tr("Send the notice to: %1. The program sends nothing.")
                                   .arg(recipients.join(QStringLiteral(", "))));
    offer(tr("Open the notice"), notice);
}

}  // namespace outis::gui
