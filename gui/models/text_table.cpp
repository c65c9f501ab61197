// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/text_table.h"

#include <algorithm>
#include <numeric>

#include <QLocale>

namespace outis::gui {

namespace {

double numberIn(QString text) {
    return QLocale().toDouble(text.remove(QChar(0x2009)));
}

/// Of each row, among keys in ascending order.
template <class Key>
QList<int> placesAmong(const QList<Key>& keys) {
    QList<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int row) -> const Key& { return keys.at(row); });
    QList<int> places(keys.size());
    int place = 0;
    for (qsizetype k = 0; k < order.size(); ++k) {
        place += k > 0 && keys.at(order.at(k - 1)) < keys.at(order.at(k)) ? 1 : 0;
        places[order.at(k)] = place;
    }
    return places;
}

}  // namespace

RowPlaces placesOf(const QList<TextRow>& rows, qsizetype columns, const QList<int>& numberColumns) {
    RowPlaces places;
    for (qsizetype column = 0; column < columns; ++column) {
        QStringList texts;
        texts.reserve(rows.size());
        for (const TextRow& row : rows) {
            texts.append(row.cells.value(column));
        }
        if (numberColumns.contains(column)) {
            QList<double> numbers;
            std::ranges::transform(texts, std::back_inserter(numbers), numberIn);
            places.append(placesAmong(numbers));
        } else {
            places.append(placesAmong<QString>(texts));
        }
    }
    return places;
}

TextTable::TextTable(QStringList header, QList<int> numberColumns, QObject* parent)
    : QAbstractTableModel(parent),
      header_(std::move(header)),
      numberColumns_(std::move(numberColumns)) {}

void TextTable::setRows(QList<TextRow> rows, RowPlaces places) {
    beginResetModel();
    rows_ = std::move(rows);
    places_ = std::move(places);
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
            const QString text = row.cells.value(index.column());
            return isNumber ? QVariant(numberIn(text)) : QVariant(text);
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

bool KeyFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto* const table = qobject_cast<const TextTable*>(sourceModel());
    if (table == nullptr || left.column() >= table->places().size()) {
        return QSortFilterProxyModel::lessThan(left, right);
    }
    const QList<int>& places = table->places().at(left.column());
    return places.at(left.row()) < places.at(right.row());
}

}  // namespace outis::gui
