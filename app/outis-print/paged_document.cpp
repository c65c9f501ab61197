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
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextObjectInterface>
#include <QTextTable>
#include <cstring>

namespace outis::print {
namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kUnitsPerInch = 96;
constexpr double kUnit = kDotsPerInch / kUnitsPerInch;
constexpr double kPointsPerInch = 72;
constexpr double kMillimetres = 25.4;
constexpr double kPaperWidth = 210;
constexpr double kPaperHeight = 297;
constexpr double kSide = 15;  ///< margins, millimetres
constexpr double kTop = 14;
constexpr double kBottom = 18;  ///< holds the foot
constexpr double kFootLine = 10;
constexpr double kFootPoints = 7;
constexpr double kLabelPoints = 6.5;
/// A table that takes no more of a page than this is not cut.
constexpr double kWhole = 0.4;

double dots(double millimetres) {
    return millimetres / kMillimetres * kDotsPerInch;
}

QFont letters(double points, QFont::Weight weight = QFont::Normal) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

/// Draws charts as vectors and pictures without loss.
class DrawingHandler : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit DrawingHandler(const std::vector<Drawing>& drawings) : drawings_(drawings) {}

    QSizeF intrinsicSize(QTextDocument* /*document*/, int /*position*/,
                         const QTextFormat& format) override {
        const Drawing* const drawing = of(format);
        return drawing == nullptr ? QSizeF() : drawing->size * kUnit;
    }

    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* /*document*/,
                    int /*position*/, const QTextFormat& format) override {
        const Drawing* const drawing = of(format);
        if (drawing == nullptr) {
            return;
        }
        if (!drawing->svg.isEmpty()) {
            QSvgRenderer(drawing->svg).render(painter, place);
            return;
        }
        const double label = drawing->label.isEmpty() ? 0 : kLabelHeight * kUnit;
        painter->drawImage(place.adjusted(0, label, 0, 0), drawing->image);
        if (label > 0) {
            drawLabel(*painter, *drawing, QRectF(place.topLeft(), QSizeF(place.width(), label)));
        }
    }

private:
    /// Never colour alone: it says in letters what the picture is.
    static void drawLabel(QPainter& painter, const Drawing& drawing, const QRectF& place) {
        painter.save();
        painter.fillRect(place, QColor(drawing.labelColour));
        painter.setPen(Qt::white);
        painter.setFont(letters(kLabelPoints, QFont::Bold));
        painter.drawText(place.adjusted(dots(1), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         drawing.label);
        painter.restore();
    }

    const Drawing* of(const QTextFormat& format) const {
        const QString name = format.toImageFormat().name();
        const auto index =
            name.mid(static_cast<qsizetype>(std::strlen(kDrawingName))).toULongLong();
        return index < drawings_.size() ? &drawings_[index] : nullptr;
    }

    const std::vector<Drawing>& drawings_;
};

class Document {
public:
    Document(const Layout& layout, QPdfWriter& writer)
        : handler_(layout.drawings),
          width_(dots(kPaperWidth - 2 * kSide)),
          height_(dots(kPaperHeight - kTop - kBottom)) {
        document_.setDocumentMargin(0);
        document_.setUseDesignMetrics(true);
        document_.documentLayout()->registerHandler(QTextFormat::ImageObject, &handler_);
        document_.documentLayout()->setPaintDevice(&writer);
        document_.setHtml(layout.html);
        document_.setPageSize({width_, height_});
        keepTogether();
        numberContents();
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
                    const int page = static_cast<int>(top / height_);
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

    [[nodiscard]] int pageOf(const QTextBlock& block) const {
        return static_cast<int>(topOf(block) / height_);
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
            if (pageOf(last) != pageOf(first) && topOf(first) > 0) {
                breakBefore(first);
            }
            QTextTable* const table = tableOf(block);
            block = table == nullptr ? block.next() : table->lastCursorPosition().block().next();
            first = {};
        }
    }

    void numberContents() {
        QMap<QString, int> pages;
        for (const Place& place : places()) {
            pages[place.id] = place.page + 1;
        }
        for (QTextCursor at = document_.find(QString(kPageMark)); !at.isNull();
             at = document_.find(QString(kPageMark), at)) {
            const QString id = at.block().text().remove(kPageMark);
            QTextCursor cursor(at.block());
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.insertText(pages.contains(id) ? QString::number(pages[id]) : QString());
            at = cursor;
        }
        layOutAnew();
    }

    DrawingHandler handler_;
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
    return (kPaperWidth - 2 * kSide) / kMillimetres * kUnitsPerInch;
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

#include "paged_document.moc"
