// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/worker_templates.h"

#include <algorithm>

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

constexpr QChar kOpen(1);
constexpr QChar kClose(2);
/// One word in small letters.
const QRegularExpression kName(QStringLiteral("^[a-z]+$"));

/// The string literals of each file of core with its header, each between kOpen and kClose;
/// neighbours are one, as to the compiler.
QMap<QString, QString> literalsOfCore() {
    static const QRegularExpression kLiterals(QStringLiteral(
        R"re((?m)^\s*(?://|#).*$|"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)re"));
    static const QRegularExpression kSeam(QStringLiteral(R"re((?<!\\)"\s*")re"));
    QMap<QString, QString> all;
    QDirIterator files(QStringLiteral(OUTIS_SOURCE_DIR "/core"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString text = QString::fromUtf8(file.readAll());
        QString& ofFile = all[file.fileName().section(QLatin1Char('.'), 0, -2)];
        for (auto hits = kLiterals.globalMatch(text); hits.hasNext();) {
            QString literal = hits.next().captured();
            if (!literal.startsWith(QLatin1Char('"'))) {
                continue;
            }
            literal = literal.mid(1, literal.size() - 2);
            literal.remove(kSeam);
            literal.replace(QLatin1String("%%"), QLatin1String("%"));
            ofFile += kOpen + literal + kClose;
        }
    }
    return all;
}

bool hasLetters(const QString& text) {
    static const QRegularExpression kLetters(QStringLiteral("[A-Za-z]{2}"));
    return text.contains(kLetters);
}

/// Names that stand alone, such as those of the sets, are taken from anywhere in core.
bool isName(const QString& names, const QString& word) {
    return word.contains(kName) && names.contains(kOpen + word + kClose);
}

/// Whether one file can put `words` together: out of the inside of one literal, or of the end of
/// one, whole ones and names, and the beginning of the last.
bool isOf(const QString& literals, const QString& names, const QString& words,
          bool isFirst = true) {
    static const QRegularExpression kBreak(QStringLiteral("[ ,.;:()\\[\\]%]"));
    if (isFirst ? literals.contains(words) : literals.contains(kOpen + words)) {
        return true;
    }
    for (qsizetype cut = 1; cut < words.size(); ++cut) {
        const QString head = words.left(cut);
        const bool isBreak = kBreak.match(words.mid(cut - 1, 2)).hasMatch();
        if (isBreak &&
            (literals.contains(isFirst ? head + kClose : kOpen + head + kClose) ||
             isName(names, head)) &&
            isOf(literals, names, words.mid(cut), false)) {
            return true;
        }
    }
    return false;
}

QStringList notOfCore(const QMap<QString, QString>& core, const QString& sentence) {
    // What stands before a colon may be a constant of another file.
    static const QRegularExpression kPlace(QStringLiteral("%[1-9]|: "));
    static const QString names = QStringList(core.values()).join(QString());
    QStringList unknown;
    for (const QString& words : sentence.split(kPlace)) {
        if (!hasLetters(words) || names.contains(words)) {
            continue;
        }
        if (std::none_of(core.begin(), core.end(),
                         [&](const QString& literals) { return isOf(literals, names, words); })) {
            unknown.append(words);
        }
    }
    return unknown;
}

}  // namespace

/// The sentences that the window translates are worded as core writes them.
class WorkerTemplatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coreWritesEverySentenceSo() {
        const auto core = literalsOfCore();
        QVERIFY(core.size() > 100);
        QStringList unknown;
        for (const char* sentence : workerTemplates()) {
            unknown += notOfCore(core, QString::fromLatin1(sentence));
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
    }

    void anotherWordingIsNoticed() {
        const auto core = literalsOfCore();
        for (const char* sentence :
             {"its result is missing", "%1 photographs of %2 patients", "stopped before the end"}) {
            QVERIFY2(!notOfCore(core, QString::fromLatin1(sentence)).isEmpty(), sentence);
        }
    }
};

OUTIS_TEST_CASE(WorkerTemplatesTest);
#include "worker_templates_test.moc"
