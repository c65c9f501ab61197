// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/page.h"

#include <QScrollArea>

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

Page::Page(const QString& title, const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* heading = makeText(title, "", 1.7, QFont::DemiBold);
    sentence_ = makeText({}, "muted", 1.05);
    sentence_->setObjectName(name + QStringLiteral("Sentence"));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::kGrid / 2);
    words->addWidget(heading);
    words->addWidget(sentence_);
    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(Theme::kGrid);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * Theme::kGap, Theme::kGap, 2 * Theme::kGap, Theme::kGrid / 2);
    head->setSpacing(Theme::kGap);
    head->addLayout(words, 1);
    head->addLayout(buttons_);
    head->setAlignment(buttons_, Qt::AlignTop);

    auto* content = new QWidget;
    content->setProperty("surface", QStringLiteral("window"));
    body_ = new QVBoxLayout(content);
    body_->setContentsMargins(2 * Theme::kGap, Theme::kGap, 2 * Theme::kGap, Theme::kGap);
    body_->setSpacing(Theme::kGap);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(name + QStringLiteral("Scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(scroll, 1);
}

void Page::setSentence(const QString& sentence) {
    if (sentence_->text() != sentence) {
        sentence_->setText(sentence);
    }
}

QPushButton* Page::addButton(const QString& text, const QString& name, const QString& toolTip) {
    QPushButton* button = makeButton(text, name, toolTip);
    buttons_->addWidget(button);
    return button;
}

QPushButton* Page::addPrimaryButton(const QString& text, const QString& name,
                                    const QString& toolTip) {
    QPushButton* button = makeButton(text, name, toolTip, "primary");
    buttons_->addWidget(button);
    return button;
}

QPushButton* makeButton(const QString& text, const QString& name, const QString& toolTip,
                        const char* kind) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAccessibleDescription(toolTip);
    if (*kind != '\0') {
        button->setProperty(kind, true);
    }
    return button;
}

}  // namespace outis::gui
