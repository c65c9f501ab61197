// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a report says about a folder of images that another generator made.
namespace outis::release {

/// Files of the folder that gave no picture.
struct UnreadCount {
    std::string reason;  ///< one word, as an import gives it
    std::int64_t files = 0;
};

struct ForeignFacts {
    std::string folder;         ///< its own name, without the path that leads to it
    std::int64_t files = 0;     ///< below it
    std::int64_t pictures = 0;  ///< read, and looked at
    std::int64_t refused = 0;   ///< pictures that could not be read
    std::int64_t others = 0;    ///< files that are no pictures
    std::vector<UnreadCount> unread;
    std::string digest;  ///< SHA-256 of the prepared pictures
};

}  // namespace outis::release
