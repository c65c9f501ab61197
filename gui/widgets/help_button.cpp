// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/help_button.h"

#include <QHBoxLayout>
#include <QLabel>

#include "gui/text/explanations.h"
#include "gui/theme/theme.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/help_popup.h"

namespace outis::gui {

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
    openExplanation(topic_, *this, QRect(mapToGlobal(QPoint(0, 0)), size()));
}

QWidget* withHelp(QWidget* widget, const QString& topic) {
    auto* both = new QWidget;
    setHelpTopic(*both, topic);
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
