// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/models/compute_options.h"
#include "core/privacy/detectors/copy_detector.h"

namespace outis::privacy {

/// A detector that trainDetector() wrote. Errors: NotFound, Unreadable, Corrupt (no detector, or
/// tensors that do not fit: which ones), NewerVersion, NoDevice.
[[nodiscard]] Result<std::unique_ptr<CopyDetector>> openDetector(
    const std::filesystem::path& weights, const models::ComputeOptions& compute);

}  // namespace outis::privacy
