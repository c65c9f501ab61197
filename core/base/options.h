// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

/// Options are plain structs with one description per struct:
///
///     struct TrainOptions {
///         std::int64_t batch = 32;
///         void describe(OptionVisitor& visitor) {
///             visitor.field({"batch", "images", "images averaged per step"}, batch, {1, 65536});
///         }
///     };
///
/// From that description come the range check, the JSON round trip, the command line's flags and
/// the window's forms.
namespace outis {

struct FieldInfo {
    std::string_view name;  ///< lower-case words joined by '-'; JSON key and --flag
    std::string_view unit;  ///< "" for pure numbers
    std::string_view help;  ///< one line: what it does and why one would change it
};

template <class T>
struct Range {
    T low = std::numeric_limits<T>::lowest();
    T high = std::numeric_limits<T>::max();
};

class OptionVisitor {
public:
    virtual ~OptionVisitor() = default;
    virtual void field(const FieldInfo& info, bool& value) = 0;
    virtual void field(const FieldInfo& info, std::int64_t& value, Range<std::int64_t> range) = 0;
    virtual void field(const FieldInfo& info, double& value, Range<double> range) = 0;
    virtual void field(const FieldInfo& info, std::string& value) = 0;
    /// One of `choices`.
    virtual void choice(const FieldInfo& info, std::string& value,
                        const std::vector<std::string>& choices) = 0;
    virtual void list(const FieldInfo& info, std::vector<std::int64_t>& value,
                      Range<std::int64_t> range) = 0;
    virtual void list(const FieldInfo& info, std::vector<std::string>& value) = 0;
};

/// Something with `void describe(OptionVisitor&)`.
template <class T>
concept Described = requires(T& options, OptionVisitor& visitor) {
    options.describe(visitor);
};

using DescribeFunction = std::function<void(OptionVisitor&)>;

[[nodiscard]] nlohmann::json optionsToJson(const DescribeFunction& describe);
/// Unknown keys, wrong types and values out of range are InvalidOption with the key as subject.
/// Absent keys keep their present value.
[[nodiscard]] Result<void> optionsFromJson(const DescribeFunction& describe,
                                           const nlohmann::json& json);
/// InvalidOption with the first field that is out of range or not among its choices.
[[nodiscard]] Result<void> checkOptionRanges(const DescribeFunction& describe);

template <Described T>
[[nodiscard]] auto toJson(const T& options) {
    T copy = options;
    return optionsToJson([&](OptionVisitor& visitor) { copy.describe(visitor); });
}
template <Described T>
[[nodiscard]] Result<void> fromJson(const nlohmann::json& json, T& options) {
    return optionsFromJson([&](OptionVisitor& visitor) { options.describe(visitor); }, json);
}
template <Described T>
[[nodiscard]] Result<void> checkRanges(const T& options) {
    T copy = options;
    return checkOptionRanges([&](OptionVisitor& visitor) { copy.describe(visitor); });
}

}  // namespace outis
