// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/grid_card.h"

#include <QHeaderView>

#include "gui/privacy/heat_delegate.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {
constexpr int kShownRows = 12;
}

GridCard::GridCard(QWidget* parent) : Card(tr("Altered copies that the filter finds"), parent) {
    setObjectName(QStringLiteral("gridCard"));
    setHelp(QStringLiteral("robustness"));
    grid_ = new RobustnessGrid(this);
    weakest_ = makeText({}, "", 1.05, QFont::DemiBold);
    weakest_->setObjectName(QStringLiteral("gridWeakest"));
    state_ = makeText({}, "attention");
    state_->setObjectName(QStringLiteral("gridState"));
    pairs_ = new QComboBox;
    pairs_->setObjectName(QStringLiteral("gridPairs"));
    pairs_->setAccessibleName(tr("What is looked for"));
    pairs_->view()->setObjectName(QStringLiteral("gridPairsList"));
    pairs_->view()->setAccessibleName(pairs_->accessibleName());
    pairs_->setMinimumHeight(4 * Theme::kGrid);
    table_ = makeTable(*grid_, QStringLiteral("gridTable"),
                       tr("Share of altered copies found, by alteration, strength and detector"));
    table_->setItemDelegate(new HeatDelegate(table_));
    table_->setAlternatingRowColors(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectItems);
    table_->setMinimumHeight(kShownRows * 4 * Theme::kGrid);
    body().addWidget(weakest_);
    body().addWidget(state_);
    body().addWidget(pairs_, 0, Qt::AlignLeft);
    body().addWidget(table_);
    body().addWidget(makeText(tr("The darker a cell, the more slip through. Each cell was measured "
                                 "on test patients; its interval stands in the tooltip. What the "
                                 "filter lets pass, the audit may still find."),
                              "muted", 0.9));
    connect(pairs_, &QComboBox::currentIndexChanged, this, &GridCard::choosePairs);
}

void GridCard::show(const PrivacyFacts& facts) {
    grid_->setCells(facts.grid);
    const QStringList kinds = grid_->pairs();
    const QString chosen = pairs_->currentData().toString();
    {
        const QSignalBlocker silent(pairs_);
        pairs_->clear();
        for (const QString& kind : kinds) {
            pairs_->addItem(kind == QLatin1String("copies")
                                ? tr("The altered image itself")
                                : tr("Another image of the patient, altered"),
                            kind);
        }
        pairs_->setCurrentIndex(std::max(pairs_->findData(chosen), 0));
    }
    pairs_->setVisible(kinds.size() > 1);
    table_->setVisible(!kinds.isEmpty());
    QStringList states;
    if (!facts.gridState.isEmpty() && facts.gridState != QLatin1String("ok")) {
        states.append(workerSentence(facts.gridState));
    }
    if (!facts.isJudgedByThese && facts.hasGrid && !facts.ledger.isEmpty()) {
        states.append(tr("The detectors were made anew since these images were drawn."));
    }
    state_->setText(states.join(QLatin1Char('\n')));
    state_->setVisible(!states.isEmpty());
    choosePairs();
}

void GridCard::choosePairs() {
    const QString kind = pairs_->currentData().toString();
    if (!kind.isEmpty()) {
        grid_->setPairs(kind);
    }
    table_->resizeColumnsToContents();
    weakest_->setText(grid_->weakest());
    weakest_->setVisible(!weakest_->text().isEmpty());
}

}  // namespace outis::gui
