// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_options.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outis::privacy {

void FilterOptions::describe(OptionVisitor& visitor) {
    visitor.field({"rounds", "", "then what is missing is given up and counted"}, rounds, {1, 100});
    visitor.field({"candidates", "images", "drawn per group and round, at least"}, candidates,
                  {1, 10'000});
    visitor.field({"headroom", "", "drawn per missing image, at least"}, headroom, {1, 100});
    visitor.field({"guidance", "", "of the first round, where a guide is used"}, guidance, {0, 10});
    visitor.field({"guidance-step", "", "less in every further round"}, guidanceStep, {0, 10});
    visitor.field({"guidance-floor", "", "the guidance never falls below"}, guidanceFloor, {0, 10});
    visitor.field({"quality", "", "reject what lies far from all validation images"}, quality);
    visitor.field({"quality-percentile", "%", "of the distances of validation images"},
                  qualityPercentile, {50, 100});
    visitor.field({"labels", "", "reject what does not show the findings asked for"}, labels);
    visitor.field({"label-percentile", "%", "of validation images with the same findings"},
                  labelPercentile, {50, 100});
    visitor.field({"nearest", "images", "of each embedding detector, compared pixel by pixel"},
                  nearest, {1, 100'000});
    visitor.field({"batch", "images", "judged between two savings; changes no result"}, batch,
                  {1, 65'536});
    visitor.field({"seed", "", "the same seed gives the same release"}, seed,
                  {0, std::numeric_limits<std::int64_t>::max()});
}

Result<void> FilterOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (guidance < guidanceFloor) {
        return Error{ErrorCode::InvalidOption, "guidance", "is below guidance-floor"};
    }
    return {};
}

double FilterOptions::guidanceOf(std::int64_t round) const {
    return std::max(guidance - guidanceStep * static_cast<double>(round), guidanceFloor);
}

std::int64_t FilterOptions::candidatesFor(std::int64_t missing) const {
    if (missing <= 0) {
        return 0;
    }
    const auto wanted =
        static_cast<std::int64_t>(std::ceil(headroom * static_cast<double>(missing) - 1e-9));
    return std::max(candidates, wanted);
}

}  // namespace outis::privacy
