// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/image_edits.h"

#include <doctest.h>

#include <cmath>
#include <string>

#include <ATen/ATen.h>

#include "core/models/siamese.h"
#include "core/privacy/detectors/jpeg_loss.h"
#include "core/privacy/detectors/pair_objective.h"
#include "core/privacy/detectors/training_views.h"
#include "tests/core/privacy/detectors/made_patients.h"

using namespace outis;
using namespace outis::privacy;

namespace {

double meanChange(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().mean().item<double>();
}

}  // namespace

TEST_CASE("JPEG keeps what its quality keeps") {
    const at::Tensor images = test::madePatients(3, 1, 36).images.to(at::kFloat) / 255;
    const auto lossAt = [&](double quality) {
        return meanChange(jpegLoss(images, at::full({3}, quality, at::kFloat)), images) * 255;
    };
    CHECK(lossAt(100) < 0.6);
    CHECK(lossAt(70) > lossAt(95));
    CHECK(lossAt(10) > 2 * lossAt(70));
    CHECK(at::equal(jpegLoss(images, at::full({3}, 200.0F)), images));
    // A flat picture has only the first coefficient, 8 (x - 128), in steps of 16 at quality 50.
    const at::Tensor flat = at::full({1, 1, 8, 8}, 100.0F / 255);
    CHECK(jpegLoss(flat, at::full({1}, 50.0F))[0][0][0][0].item<float>() * 255 ==
          doctest::Approx(100));
    CHECK(jpegLoss(flat + 1.0F / 255, at::full({1}, 50.0F))[0][0][0][0].item<float>() * 255 ==
          doctest::Approx(102));
}

TEST_CASE("every edit of the grid changes pictures, and only so much") {
    const at::Tensor images = test::madePatients(4, 1, 64).images;
    for (const Edit& edit : robustnessGrid()) {
        const at::Tensor altered = edited(images, edit, Seed{1});
        CHECK(altered.sizes() == images.sizes());
        CHECK((altered.scalar_type() == at::kByte));
        const double change = meanChange(altered, images);
        const std::string name = editName(edit.kind);
        CAPTURE(name);
        CAPTURE(edit.strength);
        if (edit.kind == EditKind::None || (edit.kind == EditKind::Blur && edit.strength < 2)) {
            CHECK(change < 0.5);  // 1 px of 256 is nothing at this size
        } else {
            CHECK(change > 0.1);
        }
        CHECK(at::equal(altered, edited(images, edit, Seed{1})));
    }
    CHECK(at::equal(edited(images, {EditKind::Mirror, 0}, Seed{1}), images.flip({3})));
}

TEST_CASE("noise of a picture does not depend on the pictures beside it") {
    const at::Tensor images = test::madePatients(4, 1, 32).images;
    const Edit noise{EditKind::Noise, 0.1};
    CHECK(at::equal(edited(images, noise, Seed{1}).slice(0, 0, 2),
                    edited(images.slice(0, 0, 2), noise, Seed{1})));
    CHECK_FALSE(at::equal(edited(images, noise, Seed{1}), edited(images, noise, Seed{2})));
    CHECK(at::equal(moderatelyEdited(images, Seed{1}).slice(0, 0, 2),
                    moderatelyEdited(images.slice(0, 0, 2), Seed{1})));
}

TEST_CASE("an altered view depends on seed, position and view alone") {
    const at::Tensor images = test::madePatients(6, 1, 32).images.to(at::kFloat) / 255;
    const at::Tensor all = alteredViews(images, Seed{1}, 10, 0, {});
    const at::Tensor part = alteredViews(images.slice(0, 2, 5), Seed{1}, 12, 0, {});
    CHECK(at::allclose(all.slice(0, 2, 5), part, 0, 2.5 / 255));  // JPEG may round otherwise
    CHECK_FALSE(at::equal(all, alteredViews(images, Seed{1}, 10, 1, {})));
    CHECK(all.min().item<float>() >= 0);
    CHECK(all.max().item<float>() <= 1);
    AlterationOptions none;
    none.strength = 0;
    CHECK(at::equal(alteredViews(images, Seed{1}, 10, 0, none), images));
}

TEST_CASE("NT-Xent by groups is the published one where all groups differ") {
    const at::Tensor e1 = at::remainder(at::arange(24, at::kFloat) * 7, 11).view({6, 4}) / 11;
    const at::Tensor e2 = at::remainder(at::arange(24, at::kFloat) * 5, 13).view({6, 4}) / 13;
    const double all = groupedNtXent(e1, e2, at::arange(6, at::kLong), 0.07).item<double>();
    CHECK(all == doctest::Approx(models::ntXent(e1, e2, 0.07).item<double>()));
    const double grouped =
        groupedNtXent(e1, e2, at::tensor({0L, 0L, 1L, 2L, 3L, 4L}, at::kLong), 0.07).item<double>();
    CHECK(grouped < all);  // fewer negatives
}

TEST_CASE("pairs of weight 0 do not count") {
    const at::Tensor logits = at::tensor({2.0F, -3.0F, 9.0F});
    const at::Tensor target = at::tensor({1.0F, 0.0F, 0.0F});
    const double loss =
        weightedCrossEntropy(logits, target, at::tensor({1.0F, 1.0F, 0.0F})).item<double>();
    CHECK(loss == doctest::Approx((std::log1p(std::exp(-2.0)) + std::log1p(std::exp(-3.0))) / 2));
    const at::Tensor rolled = secondHalfRolled(at::arange(6));
    CHECK(at::equal(rolled, at::tensor({0L, 1L, 2L, 5L, 3L, 4L}, at::kLong)));
}
