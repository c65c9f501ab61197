// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace outis::gui {

/// The frame of a page: title, one sentence, buttons at the right, and a scrollable body below.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const QString& title, const QString& name, QWidget* parent = nullptr);

protected:
    void setSentence(const QString& sentence);
    /// Buttons stand from left to right in the order of their making; the primary one last.
    QPushButton* addButton(const QString& text, const QString& name, const QString& toolTip);
    QPushButton* addPrimaryButton(const QString& text, const QString& name, const QString& toolTip);
    [[nodiscard]] QVBoxLayout& body() { return *body_; }

private:
    QLabel* sentence_;
    QHBoxLayout* buttons_;
    QVBoxLayout* body_;
};

[[nodiscard]] QPushButton* makeButton(const QString& text, const QString& name,
                                      const QString& toolTip, const char* kind = "");

}  // namespace outis::gui
