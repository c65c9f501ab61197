// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"

namespace outis::data {

class Workspace;

/// Moves all images of some patients (numbers of the catalogue) behind those of the others in the
/// prepared sets of train, control and probe, where PreparedSet shows them to those alone who ask
/// for Patients::All. The sets are replaced one after the other. Errors: those of
/// PreparedSet::open(), Unwritable, DiskFull.
[[nodiscard]] Result<void> setAside(const Workspace& workspace,
                                    const std::vector<std::int64_t>& patients);

}  // namespace outis::data
