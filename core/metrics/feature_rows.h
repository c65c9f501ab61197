// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <new>
#include <string_view>
#include <vector>

#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>

#include "core/base/result.h"
#include "core/metrics/row_source.h"
#include "core/models/failure.h"

/// What the metrics on feature rows share.
namespace outis::metrics {

/// Throws ErrorException(InvalidOption) that names the set when the rows are not
/// [n >= atLeast, D >= 1] of a real type, and with the row when a value is not finite.
void requireRows(const RowSource& rows, std::string_view name, std::int64_t atLeast);
/// All rows in double on their own device, for sets that are known to be small. Throws the same.
[[nodiscard]] at::Tensor doubleRows(const RowSource& rows, std::string_view name,
                                    std::int64_t atLeast);
/// Mean row [D] in double; sums of blocks of `most` rows are added.
[[nodiscard]] at::Tensor meanOf(const RowSource& rows, std::int64_t most);
/// Throws ErrorException(InvalidOption) unless both are as wide.
void requireEqualWidth(const RowSource& x, const RowSource& y);

/// A tensor of one dimension as numbers.
[[nodiscard]] std::vector<double> toDoubles(const at::Tensor& tensor);
[[nodiscard]] std::vector<std::int64_t> toIntegers(const at::Tensor& tensor);

/// The border of the library: what `compute` throws becomes an error.
template <class Compute>
auto guarded(const Compute& compute) -> Result<decltype(compute())> {
    try {
        return compute();
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const c10::Error& exception) {
        if (auto failure = models::knownFailure("metrics")) {
            return *std::move(failure);
        }
        return Error{ErrorCode::Internal, "metrics", exception.what_without_backtrace()};
    } catch (const std::bad_alloc&) {
        return models::failureOrRethrow("metrics");
    }
}

}  // namespace outis::metrics
