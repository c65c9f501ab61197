// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace outis::gui {

/// Every term of the report with its explanation, and a field to search titles and texts.
class GlossaryDialog : public QDialog {
    Q_OBJECT
public:
    explicit GlossaryDialog(QWidget* parent = nullptr);

private:
    void search(const QString& words);
    void showTerm(const QModelIndex& index);

    QStandardItemModel terms_;
    QSortFilterProxyModel found_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* title_;
    QLabel* text_;
};

}  // namespace outis::gui
