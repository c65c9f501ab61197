// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "core/base/error.h"

namespace outis::gui {

/// What happened, what is safe, what to do next; hidden while there is nothing to say.
class ErrorNotice : public QFrame {
    Q_OBJECT
public:
    explicit ErrorNotice(const QString& name, QWidget* parent = nullptr);

    /// `safe` replaces the sentence on what is safe, where the place knows it better.
    void showError(const Error& error, const QString& safe = {});
    void clear();
    /// Pages that have no details to give hide the button.
    void setCopyable(bool isCopyable);

Q_SIGNALS:
    void copyRequested();

private:
    QLabel* what_;
    QLabel* safe_;
    QLabel* next_;
    QPushButton* copy_;
};

}  // namespace outis::gui
