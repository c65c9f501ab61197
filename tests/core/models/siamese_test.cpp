// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/siamese.h"

#include <doctest.h>

#include <cmath>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/models/layers.h"
#include "tests/core/models/small_network.h"

namespace outis::models {
namespace {

TEST_CASE("a pair's score does not depend on the pairs beside it") {
    Siamese network(SiameseOptions{SiameseBackbone::ResNet50, 3, 32});
    initialiseLayers(*network, Seed{1});
    const at::Tensor a = gaussian({19, 1, 32, 32}, 1);
    const at::Tensor b = gaussian({19, 1, 32, 32}, 2);
    const at::Tensor together = scorePairs(*network, a, b);
    CHECK(together.sizes() == at::IntArrayRef({19}));
    CHECK(at::equal(together.slice(0, 0, 1),
                    scorePairs(*network, a.slice(0, 0, 1), b.slice(0, 0, 1))));
    CHECK(at::equal(together.slice(0, 14), scorePairs(*network, a.slice(0, 14), b.slice(0, 14))));
    CHECK(at::equal(together.flip({0}), scorePairs(*network, a.flip({0}), b.flip({0}))));
    CHECK(at::equal(together, scorePairs(*network, b, a)));
    CHECK(network->is_training());  // as it was
    CHECK(scorePairs(*network, a.slice(0, 0, 0), b.slice(0, 0, 0)).numel() == 0);
}

TEST_CASE("NT-Xent is smallest when partners agree and others differ") {
    const at::NoGradGuard noGrad;
    const at::Tensor apart = at::eye(4);
    CHECK(ntXent(apart, apart, 0.1).item<double>() ==
          doctest::Approx(std::log1p(6 * std::exp(-10.0))));
    CHECK(ntXent(apart, apart.roll({1}, {0}), 0.1).item<double>() > 9);
}

TEST_CASE("the second half of the pairs are negatives made by rolling") {
    const at::NoGradGuard noGrad;
    Siamese network(SiameseOptions{SiameseBackbone::ConvNextTiny, 1, 4});
    initialiseLayers(*network, Seed{1});
    const at::Tensor e1 = gaussian({4, 4}, 5);
    const PairLoss loss = pairLoss(*network, e1, e1, 0.8, 0.07);
    const at::Tensor same = network->score(e1, e1);
    CHECK(at::equal(loss.scores.slice(0, 0, 2), same.slice(0, 0, 2)));
    CHECK(loss.scores[2].item<float>() ==
          doctest::Approx(network->score(e1.slice(0, 3), e1.slice(0, 2, 3)).item<float>()));
    CHECK(loss.loss.item<double>() ==
          doctest::Approx(0.8 * loss.bce.item<double>() + 0.2 * loss.ntXent.item<double>()));
}

}  // namespace
}  // namespace outis::models
