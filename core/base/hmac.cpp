// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hmac.h"

#include <algorithm>
#include <array>

namespace outis {
namespace {

using Block = std::array<std::byte, 64>;

Block padded(std::span<const std::byte> key) {
    Block block{};
    if (key.size() > block.size()) {
        const Digest digest = sha256(key);
        std::ranges::copy(std::as_bytes(std::span(digest)), block.begin());
    } else {
        std::ranges::copy(key, block.begin());
    }
    return block;
}

Block mixed(Block block, std::byte pad) {
    for (std::byte& byte : block) {
        byte ^= pad;
    }
    return block;
}

}  // namespace

Digest hmacSha256(std::span<const std::byte> key, std::string_view message) {
    const Block block = padded(key);
    Sha256 inner;
    inner.update(std::span<const std::byte>(mixed(block, std::byte{0x36})));
    inner.update(message);
    const Digest inside = inner.finish();
    Sha256 outer;
    outer.update(std::span<const std::byte>(mixed(block, std::byte{0x5c})));
    outer.update(std::as_bytes(std::span(inside)));
    return outer.finish();
}

}  // namespace outis
