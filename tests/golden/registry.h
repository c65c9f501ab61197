// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "tests/golden/case.h"

namespace outis::golden {

/// Computes an operation: output name (without "out.") -> tensor, always whole, never strided; the
/// runner takes what the file holds. Input that must be refused throws (any std::exception but
/// BadCase and nlohmann's).
using Operation = std::function<Tensors(const Case&)>;

class Registry {
public:
    /// A second operation of the same name is our mistake: throws std::logic_error.
    void registerOp(const std::string& name, Operation operation);
    /// nullptr when there is none.
    [[nodiscard]] const Operation* find(const std::string& name) const;

private:
    std::map<std::string, Operation> operations_;
};

/// One per file of operations, called by main.
void registerConditionOps(Registry& registry);
void registerDiffusionOps(Registry& registry);
void registerEncoderOps(Registry& registry);
void registerImageOps(Registry& registry);
void registerImageTensorOps(Registry& registry);
void registerLearningOps(Registry& registry);
void registerMetricOps(Registry& registry);
void registerModelOps(Registry& registry);
void registerNetworkOps(Registry& registry);
void registerStatisticsOps(Registry& registry);

}  // namespace outis::golden
