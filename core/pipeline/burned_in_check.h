// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include <ATen/core/Tensor.h>

#include "core/privacy/detectors/detector_options.h"

namespace outis::pipeline {

/// Bool [n]: writing other than a side marker was found on the picture (METHOD 10.2-5, T5). images
/// U8 [n, 1, S, S], which stay as they are. Undefined when stopped.
[[nodiscard]] at::Tensor showWriting(const at::Tensor& images, const std::stop_token& stop);

/// How showWriting() does on pictures of this size.
struct WritingCheck {
    std::string state;     ///< "ok", "weak: ..." where it misses much, or why it decides nothing
    std::string sentence;  ///< what it found on real images, with and without made-up writing
};

/// Looks for writing on real images U8 [n, 1, S, S], and on up to 200 of them by lot into which
/// made-up writing was planted, in the smallest letters that can be read (7 px). Refused where it
/// finds writing on more of the real ones than `options.falseRejects`; weak where it finds less
/// than 80 % (METHOD 8.4) of what was planted. Empty when stopped.
[[nodiscard]] std::optional<WritingCheck> checkWriting(const at::Tensor& images,
                                                       const privacy::CalibrationOptions& options,
                                                       const std::stop_token& stop);

/// Does a check in this state reject pictures?
[[nodiscard]] bool rejectsWriting(std::string_view state);

}  // namespace outis::pipeline
