// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/about_page.h"

#include <QHBoxLayout>

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/field_form.h"

namespace outis::gui {

AboutPage::AboutPage(ImportWizard& owner)
    : WizardPage(tr("About the images"),
                 tr("The report prints these words as they are, also for the outside. What is left "
                    "empty is said to be not stated. Write no name of a patient."),
                 owner) {
    auto* left = new FieldForm;
    auto* right = new FieldForm;
    const auto add = [this](FieldForm& form, const char* option, const QString& label,
                            const QString& hint) {
        const QString name = QLatin1String(option);
        lines_[name] = form.addLine(label, name, hint);
    };
    add(*left, "report-source-name", tr("Name of the data set"), tr("Chest radiographs, ward 4"));
    add(*left, "report-source-organisation", tr("Organisation"), {});
    add(*left, "report-source-period", tr("Images taken"), tr("2014 to 2019"));
    add(*left, "report-approval-number", tr("Approval: number or name"), {});
    add(*right, "report-source-inclusion", tr("Taken and left out"),
        tr("adults, frontal views, no portable images"));
    add(*right, "report-source-labels", tr("Where the findings come from, and how sure they are"),
        tr("read from reports by two radiologists"));
    add(*right, "report-legal-basis", tr("Legal basis of the processing"), {});
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Theme::kGrid);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    body().addLayout(row);
    body().addStretch();
}

void AboutPage::restore() {
    eachSourceWord(request().about, [this](const char* option, const QString& words) {
        lines_.at(QLatin1String(option))->setText(words);
    });
}

Result<void> AboutPage::check() {
    eachSourceWord(request().about, [this](const char* option, QString& words) {
        words = lines_.at(QLatin1String(option))->text().simplified();
    });
    return {};
}

}  // namespace outis::gui
