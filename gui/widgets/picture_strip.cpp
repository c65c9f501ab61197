// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/picture_strip.h"

#include <QHBoxLayout>

#include "gui/theme/theme.h"

namespace outis::gui {

PictureStrip::PictureStrip(PictureKind kind, int count, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid);
    for (int at = 0; at < count; ++at) {
        views_.push_back(new PictureView(kind));
        row->addWidget(views_.back(), 1);
    }
}

void PictureStrip::add(const QString& path) {
    views_[next_]->load(path);
    next_ = (next_ + 1) % views_.size();
}

void PictureStrip::clear() {
    for (PictureView* view : views_) {
        view->clear();
    }
    next_ = 0;
}

}  // namespace outis::gui
