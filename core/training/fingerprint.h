// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace outis::training {

/// What a checkpoint must share with the training that goes on from it: SHA-256 (hexadecimal) of
/// `facts`, the options as JSON and the digest of the data. Left out are the options that say where
/// and how often, not what is computed (device, precision, threads, checkpoint-seconds), and
/// `without`. Its bytes are part of the checkpoints' format: changing them strands trainings that
/// were interrupted before.
[[nodiscard]] std::string fingerprintOf(nlohmann::json facts,
                                        std::span<const std::string_view> without = {});

}  // namespace outis::training
