// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QTableView>

#include "gui/bridge/pair_store.h"
#include "gui/models/privacy_facts.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class PairViewer;

/// Training patients who look like nobody else, and those whom the release is most alike to, with
/// their picture beside the nearest synthetic one. Inside the house only.
class ExposedCard : public Card {
    Q_OBJECT
public:
    explicit ExposedCard(QWidget* parent = nullptr);

    void setWorkspace(const QString& workspace);
    void show(const PrivacyFacts& facts, const AuditDetails& details);

private:
    void makeBody();
    void choose();
    void showPictures();
    [[nodiscard]] const ExposedPatient* chosen() const;

    PairStore store_;
    QList<ExposedPatient> patients_;
    TextTable* rows_;
    KeyFilter* filter_;
    QComboBox* kinds_;
    QTableView* table_;
    QComboBox* images_;
    PairViewer* viewer_;
    QLabel* sentence_;
    QWidget* parts_;
};

/// Patient, attacker, likeness to others, share of controls as alike, times singled out; the key is
/// "unusual" or "ordinary".
[[nodiscard]] QList<TextRow> exposedRows(const QList<ExposedPatient>& patients);
/// Whether members among the unusual patients can be told, by the attacker who did best.
[[nodiscard]] QString unusualSentence(const QList<UnusualFact>& unusual);

}  // namespace outis::gui
