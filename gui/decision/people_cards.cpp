// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/decision/people_cards.h"

#include "gui/models/key_ring.h"
#include "gui/text/release_words.h"
#include "gui/widgets/page.h"

namespace outis::gui {

SignaturesCard::SignaturesCard(QWidget* parent) : Card(tr("Signatures"), parent) {
    setObjectName(QStringLiteral("signaturesCard"));
    prepared_ = addPlace(tr("Prepared by"), QStringLiteral("preparedBy"));
    first_ = addPlace(tr("First approval"), QStringLiteral("firstApproval"));
    second_ = addPlace(tr("Second approval"), QStringLiteral("secondApproval"));
    body().addWidget(
        makeText(tr("Whoever prepares a release cannot approve it. The same name under two keys "
                    "counts as one person."),
                 "muted", 0.92));
    show(nullptr);
}

QLabel* SignaturesCard::addPlace(const QString& title, const QString& name) {
    auto* label = makeText({});
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(title);
    body().addWidget(makeText(title, "muted", 0.92));
    body().addWidget(label);
    return label;
}

void SignaturesCard::show(const ReleaseFacts* release) {
    const auto said = [release](QLabel& place, const char* act, const QString& missing) {
        const StatementFact* made =
            release == nullptr ? nullptr : release->last(QLatin1String(act));
        place.setText(made == nullptr
                          ? missing
                          : made->person() + QLatin1Char('\n') + momentWords(made->time));
        setTone(place, made == nullptr ? "muted" : "");
    };
    said(*prepared_, "submit", tr("not submitted yet"));
    said(*first_, "approve-first", tr("not yet"));
    said(*second_, "approve-second", tr("not yet; another person"));
}

PairsCard::PairsCard(QWidget* parent) : Card(tr("Pairs that people look at"), parent) {
    setHelp(QStringLiteral("review"));
    setObjectName(QStringLiteral("pairsCard"));
    bar_ = new QProgressBar;
    bar_->setObjectName(QStringLiteral("pairsBar"));
    bar_->setAccessibleName(tr("Pairs decided"));
    bar_->setTextVisible(false);
    sentence_ = makeText({});
    sentence_->setObjectName(QStringLiteral("pairsSentence"));
    QPushButton* go = makeButton(tr("Go to the pairs"), QStringLiteral("toPairsButton"),
                                 tr("Opens the page “Review” (Alt+3)"));
    body().addWidget(bar_);
    body().addWidget(sentence_);
    body().addWidget(go, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this, &PairsCard::pairsRequested);
}

void PairsCard::show(const ReviewFacts& review) {
    bar_->setMaximum(static_cast<int>(std::max<qint64>(1, review.pairs)));
    bar_->setValue(static_cast<int>(review.pairs - review.open));
    sentence_->setText(reviewSentence(review));
    setTone(*sentence_, review.same > 0 ? "fail" : "");
}

KeysCard::KeysCard(KeyRing& keys, QWidget* parent) : Card(tr("Keys"), parent), keys_(keys) {
    setObjectName(QStringLiteral("keysCard"));
    people_ = makeText({});
    people_->setObjectName(QStringLiteral("keyPeople"));
    people_->setTextFormat(Qt::PlainText);
    body().addWidget(people_);
    body().addWidget(makeText(tr("Each person signs with a key of their own. Its passphrase is "
                                 "asked for every time and kept nowhere."),
                              "muted", 0.92));
    QPushButton* make = makeButton(tr("Make a key…"), QStringLiteral("makeKeyButton"),
                                   tr("Makes a key file with your name, role and passphrase"));
    body().addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this, &KeysCard::keyRequested);
    connect(&keys_, &QAbstractItemModel::modelReset, this, &KeysCard::refresh);
    refresh();
}

void KeysCard::refresh() {
    QStringList people;
    for (int row = 0; row < keys_.rowCount(); ++row) {
        people.append(keys_.data(keys_.index(row), Qt::DisplayRole).toString());
    }
    people_->setText(people.isEmpty() ? tr("No key was used here yet.")
                                      : people.join(QLatin1Char('\n')));
}

}  // namespace outis::gui
