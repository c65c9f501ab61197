// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include <QString>
#include <QStringList>
#include <QTemporaryFile>

#include "core/base/result.h"
#include "gui/bridge/worker_runner.h"

namespace outis::gui {

/// What the report says of the source in the steward's own words; "" = not stated.
struct SourceWords {
    QString name;
    QString organisation;
    QString period;
    QString inclusion;
    QString labels;
    QString legalBasis;
    QString approval;
};

/// Calls visit(option of `run`, field) for each of them; `words` may be const.
template <class Words, class Visit>
void eachSourceWord(Words& words, const Visit& visit) {
    visit("report-source-name", words.name);
    visit("report-source-organisation", words.organisation);
    visit("report-source-period", words.period);
    visit("report-source-inclusion", words.inclusion);
    visit("report-source-labels", words.labels);
    visit("report-legal-basis", words.legalBasis);
    visit("report-approval-number", words.approval);
}

/// What the first wizard asks.
struct ImportRequest {
    QString source;
    QString labels;        ///< "" = none
    QString labelProfile;  ///< name or file; "" = found out
    /// The file of `labelProfile` where it is a temporary one; deleted with its last holder.
    std::shared_ptr<QTemporaryFile> labelProfileFile;
    QString patientRule = QStringLiteral("auto");
    QString patientRegex;
    int folderLevel = 1;
    bool allowUnknownPatients = false;
    bool masksText = true;     ///< covers text that is burned into the pictures
    bool keepsMarkers = true;  ///< but for side and position markers
    qint64 images = 0;         ///< in the folder, about; 0 = not known yet
    qint64 patients = 0;       ///< of the label file; 0 = not known before the import
    int validationPercent = 10;
    int testPercent = 10;
    int controlPercent = 20;
    SourceWords about;
    QString policy;  ///< a shipped policy by name, which says who receives the images; "" = later
    int size = 64;   ///< pixels
    QString preset;  ///< "" = the program chooses by size
    /// Images seen by all generators together in a shortened training; 0 = the usual length.
    qint64 trainImages = 0;
    bool hasFindings = false;                   ///< the label file names findings
    QString steer = QStringLiteral("pseudo");   ///< none, labels, pseudo or both
    int patientsPerCondition = 5;               ///< k of the mixed features
    int folds = 1;                              ///< generators, each on its own share of patients
    QString meter = QStringLiteral("suggest");  ///< off, suggest or stop
    QString workspace;
};

/// What is left for training, in percent.
[[nodiscard]] int trainPercentOf(const ImportRequest& request);
/// The options of `run` and `plan-split` for other shares than the usual ones.
[[nodiscard]] QStringList splitArguments(const ImportRequest& request);

/// The answers of one page each; a page is left only without an error.
[[nodiscard]] Result<void> checkSource(const ImportRequest& request);
[[nodiscard]] Result<void> checkLabels(const ImportRequest& request);
[[nodiscard]] Result<void> checkPatients(const ImportRequest& request);
/// Errors: InvalidOption.
[[nodiscard]] Result<void> checkSplit(const ImportRequest& request);
[[nodiscard]] Result<void> checkTarget(const ImportRequest& request);
/// Whether a path is that folder or lies below it, by name; never below "".
[[nodiscard]] bool isInside(const QString& path, const QString& folder);

/// True where findings steer, which needs a label file that names some.
[[nodiscard]] bool steersByFindings(const QString& steer);
/// True where mixed features of patients steer.
[[nodiscard]] bool steersByFeatures(const QString& steer);
/// Errors: InvalidOption.
[[nodiscard]] Result<void> checkSteering(const ImportRequest& request);

/// Below three patients a mixture is too close to one of them to be offered in the window.
inline constexpr int kFewestPatientsPerCondition = 3;
inline constexpr int kMostPatientsPerCondition = 20;
/// Of the patients, for each of the four sets.
inline constexpr int kLeastPercent = 5;

/// import, then run.
[[nodiscard]] std::vector<WorkerCommand> commandsOf(const ImportRequest& request);

/// labels.csv (or the only CSV file) of a folder; "" when there is none or a choice.
[[nodiscard]] QString findLabels(const QString& folder);
/// "<documents>/Outis/<name of the source>.outis", with a number when it exists.
[[nodiscard]] QString proposeWorkspace(const QString& source, const QString& documents);

}  // namespace outis::gui
