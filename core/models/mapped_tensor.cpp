// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/mapped_tensor.h"

#include <cstddef>
#include <cstdint>

#include <ATen/ATen.h>

#include "core/models/tensor_file.h"

namespace outis::models {

Result<at::Tensor> mappedTensor(const std::shared_ptr<const safetensors::File>& file,
                                std::string_view name) {
    const safetensors::View* const view = file->find(name);
    const bool isFloat = view != nullptr && view->dtype == safetensors::Dtype::F32;
    const bool isByte = view != nullptr && view->dtype == safetensors::Dtype::U8;
    const std::size_t item = isFloat ? sizeof(float) : 1;
    if ((!isFloat && !isByte) || view->bytes.empty() ||
        reinterpret_cast<std::uintptr_t>(view->bytes.data()) % item != 0) {  // NOLINT
        return tensorOf(*file, name);
    }
    // Torch has no read-only tensor: the mapping is private to this process and never written.
    auto* const bytes = const_cast<std::byte*>(view->bytes.data());  // NOLINT
    return at::from_blob(
        bytes, view->shape, [file](void*) {}, isFloat ? at::kFloat : at::kByte);
}

}  // namespace outis::models
