// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/finite_rows.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include <ATen/ATen.h>

namespace outis::features {

Result<void> requireFiniteRows(const at::Tensor& rows, std::string_view subject) {
    constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 20;
    const std::int64_t width = rows.size(0) == 0 ? 1 : rows.numel() / rows.size(0);
    const std::int64_t most =
        std::max<std::int64_t>(1, kNumbersAtOnce / std::max<std::int64_t>(1, width));
    for (std::int64_t first = 0; first < rows.size(0); first += most) {
        const std::int64_t count = std::min(most, rows.size(0) - first);
        const at::Tensor finite = at::isfinite(rows.narrow(0, first, count));
        if (!finite.all().item<bool>()) {
            const at::Tensor whole = finite.reshape({count, -1}).all(1);
            const auto row = whole.logical_not().to(at::kByte).argmax().item<std::int64_t>();
            return Error{ErrorCode::NonFinite, std::string(subject),
                         "row " + std::to_string(first + row)};
        }
    }
    return {};
}

}  // namespace outis::features
