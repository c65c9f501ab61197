// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "core/base/options.h"

namespace outis::worker {

/// Adds a flag for every field of a description; what is given on the command line lands in
/// `values` under the field's name, to be applied with optionsFromJson. `prefix`: "train" makes
/// --train-batch of the field "batch"; "" takes the name alone. `values` must outlive the parse.
void addFlags(CLI::App& command, const DescribeFunction& describe, const std::string& prefix,
              nlohmann::json& values);

}  // namespace outis::worker
