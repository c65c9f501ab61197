// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace outis::gui {

/// How the scores of one kind of pair were distributed when a detector was calibrated.
struct ScoreHistogram {
    QString name;  ///< "same-patient", "different-patients", "largest", "copies"
    double low = 0;
    double high = 0;
    std::vector<double> counts;
};

struct PairDetector {
    QString name;
    QString state;  ///< "ok", or why it decides nothing
    bool isUsable = false;
    std::optional<double> own;  ///< rejects from here on, against the patients of its own group
    std::optional<double> all;  ///< rejects above this, against all training patients
    std::vector<ScoreHistogram> histograms;
};

/// What one person said of a pair.
struct PairWord {
    QString name;
    QString decision;  ///< "same", "different" or "unsure"
    QString reason;
};

/// A pair that people have to decide on; number 0: measured, before anything was submitted.
struct PlannedPair {
    qint64 number = 0;
    QStringList why;
    std::vector<PairWord> words;
};

struct SyntheticImage {
    QString picture;   ///< below the workspace
    QString findings;  ///< that it was drawn with, "A|B"
};

/// A synthetic image beside a training image, as one detector sees them.
struct PairRow {
    int detector = -1;  ///< -1: the distance in grey levels, of which less is more alike
    int image = 0;
    qint64 realImage = 0;  ///< number in the catalogue
    double score = 0;
    int plan = -1;  ///< -1: nobody has to decide on it
};

/// What `pairs --json` says, ready for a view.
struct ClosestPairs {
    QString release;  ///< "" before anything was submitted
    bool canDecide = false;
    std::vector<PairDetector> detectors;
    std::vector<SyntheticImage> images;
    std::vector<PlannedPair> plan;
    std::vector<PairRow> rows;  ///< by detector, the distance first; most alike first in each
    QStringList findings;       ///< that occur

    [[nodiscard]] const PlannedPair* planned(const PairRow& row) const;
    /// "same" where anybody says so, else "different", else "unsure"; "" where nobody said a word.
    [[nodiscard]] QString decision(const PairRow& row) const;
};

/// What an answer does not hold, or holds wrongly, is left out. Takes seconds for a hundred
/// thousand pairs: to be called away from the window's thread.
[[nodiscard]] std::shared_ptr<const ClosestPairs> closestPairsOf(const QJsonObject& answer);

}  // namespace outis::gui
