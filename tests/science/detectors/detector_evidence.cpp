// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// detector_evidence FOLDER [patients] [side] [pairs]: trains the detectors on phantoms with known
// patients, calibrates the filter, runs the robustness grid and prints what it finds as JSON lines;
// FOLDER keeps the trainings and the whole results. Run by hand (docs/testing.md).
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/data/phantom/render.h"
#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "core/privacy/detectors/learned_detector.h"
#include "core/privacy/detectors/pair_sampling.h"
#include "core/privacy/detectors/pair_training.h"
#include "core/privacy/detectors/reidentification.h"
#include "core/privacy/detectors/robustness.h"

namespace {

using namespace outis;
using namespace outis::privacy;

constexpr Seed kSeed{1};

double now() {
    using Clock = std::chrono::steady_clock;
    return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

/// Phantom patients `first` to `last` - 1.
PatientImages phantoms(std::int64_t first, std::int64_t last, std::int64_t side) {
    std::vector<at::Tensor> images;
    std::vector<std::int64_t> patients;
    for (std::int64_t index = first; index < last; ++index) {
        const auto patient = data::phantom::drawPatient(kSeed, index, 8);
        for (int image = 0; image < patient.images; ++image) {
            const auto exam = data::phantom::drawExam(patient, image);
            auto grey = data::phantom::renderImage(patient, exam, static_cast<int>(side));
            images.push_back(at::from_blob(grey.pixels.data(), {1, side, side}, at::kByte).clone());
            patients.push_back(index);
        }
    }
    PatientImages set;
    set.images = at::stack(images);
    set.patients = at::tensor(patients, at::kLong);
    return set;
}

std::unique_ptr<CopyDetector> learned(const char* name, const FilterSets& sets,
                                      const std::filesystem::path& folder, std::int64_t pairs) {
    DetectorOptions options;
    options.detector = name;
    options.pairs = pairs;
    options.compute.device = "cpu";
    options.compute.threads = 1;
    training::LoopPlaces places;
    places.folder = folder / name;
    SilentObserver observer;
    const double begin = now();
    const auto trained =
        orThrow(trainDetector(options, {sets.train, sets.validation}, places, {}, observer));
    const nlohmann::json line = {{"trained", name},
                                 {"seconds", now() - begin},
                                 {"images-per-second", 2 * trained.training.imagesPerSecond},
                                 {"best-at", trained.bestAt},
                                 {"validation-loss", trained.bestLoss},
                                 {"validation-auc", trained.bestAuc}};
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
    return orThrow(openDetector(trained.detector, options.compute));
}

/// Pairs of METHOD 2.5 among the test patients.
nlohmann::json reidentified(CopyDetector& detector, const Gallery& gallery,
                            const PatientImages& test) {
    const auto pairs = PairSampler(test, {}, kSeed).epoch(0);
    std::vector<std::int64_t> first;
    std::vector<std::int64_t> second;
    for (const ImagePair& pair : pairs) {
        first.push_back(pair.first);
        second.push_back(pair.second);
    }
    const at::Tensor candidates = orThrow(detector.embedCandidates(test.images, {}));
    const Gallery partners = orThrow(detector.indexBeside(test, gallery, {}));
    const at::Tensor scores = orThrow(
        detector.scores(candidates.index_select(0, at::tensor(first, at::kLong)).contiguous(),
                        partners, at::tensor(second, at::kLong)));
    std::vector<ScoredPair> scored;
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        scored.push_back({scores[static_cast<std::int64_t>(index)].item<double>(),
                          pairs[index].same,
                          test.patients[pairs[index].first].item<std::int64_t>()});
    }
    return toJson(orThrow(reidentificationOf(scored, {})));
}

/// Moderately altered copies of TRAIN images against the whole gallery, found by any detector at
/// its tau_all; the nearest of the learned ones are shown to the correlation too, as in the filter.
Rate planted(std::span<const IndexedDetector> detectors, const FilterCalibration& calibration,
             const PatientImages& train) {
    const at::Tensor copies = moderatelyEdited(train.images, derive(kSeed, "planted"));
    constexpr std::int64_t kNearest = 50;
    at::Tensor found = at::zeros({copies.size(0)}, at::kBool);
    SearchOptions search;
    search.top = std::min<std::int64_t>(kNearest, train.images.size(0));
    std::vector<at::Tensor> nearest;
    for (std::size_t index = 0; index < detectors.size(); ++index) {
        const DetectorCalibration& one = calibration.detectors[index];
        if (one.usable) {
            CopyDetector& detector = *detectors[index].detector;
            const at::Tensor candidates = orThrow(detector.embedCandidates(copies, {}));
            const Matches matches =
                orThrow(detector.search(candidates, *detectors[index].gallery, search, {}));
            nearest.push_back(matches.index);
            search.also = at::cat(nearest, 1);
            const at::Tensor own = matches.score.select(1, 0) > *one.all.value;
            std::printf("{\"planted\": \"%s\", \"found\": %ld}\n", one.detector.c_str(),
                        static_cast<long>(own.sum().item<std::int64_t>()));
            found = found | (matches.score.select(1, 0) > *one.all.value);
        }
    }
    return orThrow(rateOf(found.sum().item<std::int64_t>(), copies.size(0), 0.95));
}

void keep(const std::filesystem::path& path, const nlohmann::json& json) {
    std::ofstream(path) << json.dump(1) << '\n';
}

void printCells(const RobustnessResult& grid) {
    for (const RobustnessCell& cell : grid.cells) {
        if (cell.pairs == "copies" && cell.recallAll.rate) {
            std::printf("%-18s %-11s %5.2f  recall at tau_all %.3f [%.3f, %.3f]\n",
                        cell.detector.c_str(), cell.edit.c_str(), cell.strength,
                        *cell.recallAll.rate, *cell.recallAll.low, *cell.recallAll.high);
        }
    }
}

void run(const std::filesystem::path& folder, std::int64_t patients, std::int64_t side,
         std::int64_t pairs) {
    const double begin = now();
    const std::int64_t train = patients * 6 / 10;
    const std::int64_t validation = patients * 8 / 10;  // the control share is not drawn here
    const FilterSets sets = {phantoms(0, train, side), phantoms(train, validation, side),
                             phantoms(validation, patients, side)};
    std::printf("{\"images\": %ld, \"patients\": %ld, \"seconds\": %.1f}\n",
                static_cast<long>(sets.train.images.size(0)), static_cast<long>(train),
                now() - begin);
    std::vector<std::unique_ptr<CopyDetector>> detectors;
    detectors.push_back(learned("re-identification", sets, folder, pairs));
    detectors.push_back(learned("copy", sets, folder, pairs));
    detectors.push_back(makeCorrelationDetector());
    std::vector<Gallery> galleries;
    std::vector<IndexedDetector> indexed;
    for (const auto& detector : detectors) {
        galleries.push_back(orThrow(detector->index(sets.train, {})));
    }
    for (std::size_t index = 0; index < detectors.size(); ++index) {
        indexed.push_back({detectors[index].get(), &galleries[index]});
    }
    SilentObserver observer;
    double since = now();
    const auto calibrated = orThrow(calibrate(indexed, sets, {}, {}, observer)).calibration;
    std::printf("{\"calibration-seconds\": %.1f}\n", now() - since);
    keep(folder / "calibration.json", toJson(calibrated));
    const nlohmann::json whole = toJson(calibrated);
    for (nlohmann::json one : whole["detectors"]) {
        one.erase("histograms");
        std::printf("%s\n", one.dump().c_str());
    }
    std::printf("%s\n", whole["joint"].dump().c_str());
    const nlohmann::json figures = reidentified(*detectors[0], galleries[0], sets.test);
    keep(folder / "reidentification.json", figures);
    std::printf("%s\n", figures.dump().c_str());
    const nlohmann::json recall = toJson(planted(indexed, calibrated, sets.train));
    std::printf("{\"planted-copies\": %s}\n", recall.dump().c_str());
    since = now();
    const auto grid = orThrow(measureRobustness(indexed, calibrated, sets, {}, {}, {}, observer));
    std::printf("{\"grid-seconds\": %.1f}\n", now() - since);
    keep(folder / "robustness.json", toJson(grid.result));
    printCells(grid.result);
    for (const Agreement& one : grid.result.agreements) {
        std::printf("%s over %s: kappa %.4f, same bits: %d\n", one.detector.c_str(),
                    one.over.c_str(), one.kappa.value_or(-1), one.sameBits ? 1 : 0);
    }
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) {
        std::fprintf(stderr, "detector_evidence FOLDER [patients] [side] [pairs]\n");
        return 2;
    }
    const auto number = [&](int index, std::int64_t otherwise) {
        return index < count ? std::atoll(values[index]) : otherwise;
    };
    try {
        std::filesystem::create_directories(values[1]);
        run(values[1], number(2, 1000), number(3, 32), number(4, 0));
        return 0;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 1;
    }
}
