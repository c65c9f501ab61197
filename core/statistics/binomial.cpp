// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/binomial.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

double logChoose(std::int64_t n, std::int64_t k) {
    const auto whole = static_cast<double>(n);
    const auto part = static_cast<double>(k);
    return boost::math::lgamma(whole + 1) - boost::math::lgamma(part + 1) -
           boost::math::lgamma(whole - part + 1);
}

}  // namespace

Result<Tails> binomialTails(std::int64_t x, std::int64_t n, double p) {
    if (n < 0 || !(p >= 0 && p <= 1)) {
        return invalidInput("binomial", "needs n of at least 0 and p between 0 and 1");
    }
    const auto hits = static_cast<double>(x);
    const auto rest = static_cast<double>(n - x);
    Tails tails;
    if (x > n) {
        tails.atLeast = 0;
    } else if (x > 0) {
        tails.atLeast = boost::math::ibeta(hits, rest + 1, p);
    }
    if (x < 0) {
        tails.atMost = 0;
    } else if (x < n) {
        tails.atMost = boost::math::ibetac(hits + 1, rest, p);
    }
    return tails;
}

Result<Tails> hypergeometricTails(std::int64_t x, std::int64_t all, std::int64_t marked,
                                  std::int64_t drawn) {
    if (all < 0 || marked < 0 || drawn < 0 || marked > all || drawn > all) {
        return invalidInput("hypergeometric", "neither marked nor drawn may exceed all");
    }
    const std::int64_t first = std::max<std::int64_t>(0, drawn - (all - marked));
    const std::int64_t last = std::min(drawn, marked);
    const double scale = logChoose(all, drawn);
    Tails tails{0, 0};
    for (std::int64_t k = first; k <= last; ++k) {
        const double probability =
            std::exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - scale);
        tails.atLeast += k >= x ? probability : 0;
        tails.atMost += k <= x ? probability : 0;
    }
    tails.atLeast = x <= first ? 1 : std::min(1.0, tails.atLeast);
    tails.atMost = x >= last ? 1 : std::min(1.0, tails.atMost);
    return tails;
}

}  // namespace outis::statistics
