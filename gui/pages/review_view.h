// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace outis::gui {

/// What the step "Review" is made of, in the order of its tabs.
enum class ReviewView { Overview, Pairs, Privacy, Diversity, Accuracy };

inline constexpr ReviewView kReviewViews[] = {ReviewView::Overview, ReviewView::Pairs,
                                              ReviewView::Privacy, ReviewView::Diversity,
                                              ReviewView::Accuracy};

/// For `outis --page` and the pictures of the tour: "review", "pairs", …
[[nodiscard]] QString pageName(ReviewView view);
/// As its tab and the menu call it.
[[nodiscard]] QString title(ReviewView view);

}  // namespace outis::gui
