// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace outis::data {

class Catalogue;
class Workspace;

/// What of the key is to become.
enum class KeyFate {
    Stays,  ///< later imports know patients and files again by their keyed digests
    Goes,   ///< nobody does, and nobody can try names out against the digests any more
};

struct ForgottenIdentities {
    std::int64_t patients = 0;  ///< whose ids were dropped
    std::int64_t files = 0;     ///< whose paths were dropped
    std::int64_t texts = 0;     ///< words or pictures of burned-in text
    bool keyIsGone = false;
};

/// Empties the identity table for good: no byte of it stays in the catalogue's files. Patients,
/// images, labels, split and day offsets stay. May be repeated. The caller holds the workspace's
/// lock. Errors: WorkspaceLocked (another program reads the catalogue just now: the rows are gone,
/// but bytes of them are left until it is done again), Unwritable, DiskFull.
[[nodiscard]] Result<ForgottenIdentities> forgetIdentities(const Workspace& workspace,
                                                           Catalogue& catalogue, KeyFate key,
                                                           const Clock& clock = SystemClock());

}  // namespace outis::data
