// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include "tests/gui/test_case.h"

std::vector<std::function<std::unique_ptr<QObject>()>>& testCases() {
    static std::vector<std::function<std::unique_ptr<QObject>()>> cases;
    return cases;
}

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("outis-test"));
    QApplication::setOrganizationName(QStringLiteral("outis-test"));
    QLocale::setDefault(QLocale::c());
    int failed = 0;
    for (const auto& make : testCases()) {
        const std::unique_ptr<QObject> test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return testCases().empty() || failed != 0 ? 1 : 0;
}
