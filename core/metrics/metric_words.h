// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Plain-language words about the metrics, from resources/metrics.json (compiled in).
namespace outis::metrics {

struct MetricWords {
    std::string name;     ///< "Frechet distance (FID)"
    std::string meaning;  ///< one sentence for people who do not know the metric
    std::string better;   ///< "lower", "higher", "near 0", "near 1" or "" (no direction)
};

/// In the order in which they are shown.
[[nodiscard]] std::vector<std::string> metricKeys();
/// Throws ErrorException(Internal) for a key that is not there.
[[nodiscard]] MetricWords metricWords(std::string_view key);
/// The sentence of a flag; throws as above.
[[nodiscard]] std::string flagSentence(std::string_view flag);
/// The sentence of an intervalKind; throws as above.
[[nodiscard]] std::string intervalSentence(std::string_view kind);

}  // namespace outis::metrics
