// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/log_model.h"

#include "gui/text/error_sentences.h"
#include "gui/text/event_sentences.h"

namespace outis::gui {

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.time.toLocalTime().toString(QStringLiteral("HH:mm:ss  ")) +
                   (row.isWarning ? QStringLiteral("▲ ") : QString()) + row.text;
        case Qt::ToolTipRole:
            return row.text;
        case IsWarningRole:
            return row.isWarning;
        case TimeRole:
            return row.time;
        default:
            return {};
    }
}

void LogModel::apply(const event::Event& event) {
    const QString text = eventSentence(event);
    if (text.isEmpty()) {
        return;
    }
    QDateTime time = QDateTime::fromString(QString::fromStdString(event.time), Qt::ISODateWithMs);
    append({time.isValid() ? time : QDateTime::currentDateTimeUtc(), text,
            event.kind == event::Kind::Warning || event.outcome == "failed"});
}

void LogModel::addNote(const QString& text, bool isWarning, const QDateTime& time) {
    append({time.isValid() ? time : QDateTime::currentDateTimeUtc(), text, isWarning});
}

void LogModel::append(Row row) {
    if (!rows_.empty() && rows_.back().text == row.text) {
        return;
    }
    if (rows_.size() >= static_cast<std::size_t>(kMaxRows)) {
        beginRemoveRows({}, 0, 0);
        rows_.pop_front();
        endRemoveRows();
    }
    const int at = static_cast<int>(rows_.size());
    beginInsertRows({}, at, at);
    rows_.push_back(std::move(row));
    endInsertRows();
}

void LogModel::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

QString LogModel::asText(const QString& workspace) const {
    QString text;
    for (const Row& row : rows_) {
        text += row.time.toString(Qt::ISODate) + QStringLiteral("  ") +
                (row.isWarning ? QStringLiteral("warning: ") : QString()) +
                withoutPaths(row.text, workspace) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace outis::gui
