// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/gradient_norms.h"

#include <string>
#include <vector>

namespace outis::golden {

Tensor gradientNorms(const Case& given, const torch::nn::Module& module) {
    const auto parameters = module.named_parameters();
    std::vector<double> norms;
    for (const auto& name : given.param<std::vector<std::string>>("gradients_of")) {
        const at::Tensor* const parameter = parameters.find(name);
        if (parameter == nullptr) {
            throw BadCase("no parameter " + name);
        }
        const at::Tensor& gradient = parameter->grad();
        norms.push_back(gradient.defined() ? gradient.to(at::kDouble).norm().item<double>() : 0);
    }
    return Tensor::real(norms);
}

}  // namespace outis::golden
