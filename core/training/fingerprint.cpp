// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/fingerprint.h"

#include <nlohmann/json.hpp>

#include "core/base/hash.h"

namespace outis::training {

std::string fingerprintOf(nlohmann::json facts, std::span<const std::string_view> without) {
    for (const char* option : {"checkpoint-seconds", "device", "precision", "threads"}) {
        facts.erase(option);
    }
    for (const std::string_view option : without) {
        facts.erase(std::string(option));
    }
    return toHex(sha256(facts.dump()));
}

}  // namespace outis::training
