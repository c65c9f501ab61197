// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/real_pictures.h"

#include "core/data/workspace.h"

namespace outis::gui {

QImage RealPictures::image(qint64 number) {
    const std::lock_guard lock(mutex_);
    open();
    const auto row = rows_.constFind(number);
    if (!set_ || row == rows_.cend()) {
        return {};
    }
    const auto pixels = set_->image(*row);
    return QImage(pixels.data(), set_->size(), set_->size(), set_->size(),
                  QImage::Format_Grayscale8)
        .copy();
}

void RealPictures::open() {
    if (isOpen_) {
        return;
    }
    isOpen_ = true;
    const auto workspace = data::Workspace::open(workspace_.toStdString());
    if (!workspace) {
        return;
    }
    auto set = data::PreparedSet::open(*workspace, data::Role::Train, data::Access::Learning,
                                       data::Patients::All);
    if (!set) {
        return;
    }
    set_ = std::make_unique<data::PreparedSet>(*std::move(set));
    qsizetype row = 0;
    for (const std::int64_t id : set_->imageIds()) {
        rows_.insert(id, row++);
    }
}

}  // namespace outis::gui
