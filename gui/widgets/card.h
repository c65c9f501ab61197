// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace outis::gui {

class HelpButton;

/// One idea: a title in words a physician uses, an optional quiet remark beside it, and a body.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& body() { return *body_; }
    void setRemark(const QString& remark);
    /// A "?" after the title that explains the card's figures (gui/text/explanations.h); "" for
    /// none.
    void setHelp(const QString& topic);

private:
    QVBoxLayout* body_;
    QHBoxLayout* head_;
    HelpButton* help_ = nullptr;
    QLabel* remark_;
};

/// A label that wraps, in one of the theme's tones ("", "muted", "attention", "fail", "pass").
[[nodiscard]] QLabel* makeText(const QString& text, const char* tone = "", double scale = 1.0,
                               int weight = QFont::Normal);
/// Changes the tone of a label of makeText.
void setTone(QLabel& label, const char* tone);

}  // namespace outis::gui
