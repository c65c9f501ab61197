// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/family_card.h"

#include <algorithm>

#include <QHBoxLayout>

#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/theme/theme.h"
#include "gui/widgets/help_button.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kFamily, kAttacker, kResult, kTried, kBaseline, kSuccess, kLeap };

struct FamilyName {
    const char* family;
    const char* words;
};
constexpr FamilyName kFamilies[] = {{"F1", OUTIS_WORDS("F1, the same person")},
                                    {"F2", OUTIS_WORDS("F2, an altered copy")},
                                    {"F3", OUTIS_WORDS("F3, findings, sex and age")},
                                    {"F4", OUTIS_WORDS("F4, planted marks")},
                                    {"F5", OUTIS_WORDS("F5, learned from other releases")}};

QString familyName(const FamilyFact& fact) {
    QString name = fact.family;
    for (const FamilyName& known : kFamilies) {
        if (fact.family == QLatin1String(known.family)) {
            name = tr(known.words);
        }
    }
    if (fact.kappa.value) {
        name = tr("%1, kappa %2").arg(name, figureWords(*fact.kappa.value));
    }
    return fact.half.isEmpty() ? name : tr("Generator %1: %2").arg(fact.half, name);
}

bool isTested(const FamilyFact& fact) {
    return fact.state == QLatin1String("ok");
}

/// More than chance can be, by more than the interval.
bool isAboveChance(const FamilyFact& fact) {
    return isTested(fact) && fact.success.low && fact.baseline.value &&
           *fact.success.low > *fact.baseline.value;
}

QString resultWords(const FamilyFact& fact) {
    if (!isTested(fact)) {
        return workerSentence(fact.state);
    }
    return isAboveChance(fact) ? tr("▲ better than guessing") : tr("no better than guessing");
}

}  // namespace

QList<TextRow> familyRows(const QList<FamilyFact>& families) {
    QList<TextRow> rows;
    for (const FamilyFact& fact : families) {
        const auto figure = [&](const QString& words) {
            return isTested(fact) ? words : QStringLiteral("–");
        };
        rows.append({{familyName(fact), reportWord(fact.detector), resultWords(fact),
                      tr("%1 of %2").arg(countWords(fact.tried), countWords(fact.asked)),
                      figure(shareWords(fact.baseline)), figure(shareWords(fact.success)),
                      figure(numberWords(fact.leap))},
                     fact.family,
                     isTested(fact) ? tr("p (Holm): %1").arg(numberWords(fact.p))
                                    : workerSentence(fact.state),
                     isAboveChance(fact) ? QStringLiteral("fail")
                     : isTested(fact)    ? QString()
                                         : QStringLiteral("attention")});
    }
    return rows;
}

QString familySentence(const QList<FamilyFact>& families) {
    const auto tested = std::count_if(families.begin(), families.end(), isTested);
    const auto above = std::count_if(families.begin(), families.end(), isAboveChance);
    if (tested == 0) {
        return tr("No family of predicates could be tested.");
    }
    return above == 0
               ? tr("In none of %1 tests did the attacker single out people more often than "
                    "guessing allows.")
                     .arg(tested)
               : tr("In %1 of %2 tests the attacker singled out people more often than guessing "
                    "allows.")
                     .arg(above)
                     .arg(tested);
}

FamilyCard::FamilyCard(QWidget* parent) : Card(tr("Singling people out"), parent) {
    setObjectName(QStringLiteral("familyCard"));
    setHelp(QStringLiteral("family"));
    rows_ = new TextTable({tr("Family"), tr("Attacker"), tr("Result"), tr("Tried"), tr("Baseline"),
                           tr("Success"), tr("Leap")},
                          {kTried, kBaseline, kSuccess, kLeap}, this);
    rows_->setTopics({QStringLiteral("family"), QStringLiteral("scores"), QStringLiteral("success"),
                      QStringLiteral("tried"), QStringLiteral("weight"), QStringLiteral("success"),
                      QStringLiteral("leap")});
    sentence_ = makeText({}, "", 1.05, QFont::DemiBold);
    sentence_->setObjectName(QStringLiteral("familySentence"));
    auto* table = new WholeTable(*rows_, QStringLiteral("familyTable"),
                                 tr("Families of predicates"), {kFamily, kResult});
    table->setItemDelegateForColumn(kResult, new ToneDelegate(table));
    auto* terms = new QHBoxLayout;
    terms->setSpacing(Theme::kGap);
    const auto addTerm = [&](const QString& words, const char* topic) {
        QLabel* term = makeText(words, "muted", 0.9);
        term->setWordWrap(false);
        terms->addWidget(withHelp(term, QString::fromLatin1(topic)));
    };
    addTerm(tr("Tried"), "tried");
    addTerm(tr("Baseline"), "weight");
    addTerm(tr("Success"), "success");
    addTerm(tr("Leap"), "leap");
    terms->addStretch(1);
    remark_ = makeText({}, "muted", 0.9);
    remark_->setObjectName(QStringLiteral("familyRemark"));
    body().addWidget(sentence_);
    body().addWidget(table);
    body().addLayout(terms);
    body().addWidget(remark_);
}

void FamilyCard::show(const AuditDetails& details) {
    rows_->setRows(familyRows(details.families));
    sentence_->setText(familySentence(details.families));
    remark_->setText(details.releaseNumber.isEmpty()
                         ? QString()
                         : tr("This is release number %1 of these patients that was audited: each "
                              "further one is tested at a stricter level.")
                               .arg(details.releaseNumber));
    remark_->setVisible(!details.releaseNumber.isEmpty());
}

}  // namespace outis::gui
