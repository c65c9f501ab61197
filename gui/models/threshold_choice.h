// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/privacy/filter/threshold_trials.h"
#include "gui/models/privacy_facts.h"
#include "gui/models/text_table.h"

/// What stricter or laxer thresholds would have left of the candidates that were drawn. Decides
/// nothing: the release stays as it is until a run is started with another option.
namespace outis::gui {

/// Where to read, and what the candidates are compared with.
struct ThresholdSource {
    QString workspace;
    QString ledger;  ///< below the workspace
    QString limits;
    double falseRejects = 0;  ///< that the filter was made with
    qint64 galleryImages = 0;
    QString stamp;  ///< of the files, so that new ones under old names are read anew

    friend bool operator==(const ThresholdSource&, const ThresholdSource&) = default;
};

/// Times of the two files.
[[nodiscard]] QString stampOf(const ThresholdSource& source);

/// One step of the slider.
struct ThresholdStep {
    privacy::ThresholdTrial trial;
    /// Training images that a generator of this kind reaches, by the image retrieval score (METHOD
    /// 11.1); absent where every image is nearest to another one: then it has no upper end.
    std::optional<qint64> reached;
};

struct ThresholdChoice {
    ThresholdSource source;
    std::vector<ThresholdStep> steps;  ///< from lax to strict
    std::size_t now = 0;               ///< the step that drew
    QString nearestBy;                 ///< detector whose nearest images are counted
};

/// Reads and tries all steps; seconds for 100,000 candidates. Nullptr when stopped. Errors: those
/// of privacy::readLedger(), readTrialLimits() and tryThresholds(), NotFound (no step).
[[nodiscard]] Result<std::shared_ptr<const ThresholdChoice>> readThresholdChoice(
    const ThresholdSource& source, const std::stop_token& stop);

/// A step in words.
struct StepWords {
    QString threshold;  ///< "Up to 10 % of strangers' images may be rejected: stricter than now"
    QString images;     ///< "412 of 500 images left, 38 fewer than now"
    QString found;      ///< what the detectors find at that threshold
    QString variety;
    QString state;  ///< "" or why it is no whole filter
};
[[nodiscard]] StepWords wordsOf(const ThresholdChoice& choice, std::size_t step);
/// Findings, asked, left now, left then; fewer than asked is marked.
[[nodiscard]] QList<TextRow> findingRows(const ThresholdChoice& choice, std::size_t step);
/// What was estimated for a step; nothing where it was not.
[[nodiscard]] std::optional<AccuracyTrial> accuracyAt(const ThresholdChoice& choice,
                                                      std::size_t step,
                                                      const QList<AccuracyTrial>& trials);
/// The measured area less the estimated loss, with an interval that holds the doubt of both: they
/// are taken as independent. Absent with a reason where one of them is.
[[nodiscard]] ReportNumber estimatedAuroc(const ReportNumber& measured, const ReportNumber& loss);
/// What classifiers learned from the images as they are.
[[nodiscard]] QString measuredWords(const ReportNumber& measured);
/// What they would learn at another threshold, or why that is not known.
[[nodiscard]] QString estimateWords(const ReportNumber& measured,
                                    const std::optional<AccuracyTrial>& trial);
/// The command that makes a release with that threshold.
[[nodiscard]] QString commandFor(const ThresholdChoice& choice, std::size_t step);

}  // namespace outis::gui
