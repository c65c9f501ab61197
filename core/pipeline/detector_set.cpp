// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/detector_set.h"

#include <algorithm>
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
    auto detector = privacy::openDetector(file, context.options.trainingOf(learned.name).compute);
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
        {"detectors", note.detectors},
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
                           json.value("detectors", FilterChoice().chosen()),
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
                                                       const DetectorsNote& note,
                                                       const data::PreparedSet& train,
                                                       const DetectorSet* first) {
    using Opened = std::unique_ptr<DetectorSet>;
    try {
        Opened set(new DetectorSet);
        // The measuring encoder also tells how far a picture lies from all real ones.
        set->encoder_ = orThrow(openEncoder(context, EncoderUse::Evaluation));
        for (const std::string& name : note.detectors) {
            set->add(context, note, name);
        }
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

void DetectorSet::add(const StageContext& context, const DetectorsNote& note,
                      const std::string& name) {
    if (name == privacy::kCorrelation) {
        all_.push_back({privacy::makeCorrelationDetector(), {}});
    } else if (name == privacy::kDistanceRatio) {
        privacy::DistanceEncoder encoder{
            encoder_->identity().digest,
            [this](const at::Tensor& pictures, const std::stop_token& stop) {
                return features(pictures, stop);
            }};
        all_.push_back({privacy::makeDistanceDetector(std::move(encoder)), {}});
    } else {
        const auto learned = std::ranges::find(note.learned, name, &LearnedDetector::name);
        if (learned != note.learned.end() && !learned->digest.empty()) {
            all_.push_back({orThrow(openLearned(context, *learned)), {}});
        }
    }
}

bool DetectorSet::indexAll(const StageContext& context, const data::PreparedSet& train) {
    for (One& one : all_) {
        one.gallery = galleryOf(context, *one.detector, train);
        if (!one.gallery.rows.defined()) {
            return false;
        }
    }
    return true;
}

privacy::Gallery DetectorSet::galleryOf(const StageContext& context,
                                        privacy::CopyDetector& detector,
                                        const data::PreparedSet& train) const {
    const privacy::PatientImages images = patientImagesOf(train);
    const privacy::DetectorIdentity& identity = detector.identity();
    if (identity.name == privacy::kDistanceRatio) {
        // The encoder's features have a cache of their own.
        const at::Tensor rows = orThrow(featuresOf(*encoder_, images.images, context));
        return rows.defined()
                   ? orThrow(privacy::distanceGallery(rows, images.patients, context.stop))
                   : privacy::Gallery{};
    }
    if (!privacy::isLearned(identity.name)) {  // large rows, and quickly made
        return orThrow(detector.index(images, context.stop));
    }
    const auto file = detectorsFolder(context.workspace) / identity.name / "gallery.safetensors";
    const std::string key = identity.version + " " + train.digest();
    if (auto kept = keptGallery(file, key)) {
        return *std::move(kept);
    }
    privacy::Gallery gallery = orThrow(detector.index(images, context.stop));
    if (gallery.rows.defined()) {
        orThrow(models::writeTensors(file, {{"rows", gallery.rows}, {"patients", gallery.patients}},
                                     {{"key", key}}));
    }
    return gallery;
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
