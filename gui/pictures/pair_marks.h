// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "gui/pictures/pair_view.h"

namespace outis::gui {

/// Lies over a canvas and writes on every panel what it shows, REAL or SYNTHETIC in their colours,
/// and the window. Lets the mouse through.
class PairMarks : public QWidget {
    Q_OBJECT
public:
    explicit PairMarks(QWidget* parent = nullptr);

    void setView(const PairView& view);
    /// What else is said of each, such as the picture's number. No identity.
    void setNames(const QString& real, const QString& synthetic);
    /// Shown in the middle while there is nothing to see.
    void setMessage(const QString& message);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBadges(QPainter& painter, const Panel& panel) const;
    int paintBadge(QPainter& painter, const QPoint& corner, bool isReal) const;

    PairView view_;
    QString realName_;
    QString syntheticName_;
    QString message_;
};

}  // namespace outis::gui
