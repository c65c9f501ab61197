// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QListView>
#include <QWidget>

#include "gui/models/rail_model.h"
#include "gui/widgets/fitting_delegate.h"

namespace outis::gui {

class Session;

/// Number or tick, name, one line of state.
class StepDelegate : public FittingDelegate {
    Q_OBJECT
public:
    using FittingDelegate::FittingDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    [[nodiscard]] int widthNeeded(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const override;
};

/// The map at the left: the program, the workspace, the five steps, and what the worker does.
class StepRail : public QWidget {
    Q_OBJECT
public:
    explicit StepRail(Session& session, QWidget* parent = nullptr);

    void setCurrent(Step step);
    void clearCurrent();
    [[nodiscard]] QString stepName(Step step) const;

Q_SIGNALS:
    void stepChosen(outis::gui::Step step);

private:
    void refresh();

    Session& session_;
    RailModel model_;
    QLabel* title_;
    QLabel* promise_;
    QLabel* worker_;
    QListView* steps_;
};

}  // namespace outis::gui
