// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/data/importer.h"

namespace outis::data {

/// The error without a path of the source, which may name a person or a place: "source" stands for
/// the folder and everything in it, and the bare file name for the label file. For everything that
/// leaves an import: errors and warnings end in events, logs and records.
[[nodiscard]] Error withoutPlaces(Error error, const ImportOptions& options);

}  // namespace outis::data
