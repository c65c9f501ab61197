// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// detector_evidence FOLDER [validation] [test] [generator] [deep-ssim]: the filter's four detectors
// (and DeepSSIM) on phantoms with known patients (32 px, 600 training patients). Calibrates on
// `validation` patients (1000), reports on `test` others (2000), searches copies of training images
// in all of them, runs the robustness grid with near-duplicates of a generator that saw `generator`
// images (60000; 0: none), and prints JSON lines; FOLDER keeps the trainings and the whole results.
// Run by hand (docs/testing.md).
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/distance_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "core/privacy/detectors/pair_sampling.h"
#include "core/privacy/detectors/reidentification.h"
#include "core/privacy/detectors/robustness.h"
#include "tests/science/phantoms/phantom_sets.h"

namespace {

using namespace outis;
using namespace outis::privacy;

constexpr Seed kSeed{1};
constexpr std::int64_t kSide = 32;
constexpr std::int64_t kTrainPatients = 600;
constexpr std::int64_t kSelecting = 200;  // of the validation patients: choose the weights
constexpr std::int64_t kNearest = 50;     // of each, shown to the correlation, as in the filter

struct Sizes {
    std::int64_t validation = 1000;
    std::int64_t test = 2000;
    std::int64_t generator = 60000;
    bool deepSsim = false;  ///< a fifth detector
};

void print(const nlohmann::json& line) {
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

void keep(const std::filesystem::path& path, const nlohmann::json& json) {
    std::ofstream(path) << json.dump(1) << '\n';
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

/// Copies of TRAIN images, as a row of the table of planted copies.
struct Planted {
    std::string kind;
    bool moderate = false;  ///< counts in the sum of moderate copies
    at::Tensor images;
};

/// Every TRAIN image with the combined edit of the calibration; one image of each TRAIN patient
/// with each single edit of METHOD 8.3, and mixed with another patient's. Moderate (fixed before
/// the first run of this table): what leaves a picture that a reader would take for the same one at
/// a glance, the mildest visible strength of each kind: blur to 2 px (of 256), noise 0.01, rotation
/// 5 degrees, brightness and contrast 1.1, JPEG 40 and better, mirrored.
std::vector<Planted> plantedCopies(const PatientImages& train) {
    std::vector<Planted> all = {
        {"combined", true, moderatelyEdited(train.images, derive(kSeed, "planted"))}};
    const at::Tensor one =
        train.images.index_select(0, oneRowEach(train, derive(kSeed, "planted-one")));
    const auto isModerate = [](const Edit& edit) {
        switch (edit.kind) {
            case EditKind::Blur:
                return edit.strength <= 2;
            case EditKind::Noise:
                return edit.strength <= 0.01;
            case EditKind::Rotation:
                return edit.strength <= 5;
            case EditKind::Brightness:
            case EditKind::Contrast:
                return edit.strength <= 1.1;
            case EditKind::Jpeg:
                return edit.strength >= 40;
            case EditKind::None:
            case EditKind::Mirror:
                return true;
            case EditKind::Crop:
                break;
        }
        return false;
    };
    for (const Edit& edit : robustnessGrid()) {
        char strength[32];
        std::snprintf(strength, sizeof strength, " %g", edit.strength);
        all.push_back({editName(edit.kind) + std::string(edit.strength > 0 ? strength : ""),
                       isModerate(edit), edited(one, edit, derive(kSeed, "planted-edit"))});
    }
    const at::Tensor grey = one.to(at::kFloat);
    for (const double share : {0.9, 0.8, 0.7, 0.6, 0.5}) {
        char kind[32];
        std::snprintf(kind, sizeof kind, "mixture %g", share);
        const at::Tensor mixed = grey * share + grey.roll({1}, {0}) * (1 - share);
        all.push_back({kind, false, at::round(mixed).clamp(0, 255).to(at::kByte)});
    }
    return all;
}

/// Which copies each detector, and any of them (the last), finds at its tau_all among all TRAIN
/// images; the nearest of the others are shown to the correlation too, as in the filter.
std::vector<at::Tensor> foundBy(std::span<const IndexedDetector> detectors,
                                const FilterCalibration& calibration, const at::Tensor& copies) {
    std::vector<at::Tensor> found(detectors.size() + 1, at::zeros({copies.size(0)}, at::kBool));
    std::vector<at::Tensor> nearest;
    const auto look = [&](std::size_t index, SearchOptions search) {
        const DetectorCalibration& one = calibration.detectors[index];
        CopyDetector& detector = *detectors[index].detector;
        const at::Tensor candidates = orThrow(detector.embedCandidates(copies, {}));
        const Matches matches =
            orThrow(detector.search(candidates, *detectors[index].gallery, search, {}));
        if (one.usable) {
            found[index] = matches.score.select(1, 0) > *one.all.value;
            found.back() = found.back() | found[index];
        }
        return matches.index;
    };
    std::optional<std::size_t> correlation;
    for (std::size_t index = 0; index < detectors.size(); ++index) {
        if (detectors[index].detector->identity().name == "correlation") {
            correlation = index;
        } else {
            SearchOptions search;
            search.top = kNearest;
            nearest.push_back(look(index, search));
        }
    }
    if (correlation) {
        SearchOptions search;
        search.also = at::cat(nearest, 1);
        (void)look(*correlation, search);
    }
    return found;
}

nlohmann::json planted(std::span<const IndexedDetector> detectors,
                       const FilterCalibration& calibration, const PatientImages& train) {
    nlohmann::json rows = nlohmann::json::array();
    std::int64_t hits = 0;
    std::int64_t trials = 0;
    for (const Planted& one : plantedCopies(train)) {
        const auto found = foundBy(detectors, calibration, one.images);
        nlohmann::json row = {{"kind", one.kind}, {"moderate", one.moderate}};
        for (std::size_t index = 0; index < found.size(); ++index) {
            const Rate rate =
                orThrow(rateOf(found[index].sum().item<std::int64_t>(), one.images.size(0), 0.95));
            row[index < detectors.size() ? calibration.detectors[index].detector : "any"] =
                toJson(rate);
            if (index == detectors.size() && one.moderate) {
                hits += rate.hits;
                trials += rate.trials;
            }
        }
        print({{"planted", row}});
        rows.push_back(std::move(row));
    }
    const nlohmann::json sum = toJson(orThrow(rateOf(hits, trials, 0.95)));
    print({{"planted-moderate", sum}});
    return {{"rows", rows}, {"moderate", sum}};
}

void printCells(const RobustnessResult& grid) {
    for (const RobustnessCell& cell : grid.cells) {
        if (cell.pairs == "copies" && cell.recallAll.rate) {
            std::printf("%-18s %-14s %5.2f  recall at tau_all %.3f [%.3f, %.3f]\n",
                        cell.detector.c_str(), cell.edit.c_str(), cell.strength,
                        *cell.recallAll.rate, *cell.recallAll.low, *cell.recallAll.high);
        }
    }
    for (const Agreement& one : grid.agreements) {
        std::printf("%s over %s: kappa %.4f, same bits: %d\n", one.detector.c_str(),
                    one.over.c_str(), one.kappa.value_or(-1), one.sameBits ? 1 : 0);
    }
    std::printf("%s\n", grid.strength.c_str());
}

/// T1 to T4 of the filter, and DeepSSIM where asked for, with what they keep of the training
/// images.
struct Filter {
    std::vector<std::unique_ptr<CopyDetector>> detectors;
    std::vector<Gallery> galleries;
    std::vector<IndexedDetector> indexed;

    Filter(const FilterSets& sets, const std::filesystem::path& folder, bool deepSsim) {
        const PatientImages selecting =
            science::phantoms({kTrainPatients, kTrainPatients + kSelecting, kSide});
        std::vector<std::string> learned = {kReidentification, kCopy};
        if (deepSsim) {
            learned.emplace_back(kDeepSsim);
        }
        for (const std::string& name : learned) {
            detectors.push_back(science::learnedDetector(name, sets.train, selecting, folder, 0));
        }
        detectors.push_back(makeCorrelationDetector());
        detectors.push_back(
            makeDistanceDetector(science::distanceEncoder(sets.train.images, folder)));
        for (const auto& detector : detectors) {
            galleries.push_back(orThrow(detector->index(sets.train, {})));
        }
        for (std::size_t index = 0; index < detectors.size(); ++index) {
            indexed.push_back({detectors[index].get(), &galleries[index]});
        }
    }
};

FilterCalibration calibrated(const Filter& filter, const FilterSets& sets) {
    SilentObserver observer;
    const double since = science::now();
    auto calibration = orThrow(calibrate(filter.indexed, sets, {}, {}, observer)).calibration;
    const nlohmann::json whole = toJson(calibration);
    for (nlohmann::json one : whole["detectors"]) {
        one.erase("histograms");
        print(one);
    }
    print({{"joint", whole["joint"]}, {"seconds", science::now() - since}});
    return calibration;
}

void run(const std::filesystem::path& folder, const Sizes& sizes) {
    const std::int64_t test = kTrainPatients + sizes.validation;
    const FilterSets sets = {science::phantoms({0, kTrainPatients, kSide}),
                             science::phantoms({kTrainPatients, test, kSide}),
                             science::phantoms({test, test + sizes.test, kSide})};
    print({{"train-images", sets.train.images.size(0)},
           {"train-patients", kTrainPatients},
           {"validation-patients", sizes.validation},
           {"test-patients", sizes.test}});
    const Filter filter(sets, folder, sizes.deepSsim);
    const FilterCalibration calibration = calibrated(filter, sets);
    keep(folder / "calibration.json", toJson(calibration));
    const nlohmann::json figures =
        reidentified(*filter.detectors[0], filter.galleries[0], sets.test);
    keep(folder / "reidentification.json", figures);
    print(figures);
    double since = science::now();
    keep(folder / "planted.json", planted(filter.indexed, calibration, sets.train));
    print({{"planted-seconds", science::now() - since}});
    std::optional<diffusion::Generator> generator;
    Denoise denoise;
    if (sizes.generator > 0) {
        generator = science::trainedGenerator(sets.train.images, folder, sizes.generator);
        denoise = [&](const at::Tensor& images, const at::Tensor& /*rows*/, double sigma, Seed seed,
                      const std::stop_token& /*stop*/) -> Result<at::Tensor> {
            return science::drawnBack(*generator, images, sigma, seed);
        };
    }
    SilentObserver observer;
    since = science::now();
    const auto grid =
        orThrow(measureRobustness(filter.indexed, calibration, sets, denoise, {}, {}, observer));
    keep(folder / "robustness.json", toJson(grid.result));
    printCells(grid.result);
    print({{"grid-seconds", science::now() - since}});
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) {
        std::fprintf(stderr,
                     "detector_evidence FOLDER [validation] [test] [generator] [deep-ssim]\n");
        return 2;
    }
    const auto number = [&](int index, std::int64_t otherwise) {
        return index < count ? std::atoll(values[index]) : otherwise;
    };
    try {
        std::filesystem::create_directories(values[1]);
        run(values[1], {number(2, 1000), number(3, 2000), number(4, 60000),
                        count > 5 && values[5] == std::string("deep-ssim")});
        return 0;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 1;
    }
}
