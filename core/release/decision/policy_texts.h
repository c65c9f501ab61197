// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::release {

extern const char* const kOpenPolicy;
extern const char* const kRegisteredPolicy;
extern const char* const kContractPolicy;
extern const char* const kSecureEnvironmentPolicy;
/// What would have to change, by the finding that a rule asks about.
extern const char* const kPolicyAdvice;

}  // namespace outis::release
