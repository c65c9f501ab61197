// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/labelled_images.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <span>
#include <vector>

#include <ATen/ATen.h>

#include "core/base/hash.h"

namespace outis::utility {
namespace {

constexpr std::int64_t kUncertain = -1;
constexpr std::int64_t kMissing = -2;

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

std::vector<std::int64_t> numbersOf(const at::Tensor& tensor) {
    const at::Tensor dense = tensor.to(at::kCPU, at::kLong).contiguous();
    const auto* const data = dense.const_data_ptr<std::int64_t>();
    return {data, data + dense.numel()};
}

at::Tensor indices(const std::vector<std::int64_t>& values) {
    return at::tensor(values, at::kLong);
}

}  // namespace

Result<void> checkImages(const LabelledImages& data) {
    if (!data.images.defined() || data.images.dim() != 4 || data.images.size(0) == 0) {
        return Error{ErrorCode::NoImages, "classifier", "no image to learn from"};
    }
    const std::int64_t count = data.images.size(0);
    if (data.images.scalar_type() != at::kByte || data.images.size(1) != 1 ||
        data.images.size(2) != data.images.size(3)) {
        return invalid("images", "must be 8-bit grey squares");
    }
    if (!data.labels.defined() || data.labels.scalar_type() != at::kChar ||
        data.labels.dim() != 2 || data.labels.size(0) != count || data.labels.size(1) == 0) {
        return invalid("labels", "must be whole numbers, one per image and finding");
    }
    if (data.labels.min().item<std::int64_t>() < kMissing ||
        data.labels.max().item<std::int64_t>() > 1) {
        return invalid("labels", "must be 1, 0, -1 (uncertain) or -2 (missing)");
    }
    if (!data.groups.defined() || data.groups.scalar_type() != at::kLong ||
        data.groups.dim() != 1 || data.groups.size(0) != count) {
        return invalid("groups", "must be one number per image");
    }
    return {};
}

Result<LabelledImages> joined(const LabelledImages& first, const LabelledImages& second) {
    for (const LabelledImages* data : {&first, &second}) {
        if (auto sound = checkImages(*data); !sound) {
            return std::move(sound).error();
        }
    }
    if (first.images.size(2) != second.images.size(2) ||
        first.labels.size(1) != second.labels.size(1)) {
        return invalid("images", "of both sets must have one size and the same findings");
    }
    const at::Tensor apart = first.groups.max() + 1 - second.groups.min();
    LabelledImages both;
    both.images = at::cat({first.images, second.images});
    both.labels = at::cat({first.labels, second.labels});
    both.groups = at::cat({first.groups, second.groups + apart});
    both.digest = toHex(sha256(first.digest + "+" + second.digest));
    return both;
}

LabelledImages subsetOf(const LabelledImages& data, const std::vector<std::int64_t>& rows) {
    const at::Tensor chosen = indices(rows);
    std::string text = data.digest + " rows";
    for (const std::int64_t row : rows) {
        text += ' ';
        text += std::to_string(row);
    }
    return {data.images.index_select(0, chosen), data.labels.index_select(0, chosen),
            data.groups.index_select(0, chosen), toHex(sha256(text))};
}

at::Tensor targetsOf(const at::Tensor& labels) {
    return labels.to(at::kFloat)
        .masked_fill(labels == kMissing, std::numeric_limits<double>::quiet_NaN());
}

at::Tensor labelsThatCount(const at::Tensor& labels, const UtilityOptions& options) {
    at::Tensor counts = at::ones_like(labels, at::kBool);
    if (options.uncertain == "ignore") {
        counts = counts & (labels != kUncertain);
    }
    if (options.missing == "ignore") {
        counts = counts & (labels != kMissing);
    }
    return counts;
}

Result<OwnSplit> splitOwn(const LabelledImages& data, const UtilityOptions& options, Seed seed) {
    const std::vector<std::int64_t> counts =
        numbersOf(labelsThatCount(data.labels, options).any(1));
    const std::vector<std::int64_t> groups = numbersOf(data.groups);
    std::set<std::int64_t> labelled;
    for (std::size_t image = 0; image < groups.size(); ++image) {
        if (counts[image] != 0) {
            labelled.insert(groups[image]);
        }
    }
    if (labelled.empty()) {
        return Error{ErrorCode::NoUsableLabels, "validation", "no image has a label that counts"};
    }
    if (labelled.size() < 2) {
        return Error{ErrorCode::TooFewPatients, "validation",
                     std::to_string(labelled.size()) +
                         " patient or group with labels; at least 2 are needed to hold one out"};
    }
    std::vector<std::int64_t> order(labelled.begin(), labelled.end());
    Philox random(derive(seed, "utility-validation"));
    shuffle(std::span(order), random);
    const auto wanted = std::llround(options.validationShare * static_cast<double>(order.size()));
    const auto held =
        std::clamp<std::int64_t>(wanted, 1, static_cast<std::int64_t>(order.size()) - 1);
    const std::set<std::int64_t> heldOut(order.begin(), order.begin() + held);
    std::vector<std::int64_t> train;
    std::vector<std::int64_t> validation;
    OwnSplit split;
    for (std::size_t image = 0; image < groups.size(); ++image) {
        if (counts[image] == 0) {
            ++split.leftOut;
        } else if (heldOut.contains(groups[image])) {
            validation.push_back(static_cast<std::int64_t>(image));
        } else {
            train.push_back(static_cast<std::int64_t>(image));
        }
    }
    split.train = indices(train);
    split.validation = indices(validation);
    return split;
}

}  // namespace outis::utility
