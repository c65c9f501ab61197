// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/review_view.h"

#include "gui/text/tr.h"

namespace outis::gui {

QString pageName(ReviewView view) {
    switch (view) {
        case ReviewView::Overview:
            return QStringLiteral("review");
        case ReviewView::Pairs:
            return QStringLiteral("pairs");
        case ReviewView::Privacy:
            return QStringLiteral("privacy");
        case ReviewView::Diversity:
            return QStringLiteral("diversity");
        case ReviewView::Accuracy:
            return QStringLiteral("accuracy");
    }
    return {};
}

QString title(ReviewView view) {
    switch (view) {
        case ReviewView::Overview:
            return tr("Overview");
        case ReviewView::Pairs:
            return tr("Closest pairs");
        case ReviewView::Privacy:
            return tr("Privacy");
        case ReviewView::Diversity:
            return tr("Diversity");
        case ReviewView::Accuracy:
            return tr("Accuracy");
    }
    return {};
}

}  // namespace outis::gui
