// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/set_digest.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/pixel_digest.h"

namespace outis::release {

void SetDigest::add(const data::GreyImage& image, std::span<const int> labels) {
    std::string member = data::pixelDigestOf(image);
    for (const int label : labels) {
        member += ' ' + std::to_string(label);
    }
    members_.push_back(std::move(member));
}

std::string SetDigest::finish() {
    std::ranges::sort(members_);
    Sha256 hash;
    hash.update("outis image set 1\n" + nlohmann::json(findings_).dump() + "\n");
    for (const std::string& member : members_) {
        hash.update(member + "\n");
    }
    return toHex(hash.finish());
}

}  // namespace outis::release
