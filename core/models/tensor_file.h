// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"

namespace outis::models {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;
using Metadata = std::map<std::string, std::string>;

/// A copy of a stored tensor. Unsupported for the types LibTorch has no tensor of.
[[nodiscard]] Result<at::Tensor> toTensor(const safetensors::View& view);
/// As above by name; Corrupt with the name when it is missing.
[[nodiscard]] Result<at::Tensor> tensorOf(const safetensors::File& file, std::string_view name);

/// Writes atomically; tensors may live on any device and have any strides.
[[nodiscard]] Result<void> writeTensors(const std::filesystem::path& path,
                                        const NamedTensors& tensors, const Metadata& metadata = {});

/// Parameters, then buffers, by registered name, detached (not copied).
[[nodiscard]] NamedTensors stateOf(const torch::nn::Module& module, const std::string& prefix = "");

/// Copies stored tensors into the module's parameters and buffers (on their device, in place).
/// Every name "prefix + registered name" must be there with the registered shape and type, and the
/// file must hold no other name that starts with `prefix`. Corrupt with the first offending name;
/// the module is unchanged then.
[[nodiscard]] Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                                     const std::string& prefix = "");

}  // namespace outis::models
