// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/tour/cut_text.h"

#include <QAbstractButton>
#include <QChartView>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include "gui/widgets/fitting_delegate.h"

namespace outis::gui {

namespace {

/// Fonts are measured in fractions of pixels and drawn in whole ones.
constexpr int kTolerance = 2;

class Search {
public:
    explicit Search(const QWidget& root) : root_(root) {}

    QList<CutText> run() {
        const QList<QWidget*> widgets = root_.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (widget->isVisibleTo(&root_)) {
                look(*widget);
            }
        }
        return found_;
    }

private:
    void look(const QWidget& widget) {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            lookAtLabel(*label);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            if (!button->text().isEmpty()) {
                compare(widget, button->text(), widget.width(), widget.sizeHint().width());
                lookAtPlace(widget, button->text());
            }
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            lookAtBox(*box);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            compare(widget, tabs->tabText(tabs->currentIndex()), widget.width(),
                    widget.sizeHint().width());
        } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
            lookAtHeader(*header);
        } else if (const auto* list = qobject_cast<const QListView*>(&widget)) {
            lookAtRows(*list);
        } else if (const auto* chart = qobject_cast<const QChartView*>(&widget)) {
            lookAtChart(*chart);
        } else if (const auto* area = qobject_cast<const QScrollArea*>(&widget)) {
            if (area->horizontalScrollBar()->maximum() > 0) {
                add(widget, {}, QStringLiteral("must be scrolled sideways"));
            }
        }
    }

    void lookAtLabel(const QLabel& label) {
        if (label.text().isEmpty()) {
            return;
        }
        if (label.wordWrap()) {
            compare(label, label.text(), label.height(), label.heightForWidth(label.width()),
                    QStringLiteral("high"));
            compare(label, label.text(), label.width(), label.minimumSizeHint().width());
        } else {
            compare(label, label.text(), label.width(), label.sizeHint().width());
        }
        lookAtPlace(label, label.text());
    }

    void lookAtBox(const QComboBox& box) {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                        QStyle::SC_ComboBoxEditField, &box);
        compare(box, box.currentText(), field.width(),
                box.fontMetrics().horizontalAdvance(box.currentText()));
    }

    void lookAtHeader(const QHeaderView& header) {
        if (header.orientation() != Qt::Horizontal) {
            return;
        }
        for (int section = 0; section < header.count(); ++section) {
            if (!header.isSectionHidden(section)) {
                compare(header, header.model()->headerData(section, Qt::Horizontal).toString(),
                        header.sectionSize(section), header.sectionSizeHint(section));
            }
        }
    }

    void lookAtRows(const QListView& list) {
        const auto* delegate = dynamic_cast<const FittingDelegate*>(list.itemDelegate());
        if (delegate == nullptr) {
            return;
        }
        QStyleOptionViewItem option;
        option.initFrom(&list);
        option.widget = &list;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            option.rect = list.visualRect(index);
            // Drawn with an ellipsis from the first pixel on.
            compare(list, index.data(Qt::AccessibleTextRole).toString(), option.rect.width(),
                    delegate->widthNeeded(option, index) + kTolerance);
        }
    }

    /// Qt Charts shortens titles and labels that do not fit.
    void lookAtChart(const QChartView& view) {
        const QList<QGraphicsItem*> items = view.scene()->items();
        for (const QGraphicsItem* item : items) {
            const auto* text = dynamic_cast<const QGraphicsTextItem*>(item);
            if (text != nullptr && text->isVisible() &&
                text->toPlainText().endsWith(QStringLiteral("..."))) {
                add(view, text->toPlainText(), QStringLiteral("shortened by the chart"));
            }
        }
    }

    /// Whether an ancestor cuts a piece off; what can be scrolled to is not cut off.
    void lookAtPlace(const QWidget& widget, const QString& text) {
        const QWidget* ancestor = widget.parentWidget();
        while (ancestor != nullptr && ancestor != &root_) {
            const auto* area = qobject_cast<const QAbstractScrollArea*>(ancestor->parentWidget());
            if (area != nullptr && area->viewport() == ancestor) {
                return;
            }
            const QRect place(widget.mapTo(ancestor, QPoint(0, 0)), widget.size());
            const QRect room =
                ancestor->rect().adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance);
            if (!room.contains(place)) {
                add(widget, text, QStringLiteral("reaches out of %1").arg(nameOf(*ancestor)));
                return;
            }
            ancestor = ancestor->parentWidget();
        }
    }

    void compare(const QWidget& widget, const QString& text, int has, int needs,
                 const QString& side = QStringLiteral("wide")) {
        if (needs > has + kTolerance) {
            add(widget, text, QStringLiteral("%1 %2, needs %3").arg(has).arg(side).arg(needs));
        }
    }

    static QString nameOf(const QWidget& widget) {
        return QString::fromLatin1(widget.metaObject()->className()).section(QLatin1Char(':'), -1) +
               QLatin1Char(' ') + widget.objectName();
    }

    void add(const QWidget& widget, const QString& text, const QString& why) {
        found_.append({nameOf(widget).trimmed(), text, why});
    }

    const QWidget& root_;
    QList<CutText> found_;
};

}  // namespace

QList<CutText> cutTexts(const QWidget& root) {
    return Search(root).run();
}

}  // namespace outis::gui
