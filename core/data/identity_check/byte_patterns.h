// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace outis::data {

/// Many byte strings searched at once (Aho and Corasick 1975), in time linear in the text. Letters
/// A to Z match either case.
class BytePatterns {
public:
    /// `length` bytes that end at `end` of the bytes given so far are pattern `pattern`.
    struct Match {
        std::size_t pattern = 0;
        std::uint64_t end = 0;
        std::size_t length = 0;
    };
    using Found = std::function<void(const Match&)>;

    /// The number of the pattern, in the order of adding. Empty patterns match nowhere.
    std::size_t add(std::string_view pattern);
    /// After the last add().
    void prepare();

    /// Reads a text in pieces; a pattern may lie across them.
    class Scan {
    public:
        explicit Scan(const BytePatterns& patterns) : patterns_(patterns) {}
        void feed(std::span<const std::byte> bytes, const Found& found);

    private:
        const BytePatterns& patterns_;
        std::uint32_t state_ = 0;
        std::uint64_t position_ = 0;
    };

private:
    struct Node {
        std::vector<std::pair<unsigned char, std::uint32_t>> children;
        std::uint32_t fallback = 0;
        std::uint32_t nearestEnd = 0;         ///< the longest proper suffix that is a pattern
        std::vector<std::uint32_t> patterns;  ///< that end here
    };
    [[nodiscard]] std::uint32_t childOf(std::uint32_t node, unsigned char byte) const;
    [[nodiscard]] std::uint32_t step(std::uint32_t node, unsigned char byte) const;

    std::array<std::uint32_t, 256>
        first_{};  ///< children of the root: most bytes of a text end here
    std::vector<Node> nodes_{1};
    std::vector<std::size_t> lengths_;
};

}  // namespace outis::data
