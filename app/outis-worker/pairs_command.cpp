// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/pipeline/closest_pairs.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

using nlohmann::json;

struct PairsArguments {
    std::string workspace;
    std::string release;
};

/// The nearest few of one detector.
void printClosest(const Voice& voice, const json& answer, std::size_t detector) {
    constexpr std::size_t kShown = 10;
    std::vector<const json*> images;
    for (const json& image : answer.at("images")) {
        if (image.at("scores").size() > detector && image.at("scores")[detector].is_number()) {
            images.push_back(&image);
        }
    }
    std::ranges::stable_sort(images, std::ranges::greater(), [&](const json* image) {
        return image->at("scores")[detector].get<double>();
    });
    printLine(voice, answer.at("detectors")[detector].at("detector").get<std::string>() + ":");
    for (std::size_t index = 0; index < std::min(kShown, images.size()); ++index) {
        const json& image = *images[index];
        printLine(voice, "  " + image.at("scores")[detector].dump() + "  " +
                             image.at("picture").get<std::string>() + " and image " +
                             image.at("nearest")[detector].dump());
    }
}

int runPairs(Program& program, const PairsArguments& arguments) {
    const auto answer = pipeline::guarded<json>("pairs", [&]() -> Result<json> {
        const auto workspace = data::Workspace::open(arguments.workspace);
        if (!workspace) {
            return workspace.error();
        }
        return pipeline::closestPairs(*workspace, arguments.release);
    });
    if (!answer) {
        return reportError(program.voice, answer.error());
    }
    printResult(program.voice, *answer);
    printLine(program.voice,
              "Most alike first; a score by itself says nothing, see the thresholds in --json.");
    for (std::size_t detector = 0; detector < answer->at("detectors").size(); ++detector) {
        printClosest(program.voice, *answer, detector);
    }
    return kDone;
}

}  // namespace

void addPairsCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "pairs", "the training image that each detector finds nearest to each synthetic one");
    auto arguments = std::make_shared<PairsArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "its id; default: the newest");
    addJsonFlag(*command, program);
    command->footer("Scores against real images are for the project alone: they help an attacker.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return runPairs(program, *arguments); };
    });
}

}  // namespace outis::worker
