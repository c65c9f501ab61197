// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/data/label_matching.h"
#include "core/data/label_profile.h"
#include "core/data/labels.h"
#include "tests/fuzz/memory_file.h"

namespace {

using outis::data::LabelProfile;

/// What is read as a profile must say the same when it is saved and read again.
LabelProfile profileOf(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        return {};
    }
    auto profile = outis::data::profileFromJson(json, "profile");
    if (!profile) {
        return {};
    }
    const auto again = outis::data::profileFromJson(toJson(*profile), "profile");
    if (!again || *again != *profile) {
        std::abort();
    }
    return *profile;
}

}  // namespace

/// A label file is read, matched with a folder, and its states are asked for. Bytes that begin with
/// a brace are a profile up to the first zero byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    LabelProfile profile;
    if (size > 0 && *data == '{') {
        const std::uint8_t* end = std::find(data, data + size, 0);
        profile = profileOf({data, end});
        size -= static_cast<std::size_t>(end - data);
        data = end;
        if (size > 0) {
            ++data;
            --size;
        }
    }
    const outis::test::MemoryFile file(data, size);
    const auto table = outis::data::readLabels(file.path(), profile);
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
