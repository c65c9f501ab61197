// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace outis::gui {

/// What the steward says about a package before it is written.
struct ExportForm {
    QString target;  ///< folder, new or empty
    QString title;
    QString publisher;
    QString contact;
    QString url;  ///< may be empty
    QStringList recipients;
    bool withDicom = false;
};

enum class ExportField { Target, Title, Publisher, Contact, Url, Recipients };

/// What is wrong with each field; a field that is missing here is fine. The worker looks again.
[[nodiscard]] QHash<ExportField, QString> problemsOf(const ExportForm& form,
                                                     const QString& workspace);

/// The arguments of `export` without workspace, key and reason.
[[nodiscard]] QStringList exportArguments(const ExportForm& form, const QString& release);

/// One recipient a line; blank lines and repetitions are left out.
[[nodiscard]] QStringList recipientsOf(const QString& text);

}  // namespace outis::gui
