// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include "app/outis/screenshot.h"
#include "gui/bridge/launcher.h"
#include "gui/bridge/worker_runner.h"
#include "gui/dialogs.h"
#include "gui/main_window.h"
#include "gui/theme/theme.h"

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
         {QStringLiteral("page"),
          QStringLiteral("welcome, data, imported, training, review, decision or release"),
          QStringLiteral("name")},
         {QStringLiteral("size"), QStringLiteral("size of the window, such as 1280x800"),
          QStringLiteral("size")},
         {QStringLiteral("worker"), QStringLiteral("another outis-worker than the one beside this"),
          QStringLiteral("program")},
         {QStringLiteral("screenshot"),
          QStringLiteral("write a picture of the window once it shows what is there, and quit"),
          QStringLiteral("file")}});
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
}

void applySize(MainWindow& window, const QString& size) {
    const QStringList sides = size.split(QLatin1Char('x'));
    if (sides.size() == 2 && sides[0].toInt() > 0 && sides[1].toInt() > 0) {
        window.resize(sides[0].toInt(), sides[1].toInt());
    }
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

    QSettings settings;
    LocalLauncher launcher(QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
                               .filePath(QStringLiteral("workers")));
    SystemDialogs dialogs;
    const QString worker = parser.isSet(QStringLiteral("worker"))
                               ? parser.value(QStringLiteral("worker"))
                               : workerProgramBesideThis();
    MainWindow window({launcher, worker, settings}, dialogs);
    applySize(window, parser.value(QStringLiteral("size")));
    window.show();

    const QString workspace = parser.positionalArguments().value(0);
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
    QApplication application(argc, argv);
    return outis::gui::runWindow(application);
}
