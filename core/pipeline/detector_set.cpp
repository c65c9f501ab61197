// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/detector_set.h"

#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/models/tensor_file.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/distance_detector.h"
#include "core/privacy/detectors/learned_detector.h"

namespace outis::pipeline {

namespace {

Result<std::unique_ptr<privacy::CopyDetector>> openLearned(const StageContext& context,
                                                           const LearnedDetector& learned) {
    const auto file = detectorsFolder(context.workspace) / learned.name / "detector.safetensors";
    const auto& options =
        learned.name == "copy" ? context.options.copyDetector : context.options.reidentification;
    auto detector = privacy::openDetector(file, options.compute);
    if (detector && !(*detector)->identity().version.ends_with(":" + learned.digest)) {
        return Error{ErrorCode::Corrupt, "detectors.json", "the weights have changed since"};
    }
    return detector;
}

/// What a learned detector keeps of the training images, if it was kept for these weights and
/// images: `key` tells both.
std::optional<privacy::Gallery> keptGallery(const std::filesystem::path& file,
                                            const std::string& key) {
    const auto opened = safetensors::File::open(file);
    if (!opened) {
        return std::nullopt;
    }
    const auto found = opened->metadata().find("key");
    const auto rows = models::tensorOf(*opened, "rows");
    const auto patients = models::tensorOf(*opened, "patients");
    if (found == opened->metadata().end() || found->second != key || !rows || !patients) {
        return std::nullopt;
    }
    return privacy::Gallery{*rows, *patients, {}};
}

}  // namespace

std::filesystem::path detectorsFolder(const data::Workspace& workspace) {
    return workspace.modelsDir() / "detectors";
}

std::filesystem::path detectorsNote(const data::Workspace& workspace) {
    return detectorsFolder(workspace) / "detectors.json";
}

privacy::PatientImages patientImagesOf(const data::PreparedSet& set) {
    return {imagesOf(set), patientsOf(set), {}, positivesOf(set).to(at::kBool)};
}

bool isOfTheData(const Error& error) {
    const bool isTooSmall = error.code == ErrorCode::InvalidOption && error.subject == "images";
    return error.code == ErrorCode::TooFewPatients || error.code == ErrorCode::NoImages ||
           isTooSmall;
}

Result<void> writeNote(const data::Workspace& workspace, const DetectorsNote& note) {
    nlohmann::json learned = nlohmann::json::array();
    for (const LearnedDetector& one : note.learned) {
        learned.push_back({{"name", one.name}, {"digest", one.digest}, {"state", one.state}});
    }
    const nlohmann::json json = {
        {"filter", note.filter},
        {"state", note.state},
        {"learned", learned},
        {"text", {{"state", note.textState}, {"sentence", note.textSentence}}},
        {"findings",
         {{"state", note.findingsState},
          {"sentence", note.findingsSentence},
          {"digest", note.findingsDigest}}}};
    if (auto made = files::makeFolders(detectorsFolder(workspace)); !made) {
        return made;
    }
    return files::writeAtomically(detectorsNote(workspace), json.dump(2) + "\n");
}

Result<DetectorsNote> readNote(const data::Workspace& workspace) {
    const auto text = files::readText(detectorsNote(workspace));
    if (!text) {
        return Error{ErrorCode::StageMissing, "detect", "no detectors have been made yet"};
    }
    try {
        const auto json = nlohmann::json::parse(*text);
        DetectorsNote note{json.at("filter"),
                           json.at("state"),
                           {},
                           json.at("text").at("state"),
                           json.at("text").at("sentence"),
                           json.at("findings").at("state"),
                           json.at("findings").at("sentence"),
                           json.at("findings").at("digest")};
        for (const auto& one : json.at("learned")) {
            note.learned.push_back({one.at("name"), one.at("digest"), one.at("state")});
        }
        return note;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "detectors.json", exception.what()};
    }
}

Result<std::unique_ptr<DetectorSet>> DetectorSet::open(const StageContext& context,
                                                       const std::vector<LearnedDetector>& learned,
                                                       const data::PreparedSet& train,
                                                       const DetectorSet* first) {
    using Opened = std::unique_ptr<DetectorSet>;
    try {
        Opened set(new DetectorSet);
        for (const LearnedDetector& one : learned) {
            if (!one.digest.empty()) {
                set->all_.push_back({orThrow(openLearned(context, one)), {}});
            }
        }
        set->all_.push_back({privacy::makeCorrelationDetector(), {}});
        set->encoder_ = orThrow(openEncoder(context, EncoderUse::Evaluation));
        privacy::DistanceEncoder encoder{
            set->encoder_->identity().digest,
            [owner = set.get()](const at::Tensor& pictures, const std::stop_token& stop) {
                return owner->features(pictures, stop);
            }};
        set->all_.push_back({privacy::makeDistanceDetector(std::move(encoder)), {}});
        if (first != nullptr) {
            for (std::size_t index = 0; index < set->all_.size(); ++index) {
                set->all_[index].gallery = first->all_.at(index).gallery;
            }
        } else if (!set->indexAll(context, train)) {
            return Opened();
        }
        return set;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

bool DetectorSet::indexAll(const StageContext& context, const data::PreparedSet& train) {
    const privacy::PatientImages images = patientImagesOf(train);
    for (std::size_t index = 0; index + 1 < all_.size(); ++index) {
        const privacy::DetectorIdentity& identity = all_[index].detector->identity();
        // Correlation's rows are large and quickly made; networks take their time.
        const bool isKept = identity.name != "correlation";
        const auto file =
            detectorsFolder(context.workspace) / identity.name / "gallery.safetensors";
        const std::string key = identity.version + " " + train.digest();
        privacy::Gallery& gallery = all_[index].gallery;
        if (auto kept = isKept ? keptGallery(file, key) : std::nullopt) {
            gallery = *std::move(kept);
            continue;
        }
        gallery = orThrow(all_[index].detector->index(images, context.stop));
        if (!gallery.rows.defined()) {
            return false;
        }
        if (isKept) {
            orThrow(models::writeTensors(
                file, {{"rows", gallery.rows}, {"patients", gallery.patients}}, {{"key", key}}));
        }
    }
    // The encoder's features have a cache of their own.
    const at::Tensor rows = orThrow(featuresOf(*encoder_, images.images, context));
    if (!rows.defined()) {
        return false;
    }
    all_.back().gallery = orThrow(privacy::distanceGallery(rows, images.patients, context.stop));
    return all_.back().gallery.rows.defined();
}

std::vector<privacy::IndexedDetector> DetectorSet::indexed() const {
    std::vector<privacy::IndexedDetector> indexed;
    for (const One& one : all_) {
        indexed.push_back({one.detector.get(), &one.gallery});
    }
    return indexed;
}

Result<at::Tensor> DetectorSet::features(const at::Tensor& images,
                                         const std::stop_token& stop) const {
    SilentObserver silent;
    return features::extractFeatures(*encoder_, images, stop, silent);
}

}  // namespace outis::pipeline
