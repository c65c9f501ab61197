// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/loop.h"

#include <doctest.h>

#include <fstream>
#include <limits>
#include <map>

#include <ATen/ATen.h>

#include "core/training/data_order.h"
#include "core/training/optimizer.h"
#include "tests/support/recording_observer.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::training;
namespace fs = std::filesystem;

namespace {

/// Fits a line to ten points, two at a time.
class Line final : public StateSaver {
public:
    explicit Line(double poison = 0) : poison_(poison) {}

    [[nodiscard]] models::NamedTensors tensors() const override {
        models::NamedTensors all = optimizer_.state();
        all.emplace_back("net.slope", slope_);
        return all;
    }
    [[nodiscard]] nlohmann::json facts() const override { return {{"best", best_}}; }
    void restore(const nlohmann::json& facts) override { best_ = facts.at("best"); }

    StepReport step(std::int64_t imagesSeen) {
        at::Tensor loss = at::zeros({});
        for (std::int64_t row = 0; row < 2; ++row) {
            const auto x = static_cast<double>(order_.indexAt(imagesSeen + row));
            loss = loss + (slope_ * x - 0.3 * x).square() / 100;
        }
        optimizer_.clearGradients();
        loss.backward();
        optimizer_.step(0.01);
        best_ = std::min(best_, loss.item<double>());
        StepReport report;
        report.images = 2;
        report.loss = loss.item<double>() + poison_;
        report.metrics = {{"slope", slope_.item<double>()}};
        return report;
    }

    at::Tensor slope_ = at::tensor(1.0F).requires_grad_();

private:
    Optimizer optimizer_{{{"slope", slope_}}, {}};
    DataOrder order_{Seed{5}, 10};
    double best_ = 1e9;
    double poison_;
};

struct Trained {
    Result<LoopResult> result;
    float slope;
};

Trained trainLine(const fs::path& folder, std::int64_t length, int stopAfter = -1,
                  const std::string& fingerprint = "line", bool restart = false) {
    Line line;
    LoopOptions options;
    options.length = length;
    options.fingerprint = fingerprint;
    LoopPlaces places;
    places.folder = folder;
    places.restart = restart;
    std::stop_source stop;
    int steps = 0;
    test::RecordingObserver observer;
    const StepFunction step = [&](std::int64_t imagesSeen) {
        if (++steps == stopAfter) {
            stop.request_stop();
        }
        return line.step(imagesSeen);
    };
    auto result = runTraining(options, places, line, step, stop.get_token(), observer);
    return {std::move(result), line.slope_.item<float>()};
}

}  // namespace

TEST_CASE("a training that was stopped and resumed equals the uninterrupted one") {
    const test::TemporaryFolder whole;
    const test::TemporaryFolder parts;
    const Trained uninterrupted = trainLine(whole.path(), 60);
    REQUIRE_RESULT(uninterrupted.result);
    CHECK(uninterrupted.result->outcome == Outcome::Finished);
    const Trained first = trainLine(parts.path(), 60, 7);
    REQUIRE_RESULT(first.result);
    CHECK(first.result->outcome == Outcome::Stopped);
    CHECK(first.result->imagesSeen == 14);
    const Trained second = trainLine(parts.path(), 60);
    REQUIRE_RESULT(second.result);
    CHECK(second.result->resumed);
    CHECK(second.slope == uninterrupted.slope);
    const auto bytes = [](const fs::path& folder) {
        return *files::readBytes(folder / "checkpoint-000000000060.safetensors");
    };
    CHECK((bytes(whole.path()) == bytes(parts.path())));
}

TEST_CASE("a lack of memory or a failing GPU ends a training that can go on") {
    const Trained whole = trainLine(test::TemporaryFolder().path(), 60);
    for (const bool memory : {true, false}) {
        const test::TemporaryFolder folder;
        REQUIRE_RESULT(trainLine(folder.path(), 60, 7).result);
        Line line;
        LoopOptions options;
        options.length = 60;
        options.fingerprint = "line";
        LoopPlaces places;
        places.folder = folder.path();
        test::RecordingObserver observer;
        const StepFunction step = [&](std::int64_t imagesSeen) {
            if (imagesSeen >= 20 && memory) {
                at::empty({std::int64_t{1} << 50}, at::kFloat);
            }
            TORCH_CHECK(imagesSeen < 20, "CUDA error: unspecified launch failure");
            return line.step(imagesSeen);
        };
        const auto failed = runTraining(options, places, line, step, {}, observer);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == (memory ? ErrorCode::OutOfMemory : ErrorCode::DeviceFailed));
        CHECK(failed.error().detail.starts_with("training step at 20 images: "));
        CHECK(fs::exists(folder / "checkpoint-000000000014.safetensors"));
        const Trained resumed = trainLine(folder.path(), 60);
        REQUIRE_RESULT(resumed.result);
        CHECK(resumed.result->steps == 23);
        CHECK(resumed.slope == whole.slope);
    }
}

TEST_CASE("a finished training can be lengthened") {
    const test::TemporaryFolder folder;
    const test::TemporaryFolder whole;
    REQUIRE_RESULT(trainLine(folder.path(), 20).result);
    CHECK(trainLine(folder.path(), 60).slope == trainLine(whole.path(), 60).slope);
}

TEST_CASE("a checkpoint of another training is refused unless a new beginning is asked for") {
    const test::TemporaryFolder folder;
    REQUIRE_RESULT(trainLine(folder.path(), 20).result);
    const Trained refused = trainLine(folder.path(), 20, -1, "other");
    REQUIRE_FALSE(refused.result);
    CHECK(refused.result.error().code == ErrorCode::InvalidOption);
    const Trained anew = trainLine(folder.path(), 20, -1, "other", true);
    REQUIRE_RESULT(anew.result);
    CHECK_FALSE(anew.result->resumed);
}

TEST_CASE("a damaged checkpoint is passed over with a warning") {
    const test::TemporaryFolder folder;
    REQUIRE_RESULT(trainLine(folder.path(), 20).result);
    REQUIRE_RESULT(trainLine(folder.path(), 40).result);
    {
        std::fstream file(folder / "checkpoint-000000000040.safetensors",
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(-2, std::ios::end);
        file.put('x');
    }
    Line line;
    test::RecordingObserver observer;
    const StepFunction step = [&](std::int64_t imagesSeen) { return line.step(imagesSeen); };
    const LoopOptions options{40, 120, "line", ""};
    const LoopPlaces places{folder.path(), false, {}};
    const auto result = runTraining(options, places, line, step, {}, observer);
    REQUIRE_RESULT(result);
    CHECK(result->steps == 10);
    CHECK(observer.hasWarned(ErrorCode::Corrupt));
    const test::TemporaryFolder whole;
    CHECK(line.slope_.item<float>() == trainLine(whole.path(), 40).slope);
}

TEST_CASE("three losses in a row that are not finite stop the training, and nothing is saved") {
    const test::TemporaryFolder folder;
    Line line(std::numeric_limits<double>::quiet_NaN());
    test::RecordingObserver observer;
    int steps = 0;
    const StepFunction step = [&](std::int64_t imagesSeen) {
        ++steps;
        return line.step(imagesSeen);
    };
    const auto result =
        runTraining({60, 0, "line", ""}, {folder.path(), false, {}}, line, step, {}, observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::NonFinite);
    CHECK(steps == 3);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("weights that are not finite are never saved") {
    const test::TemporaryFolder folder;
    Line line;
    test::RecordingObserver observer;
    const StepFunction step = [&](std::int64_t imagesSeen) {
        StepReport report = line.step(imagesSeen);
        line.slope_.detach().fill_(std::numeric_limits<float>::infinity());
        report.loss = 1;
        return report;
    };
    const auto result =
        runTraining({2, 120, "line", ""}, {folder.path(), false, {}}, line, step, {}, observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::NonFinite);
    CHECK(result.error().subject == "net.slope");
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a training that ended early stays ended") {
    const test::TemporaryFolder folder;
    Line line;
    test::RecordingObserver observer;
    int steps = 0;
    const StepFunction step = [&](std::int64_t imagesSeen) {
        StepReport report = line.step(imagesSeen);
        report.isLast = ++steps == 4;
        return report;
    };
    const LoopOptions options{60, 120, "line", ""};
    const LoopPlaces places{folder.path(), false, {}};
    const auto first = runTraining(options, places, line, step, {}, observer);
    REQUIRE_RESULT(first);
    CHECK(first->outcome == Outcome::Finished);
    CHECK(first->imagesSeen == 8);
    const auto second = runTraining(options, places, line, step, {}, observer);
    REQUIRE_RESULT(second);
    CHECK(second->outcome == Outcome::Finished);
    CHECK(second->steps == 0);
    CHECK(steps == 4);
}

TEST_CASE("a checkpoint on request is written at once") {
    const test::TemporaryFolder folder;
    Line line;
    test::RecordingObserver observer;
    const StepFunction step = [&](std::int64_t imagesSeen) { return line.step(imagesSeen); };
    int asked = 0;
    LoopPlaces places;
    places.folder = folder.path();
    places.checkpointRequested = [&] { return ++asked == 3; };
    REQUIRE_RESULT(runTraining({20, 1e9, "line", ""}, places, line, step, {}, observer));
    CHECK(fs::exists(folder / "checkpoint-000000000006.json"));
    CHECK(fs::exists(folder / "checkpoint-000000000020.json"));
    CHECK(observer.progress.size() == 10);
}
