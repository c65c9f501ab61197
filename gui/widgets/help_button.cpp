// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/help_button.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QScreen>

#include "gui/text/explanations.h"
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
    auto* close =
        makeButton(HelpButton::tr("Close"), QStringLiteral("helpClose"), HelpButton::tr("Esc"));
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

/// Below the button, or above it where the screen ends, and never beyond its sides.
QPoint placeOf(const QWidget& popup, const QWidget& button) {
    const QRect screen = button.screen()->availableGeometry();
    const QPoint below = button.mapToGlobal(QPoint(0, button.height() + 2));
    const QPoint above = button.mapToGlobal(QPoint(0, -2 - popup.height()));
    const bool isRoomBelow = below.y() + popup.height() <= screen.bottom();
    return {std::clamp(below.x(), screen.left(),
                       std::max(screen.left(), screen.right() - popup.width())),
            isRoomBelow ? below.y() : std::max(above.y(), screen.top())};
}

}  // namespace

HelpButton::HelpButton(const QString& topic, QWidget* parent) : QToolButton(parent) {
    setProperty("help", true);
    setText(QStringLiteral("?"));
    setFixedSize(kSide, kSide);
    setFocusPolicy(Qt::StrongFocus);
    setTopic(topic);
    connect(this, &QToolButton::clicked, this, &HelpButton::explain);
}

void HelpButton::setTopic(const QString& topic) {
    topic_ = topic;
    setObjectName(QStringLiteral("help-") + topic);
    const Explanation explanation = explanationOf(topic);
    setAccessibleName(tr("What does “%1” mean?").arg(explanation.title));
    setAccessibleDescription(explanation.text);
    setToolTip(tr("What does “%1” mean?").arg(explanation.title));
}

void HelpButton::explain() {
    QFrame* popup = makePopup(explanationOf(topic_), this);
    popup->move(placeOf(*popup, *this));
    popup->show();
}

QWidget* withHelp(QWidget* widget, const QString& topic) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid / 2);
    const auto* label = qobject_cast<const QLabel*>(widget);
    const bool isWrapped = label != nullptr && label->wordWrap();
    row->addWidget(widget, isWrapped ? 1 : 0);
    row->addWidget(new HelpButton(topic), 0, Qt::AlignTop);
    if (!isWrapped) {
        row->addStretch();
    }
    return both;
}

}  // namespace outis::gui
