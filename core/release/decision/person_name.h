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

/// What stands by itself in reports, terms and logs, as a name, a role or a title: one line of text
/// that shows what it holds, of at most 500 bytes. Errors: InvalidOption.
[[nodiscard]] Result<void> checkLine(const char* what, const std::string& text);

}  // namespace outis::release
