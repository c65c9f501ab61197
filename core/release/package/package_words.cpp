// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_words.h"

#include "core/base/result.h"
#include "core/release/report_words.h"

namespace outis::release {

const char* termsOf(std::string_view setting) {
    if (setting == "open") {
        return kTermsOpen;
    }
    if (setting == "registered") {
        return kTermsRegistered;
    }
    if (setting == "contract") {
        return kTermsContract;
    }
    if (setting == "secure-environment") {
        return kTermsSecureEnvironment;
    }
    throw ErrorException({ErrorCode::Unsupported, "release setting", std::string(setting)});
}

std::string packageWords() {
    std::string words(kReportWords);
    for (const char* text : {kReportPage, kReportStyle, kDatasetCard, kWithdrawalNotice, kTermsOpen,
                             kTermsRegistered, kTermsContract, kTermsSecureEnvironment}) {
        words += '\n';
        words += text;
    }
    return words;
}

}  // namespace outis::release
