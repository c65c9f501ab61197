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
    QList<std::pair<QString, QString>> rows;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            rows.append({action->text().remove(QLatin1Char('&')),
                         action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    rows.append({tr("Next and previous control"), tr("Tab, Shift+Tab")});
    rows.append({tr("Logarithmic loss"), QStringLiteral("Alt+L")});
    // Side by side, so that all fit into a small screen.
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Theme::kGap);
    grid->setVerticalSpacing(2);
    const int high = static_cast<int>((rows.size() + 1) / 2);
    for (int index = 0; index < rows.size(); ++index) {
        auto* text = makeText(rows.at(index).first);
        text->setWordWrap(false);
        auto* keys = makeText(rows.at(index).second, "muted");
        keys->setWordWrap(false);
        const int column = index < high ? 0 : 2;
        grid->addWidget(text, index % high, column);
        grid->addWidget(keys, index % high, column + 1);
    }
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
