// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/pixel_digest.h"

#include <span>

#include "core/base/hash.h"

namespace outis::data {

std::string pixelDigestOf(const GreyImage& image) {
    Sha256 hash;
    hash.update(std::to_string(image.width) + "x" + std::to_string(image.height) + "\n");
    hash.update(std::as_bytes(std::span(image.pixels)));
    return toHex(hash.finish());
}

}  // namespace outis::data
