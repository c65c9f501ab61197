// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/review_draft.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outis::gui {

namespace {

QString quoted(QString text) {
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

}  // namespace

ReviewDraft::ReviewDraft(QSettings& settings, QObject* parent)
    : QObject(parent), settings_(settings) {}

QString ReviewDraft::group() const {
    return QStringLiteral("reviews/") + release_;
}

void ReviewDraft::setRelease(const QString& release) {
    if (release == release_) {
        return;
    }
    release_ = release;
    words_.clear();
    undo_.clear();
    if (!release.isEmpty()) {
        const QByteArray kept = settings_.value(group()).toByteArray();
        for (const QJsonValue& value : QJsonDocument::fromJson(kept).array()) {
            const QJsonObject one = value.toObject();
            words_[one.value(QLatin1String("pair")).toInteger()] = {
                one.value(QLatin1String("decision")).toString(),
                one.value(QLatin1String("comment")).toString()};
        }
    }
    Q_EMIT changed(0);
}

void ReviewDraft::decide(qint64 pair, const QString& decision) {
    DraftWord next = word(pair);
    next.decision = decision;
    set(pair, next);
}

void ReviewDraft::comment(qint64 pair, const QString& comment) {
    DraftWord next = word(pair);
    next.comment = comment;
    set(pair, next);
}

void ReviewDraft::set(qint64 pair, const DraftWord& word) {
    const DraftWord before = this->word(pair);
    if (pair <= 0 || word == before) {
        return;
    }
    undo_.emplace_back(pair, before);
    words_[pair] = word;
    keep();
    Q_EMIT changed(pair);
}

qint64 ReviewDraft::undo() {
    if (undo_.empty()) {
        return 0;
    }
    const auto [pair, before] = undo_.back();
    undo_.pop_back();
    words_[pair] = before;
    keep();
    Q_EMIT changed(pair);
    return pair;
}

void ReviewDraft::clear() {
    words_.clear();
    undo_.clear();
    keep();
    Q_EMIT changed(0);
}

void ReviewDraft::keep() {
    QJsonArray list;
    for (const auto& [pair, word] : words_) {
        if (word != DraftWord{}) {
            list.append(QJsonObject{{QStringLiteral("pair"), pair},
                                    {QStringLiteral("decision"), word.decision},
                                    {QStringLiteral("comment"), word.comment}});
        }
    }
    if (list.isEmpty()) {
        settings_.remove(group());
    } else {
        settings_.setValue(group(), QJsonDocument(list).toJson(QJsonDocument::Compact));
    }
}

DraftWord ReviewDraft::word(qint64 pair) const {
    const auto found = words_.find(pair);
    return found == words_.end() ? DraftWord{} : found->second;
}

int ReviewDraft::count() const {
    return static_cast<int>(std::count_if(words_.begin(), words_.end(), [](const auto& one) {
        return !one.second.decision.isEmpty();
    }));
}

int ReviewDraft::count(const QString& decision) const {
    return static_cast<int>(std::count_if(words_.begin(), words_.end(), [&](const auto& one) {
        return one.second.decision == decision;
    }));
}

QByteArray ReviewDraft::table() const {
    QByteArray table("pair,decision,reason\n");
    for (const auto& [pair, word] : words_) {
        if (!word.decision.isEmpty()) {
            table += QByteArray::number(pair) + ',' + word.decision.toUtf8() + ',' +
                     quoted(word.comment).toUtf8() + '\n';
        }
    }
    return table;
}

}  // namespace outis::gui
