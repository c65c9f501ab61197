// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/text_table.h"

#include <QLocale>

namespace outis::gui {

TextTable::TextTable(QStringList header, QList<int> numberColumns, QObject* parent)
    : QAbstractTableModel(parent),
      header_(std::move(header)),
      numberColumns_(std::move(numberColumns)) {}

void TextTable::setRows(QList<TextRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TextTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(header_.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TextRow& row = rows_.at(index.row());
    const bool isNumber = numberColumns_.contains(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return row.cells.value(index.column());
        case Qt::ToolTipRole:
            return row.toolTip.isEmpty() ? QVariant() : QVariant(row.toolTip);
        case Qt::TextAlignmentRole:
            return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case KeyRole:
            return row.key;
        case ToneRole:
            return row.tone;
        case TopicRole:
            return row.topic.isEmpty() ? topics_.value(index.column()) : row.topic;
        case SortRole: {
            QString text = row.cells.value(index.column());
            return isNumber ? QVariant(QLocale().toDouble(text.remove(QChar(0x2009))))
                            : QVariant(text);
        }
        default:
            return {};
    }
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && section >= 0 && section < header_.size()) {
        if (role == Qt::DisplayRole) {
            return header_.at(section);
        }
        if (role == TopicRole) {
            return topics_.value(section);
        }
        if (role == Qt::TextAlignmentRole) {
            return QVariant((numberColumns_.contains(section) ? Qt::AlignRight : Qt::AlignLeft) |
                            Qt::AlignVCenter);
        }
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

KeyFilter::KeyFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(TextTable::SortRole);
}

void KeyFilter::setKey(const QString& key) {
    key_ = key;
    invalidateFilter();
}

bool KeyFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return key_.isEmpty() ||
           sourceModel()->index(row, 0, parent).data(TextTable::KeyRole).toString() == key_;
}

}  // namespace outis::gui
