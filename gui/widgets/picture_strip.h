// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "gui/widgets/picture_view.h"

namespace outis::gui {

/// The newest few pictures side by side; a new one takes the place of the oldest, so that nothing
/// else moves.
class PictureStrip : public QWidget {
    Q_OBJECT
public:
    PictureStrip(PictureKind kind, int count, QWidget* parent = nullptr);

    void add(const QString& path);
    void clear();

private:
    std::vector<PictureView*> views_;
    std::size_t next_ = 0;
};

}  // namespace outis::gui
