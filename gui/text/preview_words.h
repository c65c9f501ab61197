// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace outis::gui {

/// What the worker's `preview` found in all files of a folder, by their first bytes; "" where it
/// does not say.
[[nodiscard]] QString kindWords(const QJsonObject& answer);

/// What it found in the files that it read, which is a sample where there are more: the images
/// among them by format, and why the others would be left out.
[[nodiscard]] QString previewWords(const QJsonObject& answer);

/// About how many images the whole folder holds, as those files that were read have it.
[[nodiscard]] qint64 imagesByPreview(const QJsonObject& answer);

}  // namespace outis::gui
