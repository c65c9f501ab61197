// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QJsonObject>
#include <QSettings>

#include "gui/models/import_request.h"

namespace outis::gui {

/// An import wizard that was left half-way: all answers so far.
struct ImportDraft {
    ImportRequest request;
    QJsonObject mapping{};  ///< of the label file, where it was changed by hand; else empty
    QDateTime saved;
};

/// In the settings of this account, for nothing of an import is anywhere else yet.
void saveImportDraft(const ImportDraft& draft, QSettings& settings);
/// nullopt where there is none, or none that this version understands.
[[nodiscard]] std::optional<ImportDraft> loadImportDraft(const QSettings& settings);
void forgetImportDraft(QSettings& settings);

}  // namespace outis::gui
