// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/byte_patterns.h"

#include <deque>

namespace outis::data {
namespace {

unsigned char folded(unsigned char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + ('a' - 'A')) : byte;
}

}  // namespace

std::uint32_t BytePatterns::childOf(std::uint32_t node, unsigned char byte) const {
    if (node == 0) {
        return first_[byte];
    }
    for (const auto& [letter, child] : nodes_[node].children) {
        if (letter == byte) {
            return child;
        }
    }
    return 0;
}

std::uint32_t BytePatterns::step(std::uint32_t node, unsigned char byte) const {
    for (;;) {
        const std::uint32_t child = childOf(node, byte);
        if (child != 0 || node == 0) {
            return child;
        }
        node = nodes_[node].fallback;
    }
}

std::size_t BytePatterns::add(std::string_view pattern) {
    std::uint32_t node = 0;
    for (const char letter : pattern) {
        const unsigned char byte = folded(static_cast<unsigned char>(letter));
        std::uint32_t child = childOf(node, byte);
        if (child == 0) {
            child = static_cast<std::uint32_t>(nodes_.size());
            nodes_.emplace_back();
            nodes_[node].children.emplace_back(byte, child);
            if (node == 0) {
                first_[byte] = child;
            }
        }
        node = child;
    }
    if (node != 0) {
        nodes_[node].patterns.push_back(static_cast<std::uint32_t>(lengths_.size()));
    }
    lengths_.push_back(pattern.size());
    return lengths_.size() - 1;
}

void BytePatterns::prepare() {
    std::deque<std::uint32_t> waiting = {0};
    while (!waiting.empty()) {
        const std::uint32_t node = waiting.front();
        waiting.pop_front();
        const std::uint32_t fallback = nodes_[node].fallback;
        nodes_[node].nearestEnd =
            nodes_[fallback].patterns.empty() ? nodes_[fallback].nearestEnd : fallback;
        for (const auto& [letter, child] : nodes_[node].children) {
            nodes_[child].fallback = node == 0 ? 0 : step(fallback, letter);
            waiting.push_back(child);
        }
    }
}

void BytePatterns::Scan::feed(std::span<const std::byte> bytes, const Found& found) {
    const auto& nodes = patterns_.nodes_;
    for (const std::byte byte : bytes) {
        state_ = patterns_.step(state_, folded(std::to_integer<unsigned char>(byte)));
        ++position_;
        std::uint32_t end = nodes[state_].patterns.empty() ? nodes[state_].nearestEnd : state_;
        for (; end != 0; end = nodes[end].nearestEnd) {
            for (const std::uint32_t pattern : nodes[end].patterns) {
                found({pattern, position_, patterns_.lengths_[pattern]});
            }
        }
    }
}

}  // namespace outis::data
