// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace outis::gui {

/// "Sex: female", "Age: 20 to 39", "View: PA", "Edema": a group of patients or images, as the
/// worker names it.
[[nodiscard]] QString groupName(const QString& attribute, const QString& value);

}  // namespace outis::gui
