// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/training_meter.h"

#include <ATen/ATen.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/metrics/kid.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/left_out.h"
#include "core/pipeline/model_shape.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/sampling_request.h"

namespace outis::pipeline {

namespace {

const privacy::MemorisationLimits kLimits;

std::filesystem::path fileOf(const GeneratorPlace& place) {
    return place.folder / "memorisation.json";
}

/// What an earlier part of this training has measured; nothing when it cannot be read.
std::vector<privacy::MemorisationRow> earlierRows(const GeneratorPlace& place) {
    const auto text = files::readText(fileOf(place));
    const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    if (!json.is_object() || !json.contains("history")) {
        return {};
    }
    auto rows = privacy::historyFromJson(json.at("history"));
    return rows ? *std::move(rows) : std::vector<privacy::MemorisationRow>();
}

nlohmann::json number(double value) {
    return {{"value", value}, {"state", "ok"}};
}

nlohmann::json pointOf(const privacy::MemorisationRow& row) {
    return {
        {"images", row.imagesSeen},
        {"near_train",
         {{"value", row.share}, {"low", row.shareLow}, {"high", row.shareHigh}, {"state", "ok"}}},
        {"auc", number(row.auc)},
        {"copies", row.copies},
        {"over_limit", privacy::isOverLimit(row, kLimits)}};
}

}  // namespace

Result<std::unique_ptr<TrainingMeter>> TrainingMeter::open(StageContext& context,
                                                           const data::PreparedSet& train,
                                                           const GeneratorPlace& place,
                                                           const ModelSpace& space,
                                                           const features::ConditionSet* set) {
    using Opened = std::unique_ptr<TrainingMeter>;
    const auto validation =
        data::PreparedSet::open(context.workspace, data::Role::Validation, data::Access::Learning);
    if (!validation) {
        return validation.error();
    }
    auto extractor = openEncoder(context, EncoderUse::Evaluation);
    if (!extractor) {
        return extractor.error();
    }
    SilentObserver silent;
    const auto cache = context.workspace.tensorsDir() / "features";
    std::vector<at::Tensor> rows;
    for (const at::Tensor& images : {imagesOf(train), imagesOf(*validation)}) {
        const auto found =
            features::extractCached(**extractor, images, cache, context.stop, silent);
        if (!found) {
            return found.error();
        }
        if (!found->defined()) {
            return Opened();
        }
        rows.push_back(*found);
    }
    // Validation patients stand for training patients: left out by the same rule.
    const auto left = readLeftOut(context.workspace, context.options.prepare);
    if (!left) {
        return left.error();
    }
    const at::Tensor validationPatients = patientsOf(*validation);
    const at::Tensor alike = left->keptRows(validationPatients);
    rows[1] = rows[1].index_select(0, alike);
    const Seed seed =
        derive(Seed{static_cast<std::uint64_t>(context.options.train.seed)}, "meter" + place.name);
    auto meter = privacy::MemorisationMeter::prepare(
        {rows[0].index_select(0, place.rows), patientsOf(train).index_select(0, place.rows),
         rows[1], validationPatients.index_select(0, alike), seed},
        context.stop);
    if (!meter) {
        return meter.error();
    }
    Opened opened(new TrainingMeter(context, place, space, *std::move(meter)));
    opened->extractor_ = *std::move(extractor);
    opened->validation_ = rows[1];
    for (std::int64_t index = 0; index < context.options.recipe.meterSamples; ++index) {
        opened->request_.seeds.push_back(derive(seed, "sample", static_cast<std::uint64_t>(index)));
    }
    opened->request_.steps = std::min(context.options.generate.steps, kMostMeterSteps);
    opened->request_.conditions =
        requestSamples(context.options.train, positivesOf(train).index_select(0, place.rows), set,
                       opened->request_.seeds, seed)
            .conditions;
    return opened;
}

void TrainingMeter::watch(const diffusion::TrainOptions& resolved, bool tells) {
    length_ = resolved.images;
    distance_ = std::max<std::int64_t>(resolved.snapshotImages, 1);
    tells_ = tells;
    history_ = earlierRows(place_);
}

bool TrainingMeter::isDue(std::int64_t imagesSeen) const {
    const std::int64_t times = context_.options.recipe.meterTimes;
    return imagesSeen >= length_ ||
           imagesSeen * times / length_ != (imagesSeen - distance_) * times / length_;
}

diffusion::Advice TrainingMeter::snapshot(std::int64_t imagesSeen, const diffusion::Drawer& draw) {
    if (!isDue(imagesSeen)) {
        return diffusion::Advice::Continue;
    }
    const auto features = drawFeatures(draw);
    if (!features) {
        return diffusion::Advice::Continue;  // a stop was asked for
    }
    auto row = orThrow(meter_.measure(imagesSeen, *features));
    if (const auto distance = metrics::kid(*features, validation_)) {
        row.quality = distance->mmd2;
    }
    privacy::record(history_, row);
    const bool suggests = privacy::suggestsStop(history_, kLimits);
    tell(row);
    save();
    if (!suggests) {
        return diffusion::Advice::Continue;
    }
    return context_.options.recipe.meter == "stop" ? diffusion::Advice::Stop
                                                   : diffusion::Advice::SuggestStop;
}

std::optional<at::Tensor> TrainingMeter::drawFeatures(const diffusion::Drawer& draw) {
    const auto drawn = draw(request_);
    if (!drawn) {
        return std::nullopt;
    }
    const at::Tensor pictures = orThrow(space_.pictures(*drawn));
    SilentObserver silent;
    const at::Tensor features =
        orThrow(features::extractFeatures(*extractor_, pictures, context_.stop, silent));
    return features.defined() ? std::optional(features) : std::nullopt;
}

void TrainingMeter::tell(const privacy::MemorisationRow& row) {
    if (!tells_) {
        return;
    }
    Observer& observer = context_.observer;
    observer.metric("memorisation-share", row.imagesSeen, row.share);
    observer.metric("memorisation-low", row.imagesSeen, row.shareLow);
    observer.metric("memorisation-high", row.imagesSeen, row.shareHigh);
    observer.metric("memorisation-auc", row.imagesSeen, row.auc);
    observer.metric("memorisation-over-limit", row.imagesSeen,
                    privacy::isOverLimit(row, kLimits) ? 1 : 0);
    observer.metric("memorisation-copies", row.imagesSeen, static_cast<double>(row.copies));
}

void TrainingMeter::save() const {
    nlohmann::json points = nlohmann::json::array();
    for (const privacy::MemorisationRow& row : history_) {
        points.push_back(pointOf(row));
    }
    const auto best = privacy::bestCheckpoint(history_, kLimits);
    std::string advice;
    if (!best) {
        advice =
            "No measurement kept the limits of memorisation: a shorter training, more "
            "patients or a smaller network is needed.";
    } else if (const auto since = privacy::firstSuggestion(history_, kLimits)) {
        advice =
            "From " + std::to_string(*since) +
            " images on the limits of memorisation are passed; training longer is not advised.";
    }
    const nlohmann::json json = {{"samples", std::ssize(request_.seeds)},
                                 {"points", points},
                                 {"chosen", best.value_or(0)},
                                 {"advice", advice},
                                 {"history", privacy::toJson(history_)}};
    orThrow(files::writeAtomically(fileOf(place_), json.dump(2) + "\n"));
}

}  // namespace outis::pipeline
