// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Texts of the files of a package: resources/package, as they were when the program was built.
namespace outis::release {

extern const char* const kDatasetCard;
extern const char* const kWithdrawalNotice;
extern const char* const kTermsOpen;
extern const char* const kTermsRegistered;
extern const char* const kTermsContract;
extern const char* const kTermsSecureEnvironment;

/// TERMS.txt of a release setting. Errors by ErrorException: Unsupported for another setting.
[[nodiscard]] const char* termsOf(std::string_view setting);

/// All of these texts and those of the report: words that stand in any package.
[[nodiscard]] std::string packageWords();

}  // namespace outis::release
