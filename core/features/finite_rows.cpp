// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/finite_rows.h"

#include <cstdint>
#include <string>

#include <ATen/ATen.h>

namespace outis::features {

Result<void> requireFiniteRows(const at::Tensor& rows, std::string_view subject) {
    const at::Tensor finite = at::isfinite(rows);
    if (finite.all().item<bool>()) {
        return {};
    }
    const at::Tensor whole = finite.reshape({rows.size(0), -1}).all(1);
    const auto row = whole.logical_not().to(at::kByte).argmax().item<std::int64_t>();
    return Error{ErrorCode::NonFinite, std::string(subject), "row " + std::to_string(row)};
}

}  // namespace outis::features
