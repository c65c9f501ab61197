// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "core/base/error.h"
#include "gui/text/error_sentences.h"
#include "gui/text/language.h"
#include "gui/text/words.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

/// One message of a .ts file; a plural has several forms.
struct Message {
    QString context;
    QString source;
    QStringList forms;
    bool isPlural = false;
    bool isFinished = true;

    [[nodiscard]] QString key() const { return context + QStringLiteral(" | ") + source; }
};

QString catalogue(const QString& folder, const QString& language) {
    return QDir(folder).filePath(QStringLiteral("outis_%1.ts").arg(language));
}

QString sources() {
    return QStringLiteral(OUTIS_SOURCE_DIR "/translations");
}

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context, {}, {}, xml.attributes().hasAttribute("numerus")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().forms.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute("type");
            if (!messages.last().isPlural) {
                messages.last().forms.append(xml.readElementText());
            }
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// %1, %n, %L1: each with how often it stands there. "20 %" is no place for anything.
QMap<QString, int> placesOf(const QString& text) {
    static const QRegularExpression kPlace(QStringLiteral("%L?(\\d+|n)"));
    QMap<QString, int> places;
    for (auto hits = kPlace.globalMatch(text); hits.hasNext();) {
        ++places[hits.next().captured(1)];
    }
    return places;
}

/// Letters that Alt reaches; "&&" is a plain ampersand.
qsizetype mnemonicsOf(QString text) {
    static const QRegularExpression kMnemonic(QStringLiteral("&(?=\\w)"));
    return text.remove(QStringLiteral("&&")).count(kMnemonic);
}

QSet<QString> keysOf(const QList<Message>& messages) {
    QSet<QString> keys;
    for (const Message& each : messages) {
        keys.insert(each.key());
    }
    return keys;
}

QByteArray list(const QSet<QString>& keys) {
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    return "run scripts/translations.sh and translate:\n" + sorted.join(QLatin1Char('\n')).toUtf8();
}

void eachLanguage() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("plurals");
    QTest::newRow("German") << QStringLiteral("de") << 2;
    QTest::newRow("French") << QStringLiteral("fr") << 2;
    QTest::newRow("English, plurals alone") << QStringLiteral("en") << 2;
}

}  // namespace

/// The catalogues of the window: whole, true to the sources, and in use.
class TranslationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The other tests read English.
    void cleanup() { QVERIFY(useLanguage(QStringLiteral("en"))); }

    void everyWordHasAFinishedTranslation_data() { eachLanguage(); }
    void everyWordHasAFinishedTranslation() {
        QFETCH(const QString, language);
        QFETCH(const int, plurals);
        const QList<Message> messages = messagesOf(catalogue(sources(), language));
        QVERIFY(!messages.isEmpty());
        QSet<QString> missing;
        for (const Message& each : messages) {
            const bool hasAll = each.isFinished && !each.forms.contains(QString()) &&
                                each.forms.size() == (each.isPlural ? plurals : 1);
            if (!hasAll) {
                missing.insert(each.key());
            }
        }
        QVERIFY2(missing.isEmpty(), list(missing));
    }

    void noPlaceholderAndNoMnemonicIsLost_data() { eachLanguage(); }
    void noPlaceholderAndNoMnemonicIsLost() {
        QFETCH(const QString, language);
        QSet<QString> wrong;
        for (const Message& each : messagesOf(catalogue(sources(), language))) {
            for (const QString& form : each.forms) {
                if (placesOf(form) != placesOf(each.source) ||
                    mnemonicsOf(form) != mnemonicsOf(each.source) ||
                    form.count(QLatin1Char('\n')) != each.source.count(QLatin1Char('\n')) ||
                    form.startsWith(QLatin1Char(' ')) != each.source.startsWith(QLatin1Char(' '))) {
                    wrong.insert(each.key());
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), list(wrong));
    }

    void noLanguagePromisesThatNobodyCanBeFound_data() { eachLanguage(); }
    void noLanguagePromisesThatNobodyCanBeFound() {
        QFETCH(const QString, language);
        for (const Message& each : messagesOf(catalogue(sources(), language))) {
            const QString all = each.source + each.forms.join(QLatin1Char(' '));
            QVERIFY2(!all.contains(QStringLiteral("anonym"), Qt::CaseInsensitive),
                     qPrintable(each.key()));
        }
    }

    void theCataloguesHaveTheWordsOfTheSources() {
        const QTemporaryDir folder;
        for (const QString& each : languages()) {
            QVERIFY(QFile::copy(catalogue(sources(), each), catalogue(folder.path(), each)));
        }
        QProcess update;
        update.start(QStringLiteral(OUTIS_SOURCE_DIR "/scripts/translations.sh"), {folder.path()});
        QVERIFY(update.waitForFinished(60'000));
        if (update.exitCode() == 77) {
            QSKIP("lupdate is not installed here, so that the sources cannot be searched");
        }
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError());
        for (const QString& each : languages()) {
            const QSet<QString> before = keysOf(messagesOf(catalogue(sources(), each)));
            const QSet<QString> now = keysOf(messagesOf(catalogue(folder.path(), each)));
            QVERIFY2((now - before).isEmpty(), list(now - before));
            QVERIFY2((before - now).isEmpty(), "no longer in the sources; " + list(before - now));
        }
    }

    void wordsPluralsAndDecimalSignsFollowTheLanguage() {
        QVERIFY(useLanguage(QStringLiteral("de")));
        QCOMPARE(unitWords(1, QStringLiteral("images")), QStringLiteral("1 Bild"));
        QCOMPARE(unitWords(34'000, QStringLiteral("images")), QStringLiteral("34\u2009000 Bilder"));
        QCOMPARE(figureWords(0.318), QStringLiteral("0,318"));
        QVERIFY(useLanguage(QStringLiteral("fr")));
        QCOMPARE(unitWords(0, QStringLiteral("steps")), QStringLiteral("0 pas"));
        QCOMPARE(unitWords(2, QStringLiteral("files")), QStringLiteral("2 fichiers"));
        QCOMPARE(figureWords(0.318), QStringLiteral("0,318"));
        QVERIFY(useLanguage(QStringLiteral("en")));
        QCOMPARE(unitWords(1, QStringLiteral("images")), QStringLiteral("1 image"));
        QCOMPARE(figureWords(0.318), QStringLiteral("0.318"));
    }

    void everyErrorIsSaidInEachLanguage() {
        for (const QString& language : {QStringLiteral("de"), QStringLiteral("fr")}) {
            for (int code = 0; code <= static_cast<int>(ErrorCode::NoUsableLabels); ++code) {
                const Error error{static_cast<ErrorCode>(code), "", ""};
                QVERIFY(useLanguage(QStringLiteral("en")));
                const ErrorSentences english = errorSentences(error);
                QVERIFY(useLanguage(language));
                const ErrorSentences translated = errorSentences(error);
                QVERIFY2(translated.what != english.what, qPrintable(english.what));
                QVERIFY2(translated.safe != english.safe, qPrintable(english.safe));
                QVERIFY2(translated.next != english.next, qPrintable(english.next));
            }
        }
    }

    void aLanguageThatIsNotSpokenChangesNothing() {
        QVERIFY(useLanguage(QStringLiteral("de")));
        QVERIFY(!useLanguage(QStringLiteral("tlh")));
        QCOMPARE(unitWords(2, QStringLiteral("images")), QStringLiteral("2 Bilder"));
        QVERIFY(languages().contains(systemLanguage()));
    }
};

OUTIS_TEST_CASE(TranslationTest);
#include "translation_test.moc"
