// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/models/export_form.h"
#include "gui/widgets/card.h"
#include "gui/widgets/field_form.h"

namespace outis::gui {

class Dialogs;

/// What will be written where, asked for field by field.
class ExportCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    explicit ExportCard(Dialogs& dialogs, QWidget* parent = nullptr);

    void setWorkspace(const QString& workspace) { workspace_ = workspace; }
    [[nodiscard]] ExportForm form() const;
    /// Shows what is wrong beside the fields; whether nothing is.
    [[nodiscard]] bool check();

private:
    void chooseTarget();
    void checkTarget();

    Dialogs& dialogs_;
    QString workspace_;
    FieldForm* fields_;
    QLineEdit* target_;
    QLineEdit* title_;
    QLineEdit* publisher_;
    QLineEdit* contact_;
    QLineEdit* url_;
    QPlainTextEdit* recipients_;
    QCheckBox* dicom_;
};

}  // namespace outis::gui
