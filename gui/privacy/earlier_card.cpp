// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/earlier_card.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "gui/models/report_json.h"
#include "gui/text/release_words.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kRelease, kDay, kState, kImages, kRecipients };

/// States of a release as the report writes them.
QString stateWord(const QString& state) {
    const auto known = release::stateFromName(state.toStdString());
    return known ? releaseStateWord(*known) : state;
}

}  // namespace

EarlierFacts earlierFactsOf(const QByteArray& report) {
    const QJsonObject part =
        QJsonDocument::fromJson(report).object().value(QLatin1String("composition")).toObject();
    EarlierFacts facts;
    facts.isKnown = !part.isEmpty();
    facts.state = textOf(part, "state");
    facts.verdict = textOf(part, "verdict");
    facts.reason = workerSentence(textOf(part, "reason"));
    facts.unionImages = countOf(part, "union_images");
    for (const QJsonValue& value : part.value(QLatin1String("earlier")).toArray()) {
        const QJsonObject row = value.toObject();
        facts.earlier.append({textOf(row, "release"), textOf(row, "day"), textOf(row, "state"),
                              countOf(row, "images"), countOf(row, "recipients")});
    }
    return facts;
}

QString earlierSentence(const EarlierFacts& facts) {
    if (facts.earlier.isEmpty()) {
        return tr("No release of these patients was approved before.");
    }
    const QString images = unitWords(facts.unionImages, QStringLiteral("images"));
    if (facts.verdict.isEmpty()) {
        return tr("▲ All releases together were not attacked: %1.")
            .arg(workerSentence(facts.state));
    }
    const QString verdict = reportWord(facts.verdict);
    return tr("All releases together, %1: %2.").arg(images, verdict);
}

EarlierCard::EarlierCard(QWidget* parent) : Card(tr("Together with earlier releases"), parent) {
    setObjectName(QStringLiteral("earlierCard"));
    setHelp(QStringLiteral("releases"));
    sentence_ = makeText({}, "", 1.05, QFont::DemiBold);
    sentence_->setObjectName(QStringLiteral("earlierSentence"));
    reason_ = makeText({});
    reason_->setObjectName(QStringLiteral("earlierReason"));
    rows_ = new TextTable({tr("Release"), tr("Since"), tr("State"), tr("Images"), tr("Recipients")},
                          {kImages, kRecipients}, this);
    rows_->setTopics(
        {{}, {}, QStringLiteral("ledger"), QStringLiteral("sets"), QStringLiteral("ledger")});
    table_ = new WholeTable(*rows_, QStringLiteral("earlierTable"), tr("Earlier releases"),
                            {kRelease, kState});
    body().addWidget(sentence_);
    body().addWidget(reason_);
    body().addWidget(table_);
    body().addWidget(makeText(tr("Two releases that are each harmless may not be so together: "
                                 "whoever has both compares them. So all images that were approved "
                                 "are attacked together with the new ones; the worse verdict "
                                 "counts."),
                              "muted", 0.9));
}

void EarlierCard::show(const EarlierFacts& facts) {
    QList<TextRow> rows;
    for (const EarlierFact& each : facts.earlier) {
        rows.append({{each.release, dayWords(each.day), stateWord(each.state),
                      countWords(each.images), countWords(each.recipients)},
                     each.release,
                     {}});
    }
    rows_->setRows(rows);
    table_->setVisible(!rows.isEmpty());
    sentence_->setText(earlierSentence(facts));
    setTone(*sentence_, facts.verdict == QLatin1String("attack found") ? "fail" : "");
    reason_->setText(facts.reason);
    reason_->setVisible(!facts.reason.isEmpty());
}

}  // namespace outis::gui
