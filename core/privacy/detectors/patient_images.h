// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"

namespace outis::privacy {

/// Images of a set of patients. Rows of one patient need not be neighbours.
struct PatientImages {
    at::Tensor images;    ///< U8 [N, 1, S, S]
    at::Tensor patients;  ///< I64 [N], numbers of the catalogue, not identities
    at::Tensor views;     ///< I64 [N], or undefined
    at::Tensor labels;    ///< Bool [N, C], or undefined: which findings are present
};

/// The images of `rows` I64, copied.
[[nodiscard]] PatientImages chosenRows(const PatientImages& set, const at::Tensor& rows);
/// Those of `a`, then those of `b`. Both have the same fields.
[[nodiscard]] PatientImages joined(const PatientImages& a, const PatientImages& b);

/// NoImages when empty, InvalidOption (with `what` as subject) for types and shapes that cannot be.
[[nodiscard]] Result<void> checkPatientImages(const PatientImages& set, const char* what);
/// U8 [N, 1, S, S]; InvalidOption otherwise, naming both sizes when `size` > 0 is another.
[[nodiscard]] Result<void> checkImages(const at::Tensor& images, std::int64_t size);
/// RoleForbidden when a patient is in both sets.
[[nodiscard]] Result<void> checkDisjoint(const PatientImages& a, const PatientImages& b);

/// SHA-256 of pixels, patients, views and labels.
[[nodiscard]] std::string digestOf(const PatientImages& set);

/// Rows by patient, patients ascending, rows ascending within each.
[[nodiscard]] std::vector<std::vector<std::int64_t>> rowsByPatient(const PatientImages& set);
/// One random row per patient, patients ascending: I64 [P].
[[nodiscard]] at::Tensor oneRowEach(const PatientImages& set, Seed seed);

}  // namespace outis::privacy
