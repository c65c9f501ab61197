// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include "gui/widgets/page.h"
#include "gui/widgets/picture_view.h"

namespace outis::gui {

class Session;

/// The report, once there is one.
class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void reportRequested();

private:
    void refresh();

    Session& session_;
    QPushButton* open_;
    QLabel* state_;
    QLabel* path_;
    PictureView* samples_;
};

}  // namespace outis::gui
