// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>
#include <vector>

#include "app/outis-print/page_tree.h"

/// From the page, which is laid out by grids and boxes of a browser, to what QTextDocument knows:
/// paragraphs and tables.
namespace outis::print {

/// A chart, or a picture, with what is written above it.
struct Drawing {
    QByteArray svg;  ///< empty: a picture
    QImage image;
    QSizeF size;  ///< in units of 1/96 inch, with the label
    QString label;
    QString labelColour;
};

/// Height of a label, in units of 1/96 inch.
inline constexpr double kLabelHeight = 13;

struct Layout {
    QString html;
    std::vector<Drawing> drawings;  ///< named in the html by their index: src="drawing:3"
};

inline constexpr const char* kDrawingName = "drawing:";
/// From this level on, a heading is none of the page's: a title or a caption, which must not stand
/// apart from what it is of.
inline constexpr int kTitleLevel = 4;
/// Stands in the contents where the number of a heading's page will be: the mark, then the id.
inline constexpr char16_t kPageMark = u'\u29d8';

/// `width`: of the text, in units of 1/96 inch.
[[nodiscard]] Layout layOut(const Page& page, double width);

}  // namespace outis::print
