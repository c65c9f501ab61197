// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/size_page.h"

#include <initializer_list>

#include <QJsonArray>
#include <QRadioButton>

#include "gui/models/estimate_words.h"
#include "gui/text/error_sentences.h"
#include "gui/text/words.h"
#include "gui/widgets/card.h"
#include "gui/widgets/help_button.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {
constexpr qint64 kGuessedImages = 5000;  ///< where nobody has looked into the folder
constexpr int kHours = 24;               ///< of training and drawing, at most
}  // namespace

SizePage::SizePage(ImportWizard& owner)
    : WizardPage(tr("Size"), tr("Larger images show more and take longer; begin small and see."),
                 owner),
      presets_(builtInPresets()),
      query_(start().worker) {
    sizes_ = new QButtonGroup(this);
    addSize(32, tr("32 × 32 pixels"), tr("a first look; minutes to an hour without a GPU"));
    addSize(64, tr("64 × 64 pixels"), tr("shapes of heart and lungs; hours without a GPU"));
    addSize(128, tr("128 × 128 pixels"), tr("finer findings; needs a GPU"));
    preset_ = new QComboBox;
    preset_->setObjectName(QStringLiteral("presetCombo"));
    preset_->setAccessibleName(tr("Size of the network"));
    preset_->setMinimumHeight(32);
    body().addSpacing(8);
    body().addWidget(makeText(tr("Network")));
    body().addWidget(preset_);
    body().addWidget(makeText(
        tr("A larger network draws better images, needs more memory and learns more slowly. All "
           "other settings follow from this choice."),
        "muted"));
    estimate_ = makeButton(tr("Try it on this computer"), QStringLiteral("sizeEstimateButton"),
                           tr("Tries a few steps for about half a minute; writes nothing"));
    chosen_ = makeText({}, "pass");
    chosen_->setObjectName(QStringLiteral("presetChosen"));
    cost_ = makeText({});
    cost_->setObjectName(QStringLiteral("presetCost"));
    remark_ = makeText({}, "muted", 0.92);
    remark_->setObjectName(QStringLiteral("presetRemark"));
    shorten_ = new QCheckBox;
    shorten_->setObjectName(QStringLiteral("shortenBox"));
    body().addSpacing(8);
    body().addWidget(withHelp(estimate_, QStringLiteral("cost")));
    for (QWidget* each : std::initializer_list<QWidget*>{chosen_, shorten_, cost_, remark_}) {
        body().addWidget(each);
    }
    body().addStretch();
    query_.setLimit(WorkerQuery::kLongLimitMs);
    connect(estimate_, &QPushButton::clicked, this, &SizePage::ask);
    connect(&query_, &WorkerQuery::answered, this, &SizePage::show);
    connect(&query_, &WorkerQuery::busyChanged, this, &SizePage::refreshButton);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        remark_->setText(QStringLiteral("▲ ") + errorSentences(error).what);
    });
    connect(preset_, &QComboBox::activated, this, [this] { isChosenByHand_ = true; });
    connect(preset_, &QComboBox::currentIndexChanged, this, &SizePage::showCost);
    shorten_->setChecked(true);
    connect(shorten_, &QCheckBox::toggled, this, &SizePage::showCost);
    connect(sizes_, &QButtonGroup::idToggled, this, &SizePage::sizeChanged);
    sizes_->button(64)->setChecked(true);
}

void SizePage::addSize(int size, const QString& text, const QString& remark) {
    auto* button = new QRadioButton(text + QStringLiteral("  –  ") + remark);
    button->setObjectName(QStringLiteral("size_%1").arg(size));
    button->setAccessibleName(button->text());
    sizes_->addButton(button, size);
    body().addWidget(button);
}

void SizePage::sizeChanged() {
    forgetCosts();
    preset_->clear();
    for (const Preset& preset : presets_) {
        if (preset.size == sizes_->checkedId()) {
            preset_->addItem(presetTitle(preset), preset.name);
        }
    }
}

void SizePage::initializePage() {
    if (!costs_.isEmpty() && asked_ != request().source) {
        forgetCosts();
    }
    refreshButton();
}

void SizePage::forgetCosts() {
    query_.cancel();
    costs_.clear();
    lengths_.clear();
    usualLength_ = 0;
    chosen_->clear();
    isChosenByHand_ = false;
    remark_->clear();
    showCost();
}

void SizePage::refreshButton() {
    estimate_->setEnabled(!query_.isBusy());
    estimate_->setText(query_.isBusy() ? tr("Trying…") : tr("Try it on this computer"));
    if (query_.isBusy()) {
        remark_->setText(tr("You can go on meanwhile; the network is then chosen by hand."));
    }
}

void SizePage::ask() {
    asked_ = request().source;
    const qint64 images = request().images > 0 ? request().images : kGuessedImages;
    query_.ask({QStringLiteral("estimate"), QStringLiteral("--images"), QString::number(images),
                QStringLiteral("--size"), QString::number(sizes_->checkedId()),
                QStringLiteral("--preset"), preset_->currentData().toString(),
                QStringLiteral("--limit-hours"), QString::number(kHours)});
}

/// The best first: the first of these that the page offers is taken, unless the steward chose.
void SizePage::show(const QJsonObject& answer) {
    costs_.clear();
    lengths_.clear();
    usualLength_ =
        answer.value(QLatin1String("asked")).toObject().value(QLatin1String("images")).toInteger();
    QString best;
    for (const QJsonValue& each : answer.value(QLatin1String("proposals")).toArray()) {
        const QJsonObject proposal = each.toObject();
        const QString preset = proposal.value(QLatin1String("preset")).toString();
        if (preset_->findData(preset) >= 0 && !costs_.contains(preset)) {
            costs_[preset] = estimateCostWords(proposal);
            const qint64 length = proposal.value(QLatin1String("images")).toInteger();
            if (length > 0 && length < usualLength_) {
                lengths_[preset] = length;
            }
            best = best.isEmpty() ? preset : best;
        }
    }
    const bool takesBest = !best.isEmpty() && !isChosenByHand_;
    if (takesBest) {
        preset_->setCurrentIndex(preset_->findData(best));
    }
    setTone(*chosen_, best.isEmpty() ? "attention" : "pass");
    chosen_->setText(best.isEmpty()
                         ? tr("▲ No network of this size ends within %1 hours here.").arg(kHours)
                     : takesBest ? tr("✓ This network was chosen for this computer.")
                                 : tr("Your choice was kept."));
    remark_->setText(
        tr("%1, for %2.")
            .arg(answer.value(QLatin1String("device")).toString(),
                 request().images > 0
                     ? tr("about %1 images").arg(countWords(request().images))
                     : tr("%1 images, as an example").arg(countWords(kGuessedImages))));
    showCost();
}

void SizePage::showCost() {
    const QString preset = preset_->currentData().toString();
    cost_->setText(costs_.isEmpty()          ? QString()
                   : costs_.contains(preset) ? costs_.value(preset)
                                             : tr("▲ It does not fit this computer."));
    setTone(*cost_, costs_.isEmpty() || costs_.contains(preset) ? "" : "attention");
    showLength();
}

/// The costs are those of the shortened training; who wants all of it is told that it takes longer.
void SizePage::showLength() {
    const qint64 length = lengths_.value(preset_->currentData().toString());
    shorten_->setVisible(length > 0);
    if (length == 0) {
        return;
    }
    const QString words = unitWords(length, QStringLiteral("images"));
    shorten_->setText(tr("Shorten the training to %1 seen").arg(words));
    shorten_->setAccessibleName(shorten_->text());
    shorten_->setToolTip(
        usualLength_ > 0
            ? tr("So that it ends within %1 hours. The usual length is %2; images of a shorter "
                 "training are less good.")
                  .arg(kHours)
                  .arg(unitWords(usualLength_, QStringLiteral("images")))
            : tr("So that it ends within %1 hours; images of a shorter training are less good.")
                  .arg(kHours));
    if (costs_.isEmpty()) {
        return;
    }
    const double longer = double(usualLength_) / double(length);
    const QString cost = costs_.value(preset_->currentData().toString());
    cost_->setText(shorten_->isChecked()
                       ? cost
                       : cost + QLatin1Char(' ') +
                             tr("▲ That is for the shortened training: the usual one takes %1 "
                                "times as long.")
                                 .arg(figureWords(longer)));
    setTone(*cost_, shorten_->isChecked() ? "" : "attention");
}

void SizePage::restore() {
    if (QAbstractButton* button = sizes_->button(request().size)) {
        button->setChecked(true);
    }
    if (const int at = preset_->findData(request().preset); at >= 0) {
        preset_->setCurrentIndex(at);
    }
    if (request().trainImages > 0) {
        lengths_[request().preset] = request().trainImages;
        shorten_->setChecked(true);
        showCost();
    }
}

Result<void> SizePage::check() {
    request().size = sizes_->checkedId();
    request().preset = preset_->currentData().toString();
    request().trainImages = shorten_->isChecked() ? lengths_.value(request().preset) : 0;
    return {};
}

}  // namespace outis::gui
