// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/worker_sentences.h"

#include <optional>

#include <QList>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "gui/text/report_words.h"
#include "gui/text/sentence_tables.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

/// A sentence with places.
struct Pattern {
    const char* sentence;
    QRegularExpression expression;
    QList<int> places;  ///< the number after % of each group
    QString begin;      ///< what stands before the first place
    QString end;        ///< and after the last one

    /// Far cheaper than the expression, and false for nearly all.
    [[nodiscard]] bool canBe(const QString& english) const {
        return english.startsWith(begin) && english.endsWith(end);
    }
};

Pattern patternOf(const char* sentence) {
    static const QRegularExpression kPlace(QStringLiteral("%([1-9])"));
    const QString text = QString::fromLatin1(sentence);
    Pattern pattern;
    pattern.sentence = sentence;
    QString expression;
    qsizetype from = 0;
    for (auto hits = kPlace.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        if (pattern.places.isEmpty()) {
            pattern.begin = text.left(hit.capturedStart());
        }
        // A place at the end may hold a list; others end before the next sentence.
        expression += QRegularExpression::escape(text.mid(from, hit.capturedStart() - from)) +
                      (hit.capturedEnd() == text.size() ? QStringLiteral("(.+)")
                                                        : QStringLiteral("((?:(?!; ).)+?)"));
        pattern.places.append(hit.captured(1).toInt());
        from = hit.capturedEnd();
    }
    pattern.end = text.mid(from);
    expression += QRegularExpression::escape(pattern.end);
    pattern.expression.setPattern(QRegularExpression::anchoredPattern(expression));
    return pattern;
}

/// All sentences that are known: those without places by their text, the others in order.
struct Known {
    QHash<QString, const char*> plain;
    QList<Pattern> patterns;
};

const Known& knownSentences() {
    static const Known kKnown = [] {
        Known all;
        for (const auto& table : {runSentences(), importSentences()}) {
            for (const char* sentence : table) {
                Pattern pattern = patternOf(sentence);
                if (pattern.places.isEmpty()) {
                    all.plain.insert(QString::fromLatin1(sentence), sentence);
                } else {
                    all.patterns.append(std::move(pattern));
                }
            }
        }
        return all;
    }();
    return kKnown;
}

QString partWords(const QString& english);

/// The sentence with its places filled, each of them once.
QString filled(const QString& sentence, const QHash<int, QString>& words) {
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int place = sentence.at(at) == QLatin1Char('%') && at + 1 < sentence.size()
                              ? sentence.at(at + 1).digitValue()
                              : -1;
        if (words.contains(place)) {
            text += words.value(place);
            ++at;
        } else {
            text += sentence.at(at);
        }
    }
    return text;
}

std::optional<QString> known(const QString& english) {
    if (const char* sentence = knownSentences().plain.value(english, nullptr)) {
        return tr(sentence);
    }
    for (const Pattern& pattern : knownSentences().patterns) {
        if (!pattern.canBe(english)) {
            continue;
        }
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (match.hasMatch()) {
            QHash<int, QString> words;
            for (int group = 0; group < pattern.places.size(); ++group) {
                words.insert(pattern.places.at(group), partWords(match.captured(group + 1)));
            }
            return filled(tr(pattern.sentence), words);
        }
    }
    return std::nullopt;
}

/// What stands in a place: a number, a word of the report, a stage, or a sentence again.
QString partWords(const QString& english) {
    static const QRegularExpression kDecimals(QStringLiteral("^-?\\d+\\.\\d+( ?%)?$"));
    if (kDecimals.match(english).hasMatch()) {
        return QString(english).replace(QLatin1Char('.'), QLocale().decimalPoint());
    }
    const QString word = reportWord(english);
    if (word != english) {
        return word;
    }
    const QString stage = stageName(english);
    return stage != english ? stage : workerSentence(english);
}

/// "18 did this, 12 did that" where each of them is known.
std::optional<QString> knownList(const QString& english) {
    const QStringList parts = english.split(QStringLiteral(", "));
    QStringList words;
    for (const QString& part : parts) {
        const auto one = parts.size() > 1 ? known(part) : std::nullopt;
        if (!one) {
            return std::nullopt;
        }
        words.append(*one);
    }
    return words.join(QStringLiteral(", "));
}

/// Of several, each by itself.
QString eachOf(const QStringList& parts, const QString& between) {
    QStringList words;
    for (const QString& part : parts) {
        words.append(parts.size() > 1 ? workerSentence(part) : part);
    }
    return words.join(between);
}

}  // namespace

QString workerSentence(const QString& english) {
    if (english.isEmpty()) {
        return english;
    }
    // First: a place of a sentence would take in the items before it.
    if (const auto list = knownList(english)) {
        return *list;
    }
    if (const auto whole = known(english)) {
        return *whole;
    }
    // A number's point is followed by no blank.
    static const QRegularExpression kEnd(QStringLiteral("(?<=\\.) (?=[A-Z0-9])"));
    const QStringList sentences = english.split(kEnd);
    return sentences.size() > 1 ? eachOf(sentences, QStringLiteral(" "))
                                : eachOf(english.split(QStringLiteral("; ")), QStringLiteral("; "));
}

}  // namespace outis::gui
