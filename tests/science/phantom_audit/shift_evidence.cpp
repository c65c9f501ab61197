// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// shift_evidence [patients] [copies] [closely]: does correlation find shifted, turned and mirrored
// copies of phantoms (32 px) in galleries of several sizes, ranked without and with shifts, and
// what does a copy cost? `closely` (150) images are looked at with all shifts. Prints a line for
// each. Run by hand (docs/testing.md).
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <ATen/ATen.h>

#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "tests/science/phantoms/phantom_sets.h"

using namespace outis;

namespace {

constexpr std::int64_t kSide = 32;
constexpr std::int64_t kFirst = 900;  // images that copies are made of: in every gallery

at::Tensor shifted(const at::Tensor& images, std::int64_t pixels) {
    return images.roll({pixels, -pixels}, {2, 3});
}

using Kinds = std::vector<std::pair<std::string, at::Tensor>>;

Kinds kindsOf(const at::Tensor& originals) {
    using privacy::EditKind;
    const at::Tensor turned = privacy::edited(originals, {EditKind::Rotation, 3}, Seed{1});
    return {{"shifted by 1 px", shifted(originals, 1)},
            {"shifted by 2 px", shifted(originals, 2)},
            {"shifted by 2 px, mirrored", shifted(originals, 2).flip({3})},
            {"turned by 3 degrees, shifted by 1 px", shifted(turned, 1)},
            {"turned by 3 degrees, shifted by 2 px, mirrored", shifted(turned, 2).flip({3})}};
}

}  // namespace

int main(int count, char** words) {
    const std::int64_t patients = count > 1 ? std::atoll(words[1]) : 11000;
    const std::int64_t copies = count > 2 ? std::atoll(words[2]) : 100;
    const std::int64_t closely = count > 3 ? std::atoll(words[3]) : 150;
    const auto set = science::phantoms({0, patients, kSide, science::PhantomRange::Images::Taken});
    const at::Tensor rows =
        at::arange(copies, at::kLong).mul(kFirst).div(copies, /*rounding_mode=*/"floor");
    const Kinds kinds = kindsOf(set.images.index_select(0, rows));
    for (const bool withShifts : {false, true}) {
        const auto detector =
            privacy::makeCorrelationDetector({.prefilter = closely, .ranksWithShifts = withShifts});
        const auto index = orThrow(detector->index(set, {}));
        for (const std::int64_t size : {std::int64_t{1000}, index.rows.size(0)}) {
            const privacy::Gallery gallery{
                index.rows.slice(0, 0, size), index.patients.slice(0, 0, size), {}};
            for (const auto& [name, images] : kinds) {
                const auto candidates = orThrow(detector->embedCandidates(images, {}));
                const std::clock_t start = std::clock();
                const auto best = orThrow(detector->search(candidates, gallery, {}, {}));
                const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
                std::printf("%s, gallery %lld, %s: found %lld of %lld, %.1f ms each\n",
                            withShifts ? "ranked with shifts" : "ranked without",
                            static_cast<long long>(size), name.c_str(),
                            static_cast<long long>(
                                best.index.flatten().eq(rows).sum().item<std::int64_t>()),
                            static_cast<long long>(copies),
                            1000 * seconds / static_cast<double>(copies));
                std::fflush(stdout);
            }
        }
    }
    return 0;
}
