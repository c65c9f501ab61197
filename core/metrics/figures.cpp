// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/figures.h"

#include <algorithm>

#include "core/statistics/intervals.h"

namespace outis::metrics {

MetricResult Comparison::result(std::string_view metric, std::string_view against) const {
    MetricResult out;
    out.metric = metric;
    out.against = against;
    out.finding = finding;
    out.synthetic = synthetic.size();
    out.real = against.empty() ? 0 : real(against).size();
    return out;
}

MetricResult Comparison::notComputable(std::string_view metric, std::string_view against,
                                       const std::string& reason) const {
    MetricResult out = result(metric, against);
    out.state = "not computable: " + reason;
    return out;
}

void Comparison::addInterval(MetricResult& out, const std::vector<double>& resampled,
                             const char* kind) const {
    const auto [low, high] = std::minmax_element(resampled.begin(), resampled.end());
    if (resampled.size() < 2 || *low == *high) {
        return;
    }
    out.interval = percentileInterval(resampled, options.confidence);
    out.intervalKind = kind;
    out.confidence = options.confidence;
}

void Comparison::addShareInterval(MetricResult& out, const std::vector<double>& values,
                                  double scale, const OrderedSet& set, std::string_view role,
                                  const char* kind) const {
    const UnitBootstrap draws = bootstrap(set, role);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    if (*low != *high) {
        addInterval(out, draws.means(values, options.resamples), kind);
        return;
    }
    const std::int64_t trials = draws.units();
    const auto limits =
        statistics::clopperPearson(*low > 0 ? trials : 0, trials, options.confidence);
    if (limits) {
        out.interval = statistics::Interval{scale * limits->lower, scale * limits->upper};
        out.intervalKind = "exact-units";
        out.confidence = options.confidence;
    }
}

}  // namespace outis::metrics
