// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/tour/tour.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include "gui/bridge/launcher.h"
#include "gui/bridge/worker_query.h"
#include "gui/dialogs.h"
#include "gui/main_window.h"
#include "gui/text/language.h"
#include "gui/theme/theme.h"
#include "gui/tour/busy_workspace.h"
#include "gui/tour/cut_text.h"
#include "gui/widgets/worker_place_dialog.h"
#include "gui/wizard/import_wizard.h"

namespace outis::gui {

namespace {

constexpr int kLookMs = 50;
constexpr int kLongestMs = 30'000;
/// Of one page, downwards; a page that is longer is a fault of its own.
constexpr int kMostScreens = 8;
constexpr const char* kWizardPages[] = {"source", "labels", "patients", "deidentification",
                                        "split",  "size",   "steering", "policy",
                                        "about",  "place"};

struct Offered {
    outis::gui::Step page;
    const char* name;
    const char* button;
    const char* dialog;
};
/// Dialogs that some states of a release offer.
constexpr Offered kOffered[] = {
    {outis::gui::Step::Decision, "submit", "submitButton", "submitDialog"},
    {outis::gui::Step::Decision, "approve", "approveButton", "approveDialog"},
    {outis::gui::Step::Decision, "key", "makeKeyButton", "keyDialog"},
    {outis::gui::Step::Decision, "intruder", "intruderMake", "intruderTestDialog"},
    {outis::gui::Step::Release, "withdraw", "withdrawButton", "withdrawDialog"}};

struct Place {
    const char* name;
    const char* prefix;
};
struct Busy {
    outis::gui::Step page;
    const char* name;
    Result<void> (*make)(const QString& folder);
    const char* sign;  ///< the widget that shows it
};
/// What no finished workspace shows.
constexpr Busy kBusy[] = {
    {outis::gui::Step::Training, "training-silent", makeTrainingWorkspace, "troubleNotice"},
    {outis::gui::Step::Release, "release-exporting", makeExportingWorkspace, "exportProgressCard"}};

/// Where the worker may run: here, and by a command that leads there and one that does not.
constexpr Place kPlaces[] = {
    {"workerplace", ""}, {"workerplace-tested", "env"}, {"workerplace-failed", "no-such-command"}};

template <class Widget>
Widget* shown(const QWidget& window, QLatin1String ending = {}) {
    Widget* found = nullptr;
    const QList<Widget*> all = window.findChildren<Widget*>();
    for (Widget* each : all) {
        if (each->isVisible() && each->objectName().endsWith(ending)) {
            found = each;
        }
    }
    return found;
}

QScrollBar* barOf(const QWidget& window) {
    const auto* area = shown<QScrollArea>(window, QLatin1String("PageScroll"));
    return area == nullptr ? nullptr : area->verticalScrollBar();
}

}  // namespace

/// One window in one language and theme, with settings of its own: the user's stay as they are.
struct Tour::Scene {
    Scene(const TourPlan& plan, Launcher& launcher)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          window({launcher, plan.worker, settings}, dialogs) {
        window.resize(plan.size);
        window.show();
    }
    void trigger(const char* action) const {
        if (auto* found = window.findChild<QAction*>(QString::fromLatin1(action))) {
            found->trigger();
        }
    }

    QTemporaryDir folder;
    QSettings settings;
    SystemDialogs dialogs;
    MainWindow window;
};

Tour::Tour(TourPlan plan, Launcher& launcher, QObject* parent)
    : QObject(parent), plan_(std::move(plan)), launcher_(launcher) {
    timer_.setInterval(kLookMs);
    connect(&timer_, &QTimer::timeout, this, &Tour::look);
}

Tour::~Tour() = default;

void Tour::start() {
    if (!QDir().mkpath(plan_.folder)) {
        fail(QStringLiteral("the folder of the pictures cannot be made"));
    } else {
        for (const QString& language : plan_.languages) {
            for (const QString& theme : plan_.themes) {
                steps_.push_back({{}, {}, [=, this](bool) { addScene(language, theme); }});
            }
        }
    }
    timer_.start();
}

void Tour::look() {
    if (steps_.empty()) {
        timer_.stop();
        scene_.reset();
        Q_EMIT finished();
        return;
    }
    const Step& step = steps_.front();
    if (!hasBegun_) {
        hasBegun_ = true;
        last_ = {};
        clock_.start();
        if (step.begin) {
            step.begin();
        }
    }
    const bool isDone = !step.isDone || step.isDone();
    if (!isDone && clock_.elapsed() < kLongestMs) {
        return;
    }
    const std::function<void(bool)> end = step.end;
    steps_.pop_front();
    hasBegun_ = false;
    if (end) {
        end(isDone);
    }
}

void Tour::insert(std::deque<Step> steps) {
    steps_.insert(steps_.begin(), std::make_move_iterator(steps.begin()),
                  std::make_move_iterator(steps.end()));
}

void Tour::fail(const QString& what) {
    result_.failures.append(prefix_ + what);
}

void Tour::addScene(const QString& language, const QString& theme) {
    prefix_ = QStringLiteral("%1-%2-").arg(language, theme);
    if (!useLanguage(language)) {
        fail(QStringLiteral("no such language"));
        return;
    }
    QApplication::setPalette(theme == QLatin1String("dark") ? Theme::dark().palette()
                                                            : Theme::light().palette());
    scene_ = std::make_unique<Scene>(plan_, launcher_);
    insert({picture(QStringLiteral("start"), window()),
            {{}, {}, [this](bool) { addWizard(); }},
            {[this] { scene_->window.openFolder(plan_.workspace); },
             [this] { return scene_->window.session().status().has_value(); },
             [this](bool isOpen) {
                 isOpen ? addWorkspace() : fail(QStringLiteral("the workspace was not opened"));
             }}});
}

void Tour::addWizard() {
    scene_->trigger("importAction");
    auto* source = scene_->window.findChild<QLineEdit*>(QStringLiteral("sourceEdit"));
    if (source == nullptr) {
        fail(QStringLiteral("the wizard did not open"));
        return;
    }
    const QDir workspace(plan_.workspace);
    const QString demo = workspace.filePath(QStringLiteral("phantom-source"));
    source->setText(!plan_.source.isEmpty() ? plan_.source
                    : QDir(demo).exists()   ? demo
                                            : workspace.filePath(QStringLiteral("images")));
    const QString labels = QDir(source->text()).filePath(QStringLiteral("labels.csv"));
    if (QFileInfo::exists(labels)) {
        scene_->window.findChild<QLineEdit*>(QStringLiteral("labelsEdit"))->setText(labels);
    }
    addWizardPage(0);
}

void Tour::addWizardPage(int page) {
    auto* wizard = scene_->window.findChild<ImportWizard*>();
    const QString name = QStringLiteral("wizard-") + QLatin1String(kWizardPages[page]);
    const auto afterPicture = [=, this] {
        if (page + 1 == static_cast<int>(std::size(kWizardPages))) {
            delete wizard;
            return;
        }
        const auto* next = wizard->button(QWizard::NextButton);
        insert({{{},
                 [next] { return next->isEnabled(); },
                 [=, this](bool canLeave) {
                     wizard->next();
                     if (canLeave && wizard->currentId() == page + 1) {
                         addWizardPage(page + 1);
                     } else {
                         fail(name + QStringLiteral(" could not be left"));
                         delete wizard;
                     }
                 }}});
    };
    insert({picture(
        name, [wizard] { return wizard; }, afterPicture)});
}

void Tour::addWorkspace() {
    std::deque<Step> steps;
    const std::pair<outis::gui::Step, const char*> pages[] = {
        {outis::gui::Step::Data, "data"},
        {outis::gui::Step::Training, "training"},
        {outis::gui::Step::Decision, "decision"},
        {outis::gui::Step::Release, "release"}};
    for (const auto& [step, name] : pages) {
        steps.push_back({{}, {}, [this, page = step, name = QString::fromLatin1(name)](bool) {
                             addPage(name, [=, this] { scene_->window.showStep(page); });
                         }});
    }
    steps.push_back({{}, {}, [this](bool) {
                         addPage(QStringLiteral("imported"),
                                 [this] { scene_->window.showImported(); });
                     }});
    for (const ReviewView view : kReviewViews) {
        steps.push_back({{}, {}, [this, view](bool) {
                             addPage(pageName(view),
                                     [=, this] { scene_->window.showReview(view); });
                         }});
    }
    steps.push_back({{}, {}, [this](bool) {
                         addDialog(
                             QStringLiteral("forget"),
                             [this] {
                                 auto* button = scene_->window.findChild<QAbstractButton*>(
                                     QStringLiteral("forgetButton"));
                                 button->click();
                             },
                             [this] { return shown<QMessageBox>(scene_->window); });
                     }});
    steps.push_back(
        {{}, {}, [this](bool) {
             addDialog(
                 QStringLiteral("shortcuts"), [this] { scene_->trigger("shortcutsAction"); },
                 [this] {
                     return shown<QDialog>(scene_->window, QLatin1String("shortcutsDialog"));
                 });
         }});
    const std::pair<const char*, const char*> dialogs[] = {{"glossary", "glossaryDialog"},
                                                           {"firstSteps", "firstStepsDialog"}};
    for (const auto& [name, object] : dialogs) {
        const QString view = QString::fromLatin1(name);
        const QLatin1String dialog(object);
        steps.push_back(
            {{}, {}, [=, this](bool) {
                 addDialog(
                     view.toLower(),
                     [=, this] { scene_->trigger((view + QStringLiteral("Action")).toLatin1()); },
                     [=, this] { return shown<QDialog>(scene_->window, dialog); });
             }});
    }
    for (const auto& [page, name, button, dialog] : kOffered) {
        steps.push_back({{}, {}, [=, this, page = page](bool) {
                             addOffered(page, QString::fromLatin1(name), QLatin1String(button),
                                        QLatin1String(dialog));
                         }});
    }
    for (const auto& [name, prefix] : kPlaces) {
        steps.push_back({{}, {}, [=, this](bool) {
                             addPlace(QString::fromLatin1(name), QString::fromLatin1(prefix));
                         }});
    }
    steps.push_back({[this] { scene_->window.showWelcome(); }, {}, {}});
    steps.push_back(picture(QStringLiteral("start-recent"), window()));
    for (std::size_t which = 0; which < std::size(kBusy); ++which) {
        steps.push_back({{}, {}, [=, this](bool) { addBusy(which); }});
    }
    insert(std::move(steps));
}

void Tour::addPage(const QString& name, const std::function<void()>& show) {
    show();
    if (shown<QTabWidget>(scene_->window) != nullptr) {
        addTab(name, 0);
    } else {
        addScreen(name, 1);
    }
}

void Tour::addTab(const QString& name, int tab) {
    auto* tabs = shown<QTabWidget>(scene_->window);
    tabs->setCurrentIndex(tab);
    const int following = tab + 1 < tabs->count() ? tab + 1 : 0;
    insert({{{},
             {},
             [=, this](bool) { addScreen(QStringLiteral("%1-tab%2").arg(name).arg(tab + 1), 1); }},
            {{}, {}, [=, this](bool) {
                 if (following > 0) {
                     addTab(name, following);
                 } else {
                     tabs->setCurrentIndex(0);
                 }
             }}});
}

void Tour::addScreen(const QString& name, int screen) {
    const QString view = screen == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(screen);
    insert({picture(view, window(), [=, this] {
        QScrollBar* bar = barOf(scene_->window);
        if (bar == nullptr) {
            return;
        }
        const bool isLonger = bar->value() < bar->maximum() && screen < kMostScreens;
        bar->setValue(isLonger ? bar->value() + bar->pageStep() : 0);
        if (isLonger) {
            addScreen(name, screen + 1);
        }
    })});
}

void Tour::addDialog(const QString& name, const std::function<void()>& open, const WidgetOf& find) {
    open();
    insert({picture(name, find, [find] { delete find(); })});
}

void Tour::addOffered(outis::gui::Step page, const QString& name, QLatin1String button,
                      QLatin1String dialog) {
    insert({{[=, this] { scene_->window.showStep(page); },
             [this] { return hasSettled(&scene_->window); },
             [=, this](bool) {
                 auto* found = shown<QAbstractButton>(scene_->window, button);
                 if (auto* ledger =
                         shown<QTableView>(scene_->window, QLatin1String("ledgerTable"))) {
                     ledger->selectRow(0);
                 }
                 if (found != nullptr && found->isEnabled()) {
                     addDialog(
                         name, [found] { found->click(); },
                         [=, this] { return shown<QDialog>(scene_->window, dialog); });
                 }
             }}});
}

void Tour::addPlace(const QString& name, const QString& prefix) {
    scene_->trigger("workerPlaceAction");
    const auto find = [this] {
        return shown<WorkerPlaceDialog>(scene_->window, QLatin1String("workerPlaceDialog"));
    };
    WorkerPlaceDialog* dialog = find();
    if (dialog == nullptr) {
        fail(name + QStringLiteral(" did not open"));
        return;
    }
    if (!prefix.isEmpty()) {
        dialog->findChild<QAbstractButton*>(QStringLiteral("workerElsewhere"))->click();
        dialog->findChild<QLineEdit*>(QStringLiteral("workerPrefix"))->setText(prefix);
        dialog->findChild<QLineEdit*>(QStringLiteral("workerProgram"))->setText(plan_.worker);
        dialog->findChild<QAbstractButton*>(QStringLiteral("workerTestButton"))->click();
    }
    insert({{{}, [dialog] { return !dialog->probe().isRunning(); }, {}},
            picture(name, find, [find] { delete find(); })});
}

void Tour::addBusy(std::size_t which) {
    const Busy& busy = kBusy[which];
    const QString name = QString::fromLatin1(busy.name);
    const QString folder = scene_->folder.filePath(name + QStringLiteral(".outis"));
    if (!busy.make(folder)) {
        fail(name + QStringLiteral(": its workspace could not be made"));
        return;
    }
    scene_->window.session().run().setPatience({.silentMs = 1, .lookMs = kLookMs});
    scene_->window.openFolder(folder);
    scene_->window.showStep(busy.page);
    insert({{{},
             [this, &busy] {
                 return shown<QWidget>(scene_->window, QLatin1String(busy.sign)) != nullptr;
             },
             [=, this](bool isShown) {
                 if (!isShown) {
                     fail(name + QStringLiteral(" was not shown"));
                 }
             }},
            picture(name, window())});
}

Tour::WidgetOf Tour::window() const {
    return [this]() -> QWidget* { return &scene_->window; };
}

Tour::Step Tour::picture(const QString& name, const WidgetOf& find,
                         const std::function<void()>& then) {
    return {{},
            [=, this] { return hasSettled(find()); },
            [=, this](bool isSettled) {
                isSettled ? write(name, find()) : fail(name + QStringLiteral(" did not settle"));
                if (then) {
                    then();
                }
            }};
}

bool Tour::hasSettled(QWidget* widget) {
    if (widget == nullptr) {
        return false;
    }
    const QImage now = widget->grab().toImage();
    if (WorkerQuery::isAnyBusy() || now != last_) {
        last_ = now;
        quiet_.start();
    }
    return quiet_.elapsed() >= plan_.quietMs;
}

void Tour::write(const QString& name, const QWidget* widget) {
    const QString view = prefix_ + name;
    if (!last_.save(QDir(plan_.folder).filePath(view + QStringLiteral(".png")), "PNG")) {
        fail(name + QStringLiteral(" could not be written"));
        return;
    }
    ++result_.pictures;
    const QList<CutText> cut = cutTexts(*widget);
    for (const CutText& each : cut) {
        result_.cutTexts.append(
            QStringLiteral("%1  %2 “%3”: %4").arg(view, each.where, each.text, each.why));
    }
}

}  // namespace outis::gui
