// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/table.h"

#include <QAbstractButton>
#include <QHeaderView>

namespace outis::gui {

QTableView* makeTable(QAbstractItemModel& model, const QString& name,
                      const QString& accessibleName) {
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setProperty("framed", true);
    table->setModel(&model);
    table->verticalHeader()->hide();
    for (QHeaderView* header : {table->horizontalHeader(), table->verticalHeader()}) {
        header->setObjectName(name + QStringLiteral("Header"));
        header->setAccessibleName(accessibleName);
    }
    if (auto* corner = table->findChild<QAbstractButton*>()) {
        corner->setObjectName(name + QStringLiteral("Corner"));
        corner->setAccessibleName(accessibleName);
    }
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    return table;
}

}  // namespace outis::gui
