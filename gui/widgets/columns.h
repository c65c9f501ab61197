// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace outis::gui {

/// Two columns of cards; the second one stands below the first where there is no room beside it.
class Columns : public QWidget {
    Q_OBJECT
public:
    explicit Columns(QWidget* parent = nullptr);

    /// Parts of the width; 3 to 2 unless set.
    void setShares(int first, int second);
    [[nodiscard]] QVBoxLayout& first() { return *first_; }
    [[nodiscard]] QVBoxLayout& second() { return *second_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* columns_;
    QVBoxLayout* first_;
    QVBoxLayout* second_;
};

}  // namespace outis::gui
