// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include "core/base/result.h"

namespace outis::gui {

/// The header and the first rows of a label file, so that one sees that it is the right one.
/// Patient columns are masked: nobody needs identities here.
class LabelPreview : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int kMaxRows = 5;
    static constexpr qint64 kMaxBytes = qint64{64} * 1024;

    /// Reads the beginning of the file. Errors: Unreadable, BadLabelFile (no header row, or not a
    /// table). The preview is empty then.
    [[nodiscard]] Result<void> load(const QString& path);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList header_;
    QList<QStringList> rows_;
};

/// The fields of one line; quotes as in RFC 4180 (a field across lines ends at the line).
[[nodiscard]] QStringList csvFields(const QString& line, QChar separator);

}  // namespace outis::gui
