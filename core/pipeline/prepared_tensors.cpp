// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/prepared_tensors.h"

#include <ATen/ATen.h>

namespace outis::pipeline {

at::Tensor imagesOf(const data::PreparedSet& set) {
    const std::int64_t size = set.size();
    // Torch has no read-only tensor: the mapping is private to this process and never written.
    auto* pixels = const_cast<std::uint8_t*>(set.images().data());  // NOLINT
    return at::from_blob(pixels, {set.count(), 1, size, size}, at::kByte);
}

at::Tensor flatImagesOf(const data::PreparedSet& set) {
    return imagesOf(set).reshape({set.count(), static_cast<std::int64_t>(set.size()) * set.size()});
}

at::Tensor patientsOf(const data::PreparedSet& set) {
    auto* patients = const_cast<std::int64_t*>(set.patients().data());  // NOLINT
    return at::from_blob(patients, {set.count()}, at::kLong).clone();
}

at::Tensor positivesOf(const data::PreparedSet& set) {
    const auto classes = static_cast<std::int64_t>(set.classes().size());
    auto* labels = const_cast<std::int8_t*>(set.labels().data());  // NOLINT
    return at::from_blob(labels, {set.count(), classes}, at::kChar).eq(1).to(at::kFloat);
}

RoleSets openForAudit(const data::Workspace& workspace, data::Patients patients) {
    const auto open = [&](data::Role role) {
        return orThrow(data::PreparedSet::open(workspace, role, data::Access::Audit, patients));
    };
    return {open(data::Role::Train), open(data::Role::Validation), open(data::Role::Test),
            open(data::Role::Control), open(data::Role::Probe)};
}

}  // namespace outis::pipeline
