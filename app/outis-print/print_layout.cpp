// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-print/print_layout.h"

#include <QMap>
#include <QRegularExpression>
#include <algorithm>

namespace outis::print {
namespace {

constexpr int kPicturesInRow = 6;
constexpr int kPairsInRow = 2;
constexpr double kGap = 6;
constexpr QChar kThinSpace(0x2009);
constexpr QChar kNarrowNoBreakSpace(0x202f);

constexpr const char* kStyle = R"css(
body { font-family: 'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif; font-size: 9pt; color: #111111; }
h1 { font-size: 20pt; margin-top: 6px; margin-bottom: 6px; }
h2 { font-size: 14pt; margin-top: 26px; margin-bottom: 6px; }
h3 { font-size: 10pt; margin-top: 14px; margin-bottom: 3px; }
p { margin-top: 0px; margin-bottom: 6px; }
h4 { font-size: 9pt; margin-top: 6px; margin-bottom: 3px; }
h5 { font-size: 8pt; font-weight: 400; margin-top: 6px; margin-bottom: 3px; color: #444b54; }
.quiet { color: #444b54; }
.label { font-size: 7pt; }
)css";

const QString kLink = QStringLiteral("color:#0f6cbd; text-decoration:none");

QString attribute(const char* name, const QString& value) {
    return u' ' + QLatin1String(name) + QStringLiteral("=\"") + value + u'"';
}

QString element(const char* name, const QString& inner, const QString& attributes = {}) {
    const QLatin1String tag(name);
    return u'<' + tag + attributes + u'>' + inner + QStringLiteral("</") + tag + u'>';
}

QString ofClass(const char* name) {
    return attribute("class", QLatin1String(name));
}

/// An element "b" would take the letters' size from the document.
QString bold(const QString& inner, const QString& style = {}) {
    return element("span", inner, attribute("style", QStringLiteral("font-weight:600") + style));
}

QString tableOf(const QString& rows, const QString& attributes) {
    return element("table", rows,
                   attribute("width", QStringLiteral("100%")) +
                       attribute("cellspacing", QStringLiteral("0")) + attributes);
}

/// The colours of the page as it is printed: "--real" -> "#0072b2".
QMap<QString, QString> coloursOf(const QString& style) {
    static const QRegularExpression kColour(QStringLiteral("(--[a-z-]+):\\s*(#[0-9a-f]{6})"));
    QMap<QString, QString> colours;
    const auto print = style.mid(std::max<qsizetype>(style.indexOf(u"@media print"), 0));
    for (const QRegularExpressionMatch& match : kColour.globalMatch(print)) {
        colours[match.captured(1)] = match.captured(2);
    }
    return colours;
}

class Writer {
public:
    Writer(const Page& page, double width) : colours_(coloursOf(page.style)), width_(width) {}

    Layout write(const Node& body) {
        QString text;
        for (const Node& child : body.children) {
            text += block(child);
        }
        layout_.html = element("html", element("head", element("style", QLatin1String(kStyle))) +
                                           element("body", text));
        return std::move(layout_);
    }

private:
    [[nodiscard]] QString colour(const char* name) const {
        return colours_.value(QLatin1String(name), QStringLiteral("#111111"));
    }

    QString all(const Node& node) {
        QString text;
        for (const Node& child : node.children) {
            text += block(child);
        }
        return text;
    }

    QString block(const Node& node) {
        if (node.name.isEmpty()) {
            // A number is not broken at the end of a line.
            return QString(node.text).replace(kThinSpace, kNarrowNoBreakSpace).toHtmlEscaped();
        }
        if (node.is("a", "skip")) {
            return {};
        }
        if (node.is("svg")) {
            return chart(node);
        }
        if (node.is("img")) {
            return picture(node, width_ / kPicturesInRow - 2 * kGap);
        }
        if (node.is("nav")) {
            return contents(node);
        }
        if (node.is("table")) {
            return table(node);
        }
        if (node.is("dl")) {
            return terms(node);
        }
        if (node.is("figcaption")) {
            return element("h4", all(node));
        }
        if (node.is("h1") || node.is("h2") || node.is("h3")) {
            return heading(node);
        }
        if (node.is("ul", "figures")) {
            return figures(node);
        }
        if (node.is("ul", "keys")) {
            return keys(node);
        }
        if (node.is("ul", "pictures")) {
            return grid(node, kPicturesInRow,
                        [this](const Node& item) { return onePicture(item); });
        }
        if (node.is("ul", "pairs")) {
            return grid(node, kPairsInRow, [this](const Node& item) { return onePair(item); });
        }
        return passage(node);
    }

    /// Paragraphs, boxes, and what passes through.
    QString passage(const Node& node) {
        if (node.is("p", "inside")) {
            return box(element("p", all(node)), "--wash-attention", "--attention");
        }
        if (node.is("div", "verdict")) {
            const bool found = node.hasClass("found");
            const bool open = node.hasClass("untestable");
            return box(all(node),
                       found  ? "--wash-fail"
                       : open ? "--wash-attention"
                              : "--wash-neutral",
                       found  ? "--fail"
                       : open ? "--attention"
                              : "--accent");
        }
        if (node.is("strong")) {
            return element("p", bold(all(node)),
                           attribute("style", QStringLiteral("font-size:13pt")));
        }
        if (node.is("p", "meaning") || node.is("p", "absent")) {
            return element("p", all(node), ofClass("quiet"));
        }
        if (node.is("span", "interval")) {
            return all(node).replace(u' ', QChar::Nbsp);
        }
        if (node.is("span", "draft")) {
            return element("p", bold(all(node)),
                           attribute("style", QStringLiteral("color:") + colour("--attention")));
        }
        if (node.is("a")) {
            return element("a", all(node),
                           attribute("href", node.attributes.value(QStringLiteral("href"))) +
                               attribute("style", kLink + size_));
        }
        if (node.is("b")) {
            return bold(all(node), size_);
        }
        for (const char* kept : {"p", "ul", "ol", "li"}) {
            if (node.is(kept)) {
                return element(kept, all(node));
            }
        }
        return node.is("br") ? QStringLiteral("<br/>") : all(node);
    }

    QString heading(const Node& node) {
        // Links lead to the section, whose title has its id with this ending.
        QString id = node.attributes.value(QStringLiteral("id"));
        if (id.endsWith(u"-title")) {
            id.chop(6);
        }
        const QString text = all(node);
        return element(node.name.toLatin1().constData(),
                       id.isEmpty() ? text : element("a", text, attribute("name", id)));
    }

    /// Text beside a bar of its colour.
    QString box(const QString& inner, const char* wash, const char* bar) {
        const QString cells =
            element("td", {},
                    attribute("width", QStringLiteral("4")) + attribute("bgcolor", colour(bar))) +
            element("td", inner, attribute("bgcolor", colour(wash)));
        return tableOf(element("tr", cells), attribute("cellpadding", QStringLiteral("6"))) +
               spacer();
    }

    static QString spacer() {
        return element("p", QStringLiteral("&nbsp;"),
                       attribute("style", QStringLiteral("font-size:3pt; margin-bottom:0px")));
    }

    QString contents(const Node& node) {
        QString rows;
        QString others;
        for (const Node& child : node.children) {
            if (!child.is("ol")) {
                others += child.is("h2") ? QString() : block(child);
                continue;
            }
            for (const Node& item : child.children) {
                const Node* const link = item.find("a");
                if (link == nullptr) {
                    continue;
                }
                const QString target = link->attributes.value(QStringLiteral("href"));
                const QString mark = kPageMark + target.mid(1);
                rows += element(
                    "tr", element("td", block(*link)) +
                              element("td", mark, attribute("align", QStringLiteral("right"))));
            }
        }
        const Node* const title = node.find("h2");
        return (title == nullptr ? QString() : element("h3", all(*title))) + others +
               tableOf(rows, attribute("cellpadding", QStringLiteral("1")));
    }

    QString figures(const Node& node) {
        QString cells;
        qsizetype count = 0;
        for (const Node& item : node.children) {
            count += item.is("li") ? 1 : 0;
        }
        for (const Node& item : node.children) {
            if (!item.is("li")) {
                continue;
            }
            QString inner;
            for (const Node& part : item.children) {
                const bool isValue = part.is("b");
                inner += element("p", isValue ? bold(all(part)) : all(part),
                                 isValue ? attribute("style", QStringLiteral("font-size:12pt"))
                                         : ofClass("quiet"));
            }
            cells += element(
                "td", inner,
                attribute("width", QString::number(100 / std::max<qsizetype>(count, 1)) + u'%') +
                    line("border-top"));
        }
        return tableOf(element("tr", cells), attribute("cellpadding", QStringLiteral("5"))) +
               spacer();
    }

    [[nodiscard]] QString line(const char* side) const {
        return attribute("style",
                         QLatin1String(side) + QStringLiteral(":1px solid ") + colour("--line"));
    }

    QString terms(const Node& node) {
        QString rows;
        QString name;
        const bool isBold = node.hasClass("columns");
        for (const Node& child : node.children) {
            if (child.is("dt")) {
                name = isBold ? bold(all(child)) : all(child);
            } else if (child.is("dd")) {
                rows += element(
                    "tr", element("td", name,
                                  attribute("width", QStringLiteral("34%")) + ofClass("quiet")) +
                              element("td", breakable(child)));
            }
        }
        return tableOf(rows, attribute("cellpadding", QStringLiteral("2"))) + spacer();
    }

    /// Long digests may break anywhere.
    QString breakable(const Node& node) {
        static const QRegularExpression kLong(QStringLiteral("([0-9a-f]{16})(?=[0-9a-f])"));
        return all(node).replace(kLong, QStringLiteral("\\1\u200b"));
    }

    QString keys(const Node& node) {
        QString text;
        for (const Node& item : node.children) {
            for (const Node& part : item.children) {
                text += part.is("svg") ? drawing(svgOf(part), {34, 12}) + QChar(QChar::Nbsp)
                                       : block(part);
            }
            text += item.is("li") ? QStringLiteral(" &nbsp; &nbsp; ") : QString();
        }
        return element("h5", text);
    }

    /// Each row is a table of its own, which a page end does not cut.
    template <class Write>
    QString grid(const Node& node, int columns, Write write) {
        const QString width = attribute("width", QString::number(100 / columns) + u'%');
        const QString padding = attribute("cellpadding", QString::number(kGap / 2));
        QString rows;
        QString cells;
        int count = 0;
        const auto endRow = [&] {
            rows += tableOf(element("tr", cells), padding);
            cells.clear();
        };
        for (const Node& item : node.children) {
            if (item.is("li")) {
                cells += element("td", write(item), width);
                if (++count % columns == 0) {
                    endRow();
                }
            }
        }
        for (; count % columns != 0; ++count) {
            cells += element("td", {}, width);
        }
        if (!cells.isEmpty()) {
            endRow();
        }
        return rows;
    }

    QString onePicture(const Node& item) {
        QString label;
        QString image;
        for (const Node& part : item.children) {
            (part.is("img") ? image : label) += block(part);
        }
        return element("p", image + QStringLiteral("<br/>") + label, ofClass("label"));
    }

    QString onePair(const Node& item) {
        QString cells;
        QString rest;
        for (const Node& part : item.children) {
            if (!part.is("div", "two")) {
                rest += block(part);
                continue;
            }
            for (const Node& side : part.children) {
                const Node* const tag = side.find("span");
                const Node* const image = side.find("img");
                if (tag != nullptr && image != nullptr) {
                    cells += element("td", picture(*image, width_ / 4 - 3 * kGap, tag));
                }
            }
        }
        return tableOf(element("tr", cells), {}) + element("p", rest, ofClass("label"));
    }

    /// The more columns, the smaller the letters.
    QString table(const Node& node) {
        const Node* const head = node.find("thead");
        const Node* const firstRow = head == nullptr ? nullptr : head->find("tr");
        const auto columns = firstRow == nullptr
                                 ? 1
                                 : std::ranges::count_if(firstRow->children, [](const Node& cell) {
                                       return cell.is("th");
                                   });
        const QString points(columns > 8 ? u'6' : columns > 5 ? u'7' : u'8');
        size_ = QStringLiteral(";font-size:") + points + QStringLiteral("pt");
        QString caption;
        QString inner;
        for (const Node& part : node.children) {
            if (part.is("caption")) {
                caption = element("h5", all(part));
            } else if (part.is("thead") || part.is("tbody")) {
                inner += element(part.is("thead") ? "thead" : "tbody", rowsOf(part));
            }
        }
        size_.clear();
        return caption + tableOf(inner, attribute("cellpadding", QStringLiteral("3"))) + spacer();
    }

    QString rowsOf(const Node& part) {
        QString rows;
        for (const Node& row : part.children) {
            QString cells;
            for (const Node& cell : row.children) {
                if (!cell.is("th") && !cell.is("td")) {
                    continue;
                }
                const QString text = breakable(cell);
                cells += element(
                    "td",
                    part.is("thead") ? bold(text, size_)
                                     : element("span", text, attribute("style", size_)),
                    line("border-bottom") + (cell.hasClass("number")
                                                 ? attribute("align", QStringLiteral("right"))
                                                 : QString()));
            }
            rows += cells.isEmpty() ? QString() : element("tr", cells);
        }
        return rows;
    }

    QString chart(const Node& node) {
        const QStringList view =
            node.attributes.value(QStringLiteral("viewBox")).split(u' ', Qt::SkipEmptyParts);
        const double wide = view.size() == 4 ? view[2].toDouble() : 0;
        const double high = view.size() == 4 ? view[3].toDouble() : 0;
        if (!(wide > 0) || !(high > 0)) {
            return {};
        }
        constexpr double kFullWidth = 900;  // of a drawing, as in the page's style
        const double width = width_ * std::min(1.0, wide / kFullWidth);
        return element("p", drawing(svgOf(node), {width, width * high / wide}));
    }

    /// With the page's colours and letters, which a browser takes from the style.
    QByteArray svgOf(Node node) const {
        node.attributes[QStringLiteral("xmlns")] = QStringLiteral("http://www.w3.org/2000/svg");
        node.attributes[QStringLiteral("font-family")] = QStringLiteral("DejaVu Sans");
        node.attributes[QStringLiteral("font-size")] = QStringLiteral("13");
        lettersOf(node);
        QString markup = markupOf(node);
        for (auto at = colours_.begin(); at != colours_.end(); ++at) {
            markup.replace(QStringLiteral("var(") + at.key() + u')', at.value());
        }
        return markup.toUtf8();
    }

    void lettersOf(Node& node) const {
        if (node.is("text")) {
            node.attributes[QStringLiteral("fill")] = colour("--quiet");
        }
        for (Node& child : node.children) {
            lettersOf(child);
        }
    }

    /// `tag`: what is written above it.
    QString picture(const Node& node, double side, const Node* tag = nullptr) {
        const QString source = node.attributes.value(QStringLiteral("src"));
        const auto data = QByteArray::fromBase64(source.mid(source.indexOf(u',') + 1).toLatin1());
        const QImage image = QImage::fromData(data, "PNG");
        if (image.isNull()) {
            return node.attributes.value(QStringLiteral("alt")).toHtmlEscaped();
        }
        const double high = side * image.height() / image.width();
        if (tag == nullptr) {
            return add({{}, image, {side, high}, {}, {}});
        }
        const char* const kind = tag->hasClass("real") ? "--real" : "--synthetic";
        return add({{}, image, {side, high + kLabelHeight}, tag->allText(), colour(kind)});
    }

    QString drawing(const QByteArray& svg, const QSizeF& size) {
        return add({svg, {}, size, {}, {}});
    }

    QString add(Drawing drawing) {
        layout_.drawings.push_back(std::move(drawing));
        const auto index = layout_.drawings.size() - 1;
        return QStringLiteral("<img src=\"") + QLatin1String(kDrawingName) +
               QString::number(index) + QStringLiteral("\"/>");
    }

    QMap<QString, QString> colours_;
    double width_;
    QString size_;  ///< of the letters of the table that is written
    Layout layout_;
};

}  // namespace

Layout layOut(const Page& page, double width) {
    return Writer(page, width).write(page.body);
}

}  // namespace outis::print
