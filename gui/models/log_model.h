// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>

#include "core/base/event.h"

namespace outis::gui {

/// What happened, in plain words, newest last: stages, warnings, pictures; no numbers of every
/// step. Keeps the last kMaxRows.
class LogModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsWarningRole = Qt::UserRole + 1, TimeRole };
    static constexpr int kMaxRows = 2000;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void apply(const event::Event& event);
    /// At `time`, or now.
    void addNote(const QString& text, bool isWarning = false, const QDateTime& time = {});
    void clear();
    /// All rows as lines, for "Copy details"; paths outside `workspace` are left out.
    [[nodiscard]] QString asText(const QString& workspace) const;

private:
    struct Row {
        QDateTime time;
        QString text;
        bool isWarning = false;
    };
    void append(Row row);

    std::deque<Row> rows_;
};

}  // namespace outis::gui
