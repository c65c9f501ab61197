// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/diffusion/options.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/privacy/filter/filter_options.h"

namespace outis::pipeline {

/// Whether and how candidates are judged before they become samples (METHOD 10.2).
struct FilterChoice {
    std::string use = "on";  ///< "on" or "off"
    /// T1 to T4; "deep-ssim" may stand beside them or alone. Fewer detectors have larger shares of
    /// the false-reject budget.
    std::vector<std::string> detectors = {privacy::kReidentification, privacy::kCopy,
                                          privacy::kCorrelation, privacy::kDistanceRatio};
    bool text = true;  ///< reject pictures with writing on them (T5)
    privacy::FilterOptions rules;

    [[nodiscard]] bool isOn() const { return use == "on"; }
    /// The chosen detectors in the order of METHOD 10.2, whatever the order they were given in.
    [[nodiscard]] std::vector<std::string> chosen() const;

    /// Without what another option says already: guidance and seed are those of the sampler.
    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check(const diffusion::SampleOptions& sample) const;
    /// The rules for this sampler. Its guidance is that of the first round and never raised.
    [[nodiscard]] privacy::FilterOptions resolve(const diffusion::SampleOptions& sample) const;
};

}  // namespace outis::pipeline
