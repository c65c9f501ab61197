// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace outis::test {

enum class MadeSyntax {
    Explicit,
    Implicit,
    BigEndian,
    Deflated,
    JpegLossless,     ///< process 14
    JpegLosslessSv1,  ///< process 14, selection value 1
    JpegLs,
};

struct MadeTable {
    int first = 0;
    int bits = 8;
    std::vector<std::uint16_t> values;  ///< empty = no table
};

/// A small radiograph for tests; everything about a person in it is invented.
struct MadeDicom {
    int rows = 2;
    int columns = 2;
    int bitsAllocated = 16;
    int bitsStored = 12;
    int highBit = -1;  ///< -1: bitsStored - 1
    bool isSigned = false;
    int samplesPerPixel = 1;
    std::string photometric = "MONOCHROME2";
    std::vector<int> values;  ///< stored, row by row
    MadeSyntax syntax = MadeSyntax::Explicit;
    /// Fragments under the transfer syntax of this UID, instead of values.
    std::string compressedSyntax;
    std::vector<std::vector<std::byte>> fragments;
    std::vector<std::byte> offsetTable;  ///< basic; empty by default
    bool hasMeta = true;
    bool hasPixels = true;
    std::string modality = "CR";
    std::string viewCode;  ///< with its meaning in a View Code Sequence; empty = no sequence
    std::string viewMeaning;
    MadeTable voiLut;
    MadeTable modalityLut;
    std::array<MadeTable, 3> palette;
    /// Further elements, by tag (group << 16 | element) and text; US and SS as decimal numbers,
    /// several of them with backslashes between.
    std::vector<std::pair<std::uint32_t, std::string>> elements;
};

void writeDicom(const std::filesystem::path& path, const MadeDicom& made);

}  // namespace outis::test
