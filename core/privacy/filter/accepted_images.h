// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/detectors/copy_detector.h"

namespace outis::privacy {

/// When one accepted image repeats another (METHOD 10.2-7). Without a detector only identical
/// pictures do.
struct DuplicateRule {
    CopyDetector* detector = nullptr;  ///< T2
    const Gallery* gallery = nullptr;  ///< of all TRAIN images, for CopyDetector::indexBeside()
    std::optional<double> limit;       ///< tau_all: a duplicate above
};

/// Candidates that nothing else was found against, prepared for comparison with each other.
struct SurvivorRows {
    Outcome outcome = Outcome::Finished;
    at::Tensor images;    ///< U8 [n, 1, S, S]
    at::Tensor embedded;  ///< as candidates; undefined without a detector
    at::Tensor rows;      ///< as images that others are compared with
};

struct MostAlike {
    std::optional<double> score;  ///< absent without a detector, with nothing to compare, or NaN
    std::int64_t accepted = -1;   ///< number of the accepted image
    bool isDuplicate = false;
    bool isFinite = true;  ///< of the score; what cannot be judged is not accepted
};

/// What was accepted so far, in order.
class AcceptedImages {
public:
    explicit AcceptedImages(DuplicateRule rule) : rule_(std::move(rule)) {}

    [[nodiscard]] Result<SurvivorRows> prepare(const at::Tensor& images,
                                               const std::stop_token& stop) const;
    /// Survivors `first` to `first` + `number` - 1, each against the accepted images numbered
    /// `from` and above. Empty when stopped.
    [[nodiscard]] Result<std::vector<MostAlike>> compare(const SurvivorRows& survivors,
                                                         std::int64_t first, std::int64_t number,
                                                         std::int64_t from,
                                                         const std::stop_token& stop) const;
    void accept(const SurvivorRows& survivors, std::int64_t place);

    [[nodiscard]] std::int64_t count() const { return std::ssize(images_); }
    /// U8 [count, 1, S, S]; undefined when there is none.
    [[nodiscard]] at::Tensor images() const;

private:
    DuplicateRule rule_;
    std::vector<at::Tensor> images_;              ///< U8 [1, S, S] each
    std::map<std::string, std::int64_t> number_;  ///< of an image's digest, the lowest
    at::Tensor rows_;                             ///< the first count() of more that are reserved
};

}  // namespace outis::privacy
