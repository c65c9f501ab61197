// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QSlider>
#include <QWidget>

#include "gui/pictures/pair_view.h"

namespace outis::gui {

class PairViewer;

/// The ways to look at a pair, under its pictures.
class PairModes : public QWidget {
    Q_OBJECT
public:
    /// `viewer` must outlive it.
    explicit PairModes(PairViewer& viewer, QWidget* parent = nullptr);

private:
    void follow();

    PairViewer& viewer_;
    QButtonGroup* modes_;
    QSlider* share_;
    QCheckBox* linked_;
};

/// "Side by side", "Overlay", ...
[[nodiscard]] QString modeWords(PairMode mode);
/// The key of a mode.
[[nodiscard]] QString modeKey(PairMode mode);

}  // namespace outis::gui
