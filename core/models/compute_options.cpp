// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/compute_options.h"

namespace outis::models {

void ComputeOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"device", "", "where the networks compute"}, device,
                   {"auto", "cpu", "cuda", "cuda:1", "cuda:2", "cuda:3", "cuda:4", "cuda:5",
                    "cuda:6", "cuda:7"});
    visitor.choice({"precision", "", "arithmetic inside the network; auto takes the faster one"},
                   precision, {"auto", "f32", "bf16"});
    visitor.field({"threads", "", "processor threads, 0 for all"}, threads, {0, 1024});
}

}  // namespace outis::models
