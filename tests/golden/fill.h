// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

/// The fill rule of the golden cases: numbers as a function of a name, exact to the bit.
namespace outis::golden {

/// mix(h(name) + k) >> 40, divided by 2^24; in [0, 1).
[[nodiscard]] double uniformAt(std::string_view name, std::uint64_t k);

/// Raw doubles, not yet rounded to the wanted type.
[[nodiscard]] std::vector<double> uniformFill(std::string_view name, std::int64_t count);
[[nodiscard]] std::vector<double> signedFill(std::string_view name, std::int64_t count,
                                             double scale = 1, double offset = 0);
[[nodiscard]] std::vector<double> gaussianFill(std::string_view name, std::int64_t count);

/// A descriptor `{"fill": ..., "name": ..., "shape": [...]}` with its optional scale, offset,
/// levels and copy_rows; rounded once to float32.
struct Filled {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};
[[nodiscard]] bool isDescriptor(const nlohmann::json& json);
/// Throws BadCase for a descriptor that cannot be understood.
[[nodiscard]] Filled fill(const nlohmann::json& descriptor);

/// The value of a module's parameter or buffer by its registered name with the prefix in front;
/// nothing for those that the rule leaves untouched. `gain` is params.weights_gain.
/// Scalar gains and Fourier buffers have rules of their own in the folders' READMEs.
[[nodiscard]] std::optional<std::vector<float>> moduleTensor(std::string_view prefixedName,
                                                             const std::vector<std::int64_t>& shape,
                                                             double gain = 1);

[[nodiscard]] std::int64_t elementsOf(const std::vector<std::int64_t>& shape);

}  // namespace outis::golden
