// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/guard.h"

#include <c10/util/Exception.h>

#include <filesystem>
#include <new>
#include <stdexcept>
#include <string>

#include <doctest.h>

#include "core/pipeline/failure_advice.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

Error caught(const std::function<void()>& work) {
    return guarded<int>("encode",
                        [&]() -> Result<int> {
                            work();
                            return 0;
                        })
        .error();
}

}  // namespace

TEST_CASE("whatever a stage throws becomes a typed error of one line") {
    CHECK(caught([] { throw std::bad_alloc(); }).code == ErrorCode::OutOfMemory);
    CHECK(caught([] { TORCH_CHECK_WITH(OutOfMemoryError, false, "CUDA out of memory."); }).code ==
          ErrorCode::OutOfMemory);
    CHECK(caught([] {
              throw c10::AcceleratorError({"f", "f", 1}, 700, "CUDA error: x");
          }).code == ErrorCode::DeviceFailed);
    CHECK(caught([] { TORCH_CHECK(false, "cuDNN error: CUDNN_STATUS_INTERNAL_ERROR"); }).code ==
          ErrorCode::DeviceFailed);
    CHECK(caught([] { TORCH_CHECK(false, "sizes do not match"); }).code == ErrorCode::Internal);
    CHECK(caught([] { throw std::runtime_error("x"); }).code == ErrorCode::Internal);
    CHECK(caught([] { throw 7; }).code == ErrorCode::Internal);
    CHECK(caught([] {
              throw ErrorException({ErrorCode::DiskFull, "a", "b"});
          }).code == ErrorCode::DiskFull);
    CHECK(caught([] {
              throw std::filesystem::filesystem_error(
                  "x", "a", std::make_error_code(std::errc::no_space_on_device));
          }).code == ErrorCode::DiskFull);
    const Error internal = caught([] { TORCH_CHECK(false, "sizes do not match"); });
    CHECK(describe(internal).find("frame #") == std::string::npos);
    CHECK(describe(internal).find('\n') == std::string::npos);
}

TEST_CASE("a lack of memory names the stage and the options that need less") {
    RunOptions options;
    options.train.microBatch = 48;
    options.generate.batch = 17;
    const Error lack{ErrorCode::OutOfMemory, "metrics", "8.0 MB asked for, 1.0 MB free"};
    const Error train = withAdvice(lack, Stage::Train, options);
    CHECK(train.subject == "train");
    CHECK(train.detail.starts_with("8.0 MB asked for, 1.0 MB free; "));
    CHECK(train.detail.find("--train-micro-batch (now 48)") != std::string::npos);
    CHECK(train.detail.find("--preset (now tiny-64)") != std::string::npos);
    const Error generate = withAdvice(lack, Stage::Generate, options);
    CHECK(generate.detail.find("--generate-batch (now 17)") != std::string::npos);
    for (const Stage stage : kStages) {
        CHECK(withAdvice(lack, stage, options).detail.find("--") != std::string::npos);
    }
}

TEST_CASE("a GPU that fails names the stage; other errors are left as they are") {
    const Error gpu = withAdvice({ErrorCode::DeviceFailed, "x", "CUDA error"}, Stage::Train, {});
    CHECK(gpu.subject == "train");
    CHECK(describe(gpu).find("goes on from the last checkpoint") != std::string::npos);
    const Error other = withAdvice({ErrorCode::Corrupt, "file", "short"}, Stage::Train, {});
    CHECK(other.subject == "file");
    CHECK(other.detail == "short");
}
