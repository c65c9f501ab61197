// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/table.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QTimer>

#include "gui/models/text_table.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

void prepare(QTableView& table, QAbstractItemModel& model, const QString& name,
             const QString& accessibleName) {
    table.setObjectName(name);
    table.setAccessibleName(accessibleName);
    table.setProperty("framed", true);
    table.setModel(&model);
    table.verticalHeader()->hide();
    for (QHeaderView* header : {table.horizontalHeader(), table.verticalHeader()}) {
        header->setObjectName(name + QStringLiteral("Header"));
        header->setAccessibleName(accessibleName);
    }
    if (auto* corner = table.findChild<QAbstractButton*>()) {
        corner->setObjectName(name + QStringLiteral("Corner"));
        corner->setAccessibleName(accessibleName);
    }
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
}

}  // namespace

QTableView* makeTable(QAbstractItemModel& model, const QString& name,
                      const QString& accessibleName) {
    auto* table = new QTableView;
    prepare(*table, model, name, accessibleName);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setWordWrap(false);
    return table;
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(Theme::kGrid, Theme::kGrid);
}

void ToneDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    RoomyDelegate::initStyleOption(option, index);
    const QString tone = index.data(TextTable::ToneRole).toString();
    if (tone.isEmpty() || option->widget == nullptr) {
        return;
    }
    const Theme& theme = Theme::of(*option->widget);
    option->font.setWeight(QFont::DemiBold);
    option->palette.setColor(QPalette::Text, tone == QLatin1String("pass")   ? theme.pass
                                             : tone == QLatin1String("fail") ? theme.fail
                                                                             : theme.attention);
}

WholeTable::WholeTable(QAbstractItemModel& model, const QString& name,
                       const QString& accessibleName, const QList<int>& wide, QWidget* parent)
    : QTableView(parent) {
    prepare(*this, model, name, accessibleName);
    setWordWrap(true);
    setItemDelegate(new RoomyDelegate(this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 0; column < model.columnCount(); ++column) {
        horizontalHeader()->setSectionResizeMode(
            column, wide.contains(column) ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    const auto refit = [this] {
        fittedWidth_ = -1;
        fit();
    };
    connect(&model, &QAbstractItemModel::modelReset, this, refit);
    // A column that grows with its words makes the others narrower, and their rows higher.
    auto* soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(0);
    connect(soon, &QTimer::timeout, this, refit);
    connect(horizontalHeader(), &QHeaderView::sectionResized, soon, qOverload<>(&QTimer::start));
    fit();
}

void WholeTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

bool WholeTable::viewportEvent(QEvent* event) {
    // The wheel turns the page.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return false;
    }
    return QTableView::viewportEvent(event);
}

void WholeTable::fit() {
    if (width() == fittedWidth_) {
        return;
    }
    fittedWidth_ = width();
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() +
                   2 * frameWidth());
}

}  // namespace outis::gui
