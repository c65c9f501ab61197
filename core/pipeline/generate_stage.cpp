// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/safetensors.h"
#include "core/diffusion/generator.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

/// Label rows F32 [count, C] drawn from the training patients' images, so that findings keep their
/// frequencies; seeded.
at::Tensor drawLabels(const data::PreparedSet& train, std::int64_t count, Seed seed) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    Philox random(derive(seed, "labels"));
    for (std::int64_t& row : rows) {
        row = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(train.count())));
    }
    return positivesOf(train).index_select(0, at::tensor(rows, at::kLong));
}

std::string labelText(const at::Tensor& labels, std::int64_t row,
                      const std::vector<std::string>& classes) {
    std::string text;
    for (std::size_t column = 0; labels.defined() && column < classes.size(); ++column) {
        if (labels[row][static_cast<std::int64_t>(column)].item<float>() > 0) {
            text += (text.empty() ? "" : "|") + classes[column];
        }
    }
    return text;
}

std::string pictureName(std::int64_t index) {
    char name[32];
    std::snprintf(name, sizeof(name), "%06lld.png", static_cast<long long>(index));
    return name;
}

Result<void> writeSamples(const std::filesystem::path& folder,
                          const diffusion::SampleResult& samples, const at::Tensor& labels,
                          const std::vector<std::string>& classes) {
    const at::Tensor images = samples.images.contiguous();
    const at::Tensor states = labels.defined()
                                  ? labels.narrow(0, 0, images.size(0)).to(at::kChar).contiguous()
                                  : at::zeros({images.size(0), 0}, at::kChar);
    std::vector<std::uint64_t> seeds;
    for (const Seed seed : samples.seeds) {
        seeds.push_back(seed.value);
    }
    const auto bytes = [](const at::Tensor& tensor) {
        return std::span(static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes());
    };
    const std::vector<safetensors::Entry> entries = {
        {"images", safetensors::Dtype::U8, images.sizes().vec(), bytes(images)},
        {"labels", safetensors::Dtype::I8, states.sizes().vec(), bytes(states)},
        {"seeds",
         safetensors::Dtype::U64,
         {static_cast<std::int64_t>(seeds.size())},
         std::as_bytes(std::span(seeds))},
    };
    return safetensors::write(folder / "samples.safetensors", entries,
                              {{"classes", nlohmann::json(classes).dump()}});
}

Result<void> keepPictures(StageContext& context, const std::filesystem::path& folder,
                          const diffusion::SampleResult& samples, const at::Tensor& labels,
                          const std::vector<std::string>& classes) {
    std::vector<data::CandidateRow> rows;
    for (std::int64_t index = 0; index < samples.images.size(0); ++index) {
        const auto path = folder / pictureName(index);
        if (auto written = writePicture(path, toGreyImage(samples.images[index])); !written) {
            return written;
        }
        data::CandidateRow row;
        row.run = context.runId;
        row.index = index;
        row.seed = samples.seeds[static_cast<std::size_t>(index)].value;
        row.label = labelText(labels, index, classes);
        row.decision = "accepted";
        row.reason = "no filter in this version";
        row.storedPath = std::filesystem::relative(path, context.workspace.root()).generic_string();
        rows.push_back(std::move(row));
    }
    return context.catalogue.addCandidates(rows);
}

Result<void> showSheet(StageContext& context, const at::Tensor& images) {
    const auto folder = context.runFolder() / "previews";
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    const auto path = folder / "synthetic.png";
    const at::Tensor first = images.narrow(0, 0, std::min<std::int64_t>(images.size(0), 64));
    if (auto written = writePicture(path, contactSheet(first, 8)); !written) {
        return written;
    }
    context.observer.picture(
        "samples", std::filesystem::relative(path, context.workspace.root()).generic_string());
    return {};
}

}  // namespace

Result<StageResult> runGenerate(StageContext& context) {
    const auto& options = context.options.generate;
    const auto train =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    auto generator = diffusion::Generator::load(context.workspace.modelsDir() / "diffusion",
                                                options.emaStd, options.compute);
    if (!generator) {
        return generator.error();
    }
    at::Tensor labels;
    if (generator->labelDim() > 0) {
        labels = drawLabels(*train, options.count, Seed{static_cast<std::uint64_t>(options.seed)});
    }
    context.observer.stageStarted("generate", options.count, "images");
    auto samples = generator->sample(options, labels, context.stop, context.observer);
    if (!samples) {
        return samples.error();
    }
    StageResult result;
    result.outcome = samples->outcome;
    if (samples->outcome == Outcome::Stopped) {
        context.observer.stageFinished("generate", Outcome::Stopped);
        return result;
    }
    const auto folder = context.workspace.syntheticDir() / context.runId;
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    auto kept = keepPictures(context, folder, *samples, labels, train->classes());
    if (kept) {
        kept = writeSamples(folder, *samples, labels, train->classes());
    }
    if (kept) {
        kept = showSheet(context, samples->images);
    }
    if (!kept) {
        return kept.error();
    }
    const auto digest = sha256File(folder / "samples.safetensors");
    if (!digest) {
        return digest.error();
    }
    context.observer.stageFinished("generate", Outcome::Finished);
    result.output = toHex(*digest);
    result.summary = std::to_string(samples->images.size(0)) + " synthetic images";
    return result;
}

}  // namespace outis::pipeline
