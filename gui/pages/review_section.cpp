// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/review_section.h"

#include <algorithm>

#include <QVBoxLayout>

#include "gui/bridge/session.h"
#include "gui/pages/accuracy_page.h"
#include "gui/pages/diversity_page.h"
#include "gui/pages/pairs_page.h"
#include "gui/pages/privacy_page.h"
#include "gui/pages/review_page.h"
#include "gui/theme/theme.h"

namespace outis::gui {

ReviewSection::ReviewSection(Session& session, Dialogs& dialogs, QSettings& settings,
                             MakeCanvas makeCanvas, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("reviewSection"));
    tabs_ = new QTabBar;
    tabs_->setObjectName(QStringLiteral("reviewTabs"));
    tabs_->setAccessibleName(tr("Views of the review"));
    tabs_->setProperty("sections", true);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    pages_ = new QStackedWidget;
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(2 * Theme::kGap - 12, Theme::kGrid / 2, 2 * Theme::kGap, 0);
    tabRow->addWidget(tabs_);
    tabRow->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabRow);
    column->addWidget(pages_, 1);
    auto* overview = new ReviewPage(session);
    auto* pairs = new PairsPage(session, dialogs, settings, std::move(makeCanvas));
    auto* privacy = new PrivacyPage(session, dialogs);
    auto* diversity = new DiversityPage(session, dialogs);
    auto* accuracy = new AccuracyPage(session, dialogs);
    add(ReviewView::Overview, overview);
    add(ReviewView::Pairs, pairs);
    add(ReviewView::Privacy, privacy);
    add(ReviewView::Diversity, diversity);
    add(ReviewView::Accuracy, accuracy);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(overview, &ReviewPage::reportRequested, this, &ReviewSection::reportRequested);
    connect(overview, &ReviewPage::viewRequested, this, &ReviewSection::show);
    connect(pairs, &PairsPage::backRequested, this, [this] { show(ReviewView::Overview); });
    connect(pairs, &PairsPage::copyRequested, this, &ReviewSection::copyRequested);
    for (AnswerPage* page : std::initializer_list<AnswerPage*>{privacy, diversity, accuracy}) {
        connect(page, &AnswerPage::copyRequested, this, &ReviewSection::copyRequested);
    }
}

void ReviewSection::add(ReviewView view, Page* page) {
    views_.push_back(view);
    pages_->addWidget(page);
    tabs_->addTab(title(view));
}

void ReviewSection::show(ReviewView view) {
    const auto at = std::find(views_.begin(), views_.end(), view);
    tabs_->setCurrentIndex(static_cast<int>(at - views_.begin()));
}

ReviewView ReviewSection::view() const {
    return views_[static_cast<std::size_t>(std::max(tabs_->currentIndex(), 0))];
}

}  // namespace outis::gui
