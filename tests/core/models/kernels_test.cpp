// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/models/functional.h"
#include "core/models/kernels/cpu_loops.h"
#include "core/models/kernels/modulate_silu_op.h"
#include "tests/core/models/small_network.h"

using namespace outis::models;
using kernels::CpuLoops;
using kernels::Dropout;

namespace {

struct Evaluated {
    at::Tensor y;
    at::Tensor gx;
    at::Tensor gs;
};

using Modulate = at::Tensor (*)(const at::Tensor&, const at::Tensor&, double, const Dropout&);

Evaluated evaluate(Modulate modulate, const at::Tensor& x, const at::Tensor& s,
                   const at::Tensor& cot, const Dropout& dropout) {
    const at::Tensor leaf = x.detach().clone().requires_grad_();
    const at::Tensor rows = s.detach().clone().requires_grad_();
    const at::Tensor y = modulate(leaf, rows, 1.7, dropout);
    (y.to(at::kDouble) * cot).sum().backward();
    return {y.detach(), leaf.grad(), rows.grad()};
}

/// The fused operator on `type` against the composition in double of the same rounded input.
void checkAgreement(at::IntArrayRef shape, at::ScalarType type, double tolerance, Dropout dropout) {
    const at::Tensor x = (gaussian(shape, 51) * 3).to(type);
    const at::Tensor s = gaussian({shape[0], shape[1]}, 52);
    const at::Tensor cot = gaussian(shape, 53).to(type).to(at::kDouble);
    const Evaluated fused = evaluate(&modulateSilu, x, s, cot, dropout);
    const Evaluated exact =
        evaluate(&modulateSiluComposed, x.to(at::kDouble), s.to(at::kDouble), cot, dropout);
    CHECK(hasType(fused.y, type));
    CHECK(hasType(fused.gx, type));
    CHECK(hasType(fused.gs, at::kFloat));
    CHECK(distance(fused.y, exact.y) < tolerance);
    CHECK(distance(fused.gx, exact.gx) < tolerance);
    CHECK(distance(fused.gs, exact.gs) < tolerance);
}

std::vector<const CpuLoops*> runnableLoops() {
    std::vector<const CpuLoops*> all{&kernels::portableLoops(), &kernels::bestLoops()};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        all.push_back(&kernels::avx2Loops());
    }
#endif
    return all;
}

}  // namespace

TEST_CASE("the fused modulation agrees with LibTorch's operators in values and gradients") {
    const std::vector<std::vector<std::int64_t>> shapes = {
        {2, 16, 8, 8}, {3, 7, 5, 3}, {1, 1, 1, 1}, {2, 513, 2, 3}, {4, 96, 16, 16}};
    for (const auto& shape : shapes) {
        for (const std::uint32_t threshold : {0U, 20000U}) {
            CAPTURE(shape[1]);
            CAPTURE(threshold);
            const Dropout dropout{threshold, 77, 2};
            checkAgreement(shape, at::kFloat, 1e-6, dropout);
            checkAgreement(shape, at::kBFloat16, 4e-3, dropout);
        }
    }
}

TEST_CASE("modulation rows of one image serve the batch, and their gradient is summed") {
    const at::Tensor x = gaussian({3, 8, 4, 4}, 54);
    const at::Tensor s = gaussian({1, 8}, 55).requires_grad_();
    modulateSilu(x, s).sum().backward();
    const at::Tensor fused = s.grad().clone();
    s.mutable_grad() = at::Tensor();
    modulateSiluComposed(x, s).sum().backward();
    CHECK(fused.sizes() == at::IntArrayRef({1, 8}));
    CHECK(distance(fused, s.grad()) < 1e-5);
}

TEST_CASE("an empty batch passes through the fused modulation") {
    CHECK(modulateSilu(at::empty({0, 4, 2, 2}), at::empty({0, 4})).numel() == 0);
}

TEST_CASE("all instruction sets give the same numbers to within rounding") {
    constexpr std::int64_t kPixels = 101;
    constexpr std::int64_t kChannels = 24;
    const at::Tensor x = gaussian({kPixels, kChannels}, 56) * 4;
    const at::Tensor g = gaussian({kPixels, kChannels}, 57);
    const at::Tensor s = gaussian({kChannels}, 58);
    std::vector<float> scratch(static_cast<std::size_t>(kernels::modulationScratch(kChannels)));
    const kernels::Modulation with{s.const_data_ptr<float>(), 1.3F, Dropout{9000, 5, 1}, 4,
                                   scratch.data()};
    const auto run = [&](const CpuLoops& loops) {
        at::Tensor out = at::zeros({4, kPixels, kChannels});
        at::Tensor rows = at::zeros({kPixels});
        auto* const data = out.mutable_data_ptr<float>();
        const auto* const in = x.const_data_ptr<float>();
        const auto* const pulled = g.const_data_ptr<float>();
        const std::int64_t size = x.numel();
        at::Tensor sums = at::zeros({kChannels});
        loops.f32.modulateForward({kPixels, kChannels}, with, in, data);
        loops.f32.modulateBackward({kPixels, kChannels}, with, pulled, in, data + size,
                                   sums.mutable_data_ptr<float>());
        auto* const rms = rows.mutable_data_ptr<float>();
        loops.f32.pixelNorm({kPixels, kChannels}, in, 1e-4F, data + 2 * size, rms);
        loops.f32.pixelNormBackward({kPixels, kChannels}, pulled, in, rms, 1e-4F, data + 3 * size);
        return at::cat({out.flatten(), rows, sums});
    };
    const at::Tensor reference = run(kernels::portableLoops());
    for (const CpuLoops* loops : runnableLoops()) {
        CAPTURE(std::string(loops->name));
        CHECK(distance(run(*loops), reference) < 1e-6);
    }
}

TEST_CASE("infinities and NaN are not hidden by the fused loops") {
    at::Tensor x = at::zeros({1, 4, 1, 2});
    x[0][0][0][0] = std::numeric_limits<float>::quiet_NaN();
    x[0][1][0][0] = 1000.0F;
    x[0][2][0][0] = -1000.0F;
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        const at::Tensor y = modulateSilu(x.to(type), at::zeros({1, 4})).to(at::kFloat);
        CHECK(std::isnan(y[0][0][0][0].item<float>()));
        CHECK(y[0][1][0][0].item<float>() == 1000.0F);
        CHECK(std::abs(y[0][2][0][0].item<float>()) < 1e-30F);
        const at::Tensor sum = addClamped(x.to(type), x.to(type), 1, 256).to(at::kFloat);
        CHECK(std::isnan(sum[0][0][0][0].item<float>()));
        CHECK(sum[0][1][0][0].item<float>() == 256.0F);
        CHECK(std::isnan(normalize(x.to(type), {1}).to(at::kFloat)[0][1][0][0].item<float>()));
    }
}

TEST_CASE("the clamped sum agrees with LibTorch's operators, clipped or not") {
    for (const double limit : {1.0, 256.0}) {
        for (const auto type : {at::kFloat, at::kBFloat16}) {
            const double tolerance = type == at::kFloat ? 1e-6 : 4e-3;
            const at::Tensor y = gaussian({2, 6, 3, 5}, 59).to(type).requires_grad_();
            const at::Tensor x = gaussian({2, 6, 3, 5}, 60).to(type).requires_grad_();
            const at::Tensor cot = gaussian({2, 6, 3, 5}, 61).to(type);
            const at::Tensor fused = addClamped(y, x, 0.4, limit);
            (fused * cot).sum().backward();
            const at::Tensor gy = y.grad().clone();
            const at::Tensor gx = x.grad().clone();
            const at::Tensor sum = y.detach().to(at::kDouble) + 0.4 * x.detach().to(at::kDouble);
            const at::Tensor passes = (sum.abs() < limit).to(at::kDouble);
            CHECK(distance(fused.detach(), sum.clamp(-limit, limit)) < tolerance);
            CHECK(distance(gy, cot.to(at::kDouble) * passes) < tolerance);
            CHECK(distance(gx, cot.to(at::kDouble) * passes * 0.4) < tolerance);
        }
    }
}

TEST_CASE("the pixel norm agrees with the general normalisation") {
    const at::Tensor x = gaussian({2, 37, 3, 5}, 62);
    const at::Tensor cot = gaussian({2, 37, 3, 5}, 63);
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        const double tolerance = type == at::kFloat ? 2e-6 : 6e-3;
        const at::Tensor narrow = x.clone().to(type).requires_grad_();
        const at::Tensor wide = x.to(type).to(at::kDouble).requires_grad_();
        (normalize(narrow, {1}) * cot.to(type)).sum().backward();
        (normalize(wide, {1}) * cot.to(type).to(at::kDouble)).sum().backward();
        CHECK(distance(normalize(narrow, {1}).detach(), normalize(wide, {1}).detach()) < tolerance);
        CHECK(distance(narrow.grad(), wide.grad()) < tolerance);
    }
}

TEST_CASE("the scaled concatenation agrees with LibTorch's operators") {
    const at::Tensor a = gaussian({2, 5, 3, 5}, 64);
    const at::Tensor b = gaussian({2, 18, 3, 5}, 65);
    const at::Tensor cot = gaussian({2, 23, 3, 5}, 66);
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        const double tolerance = type == at::kFloat ? 1e-6 : 4e-3;
        const at::Tensor first = a.clone().to(type).requires_grad_();
        const at::Tensor second = b.clone().to(type).requires_grad_();
        const at::Tensor wideFirst = first.detach().to(at::kDouble).requires_grad_();
        const at::Tensor wideSecond = second.detach().to(at::kDouble).requires_grad_();
        const at::Tensor joined = mpCat(first, second, 0.3);
        const at::Tensor exact = mpCat(wideFirst, wideSecond, 0.3);
        (joined * cot.to(type)).sum().backward();
        (exact * cot.to(type).to(at::kDouble)).sum().backward();
        CHECK(joined.is_contiguous(at::MemoryFormat::ChannelsLast));
        CHECK(distance(joined.detach(), exact.detach()) < tolerance);
        CHECK(distance(first.grad(), wideFirst.grad()) < tolerance);
        CHECK(distance(second.grad(), wideSecond.grad()) < tolerance);
    }
}

TEST_CASE("the fused loops do not depend on the number of threads") {
    const at::Tensor x = gaussian({5, 24, 33, 17}, 67);
    const at::Tensor s = gaussian({5, 24}, 68);
    const at::Tensor cot = gaussian({5, 24, 33, 17}, 69);
    const auto run = [&](int threads) {
        at::set_num_threads(threads);
        const Evaluated all =
            evaluate(&modulateSilu, x, s, cot.to(at::kDouble), Dropout{9000, 4, 2});
        return at::cat({all.y.flatten(), all.gx.flatten(), all.gs.flatten(),
                        normalize(x, {1}).flatten(), mpCat(x, cot).flatten()});
    };
    const int before = at::get_num_threads();
    const at::Tensor one = run(1);
    CHECK(at::equal(run(3), one));
    at::set_num_threads(before);
}

TEST_CASE("one loop moves weights and averages, and takes what is not finite for 0") {
    constexpr std::int64_t kCount = 5003;  // no multiple of anything
    kernels::AdamStep step{0.1F, 0.99F, 0.01F, 0.05F, 10.0F, 1e-8F};
    const at::Tensor gradient = at::linspace(-2, 2, kCount, at::kFloat);
    gradient[7] = std::numeric_limits<float>::quiet_NaN();
    gradient[4999] = std::numeric_limits<float>::infinity();
    std::vector<at::Tensor> results;
    for (const CpuLoops* const loops : {&kernels::portableLoops(), &kernels::bestLoops()}) {
        std::vector<at::Tensor> all;
        for (int index = 0; index < 5; ++index) {
            all.push_back(at::linspace(index + 1, index + 2, kCount, at::kFloat));
        }
        const at::Tensor given = gradient.clone();
        float* const averages[2] = {all[3].data_ptr<float>(), all[4].data_ptr<float>()};
        const float shares[2] = {0.25F, 1.0F};
        const kernels::UpdateArrays arrays{all[0].data_ptr<float>(),
                                           given.data_ptr<float>(),
                                           all[1].data_ptr<float>(),
                                           all[2].data_ptr<float>(),
                                           2,
                                           averages,
                                           shares};
        CHECK(loops->updateWeights(kCount, step, arrays) == 2);
        CHECK(given.eq(0).all().item<bool>());
        CHECK(at::allclose(all[4], all[0], 1e-6, 1e-6));
        results.push_back(at::stack(all));
    }
    CHECK(at::allclose(results[0], results[1], 1e-5, 1e-6));
    const at::Tensor clean = gradient.nan_to_num(0, 0, 0);
    const at::Tensor first = at::linspace(2, 3, kCount, at::kFloat);
    const at::Tensor m = first + (clean - first) * 0.1;
    const at::Tensor v = at::linspace(3, 4, kCount, at::kFloat) * 0.99 + clean.square() * 0.01;
    const at::Tensor weight =
        at::linspace(1, 2, kCount, at::kFloat) - 0.05 * m / (v.sqrt() * 10 + 1e-8);
    CHECK(at::allclose(results[1][0], weight, 1e-5, 1e-6));
    CHECK(at::allclose(results[1][3], at::linspace(4, 5, kCount, at::kFloat).lerp(weight, 0.25),
                       1e-5, 1e-6));
}
