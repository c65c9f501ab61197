// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/release/decision/release_record.h"
#include "core/release/findings.h"
#include "core/release/package/package_facts.h"
#include "core/release/record_findings.h"

namespace outis::release {

/// What the record says now. For the outside: the acts whose statements go along with a package.
[[nodiscard]] RecordFacts recordFactsOf(const ReleaseRecord& record, const PackageFacts& facts,
                                        Audience audience);

}  // namespace outis::release
