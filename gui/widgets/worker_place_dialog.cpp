// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/worker_place_dialog.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "gui/text/probe_words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

WorkerPlaceDialog::WorkerPlaceDialog(const WorkerPlace& place, QString folder, QWidget* parent)
    : QDialog(parent), folder_(std::move(folder)) {
    setObjectName(QStringLiteral("workerPlaceDialog"));
    setWindowTitle(tr("Where the worker runs"));
    setMinimumWidth(560);
    createFields(place);
    createButtons();
    layOut();
    connect(here_, &QRadioButton::toggled, this, &WorkerPlaceDialog::refresh);
    connect(prefix_, &QLineEdit::textEdited, this, &WorkerPlaceDialog::prefixEdited);
    connect(program_, &QLineEdit::textEdited, this, &WorkerPlaceDialog::forgetTest);
    connect(shell_, &QCheckBox::clicked, this, [this] {
        isShellChosen_ = true;
        forgetTest();
    });
    connect(test_, &QPushButton::clicked, this, &WorkerPlaceDialog::test);
    connect(save_, &QPushButton::clicked, this, &WorkerPlaceDialog::save);
    connect(&probe_, &WorkerProbe::finished, this, &WorkerPlaceDialog::showResult);
    refresh();
}

void WorkerPlaceDialog::createFields(const WorkerPlace& place) {
    here_ = new QRadioButton(tr("On this computer"));
    here_->setObjectName(QStringLiteral("workerHere"));
    elsewhere_ = new QRadioButton(tr("On another computer, by a command"));
    elsewhere_->setObjectName(QStringLiteral("workerElsewhere"));
    for (QRadioButton* button : {here_, elsewhere_}) {
        button->setAccessibleName(button->text());
    }
    (place.isElsewhere() ? elsewhere_ : here_)->setChecked(true);
    form_ = new FieldForm;
    prefix_ = form_->addLine(tr("Command that leads there"), QStringLiteral("workerPrefix"),
                             tr("such as ssh gpu1, or srun --gres=gpu:1"));
    prefix_->setText(place.prefix);
    program_ = form_->addLine(tr("outis-worker there: its name or path"),
                              QStringLiteral("workerProgram"), QStringLiteral("outis-worker"));
    program_->setText(place.program);
    shell_ = new QCheckBox(tr("A shell at the other end reads the words (ssh)"));
    shell_->setObjectName(QStringLiteral("workerShell"));
    shell_->setAccessibleName(shell_->text());
    shell_->setToolTip(tr("Words with blanks are then quoted; srun and env need no quotation"));
    shell_->setChecked(place.isElsewhere() && place.isThroughShell);
    isShellChosen_ = place.isElsewhere() && place.isThroughShell != leadsThroughShell(place.prefix);
}

void WorkerPlaceDialog::createButtons() {
    test_ = makeButton(tr("Test it"), QStringLiteral("workerTestButton"),
                       tr("Asks the worker there who it is and whether it sees the same folder"));
    save_ = makeButton(tr("Use it"), QStringLiteral("workerSaveButton"),
                       tr("From the next start of a worker on"), "primary");
    result_ = makeText({});
    result_->setObjectName(QStringLiteral("workerTestResult"));
    next_ = makeText({}, "muted");
    next_->setObjectName(QStringLiteral("workerTestNext"));
}

void WorkerPlaceDialog::layOut() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("workerPlaceButtons"));
    buttons->addButton(save_, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, Theme::kGap);
    column->setSpacing(Theme::kGrid);
    column->addWidget(here_);
    column->addWidget(elsewhere_);
    column->addWidget(form_);
    column->addWidget(shell_);
    column->addWidget(makeText(
        tr("Images and workspace must lie in a folder that both computers see under the same path. "
           "Everything is then read and done there, look-ups and signing with your passphrase "
           "included, so choose a computer of your own house. Files of keys are those of that "
           "computer. With a queue (srun) each look-up waits for a place."),
        "muted"));
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addWidget(next_);
    column->addStretch();
    column->addWidget(buttons);
    // Only a button of the dialog can be its default: Return would press another one.
    save_->setDefault(true);
}

WorkerPlace WorkerPlaceDialog::place() const {
    WorkerPlace place;
    if (elsewhere_->isChecked()) {
        place.prefix = prefix_->text().trimmed();
        place.isThroughShell = shell_->isChecked();
    }
    if (const QString program = program_->text().trimmed(); !program.isEmpty()) {
        place.program = program;
    }
    return place;
}

void WorkerPlaceDialog::refresh() {
    const bool isElsewhere = elsewhere_->isChecked();
    form_->setEnabled(isElsewhere);
    shell_->setEnabled(isElsewhere);
    test_->setEnabled(isElsewhere && !probe_.isRunning());
    test_->setText(probe_.isRunning() ? tr("Testing…") : tr("Test it"));
    if (!isElsewhere) {
        form_->clearProblems();
        forgetTest();
    }
}

void WorkerPlaceDialog::prefixEdited() {
    if (!isShellChosen_) {
        shell_->setChecked(leadsThroughShell(prefix_->text()));
    }
    forgetTest();
}

/// What was found is of what stood there before.
void WorkerPlaceDialog::forgetTest() {
    form_->clearProblems();
    result_->clear();
    next_->clear();
    if (probe_.isRunning()) {
        probe_.cancel();
        refresh();
    }
}

bool WorkerPlaceDialog::check() {
    const bool isGood = here_->isChecked() || place().isElsewhere();
    form_->setProblem(*prefix_, isGood ? QString() : tr("A command is needed, such as ssh gpu1."));
    return isGood;
}

void WorkerPlaceDialog::test() {
    forgetTest();
    if (check()) {
        setTone(*result_, "muted");
        result_->setText(tr("Waiting for the answer…"));
        probe_.start(place(), folder_);
        refresh();
    }
}

void WorkerPlaceDialog::showResult(const ProbeResult& result) {
    const ProbeWords words = probeWords(result, QCoreApplication::applicationVersion());
    setTone(*result_, words.isGood ? "pass" : "fail");
    result_->setText((words.isGood ? QStringLiteral("✓ ") : QStringLiteral("▲ ")) + words.what);
    result_->setAccessibleName(words.what);
    next_->setText(words.next);
    refresh();
    // More words need more room; their height for a width is not among a window's minima.
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void WorkerPlaceDialog::save() {
    if (check()) {
        Q_EMIT chosen(place());
        accept();
    }
}

}  // namespace outis::gui
