// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_matching.h"
#include "core/data/labels.h"
#include "tests/fuzz/memory_file.h"

/// A label file is read, matched with a folder, and its states are asked for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const outis::test::MemoryFile file(data, size);
    const auto table = outis::data::readLabels(file.path());
    if (!table) {
        return 0;
    }
    const auto matched = outis::data::matchLabels(
        *table, {"a.png", "images/b.png", "p10/p10000032/s50414267/c.jpg"}, "/source");
    if (matched.rowOf.size() != 3) {
        std::abort();
    }
    const auto classes = outis::data::classesFromLabels(*table, 1);
    for (const auto& row : table->rows) {
        if (outis::data::statesOf(row, classes).states.size() != classes.size()) {
            std::abort();
        }
    }
    return 0;
}
