// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/pointer_frame.h"

#include <QPainter>

#include "gui/theme/theme.h"

namespace outis::gui {

namespace {
constexpr int kLookMs = 100;  ///< pages are filled, and scrolled, after they are shown
constexpr int kRoom = 5;      ///< pixels between the frame and what it is around
constexpr int kStroke = 3;
}  // namespace

PointerFrame::PointerFrame(QWidget& window) : QWidget(&window) {
    setObjectName(QStringLiteral("pointerFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    look_.setInterval(kLookMs);
    connect(&look_, &QTimer::timeout, this, &PointerFrame::follow);
}

void PointerFrame::pointAt(const QStringList& names) {
    names_ = names;
    look_.start();
    follow();
}

void PointerFrame::follow() {
    target_ = nullptr;
    for (const QString& name : names_) {
        auto* found = parentWidget()->findChild<QWidget*>(name);
        if (found != nullptr && found->isVisible() && !found->visibleRegion().isEmpty()) {
            target_ = found;
            break;
        }
    }
    setVisible(target_ != nullptr);
    if (target_ == nullptr) {
        return;
    }
    const QRect seen = target_->visibleRegion().boundingRect();
    setGeometry(QRect(target_->mapTo(parentWidget(), seen.topLeft()), seen.size())
                    .adjusted(-kRoom, -kRoom, kRoom, kRoom)
                    .intersected(parentWidget()->rect()));
    raise();
}

void PointerFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(*this).accent, kStroke));
    constexpr double kHalf = kStroke / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(kHalf, kHalf, -kHalf, -kHalf), Theme::kGrid,
                            Theme::kGrid);
}

}  // namespace outis::gui
