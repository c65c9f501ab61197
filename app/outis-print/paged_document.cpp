// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-print/paged_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QMap>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>

#include "app/outis-print/drawing_painter.h"

namespace outis::print {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kPaperWidth = 210;
constexpr double kPaperHeight = 297;
constexpr double kSide = 15;  ///< margins, millimetres
constexpr double kTop = 14;
constexpr double kBottom = 18;  ///< holds the foot
constexpr double kFootLine = 10;
constexpr double kFootPoints = 7;
/// A table that takes no more of a page than this is not cut.
constexpr double kWhole = 0.4;

class Document {
public:
    Document(const Layout& layout, QPdfWriter& writer)
        : painter_(layout.drawings),
          width_(dots(kPaperWidth - 2 * kSide)),
          height_(dots(kPaperHeight - kTop - kBottom)) {
        document_.setDocumentMargin(0);
        document_.setUseDesignMetrics(true);
        document_.documentLayout()->registerHandler(QTextFormat::ImageObject, &painter_);
        document_.documentLayout()->setPaintDevice(&writer);
        document_.setHtml(layout.html);
        document_.setPageSize({width_, height_});
        const std::vector<PageMark> marks = takeMarks();
        keepTogether();
        fill(marks);
    }

    [[nodiscard]] int pages() const { return document_.pageCount(); }
    [[nodiscard]] QString text() const { return document_.toPlainText(); }

    void draw(QPainter& painter, int page) const {
        painter.save();
        painter.translate(dots(kSide), dots(kTop) - page * height_);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * height_, width_, height_);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document_.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    [[nodiscard]] std::vector<Place> places() const {
        std::vector<Place> places;
        for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QStringList names = at.fragment().charFormat().anchorNames();
                if (!names.isEmpty()) {
                    const double top = topOf(block);
                    const int page = pageOf(block);
                    places.push_back(
                        {names.front(), block.text(), page,
                         (dots(kTop) + top - page * height_) / kDotsPerInch * kPointsPerInch});
                    break;
                }
            }
        }
        return places;
    }

private:
    /// Of its first line: a paragraph may begin with the end of a page that holds no line of it.
    [[nodiscard]] double topOf(const QTextBlock& block) const {
        const double top = document_.documentLayout()->blockBoundingRect(block).top();
        const QTextLayout* const lines = block.layout();
        return lines->lineCount() > 0 ? top + lines->lineAt(0).y() : top;
    }

    /// A line at the very top of a page may be told a hair above it.
    [[nodiscard]] int pageOf(const QTextBlock& block) const {
        return static_cast<int>((topOf(block) + kUnit) / height_);
    }

    /// Where its last line ends. In a table within a table a line may end below its page.
    [[nodiscard]] int lastPageOf(const QTextBlock& block) const {
        const QRectF place = document_.documentLayout()->blockBoundingRect(block);
        return static_cast<int>((place.bottom() - kUnit) / height_);
    }

    /// Of the table at the top level that the block stands in; nullptr outside of tables.
    [[nodiscard]] static QTextTable* tableOf(const QTextBlock& block) {
        QTextTable* table = QTextCursor(block).currentTable();
        while (table != nullptr) {
            auto* const outer = qobject_cast<QTextTable*>(table->parentFrame());
            if (outer == nullptr) {
                break;
            }
            table = outer;
        }
        return table;
    }

    /// The last paragraph that has to be on the page where the given one begins.
    [[nodiscard]] QTextBlock lastWith(const QTextBlock& block) const {
        QTextTable* const table = tableOf(block);
        if (table == nullptr) {
            return block;
        }
        const QTextBlock last = table->lastCursorPosition().block();
        const QRectF end = document_.documentLayout()->blockBoundingRect(last);
        if (end.bottom() - topOf(block) < kWhole * height_) {
            return last;
        }
        const int row = std::min(table->format().headerRowCount(), table->rows() - 1);
        return table->cellAt(row, 0).firstCursorPosition().block();
    }

    void breakBefore(const QTextBlock& block) {
        if (QTextTable* const table = tableOf(block)) {
            QTextTableFormat format = table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            table->setFormat(format);
        } else {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
        }
        layOutAnew();
    }

    /// All of it: what is laid out in part after a change is not drawn whole.
    void layOutAnew() {
        document_.setPageSize({width_, 2 * height_});
        document_.setPageSize({width_, height_});
    }

    /// No heading, title or caption stands alone at the end of a page, and no small table is cut. A
    /// break moves what comes after it: hence from the top.
    void keepTogether() {
        QTextBlock first;
        QTextBlock block = document_.begin();
        while (block.isValid()) {
            if (!first.isValid()) {
                first = block;
            }
            if (tableOf(block) == nullptr && block.blockFormat().headingLevel() > 0) {
                block = block.next();
                continue;
            }
            const QTextBlock last = lastWith(block);
            const int end = tableOf(block) == nullptr ? pageOf(last) : lastPageOf(last);
            if (end != pageOf(first) && topOf(first) > 0) {
                breakBefore(first);
            }
            QTextTable* const table = tableOf(block);
            block = table == nullptr ? block.next() : table->lastCursorPosition().block().next();
            first = {};
        }
    }

    /// A place in the contents that the number of a page goes to.
    struct PageMark {
        int block = 0;
        QString id;
    };

    /// Numbers of as many digits as any stand there meanwhile, so that the rest lies as it will.
    std::vector<PageMark> takeMarks() {
        std::vector<PageMark> marks;
        for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
            if (block.text().startsWith(kPageMark)) {
                marks.push_back({block.blockNumber(), block.text().mid(1)});
                write(block, QStringLiteral("000"));
            }
        }
        layOutAnew();
        return marks;
    }

    void fill(const std::vector<PageMark>& marks) {
        QMap<QString, int> pages;
        for (const Place& place : places()) {
            pages[place.id] = place.page + 1;
        }
        for (const PageMark& mark : marks) {
            const QTextBlock block = document_.findBlockByNumber(mark.block);
            write(block, pages.contains(mark.id) ? QString::number(pages[mark.id]) : QString());
        }
        layOutAnew();
    }

    static void write(const QTextBlock& block, const QString& text) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }

    DrawingPainter painter_;
    QTextDocument document_;
    double width_;
    double height_;
};

void drawFoot(QPainter& painter, const Foot& foot, int page, int pages) {
    const QFont font = letters(kFootPoints);
    painter.setFont(font);
    const double top = dots(kPaperHeight - kBottom + 4);
    const QRectF place(dots(kSide), top, dots(kPaperWidth - 2 * kSide), dots(kFootLine));
    painter.setPen(QPen(QColor(0xc8, 0xcd, 0xd4), dots(0.2)));
    painter.drawLine(place.topLeft() - QPointF(0, dots(1)), place.topRight() - QPointF(0, dots(1)));
    painter.setPen(QColor(0x44, 0x4b, 0x54));
    const QFontMetricsF metrics(font, painter.device());
    const QString number = QStringLiteral("%1 of %2").arg(page + 1).arg(pages);
    painter.drawText(place, Qt::AlignRight | Qt::AlignTop, number);
    const double left = place.width() - metrics.horizontalAdvance(number) -
                        metrics.horizontalAdvance(foot.digest) - dots(10);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(foot.title, Qt::ElideRight, left));
    const QRectF middle = place.adjusted(0, 0, -metrics.horizontalAdvance(number) - dots(5), 0);
    painter.drawText(middle, Qt::AlignRight | Qt::AlignTop, foot.digest);
}

}  // namespace

double textWidth() {
    return (kPaperWidth - 2 * kSide) / kMillimetresPerInch * kUnitsPerInch;
}

Paged paginate(const Layout& layout, const Foot& foot) {
    Paged paged;
    QBuffer buffer(&paged.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
        const Document document(layout, writer);
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        for (int page = 0; page < document.pages(); ++page) {
            if (page > 0) {
                writer.newPage();
            }
            document.draw(painter, page);
            drawFoot(painter, foot, page, document.pages());
        }
        paged.text = document.text();
        paged.places = document.places();
    }
    return paged;
}

}  // namespace outis::print
