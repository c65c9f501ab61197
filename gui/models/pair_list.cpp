// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/pair_list.h"

#include <algorithm>

#include <QLocale>
#include <QStringTokenizer>

namespace outis::gui {

namespace {

/// Whether "A|B" holds B; asked of every image, so without copies.
bool holds(QStringView findings, QStringView finding) {
    for (const QStringView one : qTokenize(findings, u'|')) {
        if (one == finding) {
            return true;
        }
    }
    return false;
}

}  // namespace

PairList::PairList(ReviewDraft& draft, QObject* parent)
    : QAbstractListModel(parent), draft_(draft), pairs_(std::make_shared<const ClosestPairs>()) {
    connect(&draft_, &ReviewDraft::changed, this, &PairList::refresh);
}

void PairList::setPairs(std::shared_ptr<const ClosestPairs> pairs) {
    beginResetModel();
    pairs_ = std::move(pairs);
    endResetModel();
}

const PairRow& PairList::row(int index) const {
    return pairs_->rows[static_cast<std::size_t>(index)];
}

int PairList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(pairs_->rows.size());
}

QString PairList::decision(int index) const {
    const PlannedPair* pair = pairs_->planned(row(index));
    const QString mine = pair == nullptr ? QString() : draft_.word(pair->number).decision;
    return mine.isEmpty() ? pairs_->decision(row(index)) : mine;
}

QString PairList::sentence(int index) const {
    const PairRow& pair = row(index);
    const QString word = pairDecisionWords(decision(index));
    const QString decided =
        word.isEmpty() && pair.plan >= 0 && pairs_->canDecide ? tr("not decided") : word;
    return decided.isEmpty() ? scoreWords(pair) : tr("%1, %2").arg(scoreWords(pair), decided);
}

QVariant PairList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const PairRow& pair = row(index.row());
    const PlannedPair* planned = pairs_->planned(pair);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return sentence(index.row());
        case Qt::ToolTipRole:
            return planned == nullptr || planned->why.isEmpty()
                       ? QVariant()
                       : QVariant(
                             tr("Chosen because: %1").arg(planned->why.join(QStringLiteral(", "))));
        case ScoreRole:
            return pair.score;
        case DecisionRole:
            return decision(index.row());
        case IsDraftRole:
            return planned != nullptr && !draft_.word(planned->number).decision.isEmpty();
        default:
            return {};
    }
}

void PairList::refresh(qint64 pair) {
    if (pairs_->plan.empty()) {
        return;
    }
    for (int index = 0; index < rowCount(); ++index) {
        const PlannedPair* planned = pairs_->planned(row(index));
        if (planned != nullptr && (pair == 0 || planned->number == pair)) {
            Q_EMIT dataChanged(this->index(index), this->index(index));
        }
    }
}

PairFilter::PairFilter(PairList& list, QObject* parent)
    : QSortFilterProxyModel(parent), list_(list) {
    setSourceModel(&list);
}

void PairFilter::setDetector(int detector) {
    detector_ = detector;
    limit_.reset();
    filterAgain();
}

void PairFilter::setFinding(const QString& finding) {
    finding_ = finding;
    filterAgain();
}

void PairFilter::setDecision(const QString& decision) {
    decision_ = decision;
    filterAgain();
}

void PairFilter::setLimit(std::optional<double> limit) {
    limit_ = limit;
    filterAgain();
}

/// As a reset: to tell of 100,000 single rows that come and go holds the window up.
void PairFilter::filterAgain() {
    setSourceModel(nullptr);
    setSourceModel(&list_);
}

const PairRow& PairFilter::pair(int row) const {
    return list_.row(mapToSource(index(row, 0)).row());
}

int PairFilter::nextUndecided(int row) const {
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        const int source = mapToSource(index(next, 0)).row();
        if (list_.row(source).plan >= 0 && list_.decision(source).isEmpty()) {
            return next;
        }
    }
    return -1;
}

bool PairFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const PairRow& pair = list_.row(row);
    if (pair.detector != detector_) {
        return false;
    }
    if (limit_ && (detector_ < 0 ? pair.score > *limit_ : pair.score < *limit_)) {
        return false;
    }
    const auto image = static_cast<std::size_t>(pair.image);
    if (!finding_.isEmpty() && !holds(list_.pairs().images[image].findings, finding_)) {
        return false;
    }
    if (decision_.isEmpty()) {
        return true;
    }
    const QString decision = list_.decision(row);
    return decision_ == QLatin1String(kUndecided) ? pair.plan >= 0 && decision.isEmpty()
                                                  : decision == decision_;
}

QString pairDecisionWords(const QString& decision) {
    if (decision == QLatin1String("same")) {
        return PairList::tr("same person");
    }
    if (decision == QLatin1String("different")) {
        return PairList::tr("not the same");
    }
    return decision == QLatin1String("unsure") ? PairList::tr("unsure") : QString();
}

QString detectorWords(const QString& detector) {
    if (detector.isEmpty()) {
        return PairList::tr("Distance in grey levels");
    }
    if (detector == QLatin1String("re-identification")) {
        return PairList::tr("Same patient (re-identification)");
    }
    if (detector == QLatin1String("copy")) {
        return PairList::tr("Altered copy");
    }
    if (detector == QLatin1String("deep-ssim")) {
        return PairList::tr("Likeness (DeepSSIM)");
    }
    if (detector == QLatin1String("correlation")) {
        return PairList::tr("Correlation of pixels");
    }
    return detector == QLatin1String("distance-ratio") ? PairList::tr("Distance ratio") : detector;
}

QString scoreWords(const PairRow& row) {
    return row.detector < 0 ? PairList::tr("distance %1").arg(QLocale().toString(row.score, 'f', 1))
                            : PairList::tr("score %1").arg(QLocale().toString(row.score, 'f', 3));
}

}  // namespace outis::gui
