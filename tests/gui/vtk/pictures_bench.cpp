// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/vtk/pictures_bench.h"

#include <cstdio>
#include <ctime>

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include "gui/models/pair_list.h"
#include "gui/pictures/pair_viewer.h"
#include "gui/vtk/vtk_canvas.h"
#include "tests/gui/vtk/test_pictures.h"

using namespace outis::gui;

namespace {

constexpr int kSide = 3000;
constexpr int kFrames = 20;
constexpr QSize kSize(1600, 900);

void benchMode(PairViewer& viewer, const char* canvas, PairMode mode, const char* name) {
    viewer.setMode(mode);
    viewer.canvas()->widget().repaint();
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    const std::clock_t processor = std::clock();
    for (int frame = 0; frame < kFrames; ++frame) {
        viewer.windowBy({frame % 2 == 0 ? -0.4 : 0.3, 0.05});
        viewer.canvas()->widget().repaint();
        QCoreApplication::processEvents();
    }
    const double seconds = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
    const double cpu = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::printf(
        "{\"bench\": \"window-level\", \"canvas\": \"%s\", \"mode\": \"%s\", \"side\": %d, "
        "\"frames_per_second\": %.1f, \"cpu_ms_per_frame\": %.1f}\n",
        canvas, name, kSide, kFrames / seconds, 1000 * cpu / kFrames);
}

void benchCanvas(const MakeCanvas& make, const char* name) {
    PairViewer viewer(make);
    viewer.resize(kSize);
    viewer.show();
    if (!QTest::qWaitForWindowExposed(&viewer)) {
        std::printf("{\"bench\": \"window-level\", \"canvas\": \"%s\", \"error\": \"no window\"}\n",
                    name);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    viewer.setPictures(chests(kSide));
    const double made = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    clock.restart();
    viewer.setPictures(chests(kSide));
    viewer.canvas()->widget().repaint();
    std::printf("{\"bench\": \"first-frame\", \"canvas\": \"%s\", \"ms\": %.0f}\n", name,
                static_cast<double>(clock.nsecsElapsed()) * 1e-6 - made);
    benchMode(viewer, name, PairMode::SideBySide, "side by side");
    benchMode(viewer, name, PairMode::Overlay, "overlay");
    benchMode(viewer, name, PairMode::Difference, "difference");
}

/// What `pairs --json` says of that many images.
QByteArray answerOf(int images) {
    QByteArray text = R"({"release": "r", "can-decide": true, "detectors": [)"
                      R"({"detector": "re-identification"}, {"detector": "copy"},)"
                      R"( {"detector": "correlation"}, {"detector": "distance-ratio"}],)"
                      R"( "images": [)";
    QByteArray plan;
    for (int image = 0; image < images; ++image) {
        const QByteArray picture = "synthetic/r/" + QByteArray::number(image) + ".png";
        const QByteArray score = QByteArray::number((image * 7919 % images) / double(images));
        text += (image == 0 ? "" : ",") + QByteArray(R"({"picture": ")") + picture +
                R"(", "findings": "Edema", "nearest": [1, 2, 3, 4], "scores": [)" + score + "," +
                score + "," + score + "," + score + "]}";
        if (image < 400) {
            plan += (image == 0 ? "" : ",") + QByteArray(R"({"pair": )") +
                    QByteArray::number(image + 1) + R"(, "picture": ")" + picture +
                    R"(", "real-image": 1, "distance": 2, "why": [], "decisions": []})";
        }
    }
    return text + R"(], "pairs": [)" + plan + "]}";
}

void benchList(int images) {
    QTemporaryFile file;
    if (!file.open()) {
        return;
    }
    QSettings settings(file.fileName(), QSettings::IniFormat);
    ReviewDraft draft(settings);
    PairList list(draft);
    PairFilter filter(list);
    const QByteArray text = answerOf(images);
    QElapsedTimer clock;
    const auto lap = [&](const char* what, const char* thread) {
        std::printf(
            "{\"bench\": \"pairs\", \"images\": %d, \"step\": \"%s\", \"thread\": \"%s\", "
            "\"ms\": %.2f}\n",
            images, what, thread, static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        clock.restart();
    };
    clock.start();
    const QJsonObject answer = QJsonDocument::fromJson(text).object();
    lap("parse the answer", "other");
    const auto pairs = closestPairsOf(answer);
    lap("sort and join", "other");
    list.setPairs(pairs);
    (void)filter.rowCount();
    lap("show the list", "window");
    filter.setDetector(3);
    (void)filter.rowCount();
    lap("another detector", "window");
    filter.setFinding(QStringLiteral("Edema"));
    (void)filter.rowCount();
    lap("with a finding", "window");
    filter.setDetector(-1);
    (void)filter.rowCount();
    lap("the plan", "window");
    draft.setRelease(QStringLiteral("r"));
    clock.restart();
    draft.decide(1, QStringLiteral("different"));
    lap("decide", "window");
    (void)filter.pair(filter.nextUndecided(0));
    lap("next undecided", "window");
}

}  // namespace

void benchPictures() {
    benchList(100'000);
    benchCanvas(makeVtkCanvas, "vtk");
    benchCanvas({}, "painted");
}
