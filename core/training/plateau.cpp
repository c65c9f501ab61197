// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/plateau.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace outis::training {

ReduceOnPlateau::ReduceOnPlateau(double learningRate, const PlateauOptions& options)
    : options_(options), rate_(learningRate), best_(0) {}

double ReduceOnPlateau::next(double loss) {
    const bool isBetter = !hasBest_ ? std::isfinite(loss) : loss < best_ * (1 - options_.threshold);
    if (isBetter) {
        best_ = loss;
        hasBest_ = true;
        badEpochs_ = 0;
    } else {
        ++badEpochs_;
    }
    if (cooling_ > 0) {
        --cooling_;
        badEpochs_ = 0;
    }
    if (badEpochs_ > options_.patience) {
        const double lower = std::max(rate_ * options_.factor, options_.minimum);
        if (rate_ - lower > options_.smallestChange) {
            rate_ = lower;
        }
        cooling_ = options_.cooldown;
        badEpochs_ = 0;
    }
    return rate_;
}

nlohmann::json ReduceOnPlateau::state() const {
    nlohmann::json json = {{"rate", rate_}, {"bad-epochs", badEpochs_}, {"cooling", cooling_}};
    if (hasBest_) {
        json["best"] = best_;
    }
    return json;
}

void ReduceOnPlateau::restore(const nlohmann::json& state) {
    rate_ = state.at("rate").get<double>();
    badEpochs_ = state.at("bad-epochs").get<std::int64_t>();
    cooling_ = state.at("cooling").get<std::int64_t>();
    hasBest_ = state.contains("best");
    best_ = hasBest_ ? state.at("best").get<double>() : 0;
}

}  // namespace outis::training
