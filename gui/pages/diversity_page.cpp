// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/diversity_page.h"

#include "gui/bridge/real_pictures.h"
#include "gui/bridge/session.h"
#include "gui/charts/chart_frame.h"
#include "gui/charts/distance_chart.h"
#include "gui/charts/interval_chart.h"
#include "gui/charts/retrieval_chart.h"
#include "gui/text/group_words.h"
#include "gui/text/report_words.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/figure_rows.h"
#include "gui/widgets/real_tiles.h"

namespace outis::gui {

namespace {

QList<RealTiles::Tile> tilesOf(const QList<RetrievedImage>& images) {
    QList<RealTiles::Tile> tiles;
    for (const RetrievedImage& image : images) {
        tiles.append(
            {image.image, image.hits == 0
                              ? DiversityPage::tr("never nearest")
                              : DiversityPage::tr("nearest to %1").arg(countWords(image.hits))});
    }
    return tiles;
}

}  // namespace

DiversityPage::DiversityPage(Session& session, Dialogs& dialogs, QWidget* parent)
    : AnswerPage(session, QStringLiteral("diversity"), tr("Diversity"),
                 QStringLiteral("diversityPage"), parent) {
    setSentence(
        tr("Which real images the synthetic ones stand for: each synthetic image meets the real "
           "image that is nearest to it. Nothing here measures privacy."));
    stateCard_ = new Card(tr("Diversity"));
    state_ = makeText({}, "muted");
    state_->setObjectName(QStringLiteral("diversityState"));
    stateCard_->body().addWidget(state_);
    body().addWidget(stateCard_);
    body().addWidget(makeRetrievalCard(dialogs));
    body().addWidget(makeGroupsCard(dialogs));
    neverCard_ = makeTilesCard(tr("Real images that no synthetic image is nearest to"),
                               QStringLiteral("neverTiles"), never_, neverSentence_);
    oftenCard_ = makeTilesCard(tr("Real images that are met too often"),
                               QStringLiteral("oftenTiles"), often_, oftenSentence_);
    body().addWidget(oftenCard_);
    body().addWidget(neverCard_);
    body().addWidget(makeNumbersCard());
    body().addWidget(makeDistancesCard(dialogs));
    body().addStretch();
    DiversityPage::showAnswer({});
}

QWidget* DiversityPage::makeRetrievalCard(Dialogs& dialogs) {
    retrievalCard_ = new Card(tr("How often each real image is met"));
    retrievalCard_->setObjectName(QStringLiteral("retrievalCard"));
    retrievalCard_->setHelp(QStringLiteral("retrieval"));
    retrieval_ = new RetrievalChart;
    retrievalCard_->body().addWidget(new ChartFrame(retrieval_, dialogs));
    return retrievalCard_;
}

QWidget* DiversityPage::makeGroupsCard(Dialogs& dialogs) {
    groupsCard_ = new Card(tr("Share that is met, by group"));
    groupsCard_->setObjectName(QStringLiteral("coverageCard"));
    groupsCard_->setHelp(QStringLiteral("coverage-of-groups"));
    IntervalLabels labels;
    labels.name = QStringLiteral("coverageChart");
    labels.accessibleName =
        tr("Share of the real images that are met, by finding, sex, age and view");
    labels.rows = tr("Group");
    labels.value = tr("share that is met");
    labels.axis = tr("share of the group's real images that a synthetic one is nearest to");
    labels.expected = tr("by drawing evenly");
    groups_ = new IntervalChart(labels, {{tr("real images that are met"), &Theme::real}});
    groupsCard_->body().addWidget(new ChartFrame(groups_, dialogs));
    groupsCard_->body().addWidget(
        makeText(tr("The bar is the 95 % interval, images taken as independent; an image may be in "
                    "several groups."),
                 "muted", 0.9));
    return groupsCard_;
}

Card* DiversityPage::makeTilesCard(const QString& title, const QString& name, RealTiles*& tiles,
                                   QLabel*& sentence) {
    auto* card = new Card(title);
    card->setObjectName(name + QStringLiteral("Card"));
    sentence = makeText({});
    sentence->setObjectName(name + QStringLiteral("Sentence"));
    tiles = new RealTiles(name, title);
    card->body().addWidget(sentence);
    card->body().addWidget(tiles);
    card->body().addWidget(
        makeText(tr("Pictures of real patients: for the eyes of this house alone."), "muted", 0.9));
    return card;
}

QWidget* DiversityPage::makeNumbersCard() {
    numbersCard_ = new Card(tr("Variety in numbers"));
    numbersCard_->setObjectName(QStringLiteral("varietyCard"));
    numbersCard_->setHelp(QStringLiteral("quality"));
    numbers_ = new QGridLayout;
    numbersCard_->body().addLayout(numbers_);
    return numbersCard_;
}

QWidget* DiversityPage::makeDistancesCard(Dialogs& dialogs) {
    distancesCard_ = new Card(tr("Distances to training, beside those of control patients"));
    distancesCard_->setObjectName(QStringLiteral("distancesCard"));
    distancesCard_->setHelp(QStringLiteral("distances"));
    distances_ = new DistanceChart;
    distancesCard_->body().addWidget(new ChartFrame(distances_, dialogs));
    return distancesCard_;
}

void DiversityPage::showAnswer(const QJsonObject& answer) {
    const DiversityFigures figures = diversityFiguresOf(answer);
    stateCard_->setVisible(!figures.isMeasured());
    state_->setText(figures.state.isEmpty()
                        ? tr("Which real images are met appears here once synthetic images were "
                             "drawn and compared with patients.")
                        : reportLine(workerSentence(figures.state)));
    showRetrieval(figures);
    showTiles(figures);
    showReport();
}

void DiversityPage::showRetrieval(const DiversityFigures& figures) {
    retrievalCard_->setVisible(figures.isMeasured());
    groupsCard_->setVisible(!figures.groups.isEmpty());
    retrieval_->setBars(figures.bars);
    retrieval_->setHeadline(figures.isMeasured() ? retrievalFinding(figures) : QString());
    QList<IntervalRow> rows;
    for (const GroupCoverage& group : figures.groups) {
        rows.append({groupName(group.attribute, group.value) +
                         tr(" (%1)").arg(unitWords(group.images, QStringLiteral("images"))),
                     {group.share},
                     group.expected});
    }
    groups_->setRows(rows);
    groups_->setHeadline(coverageFinding(figures));
}

void DiversityPage::showTiles(const DiversityFigures& figures) {
    const auto pictures =
        figures.isMeasured() ? std::make_shared<RealPictures>(session().workspace()) : nullptr;
    oftenCard_->setVisible(figures.isMeasured());
    oftenSentence_->setText(
        figures.oftenCount == 0
            ? tr("None: no real image is nearest to %1 synthetic images or more, which drawing "
                 "evenly would hardly ever give.")
                  .arg(countWords(figures.oftenFrom))
            : tr("%1, each nearest to %2 synthetic images or more, which drawing evenly would "
                 "hardly ever give. Look at their pairs: a copy would be among them.")
                  .arg(unitWords(figures.oftenCount, QStringLiteral("images")),
                       countWords(figures.oftenFrom)));
    setTone(*oftenSentence_, figures.oftenCount == 0 ? "" : "attention");
    often_->show(tilesOf(figures.often), pictures);
    often_->setVisible(!figures.often.isEmpty());
    neverCard_->setVisible(figures.isMeasured() && figures.neverCount > 0);
    neverSentence_->setText(
        tr("%1 of %2. What they have in common may be a kind of patient that is missing.")
            .arg(unitWords(figures.neverCount, QStringLiteral("images")),
                 countWords(figures.images)));
    never_->show(tilesOf(figures.never), pictures);
}

void DiversityPage::showReport() {
    const ReportFigures report =
        readReportFigures(session().reportPath()).value_or(ReportFigures{});
    numbersCard_->setVisible(!report.diversity.isEmpty());
    showFigures(*numbers_, report.diversity, QStringLiteral("variety"));
    distancesCard_->setVisible(!report.distances.sets.isEmpty());
    distances_->setDistances(report.distances);
}

}  // namespace outis::gui
