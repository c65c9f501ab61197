// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <QLabel>

#include "gui/models/diversity_figures.h"
#include "gui/pages/answer_page.h"

namespace outis::gui {

class Card;
class ChartFrame;
class Dialogs;
class DistanceChart;
class IntervalChart;
class RealTiles;
class RetrievalChart;

/// How much of the variety of the real images the synthetic ones show: which real images are met,
/// in which groups, and which never or too often.
class DiversityPage : public AnswerPage {
    Q_OBJECT
public:
    DiversityPage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

protected:
    void showAnswer(const QJsonObject& answer) override;

private:
    [[nodiscard]] QWidget* makeRetrievalCard(Dialogs& dialogs);
    [[nodiscard]] QWidget* makeGroupsCard(Dialogs& dialogs);
    [[nodiscard]] QWidget* makeNumbersCard();
    [[nodiscard]] QWidget* makeDistancesCard(Dialogs& dialogs);
    [[nodiscard]] Card* makeTilesCard(const QString& title, const QString& name, RealTiles*& tiles,
                                      QLabel*& sentence);
    void showRetrieval(const DiversityFigures& figures);
    void showTiles(const DiversityFigures& figures);
    void showReport();

    QLabel* state_;
    Card* stateCard_;
    Card* retrievalCard_;
    RetrievalChart* retrieval_;
    Card* groupsCard_;
    IntervalChart* groups_;
    Card* neverCard_;
    RealTiles* never_ = nullptr;
    QLabel* neverSentence_ = nullptr;
    Card* oftenCard_;
    RealTiles* often_ = nullptr;
    QLabel* oftenSentence_ = nullptr;
    Card* numbersCard_;
    QGridLayout* numbers_;
    Card* distancesCard_;
    DistanceChart* distances_;
};

}  // namespace outis::gui
