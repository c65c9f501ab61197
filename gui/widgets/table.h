// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace outis::gui {

/// Leaves some room around the words of a cell.
class RoomyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

/// Paints a cell in the tone of its row (TextTable::ToneRole).
class ToneDelegate : public RoomyDelegate {
    Q_OBJECT
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A table that is as high as all of its rows, whose words wrap; the page scrolls instead.
class WholeTable : public QTableView {
    Q_OBJECT
public:
    /// Columns in `wide` share what the others leave.
    WholeTable(QAbstractItemModel& model, const QString& name, const QString& accessibleName,
               const QList<int>& wide, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void fit();

    int fittedWidth_ = -1;
};

/// A table of rows to read: framed, whole rows, not editable. Tab leaves it.
[[nodiscard]] QTableView* makeTable(QAbstractItemModel& model, const QString& name,
                                    const QString& accessibleName);

}  // namespace outis::gui
