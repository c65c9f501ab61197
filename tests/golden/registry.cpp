// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/registry.h"

#include <stdexcept>
#include <utility>

namespace outis::golden {

void Registry::registerOp(const std::string& name, Operation operation) {
    if (!operations_.emplace(name, std::move(operation)).second) {
        throw std::logic_error("operation " + name + " is registered twice");
    }
}

const Operation* Registry::find(const std::string& name) const {
    const auto place = operations_.find(name);
    return place == operations_.end() ? nullptr : &place->second;
}

}  // namespace outis::golden
