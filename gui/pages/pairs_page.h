// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QListView>
#include <QPointer>
#include <QThreadPool>

#include "gui/bridge/pair_store.h"
#include "gui/bridge/worker_query.h"
#include "gui/models/pair_list.h"
#include "gui/models/review_draft.h"
#include "gui/pictures/pair_canvas.h"
#include "gui/widgets/page.h"

namespace outis::gui {

class Card;
class Dialogs;
class ErrorNotice;
class PairDecisionCard;
class PairFilterBar;
class PairViewer;
class ScoreCard;
class Session;
class SignDialog;

/// The closest pairs of real and synthetic images, from the worst, and what people see in them.
class PairsPage : public Page {
    Q_OBJECT
public:
    /// `session`, `dialogs` and `settings` must outlive the page.
    PairsPage(Session& session, Dialogs& dialogs, QSettings& settings, MakeCanvas makeCanvas,
              QWidget* parent = nullptr);
    ~PairsPage() override;

Q_SIGNALS:
    void backRequested();
    void copyRequested(const outis::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void makeBody(MakeCanvas makeCanvas);
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeRight(MakeCanvas makeCanvas);
    void makeKeys();
    void addKey(const QString& text, const QString& name, const QKeySequence& keys,
                std::function<void()> action);
    void connectParts();
    void take(const QJsonObject& answer);
    void showPairs(const std::shared_ptr<const ClosestPairs>& pairs);
    void showCurrent();
    void keepPlace();
    void showPictures(const PairKey& key);
    void step(int by);
    void goToUndecided();
    void goTo(int row);
    void decide(const QString& decision);
    void undo();
    void save();
    void sign();
    void refreshCount();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] PairKey keyOf(const PairRow& row) const;
    [[nodiscard]] const PlannedPair* plannedPair() const;

    Session& session_;
    Dialogs& dialogs_;
    WorkerQuery query_;
    ReviewDraft draft_;
    PairStore store_;
    PairList list_;
    PairFilter filter_;
    QThreadPool pool_;  ///< long answers are taken apart away from the window's thread
    int answer_ = 0;
    QString readFor_;  ///< workspace of the pairs that are shown
    bool isStale_ = false;
    PairKey shown_;
    int shownRow_ = -1;  ///< of the list
    Error shownError_;
    ErrorNotice* notice_;
    Card* listCard_;
    PairFilterBar* bar_;
    QListView* view_;
    PairViewer* viewer_;
    ScoreCard* score_;
    PairDecisionCard* decision_;
    QPushButton* save_;
    QPushButton* sign_;
    QPointer<SignDialog> dialog_;
    QPushButton* next_;
};

}  // namespace outis::gui
