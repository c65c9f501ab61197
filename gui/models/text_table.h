// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace outis::gui {

/// One row of a TextTable.
struct TextRow {
    QStringList cells;
    QString key;      ///< what a filter asks for
    QString toolTip;  ///< what does not fit into the cells
    QString tone{};   ///< of the cell that says how it stands: "pass", "attention", "fail" or ""
    QString topic{};  ///< what its figures mean (gui/text/explanations.h); "" = as their columns
};

/// The place of each row when sorted by a column, for every column: [column][row]; rows of equal
/// cells share one. Columns of `numberColumns` sort as numbers, others as text.
using RowPlaces = QList<QList<int>>;
[[nodiscard]] RowPlaces placesOf(const QList<TextRow>& rows, qsizetype columns,
                                 const QList<int>& numberColumns);

/// Rows of words for a view; whole columns of numbers stand at the right and sort as numbers.
class TextTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, SortRole, ToneRole, TopicRole };

    explicit TextTable(QStringList header, QList<int> numberColumns = {},
                       QObject* parent = nullptr);

    /// What the figures of each column mean (gui/text/explanations.h); "" = nothing of their own.
    void setTopics(QStringList topics) { topics_ = std::move(topics); }
    /// `places`: of these rows, where they are so many that sorting them would hold the window up;
    /// made in a thread of its own.
    void setRows(QList<TextRow> rows, RowPlaces places = {});
    [[nodiscard]] const QList<int>& numberColumns() const { return numberColumns_; }
    /// Empty unless given.
    [[nodiscard]] const RowPlaces& places() const { return places_; }
    [[nodiscard]] const QList<TextRow>& rows() const { return rows_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList header_;
    QList<int> numberColumns_;
    QStringList topics_;
    QList<TextRow> rows_;
    RowPlaces places_;
};

/// The rows of one key; "" = all.
class KeyFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit KeyFilter(QObject* parent = nullptr);

    void setKey(const QString& key);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString key_;
};

}  // namespace outis::gui
