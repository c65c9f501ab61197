// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace outis::data {

/// Union-find with path halving over 0 ... size - 1; the smallest member stands for its set.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t find(std::size_t member) {
        while (parents_[member] != member) {
            parents_[member] = parents_[parents_[member]];
            member = parents_[member];
        }
        return member;
    }
    [[nodiscard]] bool areTogether(std::size_t one, std::size_t other) {
        return find(one) == find(other);
    }
    void join(std::size_t one, std::size_t other) {
        one = find(one);
        other = find(other);
        if (one > other) {
            std::swap(one, other);
        }
        parents_[other] = one;
    }

private:
    std::vector<std::size_t> parents_;
};

}  // namespace outis::data
