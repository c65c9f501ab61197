// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fidelity_options.h"

namespace outis::metrics {

void FidelityOptions::describe(OptionVisitor& visitor) {
    visitor.field({"neighbours", "", "k of precision, recall, density and coverage"}, neighbours,
                  {1, 1000});
    visitor.field({"resamples", "", "draws of patients and groups behind each interval"}, resamples,
                  {20, 100000});
    visitor.field({"kid-subsets", "", "random subsets whose spread of KID is told"}, kidSubsets,
                  {1, 10000});
    visitor.field({"most-rows", "images", "more are subsampled for AuthPct and Vendi"}, mostRows,
                  {100, 1000000});
    visitor.field({"least-rows", "images", "smaller sets are not compared"}, leastRows,
                  {2, 100000});
    visitor.field({"confidence", "", "of the intervals"}, confidence, {0.5, 0.999});
    visitor.field({"per-finding", "", "also compare the images of each finding"}, perFinding);
    visitor.field({"seed", "", "of subsamples and resamples"}, seed, {0, 1'000'000'000'000});
}

Result<void> FidelityOptions::check() const {
    return checkRanges(*this);
}

}  // namespace outis::metrics
