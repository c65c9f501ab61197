// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/pairs_page.h"

#include <algorithm>
#include <array>

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSaveFile>
#include <QTemporaryFile>

#include "gui/bridge/release_desk.h"
#include "gui/bridge/session.h"
#include "gui/decision/sign_dialog.h"
#include "gui/dialogs.h"
#include "gui/pictures/pair_viewer.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/pair_decision_card.h"
#include "gui/widgets/pair_delegate.h"
#include "gui/widgets/pair_filter_bar.h"
#include "gui/widgets/pair_modes.h"
#include "gui/widgets/score_card.h"

namespace outis::gui {

namespace {
constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 0.1;
constexpr double kWindowStep = 0.05;
}  // namespace

PairsPage::PairsPage(Session& session, Dialogs& dialogs, QSettings& settings, MakeCanvas makeCanvas,
                     QWidget* parent)
    : Page(tr("Closest pairs"), QStringLiteral("pairsPage"), parent),
      session_(session),
      dialogs_(dialogs),
      query_(session.workerProgram()),
      draft_(settings),
      list_(draft_),
      filter_(list_) {
    setSentence(
        tr("Each synthetic image beside the training image it resembles most. Decide "
           "whether they show the same person."));
    QPushButton* back = addButton(tr("Back to the review"), QStringLiteral("pairsBackButton"),
                                  tr("Opens the page “Review” (Alt+3)"));
    save_ = addButton({}, QStringLiteral("savePairsButton"),
                      tr("As the table that “outis-worker review --decisions” signs (Ctrl+S)"));
    sign_ = addButton({}, QStringLiteral("signPairsButton"),
                      tr("Writes them into the audit log of the release under your key"));
    next_ = addPrimaryButton(tr("Next undecided →"), QStringLiteral("nextUndecidedButton"),
                             tr("The next pair that nobody has decided on (key X)"));
    pool_.setMaxThreadCount(1);
    makeBody(std::move(makeCanvas));
    makeKeys();
    connectParts();
    connect(back, &QPushButton::clicked, this, &PairsPage::backRequested);
    refreshCount();
    showCurrent();
}

PairsPage::~PairsPage() {
    pool_.clear();
    pool_.waitForDone();
}

void PairsPage::makeBody(MakeCanvas makeCanvas) {
    notice_ = new ErrorNotice(QStringLiteral("pairsNotice"));
    body().addWidget(notice_);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    row->addWidget(makeList(), 1);
    row->addWidget(makeRight(std::move(makeCanvas)), 3);
    body().addLayout(row, 1);
}

QWidget* PairsPage::makeList() {
    listCard_ = new Card(tr("Most alike first"));
    listCard_->setMinimumWidth(25 * Theme::kGrid);  // the page fits 1024 pixels in German
    listCard_->setMaximumWidth(32 * Theme::kGrid);
    bar_ = new PairFilterBar(list_, filter_);
    view_ = new QListView;
    view_->setObjectName(QStringLiteral("pairList"));
    view_->setAccessibleName(tr("Pairs of a real and a synthetic image"));
    view_->setModel(&filter_);
    view_->setItemDelegate(new PairDelegate(list_, filter_, store_, view_));
    view_->setUniformItemSizes(true);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setMinimumHeight(120);
    listCard_->body().addWidget(bar_);
    listCard_->body().addWidget(view_, 1);
    return listCard_;
}

QWidget* PairsPage::makeRight(MakeCanvas makeCanvas) {
    auto* pictures = new QWidget;
    auto* pictureColumn = new QVBoxLayout(pictures);
    pictureColumn->setContentsMargins(0, 0, 0, 0);
    pictureColumn->setSpacing(4);
    viewer_ = new PairViewer(std::move(makeCanvas));
    viewer_->setObjectName(QStringLiteral("pairViewer"));
    pictureColumn->addWidget(viewer_, 1);
    pictureColumn->addWidget(new PairModes(*viewer_));
    score_ = new ScoreCard(dialogs_);
    decision_ = new PairDecisionCard;
    auto* below = new QHBoxLayout;
    below->setSpacing(Theme::kGap);
    below->addWidget(score_, 3);
    below->addWidget(decision_, 2);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGap);
    column->addWidget(pictures, 1);
    column->addLayout(below);
    return right;
}

void PairsPage::addKey(const QString& text, const QString& name, const QKeySequence& keys,
                       std::function<void()> action) {
    auto* entry = new QAction(text, this);
    entry->setObjectName(name);
    entry->setShortcut(keys);
    entry->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(entry, &QAction::triggered, this, [call = std::move(action)] { call(); });
    addAction(entry);
}

void PairsPage::makeKeys() {
    const auto key = [](const char* keys) { return QKeySequence(QString::fromLatin1(keys)); };
    addKey(tr("Pairs: next"), QStringLiteral("pairNext"), key("J"), [this] { step(1); });
    addKey(tr("Pairs: previous"), QStringLiteral("pairPrevious"), key("K"), [this] { step(-1); });
    addKey(tr("Pairs: next undecided"), QStringLiteral("pairUndecided"), key("X"),
           [this] { goToUndecided(); });
    addKey(tr("Pairs: not the same"), QStringLiteral("pairDifferent"), key("N"),
           [this] { decide(QStringLiteral("different")); });
    addKey(tr("Pairs: unsure"), QStringLiteral("pairUnsure"), key("U"),
           [this] { decide(QStringLiteral("unsure")); });
    addKey(tr("Pairs: same person"), QStringLiteral("pairSame"), key("S"),
           [this] { decide(QStringLiteral("same")); });
    addKey(tr("Pairs: comment"), QStringLiteral("pairCommentKey"), key("C"),
           [this] { decision_->focusComment(); });
    addKey(tr("Pairs: undo"), QStringLiteral("pairUndo"), QKeySequence(QKeySequence::Undo),
           [this] { undo(); });
    addKey(tr("Pairs: save the decisions"), QStringLiteral("pairSave"), key("Ctrl+S"),
           [this] { save_->click(); });
    for (int index = 0; index < kPairModes; ++index) {
        const auto mode = static_cast<PairMode>(index);
        addKey(tr("Pictures: %1").arg(modeWords(mode)), QStringLiteral("pairModeKey%1").arg(index),
               QKeySequence(modeKey(mode)), [this, mode] {
                   if (mode == PairMode::Flicker) {
                       viewer_->flicker();
                   } else {
                       viewer_->setMode(mode);
                   }
               });
    }
    addKey(tr("Pictures: linked or not"), QStringLiteral("pairLink"), key("L"),
           [this] { viewer_->setLinked(!viewer_->isLinked()); });
    addKey(tr("Pictures: window and place afresh"), QStringLiteral("pairReset"), key("R"),
           [this] { viewer_->reset(); });
    addKey(tr("Pictures: nearer"), QStringLiteral("pairNearer"), key("+"),
           [this] { viewer_->zoomBy(kZoomStep); });
    addKey(tr("Pictures: farther"), QStringLiteral("pairFarther"), key("-"),
           [this] { viewer_->zoomBy(1 / kZoomStep); });
    const std::array<std::pair<const char*, QPointF>, 4> ways = {
        {{"Left", {-1, 0}}, {"Right", {1, 0}}, {"Up", {0, -1}}, {"Down", {0, 1}}}};
    const std::array<QString, 4> moves = {tr("left"), tr("right"), tr("up"), tr("down")};
    const std::array<QString, 4> windows = {tr("narrower window"), tr("wider window"),
                                            tr("lower level"), tr("higher level")};
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const QString name = QString::fromLatin1(ways[way].first);
        const QPointF by = ways[way].second;
        addKey(tr("Pictures: move %1").arg(moves[way]), QStringLiteral("pairMove") + name,
               QKeySequence(QStringLiteral("Shift+") + name),
               [this, by] { viewer_->panBy(by * kPanStep); });
        addKey(tr("Pictures: %1").arg(windows[way]), QStringLiteral("pairWindow") + name,
               QKeySequence(QStringLiteral("Ctrl+") + name),
               [this, by] { viewer_->windowBy(by * kWindowStep); });
    }
}

void PairsPage::connectParts() {
    connect(&query_, &WorkerQuery::answered, this, &PairsPage::take);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        showPairs(std::make_shared<const ClosestPairs>());
        if (error.code != ErrorCode::StageMissing) {
            shownError_ = error;
            notice_->showError(error);
        }
    });
    connect(notice_, &ErrorNotice::copyRequested, this,
            [this] { Q_EMIT copyRequested(shownError_); });
    connect(&session_, &Session::workspaceChanged, this, [this] {
        readFor_.clear();
        if (isVisible()) {
            read();
        }
    });
    // A run may have drawn others.
    connect(&session_, &Session::statusChanged, this, [this] { isStale_ = true; });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showCurrent(); });
    connect(&filter_, &QAbstractItemModel::rowsInserted, this, &PairsPage::refreshCount);
    connect(&filter_, &QAbstractItemModel::rowsRemoved, this, &PairsPage::refreshCount);
    connect(&filter_, &QAbstractItemModel::modelReset, this, &PairsPage::keepPlace);
    connect(&store_, &PairStore::ready, this, [this](const PairKey& key) {
        if (key == shown_) {
            showPictures(key);
        }
    });
    connect(&store_, &PairStore::thumbnailReady, view_->viewport(),
            [this] { view_->viewport()->update(); });
    connect(&draft_, &ReviewDraft::changed, this, [this] {
        refreshCount();
        showCurrent();
    });
    connect(decision_, &PairDecisionCard::decided, this, &PairsPage::decide);
    connect(decision_, &PairDecisionCard::commented, this, [this](const QString& comment) {
        if (const PlannedPair* planned = plannedPair()) {
            draft_.comment(planned->number, comment);
        }
    });
    connect(next_, &QPushButton::clicked, this, &PairsPage::goToUndecided);
    connect(save_, &QPushButton::clicked, this, &PairsPage::save);
    connect(sign_, &QPushButton::clicked, this, &PairsPage::sign);
}

void PairsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (isStale_ || readFor_ != session_.workspace()) {
        read();
    }
    view_->setFocus();
}

void PairsPage::read() {
    ++answer_;
    isStale_ = false;
    notice_->clear();
    readFor_ = session_.workspace();
    store_.setWorkspace(readFor_);
    if (readFor_.isEmpty()) {
        query_.cancel();
        showPairs(std::make_shared<const ClosestPairs>());
        return;
    }
    viewer_->setMessage(tr("Reading the pairs…"));
    query_.ask({QStringLiteral("pairs"), QStringLiteral("--workspace"), readFor_});
}

void PairsPage::take(const QJsonObject& answer) {
    pool_.start([this, answer, number = answer_] {
        const auto pairs = closestPairsOf(answer);
        QMetaObject::invokeMethod(
            this,
            [this, pairs, number] {
                if (number == answer_) {
                    showPairs(pairs);
                }
            },
            Qt::QueuedConnection);
    });
}

void PairsPage::showPairs(const std::shared_ptr<const ClosestPairs>& pairs) {
    draft_.setRelease(pairs->release);
    list_.setPairs(pairs);
    bar_->refill();
    const int undecided = pairs->canDecide ? filter_.nextUndecided(-1) : -1;
    goTo(std::max(undecided, 0));
    refreshCount();
    showCurrent();
}

int PairsPage::currentRow() const {
    return view_->currentIndex().isValid() ? view_->currentIndex().row() : -1;
}

PairKey PairsPage::keyOf(const PairRow& row) const {
    return {list_.pairs().images[static_cast<std::size_t>(row.image)].picture, row.realImage};
}

const PlannedPair* PairsPage::plannedPair() const {
    const int row = currentRow();
    return row < 0 ? nullptr : list_.pairs().planned(filter_.pair(row));
}

/// After another choice of the filter: at the pair that was shown, where it is still there.
void PairsPage::keepPlace() {
    if (filter_.sourceModel() == nullptr) {
        return;
    }
    const QModelIndex before = filter_.mapFromSource(list_.index(shownRow_, 0));
    goTo(before.isValid() ? before.row() : 0);
    refreshCount();
    showCurrent();
}

void PairsPage::showCurrent() {
    const int row = currentRow();
    shownRow_ = row < 0 ? -1 : filter_.mapToSource(filter_.index(row, 0)).row();
    const PlannedPair* planned = plannedPair();
    decision_->show(planned, list_.pairs().canDecide,
                    planned == nullptr ? DraftWord{} : draft_.word(planned->number));
    if (row < 0) {
        shown_ = {};
        viewer_->setPictures({});
        viewer_->setNames({}, {});
        viewer_->setMessage(list_.rowCount() == 0
                                ? tr("The pairs appear here once synthetic images were drawn.")
                                : tr("No pair is left by this filter."));
        score_->clear();
        return;
    }
    const PairRow& pair = filter_.pair(row);
    const PairKey key = keyOf(pair);
    if (!(key == shown_)) {
        shown_ = key;
        const QString number =
            key.picture.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
        viewer_->setNames(tr("training image %1").arg(key.realImage), tr("picture %1").arg(number));
        viewer_->setMessage({});
        showPictures(key);
    }
    score_->show(list_.pairs(), pair);
    for (const int other : {row + 1, row - 1}) {
        if (other >= 0 && other < filter_.rowCount()) {
            (void)store_.pictures(keyOf(filter_.pair(other)));
        }
    }
}

void PairsPage::showPictures(const PairKey& key) {
    // The former picture stays until this one is there.
    if (const PairPictures* pictures = store_.pictures(key)) {
        viewer_->setPictures(*pictures);
        viewer_->setMessage(store_.problem(key));
    }
}

void PairsPage::goTo(int row) {
    if (row >= 0 && row < filter_.rowCount()) {
        view_->setCurrentIndex(filter_.index(row, 0));
        view_->scrollTo(view_->currentIndex());
    }
}

void PairsPage::step(int by) {
    goTo(std::clamp(currentRow() + by, 0, std::max(filter_.rowCount() - 1, 0)));
}

void PairsPage::goToUndecided() {
    goTo(filter_.nextUndecided(currentRow()));
}

void PairsPage::decide(const QString& decision) {
    const PlannedPair* planned = plannedPair();
    if (planned == nullptr || planned->number <= 0 || !list_.pairs().canDecide) {
        return;
    }
    const QPersistentModelIndex here(view_->currentIndex());
    draft_.decide(planned->number, decision);
    // Where only undecided pairs are listed the row has gone, and the next one has come.
    if (here.isValid()) {
        goToUndecided();
    }
}

void PairsPage::undo() {
    const qint64 pair = draft_.undo();
    for (int row = 0; pair > 0 && row < filter_.rowCount(); ++row) {
        const PlannedPair* planned = list_.pairs().planned(filter_.pair(row));
        if (planned != nullptr && planned->number == pair) {
            goTo(row);
            return;
        }
    }
}

void PairsPage::save() {
    dialogs_.chooseNewFile(this, tr("Save decisions"),
                           QDir::home().filePath(QStringLiteral("decisions.csv")),
                           tr("Tables (*.csv)"), [this](const QString& path) {
                               QSaveFile file(path);
                               if (!file.open(QIODevice::WriteOnly) ||
                                   file.write(draft_.table()) < 0 || !file.commit()) {
                                   shownError_ = Error{ErrorCode::Unwritable, path.toStdString(),
                                                       file.errorString().toStdString()};
                                   notice_->showError(shownError_);
                               }
                           });
}

void PairsPage::sign() {
    auto table = std::make_shared<QTemporaryFile>(
        QDir(session_.workerProgram().exchangeFolder(session_.workspace()))
            .filePath(QStringLiteral("outis-pairs-XXXXXX")));
    if (!table->open() || table->write(draft_.table()) < 0 || !table->flush()) {
        shownError_ = Error{ErrorCode::Unwritable, table->fileName().toStdString(),
                            table->errorString().toStdString()};
        notice_->showError(shownError_);
        return;
    }
    delete dialog_;
    const SignRequest request{
        .name = QStringLiteral("signPairs"),
        .title = tr("Sign decisions"),
        .what = tr("%1 pairs: %2 not the same, %3 unsure, %4 same person")
                    .arg(countWords(draft_.count()),
                         countWords(draft_.count(QStringLiteral("different"))),
                         countWords(draft_.count(QStringLiteral("unsure"))),
                         countWords(draft_.count(QStringLiteral("same")))),
        .more = tr("They are written into the audit log under your name. A pair that is marked as "
                   "the same person stands against the release. You can decide on a pair again "
                   "later: your last word counts. The reason stands for pairs without a comment."),
        .verb = tr("Sign"),
        .arguments = {QStringLiteral("review"), QStringLiteral("--release"), list_.pairs().release,
                      QStringLiteral("--decisions=") + table->fileName()},
        .fields = {}};
    dialog_ = new SignDialog(request, dialogs_, session_, this);
    // The table stays until the worker has read it.
    connect(&session_.desk(), &ReleaseDesk::acted, dialog_, [this, table] {
        draft_.clear();
        read();
    });
    dialog_->openFor(session_.desk());
}

void PairsPage::refreshCount() {
    const ClosestPairs& pairs = list_.pairs();
    const int waiting = pairs.canDecide ? draft_.count() : 0;
    save_->setText(tr("Save the decisions (%1)…").arg(countWords(waiting)));
    save_->setAccessibleName(save_->text());
    save_->setVisible(pairs.canDecide);
    save_->setEnabled(waiting > 0);
    sign_->setText(tr("Sign decisions (%1)…").arg(countWords(waiting)));
    sign_->setAccessibleName(sign_->text());
    sign_->setVisible(pairs.canDecide);
    sign_->setEnabled(waiting > 0);
    next_->setEnabled(pairs.canDecide);
    listCard_->setRemark(countWords(filter_.rowCount()));
}

}  // namespace outis::gui
