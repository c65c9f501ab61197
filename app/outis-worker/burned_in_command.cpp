// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/masked_regions.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct BurnedInArguments {
    std::string workspace;
    std::string pictures;
};

/// The regions and where their pictures were written.
struct Listing {
    std::vector<data::MaskedRegionRow> regions;
    std::vector<nlohmann::json> pictures;  // [regions]: {before, after}, null where there is none
};

nlohmann::json writePictures(const data::Workspace& workspace, const data::Catalogue& catalogue,
                             const data::MaskedRegionRow& region,
                             const std::filesystem::path& folder) {
    const std::string name =
        std::to_string(region.image.value) + "-" + std::to_string(region.id) + "-";
    nlohmann::json written = {{"before", nullptr}, {"after", nullptr}};
    const auto before = orThrow(data::regionBefore(catalogue, region.id));
    if (!before.empty()) {
        written["before"] = name + "before.png";
        orThrow(files::writeAtomically(folder / (name + "before.png"), before));
    }
    const auto after = orThrow(data::regionAfter(workspace, region));
    written["after"] = name + "after.png";
    orThrow(files::writeAtomically(folder / (name + "after.png"), orThrow(data::encodePng(after))));
    return written;
}

Listing listed(const BurnedInArguments& arguments) {
    const auto workspace = orThrow(data::Workspace::open(arguments.workspace));
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    Listing listing{orThrow(data::maskedRegions(catalogue)), {}};
    if (!arguments.pictures.empty()) {
        orThrow(files::makeFolders(arguments.pictures));
    }
    for (const auto& region : listing.regions) {
        listing.pictures.push_back(
            arguments.pictures.empty()
                ? nlohmann::json{{"before", nullptr}, {"after", nullptr}}
                : writePictures(workspace, catalogue, region, arguments.pictures));
    }
    return listing;
}

nlohmann::json toJson(const Listing& listing) {
    nlohmann::json regions = nlohmann::json::array();
    std::set<data::ImageId> images;
    int left = 0;
    for (std::size_t index = 0; index < listing.regions.size(); ++index) {
        const auto& region = listing.regions[index];
        images.insert(region.image);
        left += region.isStillReadable ? 1 : 0;
        regions.push_back({{"image", region.image.value},
                           {"region", region.id},
                           {"box", {region.left, region.top, region.right, region.bottom}},
                           {"kind", region.kind},
                           {"confidence", region.confidence},
                           {"masked", region.isMasked},
                           {"still_readable", region.isStillReadable},
                           {"before", listing.pictures[index]["before"]},
                           {"after", listing.pictures[index]["after"]}});
    }
    return {{"images", images.size()}, {"still_readable", left}, {"regions", std::move(regions)}};
}

void printRegions(const Voice& voice, const nlohmann::json& result) {
    for (const auto& region : result["regions"]) {
        char line[200];
        const bool isMasked = region["masked"];
        const bool isLeft = region["still_readable"];
        const auto percent = [&](std::size_t side) {
            return std::lround(100 * region["box"][side].get<double>());
        };
        std::snprintf(line, sizeof(line),
                      "image %lld: %s at %ld-%ld %% across, %ld-%ld %% down, confidence %.2f, %s",
                      static_cast<long long>(region["image"].get<std::int64_t>()),
                      region["kind"].get<std::string>().c_str(), percent(0), percent(2), percent(1),
                      percent(3), region["confidence"].get<double>(),
                      isLeft     ? "masked, but something can still be read"
                      : isMasked ? "masked"
                                 : "kept");
        printLine(voice, line);
    }
    printLine(voice, std::to_string(result["regions"].size()) + " places in " +
                         std::to_string(result["images"].get<std::size_t>()) + " images; " +
                         std::to_string(result["still_readable"].get<int>()) +
                         " of them still readable.");
}

}  // namespace

void addBurnedInCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("burned-in", "list the places of burned-in text that the import found");
    auto arguments = std::make_shared<BurnedInArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--pictures", arguments->pictures,
                        "folder for a picture of each place before and after masking");
    addJsonFlag(*command, program);
    command->footer(
        "The pictures before masking show names and dates: keep them as you keep the originals, "
        "and outside the\nworkspace. After forget-identities there are none.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments]() -> int {
            const auto listing =
                pipeline::guarded<Listing>("burned-in", [&] { return listed(*arguments); });
            if (!listing) {
                return reportError(program.voice, listing.error());
            }
            const auto result = toJson(*listing);
            printResult(program.voice, result);
            printRegions(program.voice, result);
            return kDone;
        };
    });
}

}  // namespace outis::worker
