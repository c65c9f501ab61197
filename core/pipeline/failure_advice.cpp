// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/failure_advice.h"

namespace outis::pipeline {

namespace {

std::string now(const std::string& flag, const std::string& value) {
    return flag + " (now " + value + ")";
}

std::string now(const std::string& flag, std::int64_t value) {
    return now(flag, value == 0 ? "automatic" : std::to_string(value));
}

/// The options of a stage that need less memory, the one that costs least first.
std::string smaller(Stage stage, const RunOptions& options) {
    const std::string size = now("--size", options.prepare.size);
    switch (stage) {
        case Stage::Compress:
            return now("--compress-micro-batch", options.compress.training.microBatch) + " or " +
                   size;
        case Stage::Encode:
            return now("--encode-batch", options.encode.training.batch) + " or " +
                   now("--encode-width", options.encode.training.width);
        case Stage::EvaluationEncoder:
            return now("--evaluation-encoder-batch", options.evaluationEncoder.training.batch) +
                   " or " +
                   now("--evaluation-encoder-width", options.evaluationEncoder.training.width);
        case Stage::Train:
        case Stage::Shadow:
            return now("--train-micro-batch", options.train.microBatch) + ", " +
                   now("--preset", options.train.preset) + " or " + size;
        case Stage::Detect:
            return now("--reidentification-batch", options.reidentification.batch) + ", " +
                   now("--copy-detector-batch", options.copyDetector.batch) + ", " +
                   now("--deep-ssim-batch", options.deepSsim.batch) + " or " + size;
        case Stage::Generate:
            return now("--generate-batch", options.generate.batch) + " or " +
                   now("--samples", options.generate.count);
        case Stage::Audit:
            return now("--audit-batch", options.audit.batch) + ", " +
                   now("--audit-predicates", options.audit.attack.predicates) + " or " +
                   now("--samples", options.generate.count);
        case Stage::Evaluate:
            return now("--fidelity-most-rows", options.fidelity.mostRows) + " or " +
                   now("--samples", options.generate.count);
        case Stage::Utility:
            return now("--utility-batch", options.utility.batch) + " or " +
                   now("--utility-side", options.utility.side);
        default:
            return size;
    }
}

}  // namespace

Error withAdvice(Error error, Stage stage, const RunOptions& options) {
    if (error.code != ErrorCode::OutOfMemory && error.code != ErrorCode::DeviceFailed) {
        return error;
    }
    error.subject = stageName(stage);
    if (error.code == ErrorCode::OutOfMemory) {
        error.detail += "; it needs less with a smaller " + smaller(stage, options);
    }
    return error;
}

}  // namespace outis::pipeline
