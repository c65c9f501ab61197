// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/tour/tour.h"

#include <functional>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include "gui/bridge/launcher.h"
#include "gui/bridge/worker_query.h"
#include "gui/dialogs.h"
#include "gui/main_window.h"
#include "gui/text/language.h"
#include "gui/theme/theme.h"
#include "gui/tour/cut_text.h"
#include "gui/wizard/import_wizard.h"

namespace outis::gui {

namespace {

constexpr int kLookMs = 50;
constexpr int kLongestMs = 30'000;
/// Of one page, downwards; a page that is longer is a fault of its own.
constexpr int kMostScreens = 8;

/// Handles events until `isReached` or the time is over.
bool waitFor(const std::function<bool()>& isReached) {
    QElapsedTimer clock;
    clock.start();
    while (!isReached()) {
        if (clock.elapsed() > kLongestMs) {
            return false;
        }
        QEventLoop loop;
        QTimer::singleShot(kLookMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// Waits until nothing is asked of the worker and the picture stays the same; null when it never
/// does.
QImage settledPicture(QWidget& widget, int quietMs) {
    QImage last;
    QElapsedTimer quiet;
    const bool hasSettled = waitFor([&] {
        const QImage now = widget.grab().toImage();
        if (WorkerQuery::isAnyBusy() || now != last) {
            last = now;
            quiet.start();
        }
        return quiet.elapsed() >= quietMs;
    });
    return hasSettled ? last : QImage();
}

/// One window in one language and theme.
class Walk {
public:
    Walk(const TourPlan& plan, Launcher& launcher, const QString& prefix, TourResult& result)
        : plan_(plan),
          prefix_(prefix),
          result_(result),
          settings_(folder_.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          window_({launcher, plan.worker, settings_}, dialogs_) {
        window_.resize(plan.size);
        window_.show();
    }

    void run() {
        picture(window_, QStringLiteral("start"));
        walkWizard();
        window_.openFolder(plan_.workspace);
        if (!waitFor([this] { return window_.session().status().has_value(); })) {
            result_.failures.append(prefix_ + QStringLiteral("the workspace was not opened"));
            return;
        }
        const std::pair<Step, const char*> steps[] = {{Step::Data, "data"},
                                                      {Step::Training, "training"},
                                                      {Step::Review, "review"},
                                                      {Step::Decision, "decision"},
                                                      {Step::Release, "release"}};
        for (const auto& [step, name] : steps) {
            window_.showStep(step);
            walkPage(QString::fromLatin1(name));
        }
        window_.showImported();
        walkPage(QStringLiteral("imported"));
        walkDialog<QMessageBox>("forgetButton", QStringLiteral("forget"));
        trigger("shortcutsAction");
        walkOpenDialog<QDialog>("shortcutsDialog", QStringLiteral("shortcuts"));
        window_.showWelcome();
        picture(window_, QStringLiteral("start-recent"));
    }

private:
    /// Its tabs, and downwards where it is longer than the window.
    void walkPage(const QString& name) {
        QTabWidget* tabs = nullptr;
        const QList<QTabWidget*> all = window_.findChildren<QTabWidget*>();
        for (QTabWidget* each : all) {
            tabs = each->isVisible() ? each : tabs;
        }
        if (tabs == nullptr) {
            walkDown(name);
            return;
        }
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            walkDown(QStringLiteral("%1-tab%2").arg(name).arg(tab + 1));
        }
        tabs->setCurrentIndex(0);
    }

    void walkDown(const QString& name) {
        picture(window_, name);
        QScrollBar* bar = nullptr;
        const QList<QScrollArea*> areas = window_.findChildren<QScrollArea*>();
        for (const QScrollArea* area : areas) {
            if (area->isVisible() && area->objectName().endsWith(QLatin1String("PageScroll"))) {
                bar = area->verticalScrollBar();
            }
        }
        for (int screen = 2;
             bar != nullptr && bar->value() < bar->maximum() && screen <= kMostScreens; ++screen) {
            bar->setValue(bar->value() + bar->pageStep());
            picture(window_, QStringLiteral("%1-%2").arg(name).arg(screen));
        }
        if (bar != nullptr) {
            bar->setValue(0);
        }
    }

    void walkWizard() {
        trigger("importAction");
        auto* wizard = window_.findChild<ImportWizard*>();
        auto* source = window_.findChild<QLineEdit*>(QStringLiteral("sourceEdit"));
        if (wizard == nullptr || source == nullptr) {
            result_.failures.append(prefix_ + QStringLiteral("the wizard did not open"));
            return;
        }
        source->setText(plan_.source.isEmpty()
                            ? QDir(plan_.workspace).filePath(QStringLiteral("images"))
                            : plan_.source);
        const char* names[] = {"source", "labels", "patients", "size", "steering", "place"};
        for (const char* name : names) {
            const QString view = QStringLiteral("wizard-") + QLatin1String(name);
            picture(*wizard, view);
            if (wizard->nextId() < 0) {
                break;
            }
            auto* next = wizard->button(QWizard::NextButton);
            if (!waitFor([&] { return next->isEnabled(); })) {
                result_.failures.append(prefix_ + view + QStringLiteral(" could not be left"));
                break;
            }
            wizard->next();
        }
        wizard->reject();
        QCoreApplication::sendPostedEvents(wizard, QEvent::DeferredDelete);
    }

    template <class Dialog>
    void walkDialog(const char* button, const QString& name) {
        auto* opener = window_.findChild<QAbstractButton*>(QString::fromLatin1(button));
        if (opener == nullptr || !opener->isVisible()) {
            result_.failures.append(prefix_ + name + QStringLiteral(" could not be opened"));
            return;
        }
        opener->click();
        walkOpenDialog<Dialog>("", name);
    }

    template <class Dialog>
    void walkOpenDialog(const char* object, const QString& name) {
        auto* dialog = *object == '\0' ? window_.findChild<Dialog*>()
                                       : window_.findChild<Dialog*>(QString::fromLatin1(object));
        if (dialog == nullptr) {
            result_.failures.append(prefix_ + name + QStringLiteral(" did not open"));
            return;
        }
        picture(*dialog, name);
        dialog->reject();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }

    void trigger(const char* action) const {
        if (auto* found = window_.findChild<QAction*>(QString::fromLatin1(action))) {
            found->trigger();
        }
    }

    void picture(QWidget& widget, const QString& name) {
        const QString view = prefix_ + name;
        const QImage image = settledPicture(widget, plan_.quietMs);
        if (image.isNull()) {
            result_.failures.append(view + QStringLiteral(" did not settle"));
            return;
        }
        if (!image.save(QDir(plan_.folder).filePath(view + QStringLiteral(".png")), "PNG")) {
            result_.failures.append(view + QStringLiteral(" could not be written"));
            return;
        }
        ++result_.pictures;
        for (const CutText& each : cutTexts(widget)) {
            result_.cutTexts.append(
                QStringLiteral("%1  %2 “%3”: %4").arg(view, each.where, each.text, each.why));
        }
    }

    const TourPlan& plan_;
    QString prefix_;
    TourResult& result_;
    QTemporaryDir folder_;
    QSettings settings_;
    SystemDialogs dialogs_;
    MainWindow window_;
};

}  // namespace

TourResult takeTour(const TourPlan& plan, Launcher& launcher) {
    TourResult result;
    if (!QDir().mkpath(plan.folder)) {
        result.failures.append(QStringLiteral("the folder of the pictures cannot be made"));
        return result;
    }
    for (const QString& language : plan.languages) {
        if (!useLanguage(language)) {
            result.failures.append(QStringLiteral("no such language: ") + language);
            continue;
        }
        for (const QString& theme : plan.themes) {
            QApplication::setPalette(theme == QLatin1String("dark") ? Theme::dark().palette()
                                                                    : Theme::light().palette());
            Walk(plan, launcher, QStringLiteral("%1-%2-").arg(language, theme), result).run();
        }
    }
    return result;
}

}  // namespace outis::gui
