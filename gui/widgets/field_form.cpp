// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/field_form.h"

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

FieldForm::FieldForm(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(Theme::kGrid);
    grid_->setVerticalSpacing(Theme::kGrid / 2);
    grid_->setColumnStretch(0, 1);
}

QLineEdit* FieldForm::addLine(const QString& label, const QString& name, const QString& hint) {
    auto* line = new QLineEdit;
    line->setPlaceholderText(hint);
    line->setMinimumHeight(4 * Theme::kGrid);
    addField(label, *line, name);
    return line;
}

void FieldForm::addField(const QString& label, QWidget& field, const QString& name,
                         QWidget* beside) {
    const int row = grid_->rowCount();
    field.setObjectName(name);
    field.setAccessibleName(label);
    auto* title = makeText(label, "", 1.0, QFont::Medium);
    title->setBuddy(&field);
    auto* problem = makeText({}, "fail", 0.92);
    problem->setObjectName(name + QStringLiteral("Problem"));
    problem->hide();
    problems_.insert(&field, problem);
    grid_->addWidget(title, row, 0, 1, 2);
    grid_->addWidget(&field, row + 1, 0, 1, beside == nullptr ? 2 : 1);
    if (beside != nullptr) {
        grid_->addWidget(beside, row + 1, 1, Qt::AlignTop);
    }
    grid_->addWidget(problem, row + 2, 0, 1, 2);
    grid_->setRowMinimumHeight(row + 3, Theme::kGrid / 2);
}

void FieldForm::setProblem(const QWidget& field, const QString& problem) {
    if (QLabel* label = problems_.value(&field)) {
        label->setText(problem.isEmpty() ? QString() : QStringLiteral("▲ ") + problem);
        label->setVisible(!problem.isEmpty());
    }
}

void FieldForm::clearProblems() {
    for (auto each = problems_.cbegin(); each != problems_.cend(); ++each) {
        setProblem(*each.key(), {});
    }
}

}  // namespace outis::gui
