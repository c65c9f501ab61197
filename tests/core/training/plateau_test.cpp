// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/plateau.h"

#include <doctest.h>

#include <limits>

#include <nlohmann/json.hpp>

using namespace outis::training;

TEST_CASE("the rate falls once the loss has not improved for longer than the patience") {
    PlateauOptions options;
    options.patience = 1;
    options.factor = 0.5;
    ReduceOnPlateau plateau(1.0, options);
    CHECK(plateau.next(3) == 1.0);
    CHECK(plateau.next(3) == 1.0);
    CHECK(plateau.next(3) == 0.5);
    CHECK(plateau.next(2) == 0.5);
}

TEST_CASE("a loss that is not a number is never the best one") {
    PlateauOptions options;
    options.patience = 0;
    ReduceOnPlateau plateau(1.0, options);
    CHECK(plateau.next(std::numeric_limits<double>::quiet_NaN()) == doctest::Approx(0.1));
    CHECK(plateau.next(5) == doctest::Approx(0.1));
}

TEST_CASE("a schedule restored from its state goes on as before") {
    PlateauOptions options;
    options.patience = 1;
    options.cooldown = 2;
    options.factor = 0.3;
    ReduceOnPlateau whole(0.1, options);
    const double losses[] = {1, 0.7, 0.71, 0.72, 0.73, 0.74, 0.75, 0.3, 0.4, 0.5, 0.6, 0.7};
    for (int epoch = 0; epoch < 5; ++epoch) {
        whole.next(losses[epoch]);
    }
    ReduceOnPlateau resumed(0.1, options);
    resumed.restore(nlohmann::json::parse(whole.state().dump()));
    for (int epoch = 5; epoch < 12; ++epoch) {
        CHECK(whole.next(losses[epoch]) == resumed.next(losses[epoch]));
    }
}
