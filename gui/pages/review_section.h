// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QWidget>

#include "core/base/error.h"
#include "gui/pages/review_view.h"
#include "gui/pictures/pair_canvas.h"

namespace outis::gui {

class Dialogs;
class Page;
class Session;

/// The pages of the review, one at a time, under a row of tabs.
class ReviewSection : public QWidget {
    Q_OBJECT
public:
    ReviewSection(Session& session, Dialogs& dialogs, QSettings& settings, MakeCanvas makeCanvas,
                  QWidget* parent = nullptr);

    void show(ReviewView view);
    [[nodiscard]] ReviewView view() const;

Q_SIGNALS:
    void reportRequested();
    void copyRequested(const outis::Error& error);

private:
    void add(ReviewView view, Page* page);

    QTabBar* tabs_;
    QStackedWidget* pages_;
    std::vector<ReviewView> views_;  ///< of the tabs, from left to right
};

}  // namespace outis::gui
