// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/threshold_card.h"

#include <QHBoxLayout>

#include "gui/dialogs.h"
#include "gui/text/error_sentences.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kFinding, kAsked, kNow, kThen };

}  // namespace

ThresholdCard::ThresholdCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("What another threshold would leave"), parent), dialogs_(dialogs) {
    setObjectName(QStringLiteral("thresholdCard"));
    setHelp(QStringLiteral("strictness"));
    state_ = makeText({}, "muted");
    state_->setObjectName(QStringLiteral("thresholdState"));
    parts_ = new QWidget;
    auto* column = new QVBoxLayout(parts_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid);
    makeSlider();
    makeWords();
    makeAdvice();
    body().addWidget(state_);
    body().addWidget(parts_);
    body().addWidget(
        makeText(tr("Counted from the images that were drawn, each with its scores: nothing is "
                    "drawn or changed here. A stricter run draws more images to replace what it "
                    "throws away, so that the number left is the least to expect."),
                 "muted", 0.9));
    connect(slider_, &QSlider::valueChanged, this, &ThresholdCard::showStep);
    connect(toNow_, &QPushButton::clicked, this, [this] {
        if (choice_) {
            slider_->setValue(static_cast<int>(choice_->now));
        }
    });
    connect(&reader_, &ThresholdReader::ready, this, &ThresholdCard::take);
    connect(&reader_, &ThresholdReader::failed, this, [this](const Error& error) {
        showReason(error.subject == "thresholds"
                       ? tr("This cannot be tried: %1.")
                             .arg(workerSentence(QString::fromStdString(error.detail)))
                       : errorSentences(error).what);
    });
    showReason({});
}

void ThresholdCard::makeSlider() {
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setObjectName(QStringLiteral("thresholdSlider"));
    slider_->setAccessibleName(tr("Strictness of the filter"));
    slider_->setTickPosition(QSlider::TicksBelow);
    slider_->setTickInterval(1);
    slider_->setPageStep(2);
    slider_->setToolTip(tr("Arrow keys: one step. It changes nothing but this card."));
    toNow_ = makeButton(tr("Back to now"), QStringLiteral("thresholdNowButton"),
                        tr("The threshold that these images were drawn with"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    QLabel* lax = makeText(tr("Laxer"), "muted", 0.9);
    lax->setWordWrap(false);
    QLabel* strict = makeText(tr("Stricter"), "muted", 0.9);
    strict->setWordWrap(false);
    row->addWidget(lax);
    row->addWidget(slider_, 1);
    row->addWidget(strict);
    row->addWidget(toNow_);
    static_cast<QVBoxLayout*>(parts_->layout())->addLayout(row);
}

void ThresholdCard::makeWords() {
    auto* column = static_cast<QVBoxLayout*>(parts_->layout());
    const auto add = [&](QLabel*& label, const char* name, const char* tone = "", double scale = 1,
                         int weight = QFont::Normal) {
        label = makeText({}, tone, scale, weight);
        label->setObjectName(QString::fromLatin1(name));
        column->addWidget(label);
    };
    add(threshold_, "thresholdWords", "muted");
    add(images_, "thresholdImages", "", 1.15, QFont::DemiBold);
    add(warning_, "thresholdWarning", "attention");
    add(found_, "thresholdFound");
    add(variety_, "thresholdVariety");
    add(accuracy_, "thresholdAccuracy");
    add(estimate_, "thresholdEstimate");
    findings_ =
        new TextTable({tr("Findings asked for"), tr("Asked"), tr("Left now"), tr("Left then")},
                      {kAsked, kNow, kThen}, this);
    findings_->setTopics({QStringLiteral("adherence"), QStringLiteral("adherence"), {}, {}});
    auto* table = new WholeTable(*findings_, QStringLiteral("thresholdTable"),
                                 tr("Images left by finding"), {kFinding});
    table->setItemDelegateForColumn(kThen, new ToneDelegate(table));
    column->addWidget(table);
}

void ThresholdCard::makeAdvice() {
    how_ = makeButton(tr("How to get this…"), QStringLiteral("thresholdHowButton"),
                      tr("Which option it is, and from where the run begins again"));
    how_->setCheckable(true);
    advice_ = new QWidget;
    auto* column = new QVBoxLayout(advice_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid);
    column->addWidget(
        makeText(tr("The share is the option “false rejects” of the filter. With another one the "
                    "run begins again at “%1”: the detectors are made anew, images are drawn, "
                    "audited and evaluated again. The generator stays. The new release counts as "
                    "one more of these patients, which the audit tests at a stricter level. What "
                    "was submitted or approved stays as it is.")
                     .arg(stageName(QStringLiteral("detect")))));
    command_ = makeText({});
    command_->setObjectName(QStringLiteral("thresholdCommand"));
    command_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = makeButton(tr("Copy the command"), QStringLiteral("thresholdCopyButton"),
                            tr("For a terminal; the window follows the run"));
    column->addWidget(command_);
    column->addWidget(copy, 0, Qt::AlignLeft);
    advice_->hide();
    parts_->layout()->addWidget(how_);
    parts_->layout()->setAlignment(how_, Qt::AlignLeft);
    parts_->layout()->addWidget(advice_);
    connect(how_, &QPushButton::toggled, advice_, &QWidget::setVisible);
    connect(copy, &QPushButton::clicked, this, [this] { dialogs_.copyText(command_->text()); });
}

void ThresholdCard::setSource(const ThresholdSource& source, const ReportNumber& auroc,
                              const QList<AccuracyTrial>& trials) {
    auroc_ = auroc;
    trials_ = trials;
    if (source == source_) {
        showStep();
        return;
    }
    source_ = source;
    choice_.reset();
    parts_->hide();
    state_->setText(tr("Reading the candidates…"));
    state_->show();
    reader_.read(source);
}

void ThresholdCard::showReason(const QString& reason) {
    reader_.cancel();
    source_ = {};
    choice_.reset();
    parts_->hide();
    state_->setText(reason);
    state_->setVisible(!reason.isEmpty());
}

void ThresholdCard::take(const std::shared_ptr<const ThresholdChoice>& choice) {
    choice_ = choice;
    state_->hide();
    {
        const QSignalBlocker silent(slider_);
        slider_->setRange(0, static_cast<int>(choice->steps.size()) - 1);
        slider_->setValue(static_cast<int>(choice->now));
    }
    how_->setChecked(false);
    parts_->show();
    showStep();
}

void ThresholdCard::showStep() {
    if (!choice_) {
        return;
    }
    const auto step = static_cast<std::size_t>(slider_->value());
    const bool isNow = step == choice_->now;
    const StepWords words = wordsOf(*choice_, step);
    slider_->setAccessibleDescription(words.threshold + QStringLiteral(". ") + words.images);
    threshold_->setText(words.threshold);
    images_->setText(words.images);
    found_->setText(words.found);
    variety_->setText(words.variety);
    accuracy_->setText(measuredWords(auroc_));
    estimate_->setText(isNow ? QString()
                             : estimateWords(auroc_, accuracyAt(*choice_, step, trials_)));
    estimate_->setVisible(!estimate_->text().isEmpty());
    warning_->setText(words.state.isEmpty() ? QString() : QStringLiteral("▲ ") + words.state);
    warning_->setVisible(!words.state.isEmpty());
    findings_->setRows(findingRows(*choice_, step));
    command_->setText(commandFor(*choice_, step));
    toNow_->setEnabled(!isNow);
    how_->setEnabled(!isNow);
    advice_->setVisible(how_->isChecked() && !isNow);
}

}  // namespace outis::gui
