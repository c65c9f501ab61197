// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/context_help.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>

#include "gui/models/text_table.h"

namespace outis::gui {

namespace {

constexpr const char* kTopic = "helpTopic";

QRect onScreen(const QWidget& widget, const QRect& area) {
    return {widget.mapToGlobal(area.topLeft()), area.size()};
}

/// The topic that the widget has itself, or the nearest one around it.
HelpPlace inheritedBy(QWidget* widget) {
    for (QWidget* each = widget; each != nullptr && !each->isWindow();
         each = each->parentWidget()) {
        const QString topic = each->property(kTopic).toString();
        if (!topic.isEmpty()) {
            return {topic, widget, onScreen(*widget, widget->rect())};
        }
    }
    return {};
}

HelpPlace ofCell(QAbstractItemView& view, const QModelIndex& index) {
    HelpPlace place;
    if (index.isValid()) {
        place = {index.data(TextTable::TopicRole).toString(), &view,
                 onScreen(*view.viewport(), view.visualRect(index))};
    }
    if (place.topic.isEmpty()) {
        const QRect area = place.area;
        place = inheritedBy(&view);
        place.area = area.isValid() ? area : place.area;
    }
    return place;
}

HelpPlace ofHeading(QHeaderView& header, const QPoint& place) {
    const int section = header.logicalIndexAt(header.viewport()->mapFromGlobal(place));
    if (section >= 0 && header.model() != nullptr) {
        const QString topic = header.model()
                                  ->headerData(section, header.orientation(), TextTable::TopicRole)
                                  .toString();
        if (!topic.isEmpty()) {
            return {topic, &header, QRect(place, QSize(1, 1))};
        }
    }
    return inheritedBy(&header);
}

}  // namespace

void setHelpTopic(QWidget& widget, const QString& topic) {
    widget.setProperty(kTopic, topic);
}

HelpPlace helpWithKeyboard() {
    QWidget* focus = QApplication::focusWidget();
    if (auto* view = qobject_cast<QAbstractItemView*>(focus)) {
        return ofCell(*view, view->currentIndex());
    }
    return focus == nullptr ? HelpPlace{} : inheritedBy(focus);
}

HelpPlace helpAt(const QPoint& place) {
    QWidget* widget = QApplication::widgetAt(place);
    if (widget == nullptr) {
        return {};
    }
    // A view's cells are drawn by its viewport.
    if (auto* header = qobject_cast<QHeaderView*>(widget->parentWidget())) {
        return ofHeading(*header, place);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(widget->parentWidget());
        view != nullptr && view->viewport() == widget) {
        return ofCell(*view, view->indexAt(widget->mapFromGlobal(place)));
    }
    return inheritedBy(widget);
}

}  // namespace outis::gui
