// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/fill.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "tests/golden/case.h"

namespace outis::golden {
namespace {

double unit(std::uint64_t word) {
    return static_cast<double>(word >> 40) / 16777216.0;  // 2^24
}

std::vector<float> rounded(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

std::vector<double> baseValues(const nlohmann::json& descriptor, std::int64_t count) {
    const auto kind = descriptor.at("fill").get<std::string>();
    const auto name = descriptor.at("name").get<std::string>();
    if (kind == "uniform") {
        return uniformFill(name, count);
    }
    if (kind == "signed") {
        return signedFill(name, count);
    }
    if (kind == "gaussian") {
        return gaussianFill(name, count);
    }
    throw BadCase("unknown fill '" + kind + "'");
}

void copyRows(const nlohmann::json& pairs, Filled& filled) {
    if (filled.shape.empty() || filled.shape[0] == 0) {
        throw BadCase("copy_rows of a tensor without rows");
    }
    const std::int64_t rows = filled.shape[0];
    const auto width = static_cast<std::ptrdiff_t>(elementsOf(filled.shape) / rows);
    for (const auto& pair : pairs) {
        const auto to = pair.at(0).get<std::int64_t>();
        const auto from = pair.at(1).get<std::int64_t>();
        if (to < 0 || from < 0 || to >= rows || from >= rows) {
            throw BadCase("copy_rows names a row that is not there");
        }
        const auto begin = filled.values.begin();
        std::copy_n(begin + from * width, width, begin + to * width);
    }
}

Filled fillChecked(const nlohmann::json& descriptor) {
    for (const auto& item : descriptor.items()) {
        static const std::vector<std::string> kKnown{"fill",   "name",   "shape",    "scale",
                                                     "offset", "levels", "copy_rows"};
        if (std::find(kKnown.begin(), kKnown.end(), item.key()) == kKnown.end()) {
            throw BadCase("unknown fill key '" + item.key() + "'");
        }
    }
    Filled filled;
    filled.shape = descriptor.at("shape").get<std::vector<std::int64_t>>();
    const double scale = descriptor.value("scale", 1.0);
    const double offset = descriptor.value("offset", 0.0);
    std::vector<double> values = baseValues(descriptor, elementsOf(filled.shape));
    for (double& value : values) {
        if (descriptor.contains("levels")) {
            value = std::floor(value * descriptor.at("levels").get<double>());
        }
        value = offset + scale * value;
    }
    filled.values = rounded(values);
    if (descriptor.contains("copy_rows")) {
        copyRows(descriptor.at("copy_rows"), filled);
    }
    return filled;
}

}  // namespace

double uniformAt(std::string_view name, std::uint64_t k) {
    return unit(mix(fnv1a(name) + k));
}

std::vector<double> uniformFill(std::string_view name, std::int64_t count) {
    const std::uint64_t start = fnv1a(name);
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t k = 0; k < values.size(); ++k) {
        values[k] = unit(mix(start + k));
    }
    return values;
}

std::vector<double> signedFill(std::string_view name, std::int64_t count, double scale,
                               double offset) {
    std::vector<double> values = uniformFill(name, count);
    for (double& value : values) {
        value = offset + scale * (2 * value - 1);
    }
    return values;
}

std::vector<double> gaussianFill(std::string_view name, std::int64_t count) {
    const std::vector<double> a = uniformFill(std::string(name) + ":a", count);
    const std::vector<double> b = uniformFill(std::string(name) + ":b", count);
    std::vector<double> values(a.size());
    for (std::size_t k = 0; k < values.size(); ++k) {
        values[k] = std::sqrt(-2 * std::log(1 - a[k])) * std::cos(2 * std::numbers::pi * b[k]);
    }
    return values;
}

bool isDescriptor(const nlohmann::json& json) {
    return json.is_object() && json.contains("fill");
}

Filled fill(const nlohmann::json& descriptor) {
    try {
        return fillChecked(descriptor);
    } catch (const nlohmann::json::exception& exception) {
        throw BadCase(std::string("fill description: ") + exception.what());
    }
}

std::optional<std::vector<float>> moduleTensor(std::string_view prefixedName,
                                               const std::vector<std::int64_t>& shape,
                                               double gain) {
    const std::int64_t count = elementsOf(shape);
    if (prefixedName.ends_with("num_batches_tracked")) {
        return std::nullopt;
    }
    if (prefixedName.ends_with("running_var")) {
        std::vector<double> values = uniformFill(prefixedName, count);
        for (double& value : values) {
            value = 1 + 0.5 * value;
        }
        return rounded(values);
    }
    if (prefixedName.ends_with("running_mean") || prefixedName.ends_with("bias")) {
        return rounded(signedFill(prefixedName, count, 0.1));
    }
    if (prefixedName.ends_with("weight") && shape.size() == 1) {
        return rounded(signedFill(prefixedName, count, 0.1, 1));
    }
    if (shape.size() >= 2) {
        const double fanIn = static_cast<double>(count) / static_cast<double>(shape[0]);
        return rounded(signedFill(prefixedName, count, gain * std::sqrt(3 / fanIn)));
    }
    return std::nullopt;
}

std::int64_t elementsOf(const std::vector<std::int64_t>& shape) {
    std::int64_t count = 1;
    for (const std::int64_t extent : shape) {
        if (extent < 0) {
            throw BadCase("negative shape");
        }
        count *= extent;
    }
    return count;
}

}  // namespace outis::golden
