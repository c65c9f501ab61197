// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/release/decision/signing_key.h"

namespace outis::release {

/// One spelling of a name: small letters without accents, blanks and stops; of scripts other than
/// Latin, Greek and Cyrillic as it is.
[[nodiscard]] std::string plainName(const std::string& name);

/// Keys decide who somebody is; one name under two keys is taken for one person too.
[[nodiscard]] bool isSamePerson(const Person& one, const Person& other);

/// A name or a role stands in reports and logs: one line of text that shows what it holds. Errors:
/// InvalidOption.
[[nodiscard]] Result<void> checkPersonText(const char* what, const std::string& text);

}  // namespace outis::release
