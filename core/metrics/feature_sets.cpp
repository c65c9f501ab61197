// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/feature_sets.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <numeric>
#include <string>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& detail) {
    throw ErrorException({ErrorCode::InvalidOption, std::string(name), detail});
}

at::Tensor indexTensor(std::span<const std::int64_t> values) {
    at::Tensor out = at::empty({std::ssize(values)}, at::kLong);
    std::copy(values.begin(), values.end(), out.mutable_data_ptr<std::int64_t>());
    return out;
}

/// One number per row, or the given default for all.
std::vector<std::int64_t> perRow(const at::Tensor& values, std::int64_t rows, std::string_view name,
                                 const char* what) {
    if (values.dim() != 1 || values.size(0) != rows || values.is_floating_point()) {
        refuse(name, std::string(what) + " must be one whole number per row");
    }
    return toIntegers(values);
}

/// What a row is sorted by: its values, then everything else about it.
struct Key {
    std::uint64_t values;
    std::int64_t unit;
    std::int64_t group;
    std::uint64_t findings;
    std::int64_t row;
    friend auto operator<=>(const Key&, const Key&) = default;
};

std::uint64_t hashOf(std::span<const float> values) {
    std::uint64_t hash = 0;
    for (const float value : values) {
        hash = mix(hash ^ std::bit_cast<std::uint32_t>(value));
    }
    return hash;
}

std::vector<Key> keysOf(const RowSource& rows, const std::vector<std::int64_t>& units,
                        const std::vector<std::int64_t>& groups, const at::Tensor& classes) {
    const auto width = static_cast<std::size_t>(rows.width());
    const std::int64_t findings = classes.defined() ? classes.size(1) : 0;
    const bool* const hasFinding = findings > 0 ? classes.const_data_ptr<bool>() : nullptr;
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(rows.size()));
    for (std::int64_t row = 0; row < rows.size(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        Key key{hashOf({rows.row<float>(row), width}), units.empty() ? 0 : units[at],
                groups.empty() ? 0 : groups[at], 0, row};
        for (std::int64_t finding = 0; finding < findings; ++finding) {
            key.findings = mix(key.findings ^ (hasFinding[row * findings + finding] ? 1U : 0U));
        }
        keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// 0..U-1 by first appearance; rows without a unit are units by themselves.
std::vector<std::int64_t> renumbered(const std::vector<std::int64_t>& units) {
    std::map<std::int64_t, std::int64_t> numbers;
    std::vector<std::int64_t> out;
    out.reserve(units.size());
    for (const std::int64_t unit : units) {
        out.push_back(numbers.emplace(unit, std::ssize(numbers)).first->second);
    }
    return out;
}

std::vector<std::int64_t> reordered(const std::vector<std::int64_t>& values,
                                    std::span<const std::int64_t> order) {
    std::vector<std::int64_t> out;
    for (const std::int64_t row : order) {
        if (!values.empty()) {
            out.push_back(values[static_cast<std::size_t>(row)]);
        }
    }
    return out;
}

}  // namespace

OrderedSet OrderedSet::taken(std::span<const std::int64_t> rowIndices) const {
    OrderedSet out;
    out.rows = rows.taken(rowIndices);
    out.units = renumbered(reordered(units, rowIndices));
    out.groups = reordered(groups, rowIndices);
    out.origin = reordered(origin, rowIndices);
    return out;
}

OrderedSet orderSet(const FeatureSet& set, std::size_t findings, std::string_view name) {
    const at::NoGradGuard noGrad;
    requireRows(set.rows, name, 1);
    const std::int64_t count = set.rows.size(0);
    std::vector<std::int64_t> units;
    if (set.units.defined()) {
        units = perRow(set.units, count, name, "units");
    }
    std::vector<std::int64_t> groups;
    if (set.groups.defined()) {
        groups = perRow(set.groups, count, name, "groups");
    }
    at::Tensor classes;
    if (findings > 0) {
        if (!set.classes.defined() || set.classes.dim() != 2 || set.classes.size(0) != count ||
            set.classes.size(1) != static_cast<std::int64_t>(findings)) {
            refuse(name, "classes must be one column per finding");
        }
        classes = set.classes.to(at::kCPU, at::kBool).contiguous();
    }
    std::vector<std::int64_t> order;
    const RowSource rows = RowSource(set.rows).onCpu(at::kFloat);
    for (const Key& key : keysOf(rows, units, groups, classes)) {
        order.push_back(key.row);
    }
    OrderedSet out;
    out.rows = RowSource(set.rows.to(at::kFloat), order);
    out.groups = reordered(groups, order);
    out.origin = order;
    out.units = renumbered(reordered(units, order));
    if (units.empty()) {
        out.units.resize(static_cast<std::size_t>(count));
        std::iota(out.units.begin(), out.units.end(), 0);
    }
    for (std::size_t finding = 0; finding < findings; ++finding) {
        const at::Tensor column = classes.select(1, static_cast<std::int64_t>(finding))
                                      .index_select(0, indexTensor(order));
        out.ofFinding.push_back(toIntegers(at::nonzero(column).flatten()));
    }
    return out;
}

std::vector<std::int64_t> seededSubset(std::int64_t size, std::int64_t count, Seed seed) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(size));
    std::iota(rows.begin(), rows.end(), 0);
    if (count < size) {
        Philox random(seed);
        shuffle(std::span(rows), random);
        rows.resize(static_cast<std::size_t>(count));
        std::sort(rows.begin(), rows.end());
    }
    return rows;
}

}  // namespace outis::metrics
