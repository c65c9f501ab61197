// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
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

/// How the names of a weight file relate to a network's.
struct LoadRules {
    std::string prefix;  ///< in front of every registered name; other names are left alone
    /// Registered name of a stored one (without the prefix), for older spellings; empty = not of
    /// interest. A tensor stored under its registered name wins over a translated one.
    std::function<std::string(const std::string& stored)> registeredName;
    /// Registered names that a file need not hold; they keep their value.
    std::function<bool(const std::string& registered)> optional;
    /// Registered names that are not read, whether stored or not; they keep their value.
    std::function<bool(const std::string& registered)> leaveAlone;
    bool widen = false;  ///< float16 and bfloat16 are taken for float32, which is exact
};

/// Copies stored tensors into the module's parameters and buffers (on their device, in place).
/// Every registered name must be there with its shape and type, and the file must hold no other
/// name that starts with the prefix. Otherwise Corrupt: the subject is the first offending name,
/// the detail lists missing, surplus, mis-shaped and wrongly typed tensors, at most five names each
/// with their number; the module is unchanged then.
[[nodiscard]] Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                                     const LoadRules& rules);
[[nodiscard]] Result<void> loadState(const safetensors::File& file, torch::nn::Module& module,
                                     const std::string& prefix = "");

}  // namespace outis::models
