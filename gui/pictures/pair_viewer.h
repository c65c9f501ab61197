// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "gui/pictures/pair_canvas.h"

namespace outis::gui {

class PairMarks;

/// Shows a pair and follows the mouse: left drag changes the window, wheel zooms, right or middle
/// drag moves, double click starts afresh. Both sides move together unless they are unlinked.
class PairViewer : public QWidget {
    Q_OBJECT
public:
    /// `makeCanvas` is called when the viewer is shown for the first time; without one, or where it
    /// gives none, pictures are painted without OpenGL.
    explicit PairViewer(MakeCanvas makeCanvas, QWidget* parent = nullptr);

    /// Starts with the window that shows both whole. Zoom and place stay.
    void setPictures(const PairPictures& pictures);
    void setNames(const QString& real, const QString& synthetic);
    void setMessage(const QString& message);
    void setMode(PairMode mode);
    void setShare(double share);
    void setLinked(bool isLinked);
    /// In Flicker: the other picture.
    void flicker();
    void reset();
    void zoomBy(double factor);
    /// Fractions of the panel.
    void panBy(const QPointF& by);
    void windowBy(const QPointF& by);

    [[nodiscard]] const PairView& view() const { return view_; }
    [[nodiscard]] const PairPictures& pictures() const { return pictures_; }
    [[nodiscard]] bool isLinked() const { return isLinked_; }
    /// Nullptr before the first showing.
    [[nodiscard]] PairCanvas* canvas() const { return canvas_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

Q_SIGNALS:
    void viewChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void makeCanvas();
    void apply(const PairView& view);
    [[nodiscard]] Panel panelAt(const QPointF& point) const;
    [[nodiscard]] Panel firstPanel() const;
    /// Changes the side of a panel, or both.
    template <class Change>
    void change(const Panel& panel, const Change& change);
    void zoomAt(double factor, const QPointF& point);

    MakeCanvas makeCanvas_;
    PairCanvas* canvas_ = nullptr;
    PairMarks* marks_;
    PairPictures pictures_;
    PairView view_;
    GreyRange range_;
    bool isLinked_ = true;
    QPointF pressed_;  ///< where the drag began
    QPointF last_;     ///< of the mouse
};

}  // namespace outis::gui
