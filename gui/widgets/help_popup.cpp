// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/help_popup.h"

#include <algorithm>

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "gui/text/explanations.h"
#include "gui/text/tr.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

constexpr int kWidth = 400;  ///< of the words, pixels

/// Closes when something else is clicked, as a menu does.
QFrame* makePopup(const Explanation& explanation, QWidget* parent) {
    auto* popup = new QFrame(parent, Qt::Popup);
    popup->setObjectName(QStringLiteral("helpPopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("popup", true);
    popup->setAccessibleName(explanation.title);
    popup->setAccessibleDescription(explanation.text);
    auto* title = makeText(explanation.title, "", 1.05, QFont::DemiBold);
    title->setObjectName(QStringLiteral("helpTitle"));
    auto* text = makeText(explanation.text);
    text->setObjectName(QStringLiteral("helpText"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {title, text}) {
        label->setFixedWidth(kWidth);
        label->ensurePolished();
    }
    auto* close = makeButton(tr("Close"), QStringLiteral("helpClose"), tr("Esc"));
    QObject::connect(close, &QPushButton::clicked, popup, &QWidget::close);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(Theme::kGap, Theme::kGap, Theme::kGap, Theme::kGap);
    column->setSpacing(Theme::kGrid);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(close, 0, Qt::AlignRight);
    close->ensurePolished();
    popup->adjustSize();
    close->setFocus();
    return popup;
}

/// Below the place, or above it where the screen ends, and never beyond its sides.
QPoint placeOf(const QWidget& popup, const QRect& place, const QRect& screen) {
    const QPoint below(place.left(), place.bottom() + 3);
    const QPoint above(place.left(), place.top() - 2 - popup.height());
    const bool isRoomBelow = below.y() + popup.height() <= screen.bottom();
    return {std::clamp(below.x(), screen.left(),
                       std::max(screen.left(), screen.right() - popup.width())),
            isRoomBelow ? below.y() : std::max(above.y(), screen.top())};
}

}  // namespace

void openExplanation(const QString& topic, QWidget& parent, const QRect& place) {
    QFrame* popup = makePopup(explanationOf(topic), &parent);
    popup->move(placeOf(*popup, place, parent.screen()->availableGeometry()));
    popup->show();
}

}  // namespace outis::gui
