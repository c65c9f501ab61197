// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/pair_filter_bar.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "gui/theme/theme.h"

namespace outis::gui {

PairFilterBar::PairFilterBar(const PairList& list, PairFilter& filter, QWidget* parent)
    : QWidget(parent), list_(list), filter_(filter) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    detector_ = addChoice(QStringLiteral("pairDetector"), tr("Which detector's nearest pairs"));
    finding_ = addChoice(QStringLiteral("pairFinding"), tr("Images with which finding"));
    decision_ = addChoice(QStringLiteral("pairDecisionFilter"), tr("Pairs with which decision"));
    decision_->addItem(tr("All decisions"), QString());
    decision_->addItem(tr("Not decided"), QString::fromLatin1(PairFilter::kUndecided));
    for (const char* decision : {"same", "different", "unsure"}) {
        decision_->addItem(pairDecisionWords(QString::fromLatin1(decision)),
                           QString::fromLatin1(decision));
    }
    limit_ = new QDoubleSpinBox;
    limit_->setObjectName(QStringLiteral("pairLimit"));
    limit_->setDecimals(3);
    limit_->setSingleStep(0.01);
    for (QWidget* field : std::initializer_list<QWidget*>{detector_, finding_, decision_, limit_}) {
        column->addWidget(field);
    }
    connect(detector_, &QComboBox::currentIndexChanged, this, &PairFilterBar::chooseDetector);
    connect(finding_, &QComboBox::currentIndexChanged, this,
            [this] { filter_.setFinding(finding_->currentData().toString()); });
    connect(decision_, &QComboBox::currentIndexChanged, this,
            [this] { filter_.setDecision(decision_->currentData().toString()); });
    connect(limit_, &QDoubleSpinBox::valueChanged, this, &PairFilterBar::setLimit);
    refill();
}

QComboBox* PairFilterBar::addChoice(const QString& name, const QString& meaning) {
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(meaning);
    choice->setToolTip(meaning);
    choice->view()->setObjectName(name + QStringLiteral("List"));
    choice->view()->setAccessibleName(meaning);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    return choice;
}

void PairFilterBar::refill() {
    const ClosestPairs& pairs = list_.pairs();
    const QString detector = detector_->currentText();
    const QString finding = finding_->currentText();
    {
        const QSignalBlocker quietDetector(detector_);
        const QSignalBlocker quietFinding(finding_);
        detector_->clear();
        if (!pairs.plan.empty() || pairs.detectors.empty()) {
            detector_->addItem(
                pairs.release.isEmpty() ? detectorWords({}) : tr("Plan of the review"), -1);
        }
        for (std::size_t index = 0; index < pairs.detectors.size(); ++index) {
            detector_->addItem(detectorWords(pairs.detectors[index].name), static_cast<int>(index));
        }
        finding_->clear();
        finding_->addItem(tr("All findings"), QString());
        for (const QString& one : pairs.findings) {
            finding_->addItem(one, one);
        }
        detector_->setCurrentIndex(std::max(detector_->findText(detector), 0));
        finding_->setCurrentIndex(std::max(finding_->findText(finding), 0));
    }
    filter_.setFinding(finding_->currentData().toString());
    chooseDetector();
}

void PairFilterBar::chooseDetector() {
    const int detector = detector_->currentData().toInt();
    double low = 0;
    double high = 0;
    bool isFirst = true;
    for (const PairRow& row : list_.pairs().rows) {
        if (row.detector == detector) {
            low = isFirst ? row.score : std::min(low, row.score);
            high = isFirst ? row.score : std::max(high, row.score);
            isFirst = false;
        }
    }
    {
        const QSignalBlocker quiet(limit_);
        constexpr double kRounding = 0.001;
        limit_->setRange(low - kRounding, high + kRounding);
        limit_->setPrefix(detector < 0 ? tr("distance up to ") : tr("score from "));
        limit_->setAccessibleName(detector < 0 ? tr("Largest distance in grey levels")
                                               : tr("Least score"));
        limit_->setToolTip(limit_->accessibleName());
        limit_->setValue(detector < 0 ? limit_->maximum() : limit_->minimum());
    }
    filter_.setDetector(detector);
}

void PairFilterBar::setLimit() {
    filter_.setLimit(limit_->value());
}

}  // namespace outis::gui
