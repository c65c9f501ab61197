// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/science/phantoms/phantom_sets.h"

#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/phantom/render.h"
#include "core/diffusion/presets.h"
#include "core/diffusion/trainer.h"
#include "core/features/encoder_training.h"
#include "core/features/extractor.h"
#include "core/privacy/detectors/learned_detector.h"
#include "core/privacy/detectors/pair_training.h"

namespace outis::science {
namespace {

constexpr Seed kPatients{1};
constexpr int kMostImages = 8;

models::ComputeOptions oneThread() {
    models::ComputeOptions compute;
    compute.device = "cpu";
    compute.threads = 1;
    return compute;
}

void print(const nlohmann::json& line) {
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

std::string digestOf(const at::Tensor& images) {
    privacy::PatientImages set;
    set.images = images;
    set.patients = at::zeros({images.size(0)}, at::kLong);
    return privacy::digestOf(set);
}

}  // namespace

double now() {
    using Clock = std::chrono::steady_clock;
    return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

privacy::PatientImages phantoms(const PhantomRange& range) {
    using Images = PhantomRange::Images;
    std::vector<at::Tensor> images;
    std::vector<std::int64_t> patients;
    for (std::int64_t index = range.first; index < range.last; ++index) {
        const auto patient = data::phantom::drawPatient(kPatients, index, kMostImages);
        // Images are numbered; those from kMostImages on were never taken.
        const int first = range.images == Images::Another ? kMostImages : 0;
        const int count = range.images == Images::Taken ? patient.images : 1;
        for (int image = first; image < first + count; ++image) {
            const auto exam = data::phantom::drawExam(patient, image);
            auto grey = data::phantom::renderImage(patient, exam, static_cast<int>(range.side));
            images.push_back(
                at::from_blob(grey.pixels.data(), {1, range.side, range.side}, at::kByte).clone());
            patients.push_back(index);
        }
    }
    privacy::PatientImages set;
    set.images = at::stack(images);
    set.patients = at::tensor(patients, at::kLong);
    return set;
}

std::unique_ptr<privacy::CopyDetector> learnedDetector(const std::string& name,
                                                       const privacy::PatientImages& learned,
                                                       const privacy::PatientImages& selecting,
                                                       const std::filesystem::path& folder,
                                                       std::int64_t pairs) {
    privacy::DetectorOptions options;
    options.detector = name;
    options.pairs = pairs;
    options.compute = oneThread();
    training::LoopPlaces places;
    places.folder = folder / name;
    SilentObserver observer;
    const double begin = now();
    const auto trained =
        orThrow(privacy::trainDetector(options, {learned, selecting}, places, {}, observer));
    print({{"trained", name},
           {"seconds", now() - begin},
           {"pairs", trained.training.imagesSeen},
           {"validation-loss", trained.bestLoss},
           {"validation-auc", trained.bestAuc}});
    return orThrow(privacy::openDetector(trained.detector, options.compute));
}

privacy::DistanceEncoder distanceEncoder(const at::Tensor& images,
                                         const std::filesystem::path& folder) {
    features::EncoderOptions options;
    options.method = "swav";
    options.compute = oneThread();
    training::LoopPlaces places;
    places.folder = folder / "encoder";
    SilentObserver observer;
    const double begin = now();
    const auto trained =
        orThrow(features::trainEncoder(options, {images, digestOf(images)}, places, {}, observer));
    print({{"trained", "encoder"},
           {"seconds", now() - begin},
           {"images", trained.training.imagesSeen},
           {"effective-rank", trained.effectiveRank}});
    features::ExtractorOptions opening;
    opening.weights = trained.encoder.string();
    opening.compute = options.compute;
    const std::shared_ptr<features::FeatureExtractor> extractor =
        orThrow(features::openExtractor(opening));
    return {trained.digest, [extractor](const at::Tensor& pictures, const std::stop_token& stop) {
                SilentObserver silent;
                return features::extractFeatures(*extractor, pictures, stop, silent);
            }};
}

diffusion::Generator trainedGenerator(const at::Tensor& images, const std::filesystem::path& folder,
                                      std::int64_t imagesSeen) {
    diffusion::TrainOptions options = orThrow(diffusion::presetOptions("demo-32"));
    options.images = imagesSeen;
    options.previewImages = -1;
    options.compute = oneThread();
    diffusion::TrainingData data;
    data.images = images;
    data.digest = digestOf(images);
    diffusion::TrainPlaces places;
    places.folder = folder / "generator";
    SilentObserver observer;
    const double begin = now();
    const auto trained = orThrow(diffusion::train(options, data, places, {}, {}, observer));
    print({{"trained", "generator"},
           {"seconds", now() - begin},
           {"images", trained.imagesSeen},
           {"loss", trained.lastLoss}});
    return orThrow(diffusion::Generator::load(places.folder, options.emaWide, options.compute));
}

at::Tensor drawnBack(diffusion::Generator& generator, const at::Tensor& images, double sigma,
                     Seed seed) {
    diffusion::SampleOptions options;
    options.steps = 18;
    options.compute = oneThread();
    std::vector<Seed> seeds;
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        seeds.push_back(derive(seed, "near-duplicate", static_cast<std::uint64_t>(row)));
    }
    SilentObserver observer;
    return orThrow(generator.drawBack(options, images, sigma, seeds, {}, {}, observer)).images;
}

}  // namespace outis::science
