// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/pair_modes.h"

#include <array>
#include <cmath>

#include <QHBoxLayout>

#include "gui/pictures/pair_viewer.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"

namespace outis::gui {

PairModes::PairModes(PairViewer& viewer, QWidget* parent)
    : QWidget(parent), viewer_(viewer), modes_(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int index = 0; index < kPairModes; ++index) {
        const auto mode = static_cast<PairMode>(index);
        QPushButton* button =
            makeButton(modeWords(mode), QStringLiteral("pairMode%1").arg(index),
                       tr("%1 (key %2)").arg(modeWords(mode), modeKey(mode)), "link");
        button->setCheckable(true);
        modes_->addButton(button, index);
        row->addWidget(button);
    }
    share_ = new QSlider(Qt::Horizontal);
    share_->setObjectName(QStringLiteral("pairShare"));
    share_->setAccessibleName(tr("Share of the synthetic picture in the overlay"));
    share_->setToolTip(share_->accessibleName());
    share_->setRange(0, 100);
    share_->setMaximumWidth(160);
    linked_ = new QCheckBox(tr("linked"));
    linked_->setObjectName(QStringLiteral("pairLinked"));
    linked_->setAccessibleName(tr("Both pictures move and change together"));
    linked_->setToolTip(tr("Both pictures move and change together (key L)"));
    row->addWidget(share_);
    row->addStretch();
    row->addWidget(linked_);
    connect(modes_, &QButtonGroup::idClicked, this, [this](int mode) {
        if (static_cast<PairMode>(mode) == PairMode::Flicker) {
            viewer_.flicker();
        } else {
            viewer_.setMode(static_cast<PairMode>(mode));
        }
    });
    connect(share_, &QSlider::valueChanged, this,
            [this](int percent) { viewer_.setShare(percent / 100.0); });
    connect(linked_, &QCheckBox::toggled, &viewer_, &PairViewer::setLinked);
    connect(&viewer_, &PairViewer::viewChanged, this, &PairModes::follow);
    follow();
}

void PairModes::follow() {
    const PairView& view = viewer_.view();
    for (int mode = 0; mode < kPairModes; ++mode) {
        QAbstractButton* button = modes_->button(mode);
        const bool isShown = mode == static_cast<int>(view.mode);
        if (isShown != button->isChecked() || button->font().bold() != isShown) {
            button->setChecked(isShown);
            QFont font = button->font();
            font.setBold(isShown);
            button->setFont(font);
        }
    }
    // A place that it keeps, so that nothing else moves.
    QSizePolicy policy = share_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    share_->setSizePolicy(policy);
    share_->setVisible(view.mode == PairMode::Overlay);
    const QSignalBlocker quietShare(share_);
    share_->setValue(static_cast<int>(std::lround(100 * view.share)));
    const QSignalBlocker quietLink(linked_);
    linked_->setChecked(viewer_.isLinked());
}

QString modeWords(PairMode mode) {
    const std::array<QString, kPairModes> words = {
        PairModes::tr("Side by side"), PairModes::tr("Overlay"), PairModes::tr("Flicker"),
        PairModes::tr("Difference"), PairModes::tr("Edges")};
    return words[static_cast<std::size_t>(mode)];
}

QString modeKey(PairMode mode) {
    constexpr std::array<char, kPairModes> kKeys = {'B', 'O', 'F', 'D', 'E'};
    return QString(QLatin1Char(kKeys[static_cast<std::size_t>(mode)]));
}

}  // namespace outis::gui
