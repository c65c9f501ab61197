// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/main_window.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>

#include "gui/dialogs.h"
#include "gui/pages/data_page.h"
#include "gui/pages/decision_page.h"
#include "gui/pages/imported_page.h"
#include "gui/pages/release_page.h"
#include "gui/pages/review_section.h"
#include "gui/pages/training_page.h"
#include "gui/pages/welcome_page.h"
#include "gui/text/error_sentences.h"
#include "gui/theme/theme.h"
#include "gui/vtk/vtk_canvas.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/first_steps_dialog.h"
#include "gui/widgets/glossary_dialog.h"
#include "gui/widgets/help_popup.h"
#include "gui/widgets/pointer_frame.h"
#include "gui/widgets/shortcuts_dialog.h"
#include "gui/widgets/step_rail.h"
#include "gui/widgets/trouble_notice.h"
#include "gui/widgets/worker_place_dialog.h"
#include "gui/wizard/import_wizard.h"

namespace outis::gui {

MainWindow::MainWindow(const SessionWorld& world, Dialogs& dialogs, QWidget* parent)
    : QMainWindow(parent), dialogs_(dialogs), session_(world) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Outis"));
    setMinimumSize(1000, 660);
    resize(1280, 800);
    setAcceptDrops(true);
    createPages(world.settings);
    createActions();
    connectModels();
    connectPages();
    applyTheme();
    showWelcome();
}

void MainWindow::createPages(QSettings& settings) {
    rail_ = new StepRail(session_);
    pages_ = new QStackedWidget;
    pages_->setObjectName(QStringLiteral("pages"));
    data_ = new DataPage(session_);
    training_ = new TrainingPage(session_, dialogs_);
    review_ = new ReviewSection(session_, dialogs_, settings, makeVtkCanvas);
    pages_->addWidget(data_);
    pages_->addWidget(training_);
    pages_->addWidget(review_);
    decision_ = new DecisionPage(session_, dialogs_);
    pages_->addWidget(decision_);
    release_ = new ReleasePage(session_, dialogs_);
    pages_->addWidget(release_);
    welcome_ = new WelcomePage(session_.recent());
    pages_->addWidget(welcome_);
    imported_ = new ImportedPage(session_);
    pages_->addWidget(imported_);
    problem_ = new ErrorNotice(QStringLiteral("problemNotice"));
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto* problemRow = new QVBoxLayout;
    problemRow->setSpacing(Theme::kGrid);
    problemRow->setContentsMargins(2 * Theme::kGap, Theme::kGap, 2 * Theme::kGap, 0);
    problemRow->addWidget(problem_);
    problemRow->addWidget(new TroubleNotice(session_.run()));
    right->addLayout(problemRow);
    right->addWidget(pages_, 1);
    auto* centre = new QWidget;
    centre->setProperty("surface", QStringLiteral("window"));
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    row->addLayout(right, 1);
    setCentralWidget(centre);
}

void MainWindow::createActions() {
    createFileActions();
    createRunActions();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    addShortcut(*help, tr("First steps"), QStringLiteral("firstStepsAction"),
                QKeySequence(QStringLiteral("Shift+F1")), [this] { showFirstSteps(); });
    addShortcut(*help, tr("What does this mean?"), QStringLiteral("explainAction"),
                QKeySequence(Qt::Key_F2), [this] { explainHere(); });
    addShortcut(*help, tr("What the words mean"), QStringLiteral("glossaryAction"),
                QKeySequence(QStringLiteral("Ctrl+F1")), [this] { showGlossary(); });
    addShortcut(*help, tr("Keyboard shortcuts"), QStringLiteral("shortcutsAction"),
                QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
}

void MainWindow::createFileActions() {
    QMenu* file = menuBar()->addMenu(tr("&Workspace"));
    addShortcut(*file, tr("Open folder…"), QStringLiteral("openAction"),
                QKeySequence(QStringLiteral("Ctrl+O")), [this] { chooseFolder(); });
    addShortcut(*file, tr("Import a folder…"), QStringLiteral("importAction"),
                QKeySequence(QStringLiteral("Ctrl+N")), [this] { startWizard({}); });
    addShortcut(*file, tr("Try it with demo data"), QStringLiteral("demoAction"),
                QKeySequence(QStringLiteral("Ctrl+D")), [this] { startDemo(demoWorkspace()); });
    addShortcut(*file, tr("Close the workspace"), QStringLiteral("closeAction"),
                QKeySequence(QStringLiteral("Ctrl+W")), [this] { session_.close(); });
    file->addSeparator();
    addShortcut(*file, tr("Quit (a run goes on)"), QStringLiteral("quitAction"),
                QKeySequence(QStringLiteral("Ctrl+Q")), [this] { close(); });
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    for (int step = 0; step < kStepCount; ++step) {
        const QString name = rail_->stepName(static_cast<Step>(step));
        addShortcut(*go, name, QStringLiteral("goAction%1").arg(step + 1),
                    QKeySequence(QStringLiteral("Alt+%1").arg(step + 1)), [this, step] {
                        if (session_.isOpen()) {
                            showStep(static_cast<Step>(step));
                        }
                    });
    }
    addShortcut(*go, tr("Imported data"), QStringLiteral("importedAction"),
                QKeySequence(QStringLiteral("Alt+0")), [this] { showImported(); });
    int key = kStepCount;
    for (const ReviewView view : kReviewViews) {
        if (view != ReviewView::Overview) {
            addShortcut(*go, title(view), pageName(view) + QStringLiteral("Action"),
                        QKeySequence(QStringLiteral("Alt+%1").arg(++key)),
                        [this, view] { showReview(view); });
        }
    }
}

void MainWindow::createRunActions() {
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    addShortcut(
        *run, tr("Start or resume"), QStringLiteral("startAction"),
        QKeySequence(QStringLiteral("Ctrl+R")), [this] {
            if (session_.run().can(RunTrigger::Resume) && session_.run().hasCommandToResume()) {
                session_.run().resume();
            } else {
                session_.startRun();
            }
        });
    addShortcut(*run, tr("Pause"), QStringLiteral("pauseAction"),
                QKeySequence(QStringLiteral("Ctrl+P")), [this] { session_.run().pause(); });
    addShortcut(*run, tr("Stop"), QStringLiteral("stopAction"),
                QKeySequence(QStringLiteral("Ctrl+.")), [this] { session_.run().stop(); });
    run->addSeparator();
    addShortcut(*run, tr("Open the report"), QStringLiteral("reportAction"),
                QKeySequence(QStringLiteral("Ctrl+Shift+R")), [this] { openReport(); });
    addShortcut(*run, tr("Copy details"), QStringLiteral("copyAction"),
                QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] { copyDetails(); });
    run->addSeparator();
    addShortcut(*run, tr("Where the worker runs…"), QStringLiteral("workerPlaceAction"), {},
                [this] { chooseWorkerPlace(); });
}

void MainWindow::addShortcut(QMenu& menu, const QString& text, const QString& name,
                             const QKeySequence& keys, std::function<void()> action) {
    auto* entry = new QAction(text, this);
    entry->setObjectName(name);
    entry->setShortcut(keys);
    connect(entry, &QAction::triggered, this, [call = std::move(action)] { call(); });
    menu.addAction(entry);
}

void MainWindow::connectModels() {
    connect(&session_, &Session::workspaceChanged, this, &MainWindow::afterWorkspaceChange);
    connect(&session_, &Session::statusFailed, this, &MainWindow::showProblem);
    connect(&session_, &Session::statusChanged, problem_, &ErrorNotice::clear);
    connect(rail_, &StepRail::stepChosen, this, &MainWindow::showStep);
    connect(problem_, &ErrorNotice::copyRequested, this, [this] { copyError(problemShown_); });
}

void MainWindow::connectPages() {
    connect(welcome_, &WelcomePage::openRequested, this, &MainWindow::chooseFolder);
    connect(welcome_, &WelcomePage::importRequested, this, [this] { startWizard({}); });
    connect(welcome_, &WelcomePage::demoRequested, this, [this] { startDemo(demoWorkspace()); });
    connect(welcome_, &WelcomePage::workspaceChosen, this, &MainWindow::openWorkspace);
    connect(data_, &DataPage::importRequested, this, [this] { startWizard({}); });
    connect(data_, &DataPage::importedRequested, this, &MainWindow::showImported);
    connect(imported_, &ImportedPage::backRequested, this, [this] { showStep(Step::Data); });
    connect(imported_, &ImportedPage::workspaceChanged, this, [this] { session_.readAgain(); });
    connect(data_, &DataPage::trainingRequested, this, [this] { showStep(Step::Training); });
    connect(data_, &DataPage::importReportRequested, this, &MainWindow::openImportReport);
    connect(data_, &DataPage::copyRequested, this, &MainWindow::copyDetails);
    connect(training_, &TrainingPage::reportRequested, this, &MainWindow::openReport);
    connect(training_, &TrainingPage::copyRequested, this, &MainWindow::copyDetails);
    connect(review_, &ReviewSection::reportRequested, this, &MainWindow::openReport);
    connect(review_, &ReviewSection::copyRequested, this, &MainWindow::copyError);
    connect(decision_, &DecisionPage::pairsRequested, this,
            [this] { showReview(ReviewView::Pairs); });
    connect(decision_, &DecisionPage::releaseRequested, this, [this] { showStep(Step::Release); });
    connect(decision_, &DecisionPage::copyRequested, this, &MainWindow::copyError);
    connect(release_, &ReleasePage::decisionRequested, this, [this] { showStep(Step::Decision); });
    connect(release_, &ReleasePage::copyRequested, this, &MainWindow::copyError);
}

void MainWindow::applyTheme() {
    isApplyingTheme_ = true;
    Theme::of(QGuiApplication::palette()).applyTo(*this);
    isApplyingTheme_ = false;
}

/// Where nothing is explained, all terms are.
void MainWindow::explainHere() {
    const HelpPlace place = helpWithKeyboard();
    if (place.topic.isEmpty()) {
        showGlossary();
    } else {
        openExplanation(place.topic, *place.widget, place.area);
    }
}

void MainWindow::contextMenuEvent(QContextMenuEvent* event) {
    const HelpPlace place = event->reason() == QContextMenuEvent::Keyboard
                                ? helpWithKeyboard()
                                : helpAt(event->globalPos());
    if (place.topic.isEmpty()) {
        event->ignore();
        return;
    }
    openExplanation(place.topic, *place.widget, place.area);
}

void MainWindow::showGlossary() {
    auto* dialog = new GlossaryDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !isApplyingTheme_ &&
        pages_ != nullptr) {
        applyTheme();
    }
}

void MainWindow::afterWorkspaceChange() {
    problem_->clear();
    if (session_.isOpen()) {
        setWindowTitle(tr("%1 – Outis").arg(workspaceTitle(session_.workspace())));
    } else {
        setWindowTitle(QStringLiteral("Outis"));
        showWelcome();
    }
}

void MainWindow::showWelcome() {
    rail_->clearCurrent();
    pages_->setCurrentWidget(welcome_);
}

void MainWindow::showImported() {
    if (session_.isOpen()) {
        rail_->setCurrent(Step::Data);
        pages_->setCurrentWidget(imported_);
    }
}

void MainWindow::showReview(ReviewView view) {
    if (session_.isOpen()) {
        rail_->setCurrent(Step::Review);
        review_->show(view);
        pages_->setCurrentWidget(review_);
    }
}

void MainWindow::showStep(Step step) {
    rail_->setCurrent(step);
    review_->show(ReviewView::Overview);
    pages_->setCurrentIndex(static_cast<int>(step));
}

void MainWindow::chooseFolder() {
    dialogs_.chooseFolder(this, tr("Open a workspace or a folder of images"), documentsFolder(),
                          [this](const QString& path) { openFolder(path); });
}

void MainWindow::openFolder(const QString& path) {
    if (looksLikeWorkspace(path)) {
        openWorkspace(path);
    } else {
        startWizard(path);
    }
}

void MainWindow::openWorkspace(const QString& path) {
    const Result<void> opened = session_.open(path);
    if (!opened) {
        showProblem(opened.error());
        if (opened.error().code == ErrorCode::NotAWorkspace) {
            session_.recent().remove(path);
        }
        return;
    }
    showStep(isActive(session_.run().state()) ? Step::Training : Step::Data);
}

void MainWindow::startDemo(const QString& workspace) {
    if (isActive(session_.run().state())) {
        showStep(Step::Training);
        return;
    }
    session_.startDemo(workspace);
    showStep(Step::Training);
}

void MainWindow::startWizard(const QString& source) {
    if (isActive(session_.run().state())) {
        showStep(Step::Training);
        return;
    }
    const QString workspace = source.isEmpty() ? session_.workspace() : QString();
    auto* wizard = new ImportWizard(dialogs_,
                                    {.source = source,
                                     .workspace = workspace,
                                     .documents = documentsFolder(),
                                     .worker = session_.workerProgram(),
                                     .policy = session_.lastPolicy(),
                                     .settings = &session_.settings()},
                                    this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::importChosen, this, [this](const ImportRequest& request) {
        if (!request.policy.isEmpty()) {
            session_.setLastPolicy(request.policy);
        }
        session_.startImport(request);
        showStep(Step::Data);
    });
    wizard->open();
}

void MainWindow::openReport() {
    const QString path = session_.reportPath();
    if (!path.isEmpty() && !dialogs_.openUrl(QUrl::fromLocalFile(path))) {
        showProblem(Error{ErrorCode::NotFound, path.toStdString(), "no program to open it"});
    }
}

void MainWindow::openImportReport(const QString& path) {
    if (!path.isEmpty() && !dialogs_.openUrl(QUrl::fromLocalFile(path))) {
        showProblem(Error{ErrorCode::NotFound, path.toStdString(), "no program to open it"});
    }
}

void MainWindow::copyDetails() {
    dialogs_.copyText(session_.run().details());
    statusBar()->showMessage(tr("Copied, without any identity."), 4000);
}

void MainWindow::copyError(const Error& error) {
    dialogs_.copyText(errorDetails(error, session_.workspace()));
}

void MainWindow::showShortcuts() {
    auto* dialog = new ShortcutsDialog(findChildren<QAction*>(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseWorkerPlace() {
    auto* dialog =
        new WorkerPlaceDialog(session_.workerProgram().place(),
                              session_.isOpen() ? session_.workspace() : documentsFolder(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WorkerPlaceDialog::chosen, this,
            [this](const WorkerPlace& place) { session_.setWorkerPlace(place); });
    dialog->open();
}

void MainWindow::showFirstSteps() {
    auto* dialog = new FirstStepsDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstStepsDialog::stepReached, this, [this](Step step) {
        if (session_.isOpen()) {
            showStep(step);
        }
    });
    auto* pointer = new PointerFrame(*this);
    connect(dialog, &FirstStepsDialog::pointedAt, pointer, &PointerFrame::pointAt);
    connect(dialog, &QObject::destroyed, pointer, &QObject::deleteLater);
    dialog->start();
}

void MainWindow::showProblem(const Error& error) {
    problemShown_ = error;
    problem_->showError(error);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo(urls.constFirst().toLocalFile()).isDir()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1) {
        event->acceptProposedAction();
        openFolder(urls.constFirst().toLocalFile());
    }
}

QString demoWorkspace() {
    return QDir(documentsFolder()).filePath(QStringLiteral("Outis/Demo.outis"));
}

}  // namespace outis::gui
