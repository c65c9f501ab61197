// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/size_page.h"

#include <QRadioButton>

#include "gui/widgets/card.h"

namespace outis::gui {

SizePage::SizePage(ImportWizard& owner)
    : WizardPage(tr("Size"), tr("Larger images show more and take longer; begin small and see."),
                 owner),
      presets_(builtInPresets()) {
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
    body().addStretch();
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
    preset_->clear();
    for (const Preset& preset : presets_) {
        if (preset.size == sizes_->checkedId()) {
            preset_->addItem(presetTitle(preset), preset.name);
        }
    }
}

void SizePage::restore() {
    if (QAbstractButton* button = sizes_->button(request().size)) {
        button->setChecked(true);
    }
    if (const int at = preset_->findData(request().preset); at >= 0) {
        preset_->setCurrentIndex(at);
    }
}

Result<void> SizePage::check() {
    request().size = sizes_->checkedId();
    request().preset = preset_->currentData().toString();
    return {};
}

}  // namespace outis::gui
