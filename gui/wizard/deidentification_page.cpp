// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/deidentification_page.h"

#include "gui/pages/burned_in_tab.h"
#include "gui/text/error_sentences.h"
#include "gui/text/preview_words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

DeidentificationPage::DeidentificationPage(ImportWizard& owner)
    : WizardPage(tr("De-identification"),
                 tr("Names, numbers, dates and paths stay in one table of the workspace, which can "
                    "be dropped. Writing inside the pictures is covered."),
                 owner) {
    mask_ = new QCheckBox(tr("Cover text that is burned into the pictures (recommended)"));
    mask_->setObjectName(QStringLiteral("maskTextBox"));
    markers_ = new QCheckBox(tr("Leave side and position markers (L, R, AP) uncovered"));
    markers_->setObjectName(QStringLiteral("keepMarkersBox"));
    for (QCheckBox* box : {mask_, markers_}) {
        box->setAccessibleName(box->text());
        box->setChecked(true);
        body().addWidget(box);
    }
    warning_ = makeText(tr("▲ Names and dates that stand in a picture are then learned and may be "
                           "drawn again. Only for images that are known to show none."),
                        "attention");
    warning_->setObjectName(QStringLiteral("maskWarning"));
    seen_ = makeText({}, "muted");
    seen_->setObjectName(QStringLiteral("previewSeen"));
    places_ = new BurnedInTab(start().worker);
    body().addWidget(warning_);
    body().addSpacing(Theme::kGrid);
    body().addWidget(seen_);
    body().addWidget(places_, 1);
    connect(mask_, &QCheckBox::toggled, this, &DeidentificationPage::changed);
    connect(markers_, &QCheckBox::toggled, this, &DeidentificationPage::changed);
    connect(places_, &BurnedInTab::answered, this, &DeidentificationPage::show);
    connect(places_, &BurnedInTab::failed, this, [this](const Error& error) {
        lookedAt_.clear();
        setTone(*seen_, "attention");
        seen_->setText(QStringLiteral("▲ ") + errorSentences(error).what);
    });
    restore();
}

void DeidentificationPage::restore() {
    mask_->setChecked(request().masksText);
    markers_->setChecked(request().keepsMarkers);
    warning_->setVisible(!mask_->isChecked());
}

void DeidentificationPage::initializePage() {
    look();
}

void DeidentificationPage::changed() {
    warning_->setVisible(!mask_->isChecked());
    markers_->setEnabled(mask_->isChecked());
    look();
}

void DeidentificationPage::look() {
    QStringList options;
    if (!mask_->isChecked()) {
        options += QStringLiteral("--no-mask-text");
    } else if (!markers_->isChecked()) {
        options += QStringLiteral("--no-keep-markers");
    }
    const QStringList now = QStringList{request().source} + options;
    if (request().source.isEmpty() || now == lookedAt_) {
        return;
    }
    lookedAt_ = now;
    setTone(*seen_, "muted");
    seen_->setText(tr("Some files of the folder are read as the import would read them…"));
    places_->preview(request().source, options, start().documents);
}

void DeidentificationPage::show(const QJsonObject& answer) {
    setTone(*seen_, answer.value(QLatin1String("images")).toInteger() > 0 ? "muted" : "attention");
    seen_->setText(previewWords(answer));
}

Result<void> DeidentificationPage::check() {
    request().masksText = mask_->isChecked();
    request().keepsMarkers = markers_->isChecked();
    return {};
}

}  // namespace outis::gui
