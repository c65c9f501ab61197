// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/worker_sentences.h"

#include <QCoreApplication>

#include "tests/gui/marking_translator.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

/// The worker's English in the window's language.
class WorkerSentencesTest : public QObject {
    Q_OBJECT

    MarkingTranslator marks_;

private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&marks_); }
    void cleanup() { QCoreApplication::removeTranslator(&marks_); }

    void sentencesAreTranslatedWithWhatStandsInThem_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* english, const char* shown) {
            QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(shown);
        };
        row("alone", "its output is missing", "«its output is missing»");
        row("with a stage", "its input changed: split", "«its input changed: «Split by patient»»");
        row("options stay", "options changed: train/batch", "«options changed: train/batch»");
        row("counts", "831 images of 524 patients", "«831 images of 524 patients»");
        row("two sentences",
            "At least 6 patients must be exposed to be found without a copy. Two generators on two "
            "halves of the patients would make each half the other's control.",
            "«At least 6 patients must be exposed to be found without a copy.» «Two generators on "
            "two halves of the patients would make each half the other's control.»");
        row("a word of the report in it",
            "members can be told from others: most alike (re-identification)",
            "«members can be told from others: «most alike» («re-identification»)»");
        row("several reasons",
            "3 released images are closer to a training image than two real images of one patient "
            "are (copy); predicates of family F1 single out training patients (copy)",
            "«3 released images are closer to a training image than two real images of one patient "
            "are («copy»)»; «predicates of family F1 single out training patients («copy»)»");
        row("sentence in a sentence",
            "planted copies would have been found in at least 80 % of trials, exact copies: found "
            "from 1 % of the release on (2 planted)",
            "«planted copies would have been found in at least 80 % of trials, ««exact copies»: "
            "found from 1 % of the release on (2 planted)»»");
        row("a list of what is known", "18 were blank, 2 could not be judged",
            "«18 were blank», «2 could not be judged»");
        row("a shortage with its reasons",
            "Edema: 42 of 50, because of 72 candidates 18 resembled a training patient, 12 looked "
            "like no real image",
            "«Edema: 42 of 50, because of 72 candidates «18 resembled a training patient», «12 "
            "looked like no real image»»");
        row("a list with something else", "18 were blank, 2 more", "18 were blank, 2 more");
        row("a note in a file's format", "DICOM: unusable window: the value range is used",
            "«DICOM: «unusable window: the value range is used»»");
        row("a reason that has two parts itself",
            "weaker than designed: correlation refused: it separates nothing (the interval of its "
            "AUC includes 0.5); failed",
            "«weaker than designed: ««correlation» refused: it separates nothing (the interval of "
            "its AUC includes 0.5)»; «failed»»");
        row("unknown", "something else; and more", "something else; and more");
        row("a part is unknown", "failed; and more", "«failed»; and more");
        row("empty", "", "");
    }
    void sentencesAreTranslatedWithWhatStandsInThem() {
        QFETCH(QString, english);
        QFETCH(QString, shown);
        QCOMPARE(workerSentence(english), shown);
    }
};

OUTIS_TEST_CASE(WorkerSentencesTest);
#include "worker_sentences_test.moc"
