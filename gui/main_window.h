// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QStackedWidget>

#include "gui/bridge/session.h"
#include "gui/models/rail_model.h"
#include "gui/pages/review_section.h"

namespace outis::gui {

class DataPage;
class DecisionPage;
class Dialogs;
class ImportWizard;
class ImportedPage;
class ReleasePage;
class StepRail;
class TrainingPage;
class WelcomePage;

/// The window: the map at the left, one page at the right. Holds views and passes wishes on.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `dialogs` must outlive the window.
    MainWindow(const SessionWorld& world, Dialogs& dialogs, QWidget* parent = nullptr);

    /// A workspace is opened; any other folder begins the wizard. Says on screen what is wrong.
    void openFolder(const QString& path);
    void openWorkspace(const QString& path);
    void startDemo(const QString& workspace);
    void showStep(Step step);
    void showWelcome();
    void showImported();
    void showReview(ReviewView view);
    [[nodiscard]] Session& session() { return session_; }

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createActions();
    void createFileActions();
    void createRunActions();
    void createPages(QSettings& settings);
    void connectModels();
    void connectPages();
    void addShortcut(QMenu& menu, const QString& text, const QString& name,
                     const QKeySequence& keys, std::function<void()> action);
    void applyTheme();
    void afterWorkspaceChange();
    void chooseFolder();
    void startWizard(const QString& source);
    void openReport();
    void openImportReport(const QString& path);
    void copyDetails();
    void copyError(const Error& error);
    void showFirstSteps();
    void explainHere();
    void showGlossary();
    void showShortcuts();
    void chooseWorkerPlace();
    void showProblem(const Error& error);

    Dialogs& dialogs_;
    Session session_;
    StepRail* rail_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    WelcomePage* welcome_ = nullptr;
    DataPage* data_ = nullptr;
    ImportedPage* imported_ = nullptr;
    TrainingPage* training_ = nullptr;
    ReviewSection* review_ = nullptr;
    DecisionPage* decision_ = nullptr;
    ReleasePage* release_ = nullptr;
    class ErrorNotice* problem_ = nullptr;
    Error problemShown_;
    bool isApplyingTheme_ = false;
};

[[nodiscard]] QString demoWorkspace();

}  // namespace outis::gui
