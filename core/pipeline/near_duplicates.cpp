// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/near_duplicates.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <ATen/ATen.h>

#include "core/diffusion/conditioning.h"
#include "core/diffusion/generator.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

namespace {

/// A generator and the conditions that its images trained with.
struct Half {
    diffusion::Generator generator;
    at::Tensor rows;  ///< of the training set, rising
    std::optional<features::ConditionSet> conditions;
};

class NearDuplicates {
public:
    NearDuplicates(const StageContext& context, const data::PreparedSet& train)
        : context_(context), images_(imagesOf(train)), labels_(positivesOf(train)) {
        space_ = orThrow(ModelSpace::open(context));
        if (space_.isLatent()) {
            latents_ = orThrow(space_.latentsOf(context, train.digest())).mean();
        }
        for (const GeneratorPlace& place : orThrow(generatorPlaces(context, train))) {
            Half half{orThrow(openGenerator(context, place)), place.rows, {}};
            if (context.options.train.usesPseudo()) {
                half.conditions = orThrow(readConditions(place));
            }
            halves_.push_back(std::move(half));
        }
    }

    /// As privacy::Denoise. Throws ErrorException.
    at::Tensor draw(const at::Tensor& rows, double sigma, Seed seed, const std::stop_token& stop) {
        at::Tensor drawn =
            at::empty({rows.size(0), 1, images_.size(2), images_.size(3)}, at::kByte);
        for (Half& half : halves_) {
            const at::Tensor places = at::isin(rows, half.rows).nonzero().flatten();
            if (places.size(0) == 0) {
                continue;
            }
            const at::Tensor own = drawFrom(half, rows.index_select(0, places), sigma, seed, stop);
            if (!own.defined()) {
                return {};
            }
            drawn.index_copy_(0, places, own);
        }
        return drawn;
    }

private:
    at::Tensor drawFrom(Half& half, const at::Tensor& rows, double sigma, Seed seed,
                        const std::stop_token& stop) {
        std::vector<Seed> seeds;
        for (std::int64_t index = 0; index < rows.size(0); ++index) {
            const auto row = static_cast<std::uint64_t>(rows[index].item<std::int64_t>());
            seeds.push_back(derive(seed, "near-duplicate", row));
        }
        const at::Tensor given = (space_.isLatent() ? latents_ : images_).index_select(0, rows);
        SilentObserver silent;
        const auto drawn =
            orThrow(half.generator.drawBack(context_.options.generate, given, sigma, seeds,
                                            conditionsOf(half, rows, seed), stop, silent));
        if (drawn.outcome == Outcome::Stopped) {
            return {};
        }
        return orThrow(space_.pictures(half.generator.isLatent() ? drawn.latents : drawn.images));
    }

    [[nodiscard]] at::Tensor conditionsOf(const Half& half, const at::Tensor& rows,
                                          Seed seed) const {
        const auto& train = context_.options.train;
        const at::Tensor labels = train.usesLabels() ? labels_.index_select(0, rows) : at::Tensor();
        if (!half.conditions) {
            return labels.defined() ? diffusion::jointCondition(labels, {}) : labels;
        }
        const at::Tensor own = at::searchsorted(half.rows, rows);
        const at::Tensor dense = rows.contiguous();
        const auto* first = dense.const_data_ptr<std::int64_t>();
        return diffusion::jointCondition(
            labels, half.conditions->conditionOf(own, seed, {first, first + dense.numel()}));
    }

    const StageContext& context_;
    at::Tensor images_;
    at::Tensor labels_;
    at::Tensor latents_;
    ModelSpace space_;
    std::vector<Half> halves_;
};

}  // namespace

Result<privacy::Denoise> nearDuplicatesOf(const StageContext& context,
                                          const data::PreparedSet& train) {
    try {
        auto maker = std::make_shared<NearDuplicates>(context, train);
        return privacy::Denoise([maker](const at::Tensor& /*images*/, const at::Tensor& rows,
                                        double sigma, Seed seed,
                                        const std::stop_token& stop) -> Result<at::Tensor> {
            try {
                return maker->draw(rows, sigma, seed, stop);
            } catch (const ErrorException& exception) {
                return exception.error();
            }
        });
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::pipeline
