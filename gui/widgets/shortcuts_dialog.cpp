// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * Theme::kGap);
    int row = 0;
    const auto add = [&](const QString& what, const QString& keys) {
        auto* text = makeText(what);
        text->setWordWrap(false);
        grid->addWidget(text, row, 0);
        grid->addWidget(makeText(keys, "muted"), row, 1);
        ++row;
    };
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            add(action->text().remove(QLatin1Char('&')),
                action->shortcut().toString(QKeySequence::NativeText));
        }
    }
    add(tr("Next and previous control"), tr("Tab, Shift+Tab"));
    add(tr("Logarithmic loss"), QStringLiteral("Alt+L"));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->setObjectName(QStringLiteral("shortcutsButtons"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->addLayout(grid);
    column->addSpacing(Theme::kGap);
    column->addWidget(buttons);
}

}  // namespace outis::gui
