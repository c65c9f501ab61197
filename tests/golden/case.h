// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

/// A golden case as read from its file; nothing here needs Torch.
namespace outis::golden {

/// A case that the runner cannot understand (missing input, wrong params): always a failure, never
/// taken for the refusal that an `error` case expects.
class BadCase : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Real: compared within the tolerance. Whole: integers and flags, compared exactly.
enum class Family { Real, Whole };

/// A tensor of any stored type, row-major. Exactly one of the two vectors is used.
struct Tensor {
    Family family = Family::Real;
    std::vector<std::int64_t> shape;
    std::vector<double> reals;
    std::vector<std::int64_t> wholes;
    bool isDouble = false;  ///< stored as float64 (else a narrower real)

    [[nodiscard]] static Tensor real(std::vector<std::int64_t> shape, std::vector<double> values);
    [[nodiscard]] static Tensor real(std::vector<double> values);  ///< one dimension
    [[nodiscard]] static Tensor real(double value);                ///< shape [1]
    [[nodiscard]] static Tensor whole(std::vector<std::int64_t> shape,
                                      std::vector<std::int64_t> values);
    [[nodiscard]] static Tensor whole(std::vector<std::int64_t> values);
    [[nodiscard]] static Tensor whole(std::int64_t value);

    [[nodiscard]] std::int64_t elements() const;
    /// Extent of a dimension; BadCase when there is no such dimension.
    [[nodiscard]] std::int64_t extent(std::size_t dimension) const;
};

using Tensors = std::map<std::string, Tensor, std::less<>>;

struct Case {
    std::filesystem::path path;
    std::string op;
    nlohmann::json params;
    double rtol = 0;
    double atol = 0;
    std::string note;
    Tensors stored;    ///< "in.X" under the name X
    Tensors expected;  ///< "out.X" under the name X

    [[nodiscard]] static Result<Case> load(const std::filesystem::path& path);

    /// Input X: stored, or described in params.inputs.X or params.X (then float32 values).
    [[nodiscard]] Tensor input(const std::string& name) const;
    [[nodiscard]] bool hasInput(const std::string& name) const;
    /// Its values; whole numbers are converted.
    [[nodiscard]] std::vector<double> reals(const std::string& name) const;
    /// BadCase when the input is not of whole numbers.
    [[nodiscard]] std::vector<std::int64_t> wholes(const std::string& name) const;

    [[nodiscard]] bool expectsError() const;
    [[nodiscard]] bool hasParam(const std::string& key) const { return params.contains(key); }

    /// BadCase when absent or of another type.
    template <class T>
    [[nodiscard]] T param(const std::string& key) const {
        try {
            return params.at(key).get<T>();
        } catch (const nlohmann::json::exception& exception) {
            throw BadCase("param " + key + ": " + exception.what());
        }
    }
    /// The default when absent or null.
    template <class T>
    [[nodiscard]] T param(const std::string& key, T absent) const {
        return params.contains(key) && !params.at(key).is_null() ? param<T>(key) : absent;
    }
};

}  // namespace outis::golden
