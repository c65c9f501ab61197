// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/tensor_file.h"

#include <array>
#include <cstring>
#include <optional>
#include <set>
#include <span>
#include <sstream>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

namespace outis::models {
namespace {

using safetensors::Dtype;

struct TypePair {
    Dtype stored;
    at::ScalarType type;
};

constexpr std::array kTypes{
    TypePair{Dtype::Bool, at::kBool},
    TypePair{Dtype::U8, at::kByte},
    TypePair{Dtype::I8, at::kChar},
    TypePair{Dtype::F8E4M3, at::kFloat8_e4m3fn},
    TypePair{Dtype::F8E5M2, at::kFloat8_e5m2},
    TypePair{Dtype::U16, at::kUInt16},
    TypePair{Dtype::I16, at::kShort},
    TypePair{Dtype::F16, at::kHalf},
    TypePair{Dtype::BF16, at::kBFloat16},
    TypePair{Dtype::U32, at::kUInt32},
    TypePair{Dtype::I32, at::kInt},
    TypePair{Dtype::F32, at::kFloat},
    TypePair{Dtype::U64, at::kUInt64},
    TypePair{Dtype::I64, at::kLong},
    TypePair{Dtype::F64, at::kDouble},
};

std::optional<at::ScalarType> scalarType(Dtype stored) {
    for (const TypePair& pair : kTypes) {
        if (pair.stored == stored) {
            return pair.type;
        }
    }
    return std::nullopt;
}

std::optional<Dtype> storedType(at::ScalarType type) {
    for (const TypePair& pair : kTypes) {
        if (pair.type == type) {
            return pair.stored;
        }
    }
    return std::nullopt;
}

Error corrupt(const std::string& name, const std::string& detail) {
    return {ErrorCode::Corrupt, name, detail};
}

std::string shapeText(at::IntArrayRef shape) {
    std::ostringstream text;
    text << shape;
    return text.str();
}

/// The stored tensor that belongs to `target`, checked.
Result<at::Tensor> matching(const safetensors::File& file, const std::string& name,
                            const at::Tensor& target) {
    const safetensors::View* const view = file.find(name);
    if (view == nullptr) {
        return corrupt(name, "missing");
    }
    if (at::IntArrayRef(view->shape) != target.sizes()) {
        return corrupt(
            name, "shape " + shapeText(view->shape) + " instead of " + shapeText(target.sizes()));
    }
    if (scalarType(view->dtype) != target.scalar_type()) {
        return corrupt(name, "unexpected type " + std::string(safetensors::dtypeName(view->dtype)));
    }
    return toTensor(*view);
}

}  // namespace

Result<at::Tensor> toTensor(const safetensors::View& view) {
    const auto type = scalarType(view.dtype);
    if (!type) {
        return Error{ErrorCode::Unsupported, std::string(safetensors::dtypeName(view.dtype)), ""};
    }
    at::Tensor tensor = at::empty(view.shape, at::TensorOptions(*type));
    if (tensor.nbytes() != view.bytes.size()) {
        return corrupt("", "size does not fit the shape");
    }
    if (!view.bytes.empty()) {
        std::memcpy(tensor.mutable_data_ptr(), view.bytes.data(), view.bytes.size());
    }
    return tensor;
}

Result<at::Tensor> tensorOf(const safetensors::File& file, std::string_view name) {
    const safetensors::View* const view = file.find(name);
    if (view == nullptr) {
        return corrupt(std::string(name), "missing");
    }
    return toTensor(*view);
}

Result<void> writeTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                          const Metadata& metadata) {
    std::vector<at::Tensor> dense;  // keeps the bytes alive until they are written
    std::vector<safetensors::Entry> entries;
    for (const auto& [name, tensor] : tensors) {
        const auto stored = storedType(tensor.scalar_type());
        if (!stored) {
            return Error{ErrorCode::Unsupported, name, "tensor type"};
        }
        dense.push_back(tensor.detach().to(at::kCPU).contiguous());
        entries.push_back({name, *stored, tensor.sizes().vec(),
                           std::span(static_cast<const std::byte*>(dense.back().const_data_ptr()),
                                     dense.back().nbytes())});
    }
    return safetensors::write(path, entries, metadata);
}

NamedTensors stateOf(const torch::nn::Module& module, const std::string& prefix) {
    NamedTensors state;
    for (const auto& item : module.named_parameters()) {
        state.emplace_back(prefix + item.key(), item.value().detach());
    }
    for (const auto& item : module.named_buffers()) {
        state.emplace_back(prefix + item.key(), item.value().detach());
    }
    return state;
}

Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                       const std::string& prefix) {
    const NamedTensors targets = stateOf(module, prefix);
    std::set<std::string> names;
    std::vector<at::Tensor> values;
    for (const auto& [name, target] : targets) {
        names.insert(name);
        auto value = matching(file, name, target);
        if (!value) {
            return std::move(value).error();
        }
        values.push_back(*std::move(value));
    }
    for (const auto& [name, view] : file.tensors()) {
        if (name.starts_with(prefix) && !names.contains(name)) {
            return corrupt(name, "not a tensor of this network");
        }
    }
    const at::NoGradGuard noGrad;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        targets[index].second.copy_(values[index]);
    }
    return {};
}

}  // namespace outis::models
