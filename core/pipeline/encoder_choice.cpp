// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/encoder_choice.h"

namespace outis::pipeline {

void EncoderChoice::describe(OptionVisitor& visitor) {
    visitor.choice({"encoder", "", "own: trained here on the training patients, without labels"},
                   encoder, {"own", "swav-resnet50", "resnet18", "resnet50", "fid-inception"});
    visitor.field({"weights", "", "safetensors file of an encoder that is not own"}, weights);
    training.describe(visitor);
}

Result<void> EncoderChoice::check() const {
    if (encoder != "own" && weights.empty()) {
        return Error{ErrorCode::InvalidOption, "weights", "this encoder needs a file of weights"};
    }
    if (encoder == "own" && !weights.empty()) {
        return Error{ErrorCode::InvalidOption, "weights",
                     "an own encoder is trained here; name the kind of encoder these belong to"};
    }
    return training.check();
}

}  // namespace outis::pipeline
