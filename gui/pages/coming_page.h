// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/page.h"

namespace outis::gui {

/// A step that this version does not do yet; says so, and what will be here.
class ComingPage : public Page {
    Q_OBJECT
public:
    ComingPage(const QString& title, const QString& name, const QString& sentence,
               const QStringList& whatWillBeHere, QWidget* parent = nullptr);
};

}  // namespace outis::gui
