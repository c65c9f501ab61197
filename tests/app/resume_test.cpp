// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "tests/app/steered_worker.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

/// Every network that the method trains, as small as it can be: autoencoder with its
/// discriminator, VICReg and SwAV encoders, two conditioned generators and their two guides, all
/// watched by the meter, a shadow generator with its guide, the filter's three networks, two
/// attackers, and classifiers of three arms.
const std::vector<std::string> kOptions = {
    // clang-format off
    "--size", "16", "--threads", "1", "--split-split-seed", "3",
    "--space", "latents", "--compress-factor", "2", "--compress-widths", "8,8",
    "--compress-norm-groups", "4", "--compress-layers-per-block", "1", "--compress-discriminator",
    "--compress-discriminator-width", "4", "--compress-discriminator-start", "24",
    "--compress-images", "64", "--compress-batch", "8", "--compress-validation-images", "16",
    "--encode-width", "4", "--encode-images", "64", "--encode-batch", "8",
    "--evaluation-encoder-width", "4", "--evaluation-encoder-images", "64",
    "--evaluation-encoder-batch", "8",
    "--steer", "both", "--k", "2", "--folds", "2", "--guide", "uncond",
    "--generate-guidance", "1.5", "--meter", "suggest", "--recipe-meter-times", "4",
    "--recipe-meter-samples", "16", "--preset", "demo-32", "--train-model-channels", "8",
    "--train-channel-mult", "1,2", "--train-num-blocks", "1", "--train-images", "64",
    "--train-batch", "8", "--train-snapshot-images", "16", "--train-preview-images", "32",
    "--train-preview-steps", "2", "--train-preview-count", "4",
    "--samples", "48", "--generate-steps", "3", "--generate-batch", "4",
    "--reidentification-width", "4", "--reidentification-pairs", "64",
    "--reidentification-batch", "8", "--copy-detector-width", "4", "--copy-detector-pairs", "64",
    "--copy-detector-batch", "8", "--deep-ssim-width", "4", "--deep-ssim-pairs", "64",
    "--deep-ssim-batch", "8", "--filter-detectors",
    "re-identification,copy,deep-ssim,correlation,distance-ratio", "--robustness-patients", "4", "--robustness-noise-seeds", "2",
    "--robustness-arrangements", "2", "--filter-candidates", "2", "--filter-batch", "16",
    "--audit-width", "4", "--audit-pairs", "64", "--audit-batch", "8", "--audit-permutations", "99",
    "--audit-resamples", "100", "--audit-power-replicates", "1", "--audit-planted-pool", "3",
    "--utility-images", "64", "--utility-batch", "8", "--utility-seeds", "2",
    "--utility-validate-images", "16", "--fidelity-resamples", "20",
    "--fidelity-least-rows", "4", "--evaluate-pairs", "4", "--shadow-length", "1"
    // clang-format on
};

enum class How { Line, Signal, Kill };

/// Ends a run in a stage, once `count` events of a kind have come in it.
struct Interruption {
    std::string stage;
    std::string event;
    std::string name;  ///< of a metric, or a part of a picture's path
    int count = 0;
    How how = How::Line;
    int eventsToKill = 12;  ///< that come between the lines and the kill
};

const std::vector<Interruption> kInterruptions = {
    {"compress", "metric", "loss", 2, How::Line},    // before the discriminator begins
    {"compress", "metric", "loss", 3, How::Signal},  // and after
    {"encode", "metric", "loss", 3, How::Line},
    {"evaluation-encoder", "metric", "loss", 4, How::Kill},
    {"train", "metric", "loss", 2, How::Line},                  // cuts a measurement of the meter
    {"train", "metric", "loss", 3, How::Kill},                  // falls back to a checkpoint
    {"train", "picture", "samples-a0000000064", 1, How::Line},  // the first guide comes next
    {"train", "picture", "samples-b0000000032", 1, How::Line},
    {"train", "picture", "samples-b0000000064", 1, How::Signal},
    {"detect", "metric", "loss", 2, How::Line},
    {"detect", "metric", "loss", 3, How::Kill},
    {"detect", "metric", "auc-re-identification", 1, How::Signal},  // the copy detector is next
    {"detect", "metric", "auc-copy", 1, How::Kill},                 // DeepSSIM is next
    {"detect", "metric", "auc-copy", 1, How::Line},                 // then it is calibrated
    {"generate", "progress", "", 2, How::Line},
    {"generate", "progress", "", 5, How::Signal},  // with judged candidates to go on from
    {"shadow", "progress", "", 1, How::Line},
    {"shadow", "progress", "", 1, How::Signal},
    {"audit", "progress", "", 1, How::Line},
    {"audit", "progress", "", 4, How::Signal},
    // With scores to go on from; how many events of progress come depends on the machine.
    {"audit", "progress", "", 2, How::Kill, 0},
    {"evaluate", "progress", "", 1, How::Line},
    {"utility", "metric", "loss", 3, How::Line},
    {"utility", "metric", "loss", 8, How::Kill},
};

std::vector<std::string> runArguments(const std::filesystem::path& workspace,
                                      const std::string& name) {
    std::vector<std::string> words = {"run",      "--events", "--control-stdin", "-w", workspace,
                                      "--run-id", name};
    words.insert(words.end(), kOptions.begin(), kOptions.end());
    return words;
}

bool isOfKind(const nlohmann::json& event, const Interruption& wanted) {
    if (event.at("event") != wanted.event) {
        return false;
    }
    return wanted.event == "metric" ? event.at("name") == wanted.name
           : wanted.event == "picture"
               ? event.at("path").get<std::string>().find(wanted.name) != std::string::npos
               : true;
}

/// The second line is taken when the first one has been obeyed.
void interrupt(SteeredWorker& worker, How how, int eventsToKill) {
    if (how == How::Line) {
        worker.control("stop");
        worker.control("checkpoint");
        return;
    }
    if (how == How::Signal) {
        worker.signal(SIGINT);
    }
    worker.control("checkpoint");
    worker.control("checkpoint");
    if (how == How::Kill) {
        for (int more = 0; more < eventsToKill && worker.next(); ++more) {
        }
        worker.signal(SIGKILL);
    }
}

/// The stage in which the run was when it was interrupted; "" when it came to its end before.
std::string interruptedIn(SteeredWorker& worker, const Interruption& wanted) {
    std::string stage;
    int count = 0;
    while (const auto event = worker.next()) {
        if (event->at("event") == "stage-started") {
            stage = event->at("name");
        }
        if (stage == wanted.stage && isOfKind(*event, wanted) && ++count == wanted.count) {
            interrupt(worker, wanted.how, wanted.eventsToKill);
            return stage;
        }
    }
    return "";
}

nlohmann::json jsonOf(const std::filesystem::path& path) {
    return nlohmann::json::parse(orThrow(files::readText(path)));
}

nlohmann::json recordOf(const std::filesystem::path& workspace, const std::string& stage) {
    return jsonOf(workspace / "records" / (stage + ".json"));
}

/// What a JSON file says but times, speeds and means over reporting intervals, which begin anew
/// after a stop.
nlohmann::json withoutPace(nlohmann::json json) {
    for (const char* name : {"seconds", "images_per_second", "peak_mb", "last_loss"}) {
        json.erase(name);
    }
    return json;
}

/// A ledger but the times at which its candidates were judged.
std::string withoutTimes(const std::filesystem::path& ledger) {
    std::istringstream lines(orThrow(files::readText(ledger)));
    std::string all;
    for (std::string line; std::getline(lines, line);) {
        auto json = nlohmann::json::parse(line);
        json.erase("time");
        all += json.dump() + "\n";
    }
    return all;
}

/// Every result of a workspace by its place, with the digest of its content.
std::map<std::string, std::string> resultsOf(const std::filesystem::path& workspace) {
    std::map<std::string, std::string> results;
    const auto add = [&](const std::filesystem::path& folder, const std::string& place) {
        for (const auto& path : orThrow(files::listFiles(folder))) {
            const std::string name = path.filename().string();
            const std::string where = place + path.lexically_relative(folder).generic_string();
            if (name == "loss.json") {
                continue;  // points of reporting intervals
            }
            results[where] = name == "facts.json"         ? withoutPace(jsonOf(path)).dump()
                             : name == "candidates.jsonl" ? withoutTimes(path)
                                                          : toHex(orThrow(sha256File(path)));
        }
    };
    add(workspace / "models", "models/");
    add(workspace / "tensors", "tensors/");
    const std::string drawn = recordOf(workspace, "generate").at("run");
    add(workspace / "synthetic" / drawn, "synthetic/");
    for (const char* stage : {"audit", "evaluation", "utility"}) {
        const std::string name = stage == std::string("evaluation") ? "evaluate" : stage;
        const std::string run = recordOf(workspace, name).at("run");
        results[stage] =
            toHex(orThrow(sha256File(workspace / "runs" / run / (std::string(stage) + ".json"))));
    }
    return results;
}

/// Older checkpoints, which an uninterrupted training does not leave.
bool isCheckpoint(const std::string& place) {
    return place.find("/checkpoint-") != std::string::npos;
}

void checkEqual(const std::filesystem::path& left, const std::filesystem::path& right) {
    const auto whole = resultsOf(left);
    const auto resumed = resultsOf(right);
    CHECK(whole.size() > 100);
    for (const auto& [place, digest] : whole) {
        CAPTURE(place);
        REQUIRE(resumed.contains(place));
        CHECK(resumed.at(place) == digest);
    }
    for (const auto& [place, digest] : resumed) {
        CHECK_MESSAGE((whole.contains(place) || isCheckpoint(place)), place);
    }
}

}  // namespace

TEST_CASE("a run that was stopped and killed in every stage equals the uninterrupted one") {
    const TemporaryFolder folder;
    const auto source = folder / "source";
    const auto whole = folder / "whole.outis";
    REQUIRE(runWorker("phantom --size 32 --patients 60 --to " + quoted(source)).exitCode == 0);
    REQUIRE(runWorker("import -w " + quoted(whole) + " --source " + quoted(source) + " --labels " +
                      quoted(source / "labels.csv"))
                .exitCode == 0);
    const auto resumed = folder / "resumed.outis";
    std::filesystem::copy(whole, resumed, std::filesystem::copy_options::recursive);
    REQUIRE(SteeredWorker(runArguments(whole, "whole")).end() == 0);
    CHECK(jsonOf(whole / "runs/whole/utility.json").contains("verdicts"));

    int part = 0;
    for (const Interruption& interruption : kInterruptions) {
        CAPTURE(interruption.stage);
        CAPTURE(part);
        SteeredWorker worker(runArguments(resumed, "part-" + std::to_string(part++)));
        CHECK(interruptedIn(worker, interruption) == interruption.stage);
        CHECK(worker.end() == (interruption.how == How::Kill ? -1 : 3));
        CHECK(recordOf(resumed, interruption.stage).at("outcome") ==
              (interruption.how == How::Kill ? "running" : "stopped"));
    }
    REQUIRE(SteeredWorker(runArguments(resumed, "last")).end() == 0);
    checkEqual(whole, resumed);
}
