// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/coming_page.h"

#include "gui/widgets/card.h"

namespace outis::gui {

ComingPage::ComingPage(const QString& title, const QString& name, const QString& sentence,
                       const QStringList& whatWillBeHere, QWidget* parent)
    : Page(title, name, parent) {
    setSentence(sentence);
    auto* card = new Card(tr("Not in this version yet"));
    card->body().addWidget(
        makeText(tr("This version of Outis ends with a draft report. Nothing can be decided or "
                    "handed out with it.")));
    card->body().addWidget(makeText(tr("What will be here:"), "muted"));
    for (const QString& line : whatWillBeHere) {
        card->body().addWidget(makeText(QStringLiteral("•  ") + line, "muted"));
    }
    body().addWidget(card);
    body().addStretch();
}

}  // namespace outis::gui
