// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

namespace outis {

/// An array of what `convert` makes of every item.
template <class T, class Convert>
[[nodiscard]] nlohmann::json jsonList(const std::vector<T>& items, const Convert& convert) {
    nlohmann::json list = nlohmann::json::array();
    for (const T& item : items) {
        list.push_back(convert(item));
    }
    return list;
}

}  // namespace outis
