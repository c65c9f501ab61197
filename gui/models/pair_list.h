// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

#include "gui/models/closest_pairs.h"
#include "gui/models/review_draft.h"

namespace outis::gui {

/// Every pair of every detector. Holds no picture: whoever shows a row asks for it.
class PairList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ScoreRole = Qt::UserRole, DecisionRole, IsDraftRole };

    /// `draft` must outlive the list.
    explicit PairList(ReviewDraft& draft, QObject* parent = nullptr);

    void setPairs(std::shared_ptr<const ClosestPairs> pairs);
    [[nodiscard]] const ClosestPairs& pairs() const { return *pairs_; }
    [[nodiscard]] const PairRow& row(int index) const;
    /// The word that is not signed yet, or else what was signed.
    [[nodiscard]] QString decision(int index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void refresh(qint64 pair);
    [[nodiscard]] QString sentence(int index) const;

    ReviewDraft& draft_;
    std::shared_ptr<const ClosestPairs> pairs_;
};

/// The pairs of one detector with some findings, decision and likeness; in the order of the list.
class PairFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    static constexpr const char* kUndecided = "undecided";

    explicit PairFilter(PairList& list, QObject* parent = nullptr);

    void setDetector(int detector);
    void setFinding(const QString& finding);    ///< "" = all
    void setDecision(const QString& decision);  ///< "" = all, kUndecided
    /// Least score, or largest distance.
    void setLimit(std::optional<double> limit);

    [[nodiscard]] int detector() const { return detector_; }
    /// The next row after `row` that is to be decided and is not, from the top after the end; -1.
    [[nodiscard]] int nextUndecided(int row) const;
    /// Of the list.
    [[nodiscard]] const PairRow& pair(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// For a moment there is no source model.
    void filterAgain();

    PairList& list_;
    int detector_ = -1;
    QString finding_;
    QString decision_;
    std::optional<double> limit_;
};

/// "not the same", "same person", "unsure"; "" for none.
[[nodiscard]] QString pairDecisionWords(const QString& decision);
/// A detector's name in words; "" is the distance in grey levels.
[[nodiscard]] QString detectorWords(const QString& detector);
[[nodiscard]] QString scoreWords(const PairRow& row);

}  // namespace outis::gui
