// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <string_view>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include "app/outis/measure.h"
#include "app/outis/screenshot.h"
#include "gui/bridge/launcher.h"
#include "gui/bridge/worker_runner.h"
#include "gui/dialogs.h"
#include "gui/main_window.h"
#include "gui/text/language.h"
#include "gui/theme/theme.h"
#include "gui/tour/tour.h"
#include "gui/vtk/vtk_canvas.h"

namespace outis::gui {

namespace {

void describeCommandLine(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("From a folder of chest X-rays to a synthetic data set that can be judged.\n"
                       "Everything this window does is a command of outis-worker."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"),
                                 QStringLiteral("workspace (or folder of images) to open"),
                                 QStringLiteral("[WORKSPACE]"));
    parser.addOptions(
        {{QStringLiteral("demo"), QStringLiteral("start the demo (in WORKSPACE when it is given)")},
         {QStringLiteral("theme"), QStringLiteral("light, dark or system (default)"),
          QStringLiteral("name"), QStringLiteral("system")},
         {QStringLiteral("language"), QStringLiteral("de, en or fr (default: the system's)"),
          QStringLiteral("code"), systemLanguage()},
         {QStringLiteral("page"),
          QStringLiteral(
              "welcome, data, imported, training, review, pairs, privacy, diversity, accuracy, "
              "decision or release"),
          QStringLiteral("name")},
         {QStringLiteral("size"), QStringLiteral("size of the window, such as 1280x800"),
          QStringLiteral("size")},
         {QStringLiteral("worker"), QStringLiteral("another outis-worker than the one beside this"),
          QStringLiteral("program")},
         {QStringLiteral("screenshot"),
          QStringLiteral("write a picture of the window once it shows what is there, and quit"),
          QStringLiteral("file")},
         {QStringLiteral("tour"),
          QStringLiteral("write a picture of every view in each language and theme to a folder, "
                         "name each text that is cut off, and quit"),
          QStringLiteral("folder")},
         {QStringLiteral("measure"),
          QStringLiteral("print how long start, WORKSPACE, its pages and filters take, and quit")},
         {QStringLiteral("workspace"), QStringLiteral("workspace that the tour shows"),
          QStringLiteral("folder")},
         {QStringLiteral("source"),
          QStringLiteral("folder of images that the tour gives to the wizard"),
          QStringLiteral("folder")}});
}

void chooseTheme(const QString& name) {
    if (name == QLatin1String("dark")) {
        QApplication::setPalette(Theme::dark().palette());
    } else if (name == QLatin1String("light")) {
        QApplication::setPalette(Theme::light().palette());
    }
}

void showPage(MainWindow& window, const QString& name) {
    const QStringList steps{QStringLiteral("data"), QStringLiteral("training"),
                            QStringLiteral("review"), QStringLiteral("decision"),
                            QStringLiteral("release")};
    if (const qsizetype step = steps.indexOf(name); step >= 0) {
        window.showStep(static_cast<Step>(step));
    } else if (name == QLatin1String("imported")) {
        window.showImported();
    } else if (name == QLatin1String("welcome")) {
        window.showWelcome();
    }
    for (const ReviewView view : kReviewViews) {
        if (name == pageName(view)) {
            window.showReview(view);
        }
    }
}

/// "1280x800"; invalid where it is anything else.
QSize sizeOf(const QString& text) {
    const QStringList sides = text.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    return size.isEmpty() ? QSize() : size;
}

QString workerOf(const QCommandLineParser& parser) {
    return parser.isSet(QStringLiteral("worker")) ? parser.value(QStringLiteral("worker"))
                                                  : workerProgramBesideThis();
}

/// Exit code: 0 when every view was drawn and no text is cut off, 1 otherwise, 2 for a wrong use.
int runTour(const QCommandLineParser& parser, Launcher& launcher) {
    QTextStream out(stdout);
    TourPlan plan;
    plan.folder = parser.value(QStringLiteral("tour"));
    plan.workspace = QFileInfo(parser.isSet(QStringLiteral("workspace"))
                                   ? parser.value(QStringLiteral("workspace"))
                                   : parser.positionalArguments().value(0))
                         .absoluteFilePath();
    plan.source = parser.value(QStringLiteral("source"));
    plan.worker = workerOf(parser);
    if (!looksLikeWorkspace(plan.workspace)) {
        out << QStringLiteral("outis: --tour needs a workspace: --workspace FOLDER\n");
        return 2;
    }
    if (parser.isSet(QStringLiteral("language"))) {
        plan.languages = QStringList{parser.value(QStringLiteral("language"))};
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        plan.themes = QStringList{parser.value(QStringLiteral("theme"))};
    }
    if (const QSize size = sizeOf(parser.value(QStringLiteral("size"))); size.isValid()) {
        plan.size = size;
    }
    // Each language and theme has a window of its own.
    QApplication::setQuitOnLastWindowClosed(false);
    Tour tour(plan, launcher);
    QObject::connect(&tour, &Tour::finished, &QApplication::quit);
    tour.start();
    QApplication::exec();
    const TourResult& result = tour.result();
    for (const QString& line : result.cutTexts) {
        out << QStringLiteral("cut off: ") << line << Qt::endl;
    }
    for (const QString& line : result.failures) {
        out << QStringLiteral("failed: ") << line << Qt::endl;
    }
    out << QStringLiteral("%1 pictures, %2 texts cut off, %3 failures\n")
               .arg(result.pictures)
               .arg(result.cutTexts.size())
               .arg(result.failures.size());
    return result.cutTexts.isEmpty() && result.failures.isEmpty() ? 0 : 1;
}

int runWindow(QApplication& application) {
    QApplication::setApplicationName(QStringLiteral("outis"));
    QApplication::setOrganizationName(QStringLiteral("outis"));
    QApplication::setApplicationDisplayName(QStringLiteral("Outis"));
    QApplication::setApplicationVersion(QStringLiteral(OUTIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.outis.outis"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/outis/outis.svg")));
    QCommandLineParser parser;
    describeCommandLine(parser);
    parser.process(application);
    chooseTheme(parser.value(QStringLiteral("theme")));
    if (const QString language = parser.value(QStringLiteral("language")); !useLanguage(language)) {
        QTextStream(stderr) << QStringLiteral("outis: no such language: %1 (there are %2)\n")
                                   .arg(language, languages().join(QStringLiteral(", ")));
        return 2;
    }

    QSettings settings;
    LocalLauncher launcher(QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
                               .filePath(QStringLiteral("workers")));
    if (parser.isSet(QStringLiteral("tour"))) {
        return runTour(parser, launcher);
    }
    SystemDialogs dialogs;
    MainWindow window({launcher, workerOf(parser), settings}, dialogs);
    if (const QSize size = sizeOf(parser.value(QStringLiteral("size"))); size.isValid()) {
        window.resize(size);
    }
    const QString workspace = parser.positionalArguments().value(0);
    if (auto* measured = dynamic_cast<MeasuredApplication*>(&application)) {
        measureWindow(*measured, window, QFileInfo(workspace).absoluteFilePath());
        window.show();
        return QApplication::exec();
    }
    window.show();
    if (parser.isSet(QStringLiteral("demo"))) {
        window.startDemo(workspace.isEmpty() ? demoWorkspace() : workspace);
    } else if (!workspace.isEmpty()) {
        window.openFolder(QFileInfo(workspace).absoluteFilePath());
    }
    showPage(window, parser.value(QStringLiteral("page")));
    if (parser.isSet(QStringLiteral("screenshot"))) {
        takeScreenshotWhenSettled(window, parser.value(QStringLiteral("screenshot")));
    }
    return QApplication::exec();
}

}  // namespace

}  // namespace outis::gui

int main(int argc, char** argv) {
    const auto has = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(argv + 1, argv + argc, [&](std::string_view argument) {
            return std::ranges::find(names, argument.substr(0, argument.find('='))) != names.end();
        });
    };
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !has({"-platform"})) {
        // A tour looks the same everywhere; it and plain answers need no display.
        if (has({"--tour", "--help", "-h", "--help-all", "--version", "-v"})) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        } else if (qEnvironmentVariableIsEmpty("DISPLAY") &&
                   qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
            std::fputs(
                "outis: there is no display. Start it in a graphical session; outis-worker does "
                "everything without one.\n",
                stderr);
            return 1;
        }
    }
    outis::gui::setSurfaceFormat();
    if (has({"--measure"})) {
        MeasuredApplication application(argc, argv);
        return outis::gui::runWindow(application);
    }
    QApplication application(argc, argv);
    return outis::gui::runWindow(application);
}
