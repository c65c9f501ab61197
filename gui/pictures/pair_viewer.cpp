// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_viewer.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>

#include "gui/pictures/painted_canvas.h"
#include "gui/pictures/pair_marks.h"

namespace outis::gui {

namespace {
/// A notch of the wheel.
constexpr double kZoomStep = 1.25;
constexpr double kNotch = 120;
}  // namespace

PairViewer::PairViewer(MakeCanvas makeCanvas, QWidget* parent)
    : QWidget(parent), makeCanvas_(std::move(makeCanvas)), marks_(new PairMarks(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("A real and a synthetic picture"));
    setAccessibleDescription(
        tr("Drag: window and level. Wheel: zoom. Right button: move. Double click: afresh."));
}

void PairViewer::makeCanvas() {
    canvas_ = makeCanvas_ ? makeCanvas_(this) : nullptr;
    if (canvas_ == nullptr) {
        canvas_ = new PaintedCanvas(this);
    }
    QWidget& widget = canvas_->widget();
    widget.setAttribute(Qt::WA_TransparentForMouseEvents);
    widget.setGeometry(rect());
    widget.show();
    marks_->raise();
    canvas_->setPictures(pictures_);
    canvas_->setView(view_);
}

void PairViewer::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (canvas_ != nullptr) {
        return;
    }
    makeCanvas();
    // Whether OpenGL can be had is known once the first frame was drawn.
    QTimer::singleShot(0, this, [this] {
        if (!canvas_->works()) {
            canvas_->widget().deleteLater();
            makeCanvas_ = {};
            makeCanvas();
        }
    });
}

void PairViewer::resizeEvent(QResizeEvent*) {
    marks_->setGeometry(rect());
    if (canvas_ != nullptr) {
        canvas_->widget().setGeometry(rect());
    }
}

void PairViewer::setPictures(const PairPictures& pictures) {
    pictures_ = pictures;
    range_ = rangeOf(pictures.real, pictures.synthetic);
    if (canvas_ != nullptr) {
        canvas_->setPictures(pictures);
    }
    PairView next = view_;
    next.real.window = next.synthetic.window = wholeOf(range_);
    next.flickersToSynthetic = false;
    apply(next);
}

void PairViewer::setNames(const QString& real, const QString& synthetic) {
    marks_->setNames(real, synthetic);
}

void PairViewer::setMessage(const QString& message) {
    marks_->setMessage(message);
}

void PairViewer::apply(const PairView& view) {
    view_ = view;
    marks_->setView(view);
    if (canvas_ != nullptr) {
        canvas_->setView(view);
    }
    Q_EMIT viewChanged();
}

void PairViewer::setMode(PairMode mode) {
    PairView next = view_;
    next.mode = mode;
    next.flickersToSynthetic = false;
    apply(next);
}

void PairViewer::setShare(double share) {
    PairView next = view_;
    next.share = std::clamp(share, 0.0, 1.0);
    apply(next);
}

void PairViewer::setLinked(bool isLinked) {
    isLinked_ = isLinked;
    PairView next = view_;
    if (isLinked) {
        next.synthetic = next.real;
    }
    apply(next);
}

void PairViewer::flicker() {
    if (view_.mode != PairMode::Flicker) {
        setMode(PairMode::Flicker);
        return;
    }
    PairView next = view_;
    next.flickersToSynthetic = !view_.flickersToSynthetic;
    apply(next);
}

void PairViewer::reset() {
    PairView next = view_;
    next.real = next.synthetic = {wholeOf(range_), {}};
    apply(next);
}

Panel PairViewer::panelAt(const QPointF& point) const {
    for (const Panel& panel : panelsOf(view_, size())) {
        if (panel.area.contains(point)) {
            return panel;
        }
    }
    return firstPanel();
}

Panel PairViewer::firstPanel() const {
    return panelsOf(view_, size()).front();
}

template <class Change>
void PairViewer::change(const Panel& panel, const Change& change) {
    PairView next = view_;
    const bool isSynthetic = &sideOf(next, panel.content) == &next.synthetic;
    PairSide& side = isSynthetic ? next.synthetic : next.real;
    change(side);
    if (isLinked_) {
        (isSynthetic ? next.real : next.synthetic) = side;
    }
    apply(next);
}

void PairViewer::zoomAt(double factor, const QPointF& point) {
    const Panel panel = panelAt(point);
    change(panel, [&](PairSide& side) {
        side.camera = zoomed(side.camera, factor, point, pictures_.common(), panel.area);
    });
}

void PairViewer::zoomBy(double factor) {
    zoomAt(factor, firstPanel().area.center());
}

void PairViewer::panBy(const QPointF& by) {
    const Panel panel = firstPanel();
    const QPointF pixels(by.x() * panel.area.width(), by.y() * panel.area.height());
    change(panel, [&](PairSide& side) {
        side.camera = panned(side.camera, pixels, pictures_.common(), panel.area);
    });
}

void PairViewer::windowBy(const QPointF& by) {
    change(firstPanel(), [&](PairSide& side) {
        side.window = dragged(side.window, by, {1, 1}, range_);
    });
}

void PairViewer::mousePressEvent(QMouseEvent* event) {
    pressed_ = last_ = event->position();
}

void PairViewer::mouseMoveEvent(QMouseEvent* event) {
    const Panel panel = panelAt(pressed_);
    const QPointF by = event->position() - last_;
    last_ = event->position();
    change(panel, [&](PairSide& side) {
        if ((event->buttons() & Qt::LeftButton) != 0) {
            side.window = dragged(side.window, by, panel.area.size(), range_);
        } else {
            side.camera = panned(side.camera, by, pictures_.common(), panel.area);
        }
    });
}

void PairViewer::mouseDoubleClickEvent(QMouseEvent*) {
    reset();
}

void PairViewer::wheelEvent(QWheelEvent* event) {
    zoomAt(std::pow(kZoomStep, event->angleDelta().y() / kNotch), event->position());
    event->accept();
}

}  // namespace outis::gui
