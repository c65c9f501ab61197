// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>
#include <QPushButton>

#include "gui/models/release_facts.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class KeyRing;

/// Who prepared a release and who approved it.
class SignaturesCard : public Card {
    Q_OBJECT
public:
    explicit SignaturesCard(QWidget* parent = nullptr);

    /// nullptr: nothing was submitted.
    void show(const ReleaseFacts* release);

private:
    QLabel* addPlace(const QString& title, const QString& name);

    QLabel* prepared_;
    QLabel* first_;
    QLabel* second_;
};

/// How far people are with the pairs of real and synthetic images.
class PairsCard : public Card {
    Q_OBJECT
public:
    explicit PairsCard(QWidget* parent = nullptr);

    void show(const ReviewFacts& review);

Q_SIGNALS:
    void pairsRequested();

private:
    QProgressBar* bar_;
    QLabel* sentence_;
};

/// The keys that were used here, and a way to make one.
class KeysCard : public Card {
    Q_OBJECT
public:
    /// `keys` must outlive the card.
    explicit KeysCard(KeyRing& keys, QWidget* parent = nullptr);

Q_SIGNALS:
    void keyRequested();

private:
    void refresh();

    KeyRing& keys_;
    QLabel* people_;
};

}  // namespace outis::gui
