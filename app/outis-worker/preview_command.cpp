// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <map>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/files.h"
#include "core/data/file_intake.h"
#include "core/data/masked_regions.h"
#include "core/data/reader_pool.h"
#include "core/data/source_files.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct PreviewArguments {
    std::string source;
    std::string pictures;
    std::size_t files = 24;
    bool masksText = true;
    bool keepsMarkers = true;
};

/// What was seen of the files that were read, and of all by their first bytes. No name of a file is
/// kept.
struct Preview {
    std::size_t listed = 0;
    std::size_t inArchives = 0;  ///< members, of which no byte was read for `kinds`
    std::map<std::string, std::int64_t> kinds;
    std::size_t read = 0;
    std::size_t images = 0;
    std::size_t withText = 0;
    std::map<std::string, std::int64_t> formats;
    std::map<std::string, std::int64_t> reasons;  ///< of files that would not be taken
    nlohmann::json regions = nlohmann::json::array();
};

void addRegions(Preview& preview, const data::Intake& intake, const std::string& folder) {
    if (intake.text.regions.empty()) {
        return;
    }
    ++preview.withText;
    const auto picture = orThrow(data::decodePngBytes(intake.png));
    for (const data::TextRegion& region : intake.text.regions) {
        nlohmann::json row = {{"region", preview.regions.size() + 1},
                              {"image", preview.images},
                              {"box", {region.left, region.top, region.right, region.bottom}},
                              {"kind", data::textKindName(region.kind)},
                              {"confidence", region.confidence},
                              {"masked", region.isMasked},
                              {"still_readable", region.isStillReadable},
                              {"before", nullptr},
                              {"after", nullptr}};
        if (!folder.empty()) {
            const std::string name = std::to_string(preview.regions.size() + 1) + "-";
            const std::filesystem::path into(folder);
            if (!region.before.empty()) {
                row["before"] = name + "before.png";
                orThrow(files::writeAtomically(into / (name + "before.png"), region.before));
            }
            row["after"] = name + "after.png";
            const auto place =
                data::placeOf(picture, region.left, region.top, region.right, region.bottom);
            orThrow(files::writeAtomically(into / (name + "after.png"),
                                           orThrow(data::encodePng(place))));
        }
        preview.regions.push_back(std::move(row));
    }
}

Preview lookAt(const PreviewArguments& arguments) {
    // As large as pictures are kept by default.
    constexpr int kWorkingSize = 256;
    Preview preview;
    const auto listed = orThrow(data::SourceFiles::list(arguments.source));
    const auto pool = orThrow(data::ReaderPool::create(data::readerProgram(), {}));
    if (!arguments.pictures.empty()) {
        orThrow(files::makeFolders(arguments.pictures));
    }
    preview.listed = listed.files().size();
    for (const data::SourceFile& file : listed.files()) {
        preview.inArchives += file.archive >= 0 ? 1 : 0;
        if (const std::string kind = data::kindName(file.kind); !kind.empty()) {
            ++preview.kinds[kind];
        }
    }
    const std::size_t wanted = std::min(arguments.files, preview.listed);
    data::IntakeRequest request;
    request.workingSize = kWorkingSize;
    request.text.isOn = arguments.masksText;
    request.text.keepsMarkers = arguments.keepsMarkers;
    for (std::size_t number = 0; number < wanted; ++number) {
        // Evenly spread over the list, so that every folder has its chance.
        const std::size_t file = number * preview.listed / wanted;
        const data::Intake intake = orThrow(data::takeListed(listed, file, request, *pool, {}));
        ++preview.read;
        if (intake.png.empty()) {
            ++preview.reasons[std::string(data::reasonName(intake.reading.reason))];
            continue;
        }
        ++preview.images;
        ++preview.formats[intake.reading.file.format];
        addRegions(preview, intake, arguments.pictures);
    }
    return preview;
}

int run(Program& program, const PreviewArguments& arguments) {
    const auto preview = pipeline::guarded<Preview>("preview", [&] { return lookAt(arguments); });
    if (!preview) {
        return reportError(program.voice, preview.error());
    }
    std::size_t readable = 0;
    for (const auto& region : preview->regions) {
        readable += region["still_readable"].get<bool>() ? 1 : 0;
    }
    printResult(program.voice, {{"files", preview->listed},
                                {"kinds", preview->kinds},
                                {"in_archives", preview->inArchives},
                                {"read", preview->read},
                                {"images", preview->images},
                                {"formats", preview->formats},
                                {"reasons", preview->reasons},
                                {"with_text", preview->withText},
                                {"still_readable", readable},
                                {"regions", preview->regions}});
    printLine(program.voice, std::to_string(preview->listed) + " files; of " +
                                 std::to_string(preview->read) + " that were read " +
                                 std::to_string(preview->images) + " are images, " +
                                 std::to_string(preview->withText) + " of them with writing on.");
    return kDone;
}

}  // namespace

void addPreviewCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "preview", "look at some files of a folder as the import would, without importing");
    auto arguments = std::make_shared<PreviewArguments>();
    command->add_option("--source", arguments->source, "folder with the images")->required();
    command->add_option("--files", arguments->files, "how many are read, spread over the folder")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000}));
    command->add_option("--pictures", arguments->pictures,
                        "folder for a picture of each place of writing before and after masking");
    command->add_flag("--mask-text,!--no-mask-text", arguments->masksText,
                      "cover text that is burned into the pictures");
    command->add_flag("--keep-markers,!--no-keep-markers", arguments->keepsMarkers,
                      "leave side and position markers (L, R, AP) uncovered");
    addJsonFlag(*command, program);
    command->footer(
        "The pictures before masking show names and dates: keep them as you keep the originals.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return run(program, *arguments); };
    });
}

}  // namespace outis::worker
