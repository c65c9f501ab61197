// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/condition_entries.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace outis::features {
namespace {

/// Mean of rows [m, D], added up in an order that depends on their values alone.
at::Tensor meanOf(const at::Tensor& rows) {
    const std::int64_t width = rows.size(1);
    const double* const data = rows.const_data_ptr<double>();
    std::vector<const double*> order;
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        order.push_back(data + row * width);
    }
    std::sort(order.begin(), order.end(), [width](const double* a, const double* b) {
        return std::lexicographical_compare(a, a + width, b, b + width);
    });
    at::Tensor mean = at::zeros({width}, at::kDouble);
    double* const sum = mean.mutable_data_ptr<double>();
    for (const double* const row : order) {
        for (std::int64_t column = 0; column < width; ++column) {
            sum[column] += row[column];
        }
    }
    return mean.div_(static_cast<double>(rows.size(0)));
}

}  // namespace

std::vector<LabelSet> labelSetsOf(const at::Tensor& positives, std::int64_t images) {
    std::vector<LabelSet> sets(static_cast<std::size_t>(images), 0);
    if (!positives.defined() || positives.numel() == 0) {
        return sets;
    }
    const at::Tensor marks = (positives.to(at::kCPU) == 1).contiguous();
    const bool* mark = marks.const_data_ptr<bool>();
    for (LabelSet& set : sets) {
        for (std::int64_t column = 0; column < marks.size(1); ++column, ++mark) {
            set |= LabelSet{*mark ? 1U : 0U} << column;
        }
    }
    return sets;
}

Entries entriesOf(const ConditionInput& input) {
    const std::int64_t images = input.features.size(0);
    const std::vector<LabelSet> sets = labelSetsOf(input.positives, images);
    const at::Tensor patients = input.patient.contiguous();
    std::map<std::pair<LabelSet, std::int64_t>, std::vector<std::int64_t>> sorted;
    for (std::int64_t image = 0; image < images; ++image) {
        const std::int64_t patient = patients.const_data_ptr<std::int64_t>()[image];
        sorted[{sets[static_cast<std::size_t>(image)], patient}].push_back(image);
    }
    Entries entries;
    entries.ofImage.resize(static_cast<std::size_t>(images));
    entries.means =
        at::empty({static_cast<std::int64_t>(sorted.size()), input.features.size(1)}, at::kDouble);
    std::map<std::int64_t, std::int64_t> count;
    for (auto& [key, rows] : sorted) {
        const auto entry = static_cast<std::int64_t>(entries.all.size());
        for (const std::int64_t image : rows) {
            entries.ofImage[static_cast<std::size_t>(image)] = entry;
        }
        const at::Tensor index = at::tensor(rows, at::kLong);
        entries.means.select(0, entry).copy_(
            meanOf(input.features.index_select(0, index).to(at::kDouble).contiguous()));
        ++count[key.second];
        entries.all.push_back({key.second, key.first, std::move(rows)});
    }
    for (const Entry& entry : entries.all) {
        entries.perPatient.push_back(count[entry.patient]);
    }
    entries.patients = static_cast<std::int64_t>(count.size());
    return entries;
}

}  // namespace outis::features
