// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/release_draft.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/image_file.h"
#include "core/data/prepare.h"
#include "core/metrics/nearest.h"
#include "core/pipeline/draft_files.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/pair_picture.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/release_union.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/synthetic_set.h"
#include "core/pipeline/workspace_settings.h"
#include "core/release/decision/signing_key.h"

namespace outis::pipeline {
namespace {

namespace fs = std::filesystem;

/// Only a draft whose every stage is fresh says something about these pictures.
Records freshRecords(const data::Workspace& workspace) {
    const auto options = orThrow(loadSettings(workspace));
    const Records records = loadRecords(recordsFolder(workspace));
    for (const PlannedStage& stage : planOf(workspace, options, records)) {
        if (stage.state != StageState::Fresh) {
            throw ErrorException(
                {ErrorCode::StageMissing, std::string(stageName(stage.stage)), stage.because});
        }
    }
    return records;
}

/// Text of a file that a stage wrote and noted the digest of.
std::string asRecorded(const fs::path& file, const StageRecord& record) {
    std::string text = orThrow(files::readText(file));
    if (toHex(sha256(text)) != record.output) {
        throw ErrorException(
            {ErrorCode::Corrupt, file.filename().string(), "was changed after its stage wrote it"});
    }
    return text;
}

std::vector<std::vector<int>> labelsOf(const SyntheticSet& set) {
    std::vector<std::vector<int>> labels;
    for (std::int64_t row = 0; row < set.images.size(0); ++row) {
        labels.emplace_back();
        for (std::int64_t column = 0; column < set.labels.size(1); ++column) {
            labels.back().push_back(set.labels[row][column].item<std::int8_t>() > 0 ? 1 : 0);
        }
    }
    return labels;
}

Seed unforeseeable() {
    constexpr std::size_t kBytes = 16;
    return Seed{fnv1a(release::randomHex(kBytes))};
}

/// Beside each chosen picture the training image that lies nearest in pixels.
release::ReviewPlan planOfPairs(const data::Workspace& workspace, const SyntheticSet& set,
                                const std::vector<release::ChosenPicture>& chosen,
                                std::int64_t random) {
    const auto train =
        orThrow(data::PreparedSet::open(workspace, data::Role::Train, data::Access::Learning));
    std::vector<std::int64_t> rows;
    for (const auto& picture : chosen) {
        rows.push_back(static_cast<std::int64_t>(picture.row));
    }
    const at::Tensor queries = set.images.flatten(1).index_select(
        0, at::tensor(rows, at::TensorOptions().dtype(at::kLong)));
    const at::Tensor gallery = flatImagesOf(train);
    SilentObserver silent;
    const auto found = orThrow(metrics::nearest(queries, gallery, {}, {}, silent));
    release::ReviewPlan plan;
    plan.images = set.images.size(0);
    plan.randomPairs = std::min(random, plan.images);
    for (std::size_t index = 0; index < chosen.size(); ++index) {
        const auto row = static_cast<std::int64_t>(index);
        const auto nearest = static_cast<std::size_t>(found.index[row][0].item<std::int64_t>());
        const double squares = found.dist2[row][0].item<double>();
        plan.pairs.push_back({row + 1, pictureName(rows[index]), train.imageIds()[nearest],
                              std::sqrt(squares / static_cast<double>(gallery.size(1))),
                              chosen[index].why});
    }
    return plan;
}

/// The pictures that people see and receive are those that the tests looked at.
void checkPictures(const fs::path& folder, const SyntheticSet& set) {
    for (std::int64_t row = 0; row < set.images.size(0); ++row) {
        const std::string name = pictureName(row);
        const auto picture = orThrow(data::readPng(folder / name));
        if (!at::equal(tensorOf(picture), set.images[row])) {
            throw ErrorException(
                {ErrorCode::Corrupt, name, "is not the picture that was drawn and tested"});
        }
    }
}

release::ReleaseSource draft(const data::Workspace& workspace, const std::string& policyText) {
    const auto policy = orThrow(release::readPolicy(policyText));
    const Records records = freshRecords(workspace);
    release::ReleaseSource source;
    source.workspace = workspace.root();
    source.workspaceId = workspace.id();
    source.draft = workspace.releasesDir() / "draft";
    source.policy = policyText;
    orThrow(checkDraftFiles(workspace, records.at(Stage::Report)));
    const StageRecord& generated = records.at(Stage::Generate);
    const fs::path samples = outputPath(workspace, Stage::Generate, generated.run);
    const auto set = orThrow(readSyntheticSet(samples));
    if (set.digest != generated.output) {
        throw ErrorException({ErrorCode::Corrupt, samples.filename().string(),
                              "was changed after its stage wrote it"});
    }
    source.picturesFolder = picturesOf(workspace, records);
    checkPictures(workspace.root() / source.picturesFolder, set);
    source.classes = set.classes;
    const auto labels = labelsOf(set);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        source.images.push_back({pictureName(static_cast<std::int64_t>(row)), "", labels[row]});
    }
    const StageRecord& evaluated = records.at(Stage::Evaluate);
    const auto evaluation = nlohmann::json::parse(
        asRecorded(outputPath(workspace, Stage::Evaluate, evaluated.run), evaluated));
    const auto distances = evaluation.at("synthetic").get<std::vector<double>>();
    const auto chosen = release::choosePictures(distances, labels, set.classes,
                                                policy.reviewedPairs, unforeseeable());
    source.reviewPlan = planOfPairs(workspace, set, chosen, policy.reviewedPairs);
    return source;
}

}  // namespace

Result<release::ReleaseSource> draftOf(const data::Workspace& workspace,
                                       const std::string& policy) {
    try {
        return draft(workspace, policy);
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

Result<void> writePairPictures(const data::Workspace& workspace,
                               const release::ReleaseRecord& record, const fs::path& folder) {
    const auto train =
        data::PreparedSet::open(workspace, data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    const fs::path pictures = workspace.root() / record.manifest().picturesFolder;
    const auto ids = train->imageIds();
    const at::Tensor real = imagesOf(*train);
    for (const release::ReviewPair& pair : record.reviewPlan().pairs) {
        const auto found = std::ranges::find(ids, pair.realImage);
        if (found == ids.end()) {
            return Error{ErrorCode::NotFound, "image " + std::to_string(pair.realImage),
                         "not among the training images any more"};
        }
        const auto synthetic = data::readPng(pictures / pair.picture);
        if (!synthetic) {
            return synthetic.error();
        }
        char name[32];
        std::snprintf(name, sizeof(name), "pair-%03lld.png", static_cast<long long>(pair.pair));
        if (auto written =
                writeSideBySide(folder / name, tensorOf(*synthetic), real[found - ids.begin()]);
            !written) {
            return written;
        }
    }
    return {};
}

}  // namespace outis::pipeline
