// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace outis::gui {

/// Fields under each other, each with its name above it and, where something is wrong with it, the
/// words for that below it.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);

    /// A line of text; `hint` is shown while it is empty.
    QLineEdit* addLine(const QString& label, const QString& name, const QString& hint = {});
    /// Any other field, with a button at its right where one is given.
    void addField(const QString& label, QWidget& field, const QString& name,
                  QWidget* beside = nullptr);
    /// "" = nothing is wrong.
    void setProblem(const QWidget& field, const QString& problem);
    void clearProblems();

private:
    QGridLayout* grid_;
    QHash<const QWidget*, QLabel*> problems_;
};

}  // namespace outis::gui
