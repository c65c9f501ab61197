// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/ids.h"

namespace outis::data {

class Catalogue;

/// How two patient ids that turned out to be one person were joined.
enum class Joined {
    Already,   ///< they were one
    Merged,    ///< one row now
    Excluded,  ///< the split had them in two sets: the second is in none any more
};

/// Makes two patients one. The one with a role stays; of two, the one that something may have
/// learned from; else the older. Throws SQLite::Exception and ErrorException; the caller holds the
/// transaction.
[[nodiscard]] Joined joinPatients(Catalogue& catalogue, PatientId one, PatientId other);

/// Writes the split's proof anew after a patient left a set; nothing to do before the split.
void renewSplitProof(Catalogue& catalogue);

}  // namespace outis::data
