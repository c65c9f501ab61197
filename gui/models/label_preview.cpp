// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/label_preview.h"

#include <QFile>
#include <QRegularExpression>

namespace outis::gui {

namespace {

/// The likeliest separator: the one that the header has most of.
QChar separatorOf(const QString& header) {
    QChar best = QLatin1Char(',');
    for (const QChar candidate : {QLatin1Char(';'), QLatin1Char('\t')}) {
        if (header.count(candidate) > header.count(best)) {
            best = candidate;
        }
    }
    return best;
}

bool namesPatients(const QString& column) {
    static const QRegularExpression kPatient(
        QStringLiteral("patient|subject|name|birth|person|mrn"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kImage(QStringLiteral("image|file|path"),
                                           QRegularExpression::CaseInsensitiveOption);
    return kPatient.match(column).hasMatch() && !kImage.match(column).hasMatch();
}

/// A header names columns: at least two, none empty, and not a row of numbers.
bool isHeader(const QStringList& fields) {
    if (fields.size() < 2) {
        return false;
    }
    int numbers = 0;
    for (const QString& field : fields) {
        bool isNumber = false;
        field.toDouble(&isNumber);
        numbers += isNumber ? 1 : 0;
    }
    return numbers == 0 && !fields.first().trimmed().isEmpty();
}

}  // namespace

Result<void> LabelPreview::load(const QString& path) {
    clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Unreadable, path.toStdString(), file.errorString().toStdString()};
    }
    const QByteArray bytes = file.read(kMaxBytes);
    if (bytes.contains('\0')) {
        return Error{ErrorCode::BadLabelFile, path.toStdString(), "not a text file"};
    }
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(0xFEFF))) {
        text.remove(0, 1);
    }
    const QStringList lines =
        text.split(QRegularExpression(QStringLiteral("\r\n|\n|\r")), Qt::SkipEmptyParts);
    const QChar separator = separatorOf(lines.value(0));
    const QStringList header = csvFields(lines.value(0), separator);
    if (!isHeader(header)) {
        return Error{ErrorCode::BadLabelFile, path.toStdString(), "no header row"};
    }
    beginResetModel();
    header_ = header;
    for (qsizetype line = 1; line < lines.size() && rows_.size() < kMaxRows; ++line) {
        rows_.append(csvFields(lines.at(line), separator));
    }
    endResetModel();
    return {};
}

void LabelPreview::clear() {
    beginResetModel();
    header_.clear();
    rows_.clear();
    endResetModel();
}

int LabelPreview::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int LabelPreview::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(header_.size());
}

QVariant LabelPreview::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole ||
        !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString value = rows_.at(index.row()).value(index.column());
    return namesPatients(header_.at(index.column())) && !value.isEmpty() ? QStringLiteral("•••")
                                                                         : value;
}

QVariant LabelPreview::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < header_.size()) {
        return header_.at(section);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

QStringList csvFields(const QString& line, QChar separator) {
    QStringList fields;
    QString field;
    bool isQuoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar sign = line.at(at);
        if (isQuoted && sign == QLatin1Char('"') && at + 1 < line.size() &&
            line.at(at + 1) == QLatin1Char('"')) {
            field += sign;
            ++at;
        } else if (sign == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (sign == separator && !isQuoted) {
            fields.append(field);
            field.clear();
        } else {
            field += sign;
        }
    }
    fields.append(field);
    return fields;
}

}  // namespace outis::gui
