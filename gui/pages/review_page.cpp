// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/review_page.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

#include "gui/bridge/session.h"
#include "gui/text/report_words.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/audit_card.h"
#include "gui/widgets/card.h"
#include "gui/widgets/figure_rows.h"

namespace outis::gui {

ReviewPage::ReviewPage(Session& session, QWidget* parent)
    : Page(tr("Review"), QStringLiteral("reviewPage"), parent), session_(session) {
    setSentence(tr("What was tried to find a patient in the synthetic images, and what it found."));
    pairs_ = addButton(tr("Look at the pairs"), QStringLiteral("pairsButton"),
                       tr("Each synthetic image beside the training image that it resembles most "
                          "(Alt+6)"));
    connect(pairs_, &QPushButton::clicked, this,
            [this] { Q_EMIT viewRequested(ReviewView::Pairs); });
    open_ = addPrimaryButton(tr("Open the report"), QStringLiteral("openReportButton"),
                             tr("Opens the report in the browser (Ctrl+Shift+R)"));
    connect(open_, &QPushButton::clicked, this, &ReviewPage::reportRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(makeReportCard(), 2);
    row->addWidget(makeSamplesCard(), 3);
    body().addLayout(row, 1);
    audit_ = new AuditCard;
    body().addWidget(audit_);
    body().addWidget(makeFilterCard());
    body().addWidget(makeUseCard());
    body().addWidget(makeQualityCard());
    connect(&session_, &Session::statusChanged, this, &ReviewPage::refresh);
    connect(&session_, &Session::workspaceChanged, this, &ReviewPage::refresh);
    refresh();
}

QWidget* ReviewPage::makeReportCard() {
    auto* report = new Card(tr("Report"));
    state_ = makeText({});
    state_->setObjectName(QStringLiteral("reportState"));
    path_ = makeText({}, "muted");
    path_->setObjectName(QStringLiteral("reportPath"));
    path_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    advice_ = makeText({}, "attention");
    advice_->setObjectName(QStringLiteral("memorisationAdvice"));
    report->body().addWidget(state_);
    report->body().addWidget(path_);
    report->body().addWidget(advice_);
    report->body().addWidget(makeText(
        tr("The report is one file and needs no connection. It shows the closest pairs of real "
           "and synthetic images, so it stays in the house."),
        "muted"));
    report->body().addStretch();
    return report;
}

QWidget* ReviewPage::makeSamplesCard() {
    auto* set = new Card(tr("Synthetic images"));
    samples_ = new PictureView(PictureKind::Synthetic);
    samples_->setObjectName(QStringLiteral("reviewPicture"));
    samples_->setMinimumHeight(280);
    samples_->setPlaceholder(tr("The images that were drawn appear here."));
    set->body().addWidget(samples_, 1);
    return set;
}

QWidget* ReviewPage::makeFilterCard() {
    filterCard_ = new Card(tr("What the filter kept back"));
    filterCard_->setObjectName(QStringLiteral("filterCard"));
    filterCard_->setHelp(QStringLiteral("filter"));
    filterTotals_ = makeText({}, "", 1.05, QFont::DemiBold);
    filterTotals_->setObjectName(QStringLiteral("filterTotals"));
    filterState_ = makeText({}, "attention");
    filterState_->setObjectName(QStringLiteral("filterState"));
    filterPower_ = makeText({});
    filterPower_->setObjectName(QStringLiteral("filterPower"));
    filterShortage_ = makeText({}, "attention");
    filterShortage_->setObjectName(QStringLiteral("filterShortage"));
    for (QLabel* label : {filterTotals_, filterState_, filterPower_, filterShortage_}) {
        filterCard_->body().addWidget(label);
    }
    filterCard_->body().addWidget(
        makeText(tr("Every image that was drawn is compared with all images of the patients whom "
                    "the generator learned from. What looks too much like one of them is thrown "
                    "away, whatever number was asked for. The report has each detector by itself."),
                 "muted", 0.9));
    return filterCard_;
}

QWidget* ReviewPage::makeMore(const QString& words, ReviewView view) {
    auto* more = makeButton(words, pageName(view) + QStringLiteral("More"),
                            tr("Opens the page “%1”").arg(title(view)), "link");
    connect(more, &QPushButton::clicked, this, [this, view] { Q_EMIT viewRequested(view); });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(more);
    layout->addStretch();
    return row;
}

QWidget* ReviewPage::makeUseCard() {
    useCard_ = new Card(tr("What a classifier loses with synthetic images"));
    useCard_->setObjectName(QStringLiteral("useCard"));
    useCard_->setHelp(QStringLiteral("utility"));
    verdict_ = makeText({}, "", 1.05, QFont::DemiBold);
    verdict_->setObjectName(QStringLiteral("useVerdict"));
    use_ = makeText({});
    use_->setObjectName(QStringLiteral("useSentence"));
    useCard_->body().addWidget(verdict_);
    useCard_->body().addWidget(use_);
    adherence_ = makeText({});
    adherence_->setObjectName(QStringLiteral("useAdherence"));
    useCard_->body().addWidget(adherence_);
    useCard_->body().addWidget(makeMore(tr("By finding and by group…"), ReviewView::Accuracy));
    return useCard_;
}

QWidget* ReviewPage::makeQualityCard() {
    qualityCard_ = new Card(tr("Likeness and variety of the whole set"));
    qualityCard_->setObjectName(QStringLiteral("qualityCard"));
    qualityCard_->setHelp(QStringLiteral("quality"));
    qualityState_ = makeText({}, "muted");
    qualityState_->setObjectName(QStringLiteral("qualityState"));
    quality_ = new QGridLayout;
    qualityCard_->body().addWidget(qualityState_);
    qualityCard_->body().addLayout(quality_);
    qualityCard_->body().addWidget(
        makeMore(tr("Which real images are met, and which never…"), ReviewView::Diversity));
    qualityCard_->body().addWidget(
        makeText(tr("A smaller distance is more alike; none of these figures measures privacy. A "
                    "value that a copy of the training images would reach as well is marked."),
                 "muted", 0.9));
    return qualityCard_;
}

void ReviewPage::refreshFigures() {
    const QFileInfo page(session_.reportPath());
    const QString now =
        page.filePath() + page.lastModified().toString(QStringLiteral(" yyyyMMddHHmmsszzz"));
    if (now == shown_) {
        return;
    }
    shown_ = now;
    const ReportFigures figures =
        readReportFigures(session_.reportPath()).value_or(ReportFigures{});
    advice_->setText(figures.memorisationAdvice.isEmpty()
                         ? QString()
                         : tr("Memorisation: %1").arg(figures.memorisationAdvice));
    advice_->setVisible(!figures.memorisationAdvice.isEmpty());
    audit_->setVisible(figures.hasAudit);
    audit_->show(figures.audit);
    showFilter(figures);
    showUse(figures);
    showQuality(figures);
}

void ReviewPage::showFilter(const ReportFigures& figures) {
    const FilterFigures& filter = figures.filter;
    filterCard_->setVisible(figures.hasFilter);
    filterTotals_->setText(
        filter.isOn ? tr("%1 of %2 images accepted; %3 were drawn and %4 rejected.")
                          .arg(countWords(filter.accepted), countWords(filter.asked),
                               countWords(filter.candidates), countWords(filter.rejected))
                    : tr("The filter was off: every image that was drawn is in the set."));
    setTone(*filterTotals_, filter.isOn ? "" : "attention");
    filterPower_->setText(tr("Altered copies that it finds: %1. Images of strangers that it "
                             "rejects: %2.")
                              .arg(shareWords(filter.copies), shareWords(filter.falseRejects)));
    filterPower_->setVisible(filter.isOn && filter.copies.value);
    filterState_->setText(tr("State of the filter: %1.").arg(workerSentence(filter.state)));
    filterState_->setVisible(filter.isOn && filter.state != QLatin1String("ok"));
    filterShortage_->setText(filter.shortages.join(QLatin1Char('\n')));
    filterShortage_->setVisible(!filter.shortages.isEmpty());
}

void ReviewPage::showUse(const ReportFigures& figures) {
    useCard_->setVisible(figures.hasUtility);
    const bool isMeasured = !figures.findings.isEmpty();
    verdict_->setText(reportLine(figures.verdict));
    verdict_->setVisible(isMeasured && !figures.verdict.isEmpty());
    use_->setText(isMeasured ? figures.sentence : figures.utilityState);
    adherence_->setText(figures.adherence);
    adherence_->setVisible(!figures.adherence.isEmpty());
}

void ReviewPage::showQuality(const ReportFigures& figures) {
    qualityCard_->setVisible(figures.hasQuality);
    qualityState_->setText(figures.qualityState);
    qualityState_->setVisible(figures.quality.isEmpty());
    showFigures(*quality_, figures.quality, QStringLiteral("quality"));
}

void ReviewPage::refresh() {
    refreshFigures();
    const QString report = session_.reportPath();
    open_->setEnabled(!report.isEmpty());
    pairs_->setEnabled(session_.isOpen());
    state_->setText(report.isEmpty()
                        ? tr("There is no report yet. It is written at the end of a run; begin "
                             "one on the page “Training”.")
                        : tr("The report is ready."));
    path_->setText(report);
    path_->setVisible(!report.isEmpty());
    const auto& status = session_.status();
    if (status && !status->samples.isEmpty()) {
        samples_->load(QDir::cleanPath(QDir(session_.workspace()).filePath(status->samples)));
    } else {
        samples_->clear();
    }
}

}  // namespace outis::gui
