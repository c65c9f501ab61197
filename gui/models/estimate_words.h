// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace outis::gui {

/// The answer of `estimate` in words; a part that has nothing to say is "".
struct EstimateWords {
    QString asked;      ///< "Training 2 h 5 min, drawing 12 min, memory 3.1 GB, …"
    QString problem;    ///< what does not fit
    QString proposals;  ///< what would, one a line
    QString audit;      ///< what an audit will be able to see, before anything is trained
    QString remark;     ///< where it was tried, and what is not in it
};
[[nodiscard]] EstimateWords estimateWords(const QJsonObject& answer);

/// Hours, memory, disk and energy of one network, of `asked` or `proposals`.
[[nodiscard]] QString estimateCostWords(const QJsonObject& estimate);

}  // namespace outis::gui
