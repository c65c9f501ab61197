// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis/screenshot.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include "gui/bridge/worker_query.h"
#include "gui/main_window.h"

namespace {
/// Longer than the chart's and the status reader's own delays.
constexpr int kQuietMs = 2500;
/// For a worker that does not answer.
constexpr int kLongestMs = 30'000;
}  // namespace

void takeScreenshotWhenSettled(outis::gui::MainWindow& window, const QString& file) {
    auto* quiet = new QTimer(&window);
    quiet->setSingleShot(true);
    QElapsedTimer clock;
    clock.start();
    QObject::connect(quiet, &QTimer::timeout, &window, [&window, file, quiet, clock] {
        if (outis::gui::WorkerQuery::isAnyBusy() && clock.elapsed() < kLongestMs) {
            quiet->start(kQuietMs);
            return;
        }
        QApplication::exit(window.grab().save(file, "PNG") ? 0 : 1);
    });
    QObject::connect(&window.session(), &outis::gui::Session::statusChanged, quiet,
                     [quiet] { quiet->start(kQuietMs); });
    QObject::connect(&window.session().desk(), &outis::gui::ReleaseDesk::changed, quiet,
                     [quiet] { quiet->start(kQuietMs); });
    quiet->start(window.session().isOpen() ? kLongestMs : kQuietMs);
}
