// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/card.h"

#include <QStyle>

#include "gui/theme/theme.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/help_button.h"

namespace outis::gui {

Card::Card(const QString& title, QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    auto* heading = makeText(title, "", 1.0, QFont::DemiBold);
    heading->setWordWrap(false);
    remark_ = makeText({}, "muted", 0.9);
    remark_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head_ = new QHBoxLayout;
    head_->setSpacing(Theme::kGrid);
    head_->addWidget(heading);
    head_->addWidget(remark_, 1);
    body_ = new QVBoxLayout(this);
    body_->setContentsMargins(Theme::kGap, Theme::kGap - 4, Theme::kGap, Theme::kGap - 4);
    body_->setSpacing(Theme::kGrid);
    body_->addLayout(head_);
}

void Card::setRemark(const QString& remark) {
    if (remark_->text() != remark) {
        remark_->setText(remark);
    }
}

void Card::setHelp(const QString& topic) {
    setHelpTopic(*this, topic);
    if (help_ != nullptr) {
        help_->setTopic(topic);
        help_->setVisible(!topic.isEmpty());
    } else if (!topic.isEmpty()) {
        help_ = new HelpButton(topic);
        head_->insertWidget(1, help_);
    }
}

QLabel* makeText(const QString& text, const char* tone, double scale, int weight) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty("tone", QString::fromLatin1(tone));
    if (scale != 1.0 || weight != QFont::Normal) {
        label->setFont(scaledFont(label->font(), scale, weight));
    }
    return label;
}

void setTone(QLabel& label, const char* tone) {
    const QString name = QString::fromLatin1(tone);
    if (label.property("tone").toString() != name) {
        label.setProperty("tone", name);
        label.style()->unpolish(&label);
        label.style()->polish(&label);
    }
}

}  // namespace outis::gui
