// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/image.h"

namespace outis::release {

/// Under which a statement signs it.
inline constexpr const char* kSetDigestName = "images-and-labels";

/// Digest of a set of labelled pictures, whatever their names, their order and the files they lie
/// in: who signs it signs the images, and whoever receives them can compute it anew.
class SetDigest {
public:
    /// Names of the findings, in the order of the labels.
    explicit SetDigest(std::vector<std::string> findings) : findings_(std::move(findings)) {}
    void add(const data::GreyImage& image, std::span<const int> labels);
    /// 64 hexadecimal digits.
    [[nodiscard]] std::string finish();

private:
    std::vector<std::string> findings_;
    std::vector<std::string> members_;
};

}  // namespace outis::release
