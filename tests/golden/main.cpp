// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include "tests/golden/runner.h"

namespace {

constexpr int kSkipped = 77;

int run(const std::filesystem::path& folder) {
    outis::golden::Registry registry;
    outis::golden::registerConditionOps(registry);
    outis::golden::registerDiffusionOps(registry);
    outis::golden::registerEncoderOps(registry);
    outis::golden::registerImageOps(registry);
    outis::golden::registerImageTensorOps(registry);
    outis::golden::registerLearningOps(registry);
    outis::golden::registerMetricOps(registry);
    outis::golden::registerModelOps(registry);
    outis::golden::registerNetworkOps(registry);
    outis::golden::registerStatisticsOps(registry);
    const auto counts = outis::golden::runFolder(folder, registry, std::cout);
    if (!counts) {
        std::cerr << outis::describe(counts.error()) << '\n';
        return 1;
    }
    return counts->failed > 0 || counts->passed == 0 ? 1 : 0;
}

}  // namespace

int main(int count, char** words) {
    const bool skipsWhenAbsent = count == 3 && std::string_view(words[1]) == "--skip-when-absent";
    if (count != 2 && !skipsWhenAbsent) {
        std::cerr << "usage: outis-golden [--skip-when-absent] DIR\n";
        return 2;
    }
    const std::filesystem::path folder = words[count - 1];
    if (skipsWhenAbsent && !std::filesystem::exists(folder)) {
        std::cout << "skipped: there is no folder " << folder.string()
                  << " (the golden cases are not part of the repository)\n";
        return kSkipped;
    }
    try {
        return run(folder);
    } catch (const std::exception& exception) {
        std::cerr << exception.what() << '\n';
        return 1;
    }
}
