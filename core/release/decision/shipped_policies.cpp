// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/shipped_policies.h"

#include "core/base/files.h"
#include "core/release/decision/policy_texts.h"

namespace outis::release {

std::vector<std::pair<std::string, std::string_view>> shippedPolicies() {
    return {{"open", kOpenPolicy},
            {"registered", kRegisteredPolicy},
            {"contract", kContractPolicy},
            {"secure-environment", kSecureEnvironmentPolicy}};
}

Result<std::string> findPolicy(const std::string& nameOrFile) {
    for (const auto& [name, text] : shippedPolicies()) {
        if (name == nameOrFile) {
            return std::string(text);
        }
    }
    constexpr std::uint64_t kLargest = 1 << 20;
    return files::readText(nameOrFile, kLargest);
}

}  // namespace outis::release
