// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTemporaryFile>

#include "core/base/result.h"
#include "gui/models/text_table.h"

namespace outis::gui {

/// Which column carries a meaning, and which could.
struct MappedColumn {
    QString meaning;
    QString column;    ///< "" = none
    QString chosenBy;  ///< given, name, content or absent
    QStringList choices;
};

/// What `outis-worker labels --json` says of a label file.
struct LabelAnswer {
    bool isUsable = false;
    std::optional<Error> error;
    QList<MappedColumn> mapping;
    QJsonObject profile;
    QStringList profiles;  ///< names of the built-in ones
    qint64 rows = 0;
    qint64 rowsUsed = 0;
    qint64 patients = 0;
    qint64 rowsWithoutPatient = 0;
    std::optional<qint64> filesWithRow;  ///< of the source
    std::optional<qint64> filesWithoutRow;
    QList<TextRow> firstRows;  ///< line, image, patient known, view, sex, age, findings
    QList<TextRow> findings;   ///< name, present, absent, uncertain, missing
    QList<TextRow> problems;   ///< count, what, lines
};

/// Absent fields count as empty.
[[nodiscard]] LabelAnswer labelAnswerOf(const QJsonObject& json);

/// The profile with another column for a meaning ("" = none). A new findings column has its own
/// separator and leaves no columns per finding: these are guessed again.
[[nodiscard]] QJsonObject profileWith(QJsonObject profile, const QString& meaning,
                                      const QString& column);

/// A profile for the worker alone, in `folder`: readable by this user only, deleted with the last
/// holder. Errors: Unwritable.
[[nodiscard]] Result<std::shared_ptr<QTemporaryFile>> writeTemporaryProfile(
    const QJsonObject& profile, const QString& folder);
/// Errors: Unwritable.
[[nodiscard]] Result<void> saveProfile(const QJsonObject& profile, const QString& path);

}  // namespace outis::gui
