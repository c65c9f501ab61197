// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "core/privacy/filter/filter_run.h"

namespace outis::privacy {

/// For messages of tests.
inline std::ostream& operator<<(std::ostream& stream, Reason reason) {
    return stream << reasonName(reason);
}

}  // namespace outis::privacy

/// A filter of made parts whose every decision is known beforehand. Pictures are 8 x 8.
namespace outis::test {

/// Score: minus the mean absolute difference of grey levels, of the better of the picture and its
/// mirror image. A picture whose first pixel is 255 and second 254 gives NaN.
class FakeDetector final : public privacy::CopyDetector {
public:
    explicit FakeDetector(std::string name);
    [[nodiscard]] const privacy::DetectorIdentity& identity() const override { return identity_; }
    Result<privacy::Gallery> index(const privacy::PatientImages& set,
                                   std::stop_token stop) override;
    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override;
    Result<at::Tensor> scores(const at::Tensor& candidates, const privacy::Gallery& gallery,
                              const at::Tensor& rows) const override;
    Result<privacy::Matches> search(const at::Tensor& candidates, const privacy::Gallery& gallery,
                                    const privacy::SearchOptions& options,
                                    std::stop_token stop) const override;

private:
    privacy::DetectorIdentity identity_;
};

constexpr std::int64_t kSide = 8;

/// Noise of its own for every seed: U8 [1, 8, 8].
at::Tensor freshPicture(Seed seed);

/// Twelve patients with one image each; detectors "re-identification" (own: -12, all: -6) and
/// "copy" (all: -3), quality by the mean grey level, findings by the picture's upper left quarter.
struct MadeFilter {
    explicit MadeFilter(bool isUsable = true);

    privacy::PatientImages train;
    FakeDetector reidentification{"re-identification"};
    FakeDetector copy{"copy"};
    privacy::Gallery ofReidentification;
    privacy::Gallery ofCopy;
    std::unique_ptr<privacy::CandidateJudge> judge;
};

}  // namespace outis::test
