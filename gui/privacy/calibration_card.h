// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/privacy_facts.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// Which detectors may reject, what their thresholds come from, and what they find.
class CalibrationCard : public Card {
    Q_OBJECT
public:
    explicit CalibrationCard(QWidget* parent = nullptr);

    void show(const PrivacyFacts& facts);

private:
    TextTable* rows_;
    QLabel* sentence_;
};

/// Detector, state, thresholds, copies and patients found, strangers rejected.
[[nodiscard]] QList<TextRow> calibrationRows(const QList<CalibrationFact>& detectors);
/// "3 of 4 detectors may reject an image."
[[nodiscard]] QString calibrationSentence(const QList<CalibrationFact>& detectors);

}  // namespace outis::gui
