// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <atomic>
#include <cmath>
#include <limits>
#include <memory>
#include <string_view>

#include <ATen/ATen.h>
#include <ATen/record_function.h>

#include "core/diffusion/loss_tally.h"
#include "core/diffusion/training_step.h"
#include "core/models/device.h"
#include "tests/core/diffusion/small_training.h"

using namespace outis;
using namespace outis::diffusion;
using namespace outis::diffusion::testing;

namespace {

std::atomic<int> waits = 0;
std::atomic<int> operations = 0;

std::unique_ptr<at::ObserverContext> countOperation(const at::RecordFunction& function) {
    ++operations;
    if (std::string_view(function.name()) == "aten::_local_scalar_dense") {
        ++waits;
    }
    return nullptr;
}

/// Counts, as long as it lives, how often the host reads a number from a tensor.
class WaitCounter {
public:
    WaitCounter() : handle_(at::addGlobalCallback(at::RecordFunctionCallback(countOperation))) {
        waits = 0;
        operations = 0;
    }
    ~WaitCounter() { at::removeCallback(handle_); }
    WaitCounter(const WaitCounter&) = delete;
    WaitCounter& operator=(const WaitCounter&) = delete;

private:
    at::CallbackHandle handle_;
};

at::Tensor scalar(double value) {
    return at::full({}, value, at::kDouble);
}

}  // namespace

TEST_CASE("training steps read no number back from the device") {
    const TrainingData data = smallData();
    const TrainOptions options = orThrow(resolveFor(smallOptions(), data));
    const models::Compute compute = orThrow(models::chooseCompute(options.compute));
    const Normalisation normalisation = measure(data, options.network.sigmaData);
    TrainingState state(options, compute);
    TrainingStep step(options, data, normalisation, compute.device, state);
    LossTally tally(compute.device);
    {
        const WaitCounter counter;
        for (int index = 0; index < 4; ++index) {
            tally.add(step.run().loss, state.imagesSeen);
        }
        CHECK(operations > 1000);
        CHECK(waits == 0);
        static_cast<void>(scalar(1).item<double>());
        CHECK(waits == 1);
    }
    const LossTally::Reading reading = tally.read();
    CHECK(std::isfinite(reading.sum));
    CHECK(reading.sum > 0);
    CHECK(state.gradientsZeroed() == 0);
}

TEST_CASE("losses are summed, and three in a row that are not finite are remembered") {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    LossTally tally(at::kCPU);
    std::int64_t images = 0;
    const auto add = [&](double loss) { tally.add(scalar(loss), images += 4); };
    add(1);
    add(2.5);
    LossTally::Reading reading = tally.read();
    CHECK(reading.sum == 3.5);
    CHECK_FALSE(reading.lastIsBroken);
    CHECK(reading.brokenAt == 0);
    add(kNan);
    add(std::numeric_limits<double>::infinity());
    add(1);  // two in a row do not count
    reading = tally.read();
    CHECK_FALSE(reading.lastIsBroken);
    CHECK(reading.brokenAt == 0);
    add(kNan);
    CHECK(tally.read().lastIsBroken);
    add(kNan);  // reading them does not break a row
    add(kNan);
    add(7);
    reading = tally.read();
    CHECK_FALSE(reading.lastIsBroken);
    CHECK(reading.brokenAt == images - 4);
}
