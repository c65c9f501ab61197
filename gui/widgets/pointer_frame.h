// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace outis::gui {

/// A frame around one widget of a window, which it follows wherever the layout moves it; neither
/// mouse nor keyboard notice it.
class PointerFrame : public QWidget {
    Q_OBJECT
public:
    explicit PointerFrame(QWidget& window);

    /// The first of these names that can be seen; nothing, where none can.
    void pointAt(const QStringList& names);
    [[nodiscard]] QWidget* target() const { return target_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QStringList names_;
    QPointer<QWidget> target_;
    QTimer look_;
};

}  // namespace outis::gui
