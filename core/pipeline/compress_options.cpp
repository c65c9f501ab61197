// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/compress_options.h"

namespace outis::pipeline {

void CompressOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"space", "", "what the generator learns: pixels up to 128 px, latents above"},
                   space, {"pixels", "latents"});
    given.describe(visitor);
    training.describe(visitor);
}

Result<void> CompressOptions::check() const {
    if (!isLatent()) {
        return {};
    }
    if (!given.file.empty()) {
        return given.check();
    }
    return training.check();
}

}  // namespace outis::pipeline
