// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "app/outis-print/print_layout.h"

/// Text in pages.
namespace outis::print {

/// A heading that can be gone to.
struct Place {
    QString id;
    QString title;
    int page = 0;    ///< from 0
    double top = 0;  ///< from the page's top, points
};

struct Paged {
    QByteArray pdf;
    QString text;  ///< what stands on the pages, without feet
    std::vector<Place> places;
};

/// What stands at the foot of every page, beside its number.
struct Foot {
    QString title;
    QString digest;
};

/// Width of the text on A4, in units of 1/96 inch.
[[nodiscard]] double textWidth();

[[nodiscard]] Paged paginate(const Layout& layout, const Foot& foot);

}  // namespace outis::print
