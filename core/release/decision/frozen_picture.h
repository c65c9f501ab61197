// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/image.h"
#include "core/release/decision/release_record.h"

namespace outis::release {

/// A picture of the release as it was when the release was submitted. Errors: Unreadable; Corrupt
/// where it is another one than that (subject: its file name).
[[nodiscard]] Result<data::GreyImage> frozenPicture(const ReleaseRecord& record,
                                                    const FrozenImage& image);

}  // namespace outis::release
