// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// audit_evidence FOLDER [releases] [replicates] [generator] [threads]: does the audit tell the
// truth on phantoms with known patients (32 px)? Trains the attackers on 250 reference patients,
// draws `releases` (200) releases of 60 images of patients that nobody has, and plants copies of
// training patients in releases of 1,000 such images, `replicates` (40) times each. Who of 850
// patients was learned from (350) and who is a control (500) is drawn anew for every release.
// Prints JSON lines, writes FOLDER/audit.json; FOLDER keeps the trainings. Run by hand
// (docs/testing.md).
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <future>
#include <limits>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>

#include "core/privacy/audit/copy_test.h"
#include "core/privacy/detectors/calibration_rules.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "tests/science/phantom_audit/scored_pool.h"
#include "tests/science/phantoms/phantom_sets.h"

namespace {

using namespace outis;
using namespace outis::privacy;

constexpr Seed kSeed{5};
constexpr std::int64_t kSide = 32;
constexpr std::int64_t kPool = 850;
constexpr std::int64_t kTrain = 350;
constexpr std::int64_t kReference = 250;
constexpr std::int64_t kUnseen = 62;      // reference patients that the attackers do not learn from
constexpr std::int64_t kOracle = 100000;  // first patient whom only the oracle knows
constexpr std::int64_t kSmallRelease = 60;
constexpr std::int64_t kLargeRelease = 1000;
constexpr std::int64_t kShifted = 150;  // as in the audit of a workspace

struct Sizes {
    std::int64_t releases = 200;
    std::int64_t replicates = 40;
    std::int64_t generator = 30000;
    std::int64_t threads = 1;
};

/// One kind of copy: an image for every pool patient.
struct Kind {
    std::string name;
    at::Tensor images;
};

void print(const nlohmann::json& line) {
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

at::Tensor lightlyEdited(const at::Tensor& images, Seed seed) {
    const at::Tensor turned = edited(images, {EditKind::Rotation, 3}, seed);
    return edited(edited(turned, {EditKind::Blur, 1}, seed), {EditKind::Jpeg, 70}, seed);
}

/// Copies of one image of each pool patient, by the light edits of METHOD 13.5 and 8.3, a
/// generator that learned these images, and mixture; and another image of each.
std::vector<Kind> kindsOf(const PatientImages& pool, const at::Tensor& strangers,
                          const std::filesystem::path& folder, std::int64_t generatorImages) {
    const at::Tensor one = pool.images.index_select(0, oneRowEach(pool, derive(kSeed, "copied")));
    const Seed seed = derive(kSeed, "edits");
    auto generator = science::trainedGenerator(pool.images, folder, generatorImages);
    const at::Tensor mixed =
        one.to(at::kFloat) * 0.7 + strangers.slice(0, 0, one.size(0)).to(at::kFloat) * 0.3;
    return {
        {"exact", one},
        {"light edits", lightlyEdited(one, seed)},
        {"moderate edits", moderatelyEdited(one, seed)},
        {"noise-denoise, sigma 1", science::drawnBack(generator, one, 1, derive(seed, "denoise"))},
        {"mixture 0.7", at::round(mixed).clamp(0, 255).to(at::kByte)},
        {"another image of the patient",
         science::phantoms({0, kPool, kSide, science::PhantomRange::Images::Another}).images}};
}

/// How often each test said "attack found".
class Tally {
public:
    void add(const science::Alarms& alarms) {
        const std::lock_guard lock(mutex_);
        ++trials_;
        verdict_ += alarms.verdict ? 1 : 0;
        copyF1_ += alarms.copyF1 ? 1 : 0;
        copyF2_ += alarms.copyF2 ? 1 : 0;
        copy_ += alarms.copyF1 || alarms.copyF2 ? 1 : 0;
        excess_ += alarms.excess ? 1 : 0;
        isolation_ += alarms.isolation ? 1 : 0;
        membership_ += alarms.membership ? 1 : 0;
    }
    /// When all were added.
    [[nodiscard]] nlohmann::json json() const {
        const auto rate = [&](std::int64_t hits) {
            return toJson(orThrow(rateOf(hits, trials_, 0.95)));
        };
        return {{"attack-found", rate(verdict_)},      {"copy-test", rate(copy_)},
                {"copy-test-F1", rate(copyF1_)},       {"copy-test-F2", rate(copyF2_)},
                {"excess-test", rate(excess_)},        {"isolation-test", rate(isolation_)},
                {"membership-test", rate(membership_)}};
    }

private:
    std::mutex mutex_;
    std::int64_t trials_ = 0;
    std::int64_t verdict_ = 0;
    std::int64_t copy_ = 0;
    std::int64_t copyF1_ = 0;
    std::int64_t copyF2_ = 0;
    std::int64_t excess_ = 0;
    std::int64_t isolation_ = 0;
    std::int64_t membership_ = 0;
};

/// Calls `one` for 0 to `count` - 1 on several threads; what it does depends on the number alone.
void eachOf(std::int64_t count, std::int64_t threads,
            const std::function<void(std::int64_t)>& one) {
    std::atomic<std::int64_t> next = 0;
    std::vector<std::future<void>> workers;
    for (std::int64_t worker = 0; worker < threads; ++worker) {
        workers.push_back(std::async(std::launch::async, [&] {
            for (std::int64_t index = next++; index < count; index = next++) {
                one(index);
            }
        }));
    }
    for (auto& worker : workers) {
        worker.get();
    }
}

AuditOptions optionsOf(std::int64_t permutations) {
    AuditOptions options;
    options.permutations = permutations;
    options.resamples = 100;  // of intervals, which decide nothing
    options.powerReplicates = 0;
    return options;
}

/// The copy test of METHOD 13.5 without the extrapolated distance.
bool hasPlainCopy(const AuditEvidence& evidence) {
    for (const DetectorEvidence& one : evidence.detectors) {
        auto threshold = copyThreshold(one, evidence.population, one.release.toTrain.size());
        threshold.farthest = std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < one.release.toTrain.size(); ++row) {
            if (threshold.fires(one.release.toTrain[row].score, one.release.toReference[row])) {
                return true;
            }
        }
    }
    return false;
}

nlohmann::json oracleReleases(const science::ScoredPool& pool, const Sizes& sizes) {
    Tally tally;
    std::atomic<std::int64_t> plain = 0;
    eachOf(sizes.releases, sizes.threads, [&](std::int64_t release) {
        Philox random(derive(kSeed, "oracle", static_cast<std::uint64_t>(release)));
        science::Draw draw{science::drawTrain(kPool, kTrain, random), {}};
        for (std::int64_t row = 0; row < kSmallRelease; ++row) {
            draw.released.push_back(release * kSmallRelease + row);
        }
        const auto options = optionsOf(1999);
        const auto evidence = pool.evidenceOf(draw, options);
        tally.add(science::alarmsOf(evidence, options));
        plain += hasPlainCopy(evidence) ? 1 : 0;
    });
    nlohmann::json json = tally.json();
    json["copy-test-not-extrapolated"] = toJson(orThrow(rateOf(plain, sizes.releases, 0.95)));
    print({{"oracle", json}});
    return json;
}

/// Copies stand at random places, so that they are asked as often as their share.
nlohmann::json plantedIn(const science::ScoredPool& pool, std::int64_t strangers,
                         std::int64_t firstCopy, std::int64_t planted, const Sizes& sizes,
                         Seed seed) {
    Tally tally;
    eachOf(sizes.replicates, sizes.threads, [&](std::int64_t replicate) {
        Philox random(derive(seed, "replicate", static_cast<std::uint64_t>(replicate)));
        science::Draw draw{science::drawTrain(kPool, kTrain, random),
                           science::drawRows(strangers, kLargeRelease - planted, random)};
        for (const std::int64_t place : science::drawRows(kTrain, planted, random)) {
            draw.released.push_back(firstCopy + draw.train[static_cast<std::size_t>(place)]);
        }
        shuffle(std::span(draw.released), random);
        const auto options = optionsOf(1999);
        tally.add(science::alarmsOf(pool.evidenceOf(draw, options), options));
    });
    return tally.json();
}

void run(const std::filesystem::path& folder, const Sizes& sizes) {
    double since = science::now();
    const PatientImages pool = science::phantoms({0, kPool, kSide});
    const std::int64_t learned = kPool + kReference - kUnseen;
    const PatientImages seen = science::phantoms({kPool, learned, kSide});
    const PatientImages unseen = science::phantoms({learned, kPool + kReference, kSide});
    const std::int64_t oracle = std::max(sizes.releases * kSmallRelease, 2 * kLargeRelease);
    const at::Tensor strangers = science::phantoms({kOracle, kOracle + oracle, kSide,
                                                    science::PhantomRange::Images::OneOfThem})
                                     .images;
    print({{"pool-images", pool.images.size(0)},
           {"reference-images", seen.images.size(0) + unseen.images.size(0)},
           {"strangers", oracle},
           {"seconds", science::now() - since}});
    std::vector<std::unique_ptr<CopyDetector>> detectors;
    for (const char* name : {"re-identification", "copy"}) {
        detectors.push_back(science::learnedDetector(name, seen, unseen, folder, 0));
    }
    detectors.push_back(makeCorrelationDetector({.prefilter = kShifted}));
    const std::vector<AttackDetector> attackers = {
        {detectors[0].get(), "F1"}, {detectors[1].get(), "F2"}, {detectors[2].get(), "F2"}};
    const auto kinds = kindsOf(pool, strangers, folder, sizes.generator);
    std::vector<at::Tensor> candidates = {strangers};
    for (const Kind& kind : kinds) {
        candidates.push_back(kind.images);
    }
    since = science::now();
    at::set_num_threads(static_cast<int>(sizes.threads));  // the trainings took one
    const science::ScoredPool scored(attackers, pool, joined(seen, unseen), unseen.patients,
                                     at::cat(candidates));
    print({{"scoring-seconds", science::now() - since}});
    since = science::now();
    nlohmann::json result = {{"oracle", oracleReleases(scored, sizes)},
                             {"planted", nlohmann::json::array()}};
    print({{"oracle-seconds", science::now() - since}});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (const std::int64_t planted : {1, 10, 100}) {
            since = science::now();
            nlohmann::json row = plantedIn(
                scored, oracle, oracle + static_cast<std::int64_t>(kind) * kPool, planted, sizes,
                derive(kSeed, kinds[kind].name, static_cast<std::uint64_t>(planted)));
            row["kind"] = kinds[kind].name;
            row["planted"] = planted;
            row["released"] = kLargeRelease;
            print({{"planted", row}, {"seconds", science::now() - since}});
            result["planted"].push_back(std::move(row));
        }
    }
    std::ofstream(folder / "audit.json") << result.dump(1) << '\n';
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) {
        std::fprintf(stderr,
                     "audit_evidence FOLDER [releases] [replicates] [generator] [threads]\n");
        return 2;
    }
    const auto number = [&](int index, std::int64_t otherwise) {
        return index < count ? std::atoll(values[index]) : otherwise;
    };
    try {
        std::filesystem::create_directories(values[1]);
        run(values[1], {number(2, 200), number(3, 40), number(4, 30000), number(5, 1)});
        return 0;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 1;
    }
}
