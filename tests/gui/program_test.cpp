// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>

#include "tests/gui/test_case.h"

/// The built window itself.
class ProgramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void needsNoTorchAndNoCudaLibrary() {
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {QStringLiteral(OUTIS_PROGRAM)});
        if (!ldd.waitForFinished()) {
            QSKIP("there is no ldd here");
        }
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Widgets"));
        for (const char* unwanted : {"torch", "libc10", "libcuda", "libdcm", "sqlite"}) {
            QVERIFY2(!libraries.toLower().contains(unwanted), unwanted);
        }
    }

    void saysItsVersion() {
        QProcess program;
        program.start(QStringLiteral(OUTIS_PROGRAM), {QStringLiteral("--version")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains(OUTIS_VERSION));
    }
};

OUTIS_TEST_CASE(ProgramTest);
#include "program_test.moc"
