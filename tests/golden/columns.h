// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "tests/golden/case.h"

/// Batched statistics: equally long inputs, one row per problem, outputs gathered column by column.
namespace outis::golden {

/// Collects one value per problem and output.
class Columns {
public:
    void add(const std::string& name, double value) { reals_[name].push_back(value); }
    void add(const std::string& name, std::int64_t value) { wholes_[name].push_back(value); }
    void add(const std::string& name, bool value) { wholes_[name].push_back(value ? 1 : 0); }
    void add(const std::string& name, int) = delete;

    [[nodiscard]] Tensors tensors() const {
        Tensors result;
        for (const auto& [name, values] : reals_) {
            result.emplace(name, Tensor::real(values));
        }
        for (const auto& [name, values] : wholes_) {
            result.emplace(name, Tensor::whole(values));
        }
        return result;
    }

private:
    std::map<std::string, std::vector<double>> reals_;
    std::map<std::string, std::vector<std::int64_t>> wholes_;
};

/// `std::vector<bool>` as whole numbers.
[[nodiscard]] inline Tensor flags(const std::vector<bool>& values) {
    return Tensor::whole(std::vector<std::int64_t>(values.begin(), values.end()));
}

}  // namespace outis::golden
