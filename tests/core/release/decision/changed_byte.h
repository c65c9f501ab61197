// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>

namespace outis::test {

/// Changes one byte in its place: many thousand times faster than writing the file anew.
inline void writeByte(const std::filesystem::path& file, std::size_t at, char byte) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(byte);
}

}  // namespace outis::test
