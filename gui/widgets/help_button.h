// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace outis::gui {

/// "?" beside a number: opens what it means, in the words of the report. Reached with Tab, opened
/// with Space or the mouse, closed with Esc; screen readers have the text without opening it.
class HelpButton : public QToolButton {
    Q_OBJECT
public:
    /// `topic` of gui/text/explanations.h.
    explicit HelpButton(const QString& topic, QWidget* parent = nullptr);

    void setTopic(const QString& topic);
    [[nodiscard]] const QString& topic() const { return topic_; }
    /// One sign in a circle, whatever the style adds around words.
    [[nodiscard]] QSize sizeHint() const override { return {kSide, kSide}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    static constexpr int kSide = 21;  ///< pixels

    void explain();

    QString topic_;
};

/// A label and its "?" in one row, both at the left.
[[nodiscard]] QWidget* withHelp(QWidget* widget, const QString& topic);

}  // namespace outis::gui
