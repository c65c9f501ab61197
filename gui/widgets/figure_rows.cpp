// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/figure_rows.h"

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/help_button.h"

namespace outis::gui {

void showFigures(QGridLayout& grid, const QList<QualityFigure>& figures, const QString& prefix) {
    while (QLayoutItem* item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
    grid.setHorizontalSpacing(Theme::kGap);
    grid.setVerticalSpacing(4);
    grid.setColumnStretch(2, 1);
    int row = 0;
    for (const QualityFigure& figure : figures) {
        QLabel* value = makeText(numberWords(figure.number), "", 1.0, QFont::DemiBold);
        value->setObjectName(QStringLiteral("%1_%2_%3").arg(prefix, figure.metric, figure.against));
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(false);
        QLabel* name = makeText(qualityName(figure), "muted");
        name->setWordWrap(false);
        for (QLabel* label : {name, value}) {
            setHelpTopic(*label, figure.metric);
        }
        grid.addWidget(name, row, 0, Qt::AlignTop);
        grid.addWidget(value, row, 1, Qt::AlignTop);
        grid.addWidget(new HelpButton(figure.metric), row, 2, Qt::AlignTop | Qt::AlignLeft);
        if (!figure.flags.isEmpty()) {
            QLabel* flags = makeText(QStringLiteral("▲ ") + figure.flags.join(QLatin1Char(' ')),
                                     "attention", 0.95);
            flags->setObjectName(value->objectName() + QStringLiteral("_flags"));
            grid.addWidget(flags, ++row, 0, 1, 3);
        }
        ++row;
    }
}

}  // namespace outis::gui
