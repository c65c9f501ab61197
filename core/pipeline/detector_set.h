// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/features/extractor.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/copy_detector.h"

/// The detectors of the filter (METHOD 8, 10.2) as the stage "detect" leaves them.
namespace outis::pipeline {

/// models/detectors: one folder per learned detector, and what was measured of all.
[[nodiscard]] std::filesystem::path detectorsFolder(const data::Workspace& workspace);
/// detectors.json: which there are, and what keeps one from being there.
[[nodiscard]] std::filesystem::path detectorsNote(const data::Workspace& workspace);

/// A prepared set as detectors take it: a view, valid as long as the set lives.
[[nodiscard]] privacy::PatientImages patientImagesOf(const data::PreparedSet& set);

/// What patients or images cannot teach a detector: no fault of the program or the machine.
[[nodiscard]] bool isOfTheData(const Error& error);

/// A learned detector, or why there is none.
struct LearnedDetector {
    std::string name;    ///< "re-identification", "copy" or "deep-ssim"
    std::string digest;  ///< of its weights; empty: there is none
    std::string state;   ///< "ok", or why there is none
};

/// State of the check for writing in workspaces from before it was measured at every size.
inline constexpr const char* kTooSmallForText =
    "not checked: writing cannot be read in pictures of less than 128 px";

/// "filter" is "on" or "off"; `state` what a release must carry.
struct DetectorsNote {
    std::string filter = "on";
    std::string state;
    std::vector<std::string> detectors;    ///< all that were asked for, in their order
    std::vector<LearnedDetector> learned;  ///< of those
    std::string textState = "off";  ///< of the check for writing: "ok", or why it decides nothing
    std::string textSentence;       ///< what it did on validation images
    std::string findingsState =
        "off";                     ///< of the judge of findings: "ok", or why it judges nothing
    std::string findingsSentence;  ///< how well it judges validation images
    std::string findingsDigest;    ///< of its weights; empty: it judges nothing
};
[[nodiscard]] Result<void> writeNote(const data::Workspace& workspace, const DetectorsNote& note);
/// StageMissing (subject "detect"), Corrupt.
[[nodiscard]] Result<DetectorsNote> readNote(const data::Workspace& workspace);

/// All detectors that there are, each with what it keeps of all training images.
class DetectorSet {
public:
    /// Nothing when stopped. `train` may go afterwards. With `first`, the same detectors on another
    /// device: what it keeps of the training images is shared. Errors: Corrupt (weights that have
    /// changed since), those of the detectors and of the evaluation encoder.
    [[nodiscard]] static Result<std::unique_ptr<DetectorSet>> open(
        const StageContext& context, const DetectorsNote& note, const data::PreparedSet& train,
        const DetectorSet* first = nullptr);

    /// Borrowed, in the order of the thresholds.
    [[nodiscard]] std::vector<privacy::IndexedDetector> indexed() const;
    /// Rows of the evaluation encoder, each a function of its image alone; undefined when stopped.
    [[nodiscard]] Result<at::Tensor> features(const at::Tensor& images,
                                              const std::stop_token& stop) const;

private:
    struct One {
        std::unique_ptr<privacy::CopyDetector> detector;
        privacy::Gallery gallery;
    };

    /// Throws ErrorException.
    void add(const StageContext& context, const DetectorsNote& note, const std::string& name);
    /// False when stopped. Throws ErrorException.
    [[nodiscard]] bool indexAll(const StageContext& context, const data::PreparedSet& train);
    /// Undefined rows when stopped. Throws ErrorException.
    [[nodiscard]] privacy::Gallery galleryOf(const StageContext& context,
                                             privacy::CopyDetector& detector,
                                             const data::PreparedSet& train) const;

    std::unique_ptr<features::FeatureExtractor> encoder_;
    std::vector<One> all_;
};

}  // namespace outis::pipeline
