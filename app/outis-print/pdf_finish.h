// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "app/outis-print/paged_document.h"

namespace outis::print {

/// Takes out when and by what the PDF was made, and puts in its title, its language, bookmarks, and
/// links from the contents to the headings. The same document gives the same bytes.
/// Throws std::exception for what is no PDF.
[[nodiscard]] QByteArray finished(const Paged& paged, const QString& title);

}  // namespace outis::print
