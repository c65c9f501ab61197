// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/patient_images.h"

#include <map>
#include <span>

#include <ATen/ATen.h>

#include "core/base/hash.h"

namespace outis::privacy {
namespace {

Error invalid(const char* subject, std::string detail) {
    return {ErrorCode::InvalidOption, subject, std::move(detail)};
}

std::string digestOfTensor(const at::Tensor& tensor) {
    if (!tensor.defined()) {
        return "-";
    }
    const at::Tensor flat = tensor.to(at::kCPU).contiguous();
    return toHex(sha256(
        std::as_bytes(std::span(static_cast<const char*>(flat.const_data_ptr()), flat.nbytes()))));
}

bool isOneEach(const at::Tensor& values, const at::Tensor& images) {
    return values.dim() >= 1 && values.size(0) == images.size(0);
}

}  // namespace

Result<void> checkImages(const at::Tensor& images, std::int64_t size) {
    if (!images.defined() || images.dim() != 4 || images.scalar_type() != at::kByte ||
        images.size(1) != 1 || images.size(2) != images.size(3)) {
        return invalid("images", "needs square 8-bit grey pictures");
    }
    if (size > 0 && images.size(2) != size) {
        return invalid("images", "have " + std::to_string(images.size(2)) + " px a side, " +
                                     std::to_string(size) + " are expected");
    }
    return {};
}

Result<void> checkPatientImages(const PatientImages& set, const char* what) {
    if (auto images = checkImages(set.images, 0); !images) {
        return invalid(what, images.error().detail);
    }
    if (set.images.size(0) == 0) {
        return Error{ErrorCode::NoImages, what, "there are none"};
    }
    if (!set.patients.defined() || set.patients.scalar_type() != at::kLong ||
        set.patients.dim() != 1 || !isOneEach(set.patients, set.images)) {
        return invalid(what, "needs one patient number per image");
    }
    if (set.views.defined() &&
        (set.views.scalar_type() != at::kLong || !isOneEach(set.views, set.images))) {
        return invalid(what, "needs one view per image, or none at all");
    }
    if (set.labels.defined() && (set.labels.scalar_type() != at::kBool || set.labels.dim() != 2 ||
                                 !isOneEach(set.labels, set.images))) {
        return invalid(what, "needs one row of findings per image, or none at all");
    }
    return {};
}

PatientImages chosenRows(const PatientImages& set, const at::Tensor& rows) {
    const auto chosen = [&](const at::Tensor& all) {
        return all.defined() ? all.index_select(0, rows) : all;
    };
    return {chosen(set.images), chosen(set.patients), chosen(set.views), chosen(set.labels)};
}

PatientImages joined(const PatientImages& a, const PatientImages& b) {
    const auto both = [](const at::Tensor& first, const at::Tensor& second) {
        return first.defined() ? at::cat({first, second}) : first;
    };
    return {both(a.images, b.images), both(a.patients, b.patients), both(a.views, b.views),
            both(a.labels, b.labels)};
}

Result<void> checkDisjoint(const PatientImages& a, const PatientImages& b) {
    if (at::isin(a.patients, b.patients).any().item<bool>()) {
        return Error{ErrorCode::RoleForbidden, "patients", "a patient is in two sets"};
    }
    return {};
}

std::string digestOf(const PatientImages& set) {
    std::string all;
    for (const at::Tensor* tensor : {&set.images, &set.patients, &set.views, &set.labels}) {
        all += digestOfTensor(*tensor) + "\n";
    }
    return toHex(sha256(all));
}

std::vector<std::vector<std::int64_t>> rowsByPatient(const PatientImages& set) {
    const at::Tensor patients = set.patients.to(at::kCPU).contiguous();
    const auto* const number = patients.const_data_ptr<std::int64_t>();
    std::map<std::int64_t, std::vector<std::int64_t>> rows;
    for (std::int64_t row = 0; row < patients.size(0); ++row) {
        rows[number[row]].push_back(row);
    }
    std::vector<std::vector<std::int64_t>> lists;
    lists.reserve(rows.size());
    for (auto& [patient, list] : rows) {
        lists.push_back(std::move(list));
    }
    return lists;
}

at::Tensor oneRowEach(const PatientImages& set, Seed seed) {
    std::vector<std::int64_t> chosen;
    Philox random(derive(seed, "one-image-each"));
    for (const auto& rows : rowsByPatient(set)) {
        chosen.push_back(rows[random.below(rows.size())]);
    }
    return at::tensor(chosen, at::kLong);
}

}  // namespace outis::privacy
