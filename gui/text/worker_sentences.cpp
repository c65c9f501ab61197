// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/worker_sentences.h"

#include <optional>

#include <QList>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_templates.h"

namespace outis::gui {

namespace {

struct Pattern {
    const char* sentence;
    QRegularExpression expression;
    QList<int> places;  ///< the number after % of each group
};

Pattern patternOf(const char* sentence) {
    static const QRegularExpression kPlace(QStringLiteral("%([1-9])"));
    const QString text = QString::fromLatin1(sentence);
    Pattern pattern{sentence, {}, {}};
    QString expression;
    qsizetype from = 0;
    for (auto hits = kPlace.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        // A place at the end may hold a list; others end before the next sentence.
        expression += QRegularExpression::escape(text.mid(from, hit.capturedStart() - from)) +
                      (hit.capturedEnd() == text.size() ? QStringLiteral("(.+)")
                                                        : QStringLiteral("((?:(?!; ).)+?)"));
        pattern.places.append(hit.captured(1).toInt());
        from = hit.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(from));
    pattern.expression.setPattern(QRegularExpression::anchoredPattern(expression));
    return pattern;
}

const QList<Pattern>& patterns() {
    static const QList<Pattern> kPatterns = [] {
        QList<Pattern> list;
        for (const char* sentence : workerTemplates()) {
            list.append(patternOf(sentence));
        }
        return list;
    }();
    return kPatterns;
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
    for (const Pattern& pattern : patterns()) {
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

/// "12 did this, 3 did that": each part by itself, where all are known.
std::optional<QString> knownList(const QString& english) {
    QStringList words;
    for (const QString& part : english.split(QStringLiteral(", "))) {
        const auto translated = known(part);
        if (!translated) {
            return std::nullopt;
        }
        words.append(*translated);
    }
    return words.join(QStringLiteral(", "));
}

/// What stands in a place: a number, a word of the report, a stage, a list of what was counted, or
/// a sentence again.
QString partWords(const QString& english) {
    static const QRegularExpression kDecimals(QStringLiteral("^-?\\d+\\.\\d+( ?%)?$"));
    if (kDecimals.match(english).hasMatch()) {
        return QString(english).replace(QLatin1Char('.'), QLocale().decimalPoint());
    }
    const QString word = reportWord(english);
    if (word != english) {
        return word;
    }
    if (english.contains(QLatin1String(", "))) {
        if (const auto list = knownList(english)) {
            return *list;
        }
    }
    const QString stage = stageName(english);
    return stage != english ? stage : workerSentence(english);
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
