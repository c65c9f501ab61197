// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QStandardPaths>

#include "gui/text/language.h"
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
    // As the window does: English has plurals of its own.
    if (!outis::gui::useLanguage(QStringLiteral("en"))) {
        return 1;
    }
    int failed = 0;
    // For a person who works on one of them: OUTIS_TEST_CLASS names a class.
    const QByteArray only = qgetenv("OUTIS_TEST_CLASS");
    for (const auto& make : testCases()) {
        const std::unique_ptr<QObject> test = make();
        if (!only.isEmpty() && only != test->metaObject()->className()) {
            continue;
        }
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return testCases().empty() || failed != 0 ? 1 : 0;
}
