// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstring>

#include <QApplication>

#include "gui/vtk/vtk_canvas.h"
#include "tests/gui/test_case.h"
#include "tests/gui/vtk/pictures_bench.h"

std::vector<std::function<std::unique_ptr<QObject>()>>& testCases() {
    static std::vector<std::function<std::unique_ptr<QObject>()>> cases;
    return cases;
}

/// --bench: measures instead of testing.
int main(int argc, char** argv) {
    constexpr int kSkipped = 77;
    qputenv("OUTIS_OPENGL", "on");  // drawn by software as well
    outis::gui::setSurfaceFormat();
    QApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--bench") == 0) {
        benchPictures();
        return 0;
    }
    QWidget parent;
    if (outis::gui::makeVtkCanvas(&parent) == nullptr) {
        std::puts("skipped: no OpenGL 3.2 on this display");
        return kSkipped;
    }
    int failed = 0;
    for (const auto& make : testCases()) {
        const std::unique_ptr<QObject> test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return testCases().empty() || failed != 0 ? 1 : 0;
}
