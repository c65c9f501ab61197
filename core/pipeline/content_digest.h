// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/data/catalogue.h"

namespace outis::pipeline {

/// SHA-256 over images, their patients and their labels, without the split: what an import made.
[[nodiscard]] Result<std::string> contentDigest(const data::Catalogue& catalogue);

}  // namespace outis::pipeline
