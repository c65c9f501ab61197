// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/compare.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace outis::golden {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Share of the tolerance that the difference uses.
double share(double got, double want, double rtol, double atol) {
    if (std::isnan(want) || std::isnan(got)) {
        return std::isnan(want) && std::isnan(got) ? 0 : kInfinity;
    }
    if (std::isinf(want) || std::isinf(got)) {
        return got == want ? 0 : kInfinity;
    }
    const double difference = std::abs(got - want);
    const double permitted = atol + rtol * std::abs(want);
    if (difference <= permitted) {
        return permitted > 0 ? difference / permitted : 0;
    }
    return permitted > 0 ? std::max(difference / permitted, std::nextafter(1.0, 2.0)) : kInfinity;
}

template <class T>
std::string text(T value) {
    std::ostringstream stream;
    stream.precision(17);
    stream << value;
    return stream.str();
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::ostringstream stream;
    stream << '[';
    const char* separator = "";
    for (const std::int64_t extent : shape) {
        stream << separator << extent;
        separator = ",";
    }
    stream << ']';
    return stream.str();
}

class Comparer {
public:
    Comparer(const Case& expected, Comparison& result)
        : expected_(expected),
          stride_(expected.param<std::int64_t>("output_stride", 1)),
          strided_(expected.hasParam("output_stride")),
          result_(result) {
        if (stride_ < 1) {
            throw BadCase("output_stride is not positive");
        }
    }

    void compare(const std::string& name, const Tensor& want, const Tensor& got) {
        if (want.family != got.family) {
            return fail(name + ": real numbers and whole numbers are not the same");
        }
        const std::int64_t taken = (got.elements() + stride_ - 1) / stride_;
        const bool fits = strided_ ? taken == want.elements() : got.shape == want.shape;
        if (!fits || (!strided_ && got.elements() != want.elements())) {
            return fail(name + ": shape " + shapeText(got.shape) + ", expected " +
                        shapeText(want.shape));
        }
        for (std::int64_t k = 0; k < want.elements(); ++k) {
            element(name, static_cast<std::size_t>(k), want, got);
        }
    }

    void fail(const std::string& reason, double worst = kInfinity) {
        if (result_.reason.empty()) {
            result_.reason = reason;
        }
        result_.worst = std::max(result_.worst, worst);
    }

private:
    void element(const std::string& name, std::size_t k, const Tensor& want, const Tensor& got) {
        const std::size_t source = k * static_cast<std::size_t>(stride_);
        if (want.family == Family::Whole) {
            if (got.wholes[source] != want.wholes[k]) {
                fail(name + "[" + std::to_string(k) + "] is " + text(got.wholes[source]) +
                     ", expected " + text(want.wholes[k]));
            }
            return;
        }
        const double used = share(got.reals[source], want.reals[k], expected_.rtol, expected_.atol);
        result_.worst = std::max(result_.worst, used);
        if (used > 1) {
            fail(name + "[" + std::to_string(k) + "] is " + text(got.reals[source]) +
                     ", expected " + text(want.reals[k]),
                 used);
        }
    }

    const Case& expected_;
    std::int64_t stride_;
    bool strided_;
    Comparison& result_;
};

}  // namespace

Comparison compare(const Case& expected, const Tensors& got) {
    Comparison result;
    Comparer comparer(expected, result);
    for (const auto& [name, want] : expected.expected) {
        const auto place = got.find(name);
        if (place == got.end()) {
            comparer.fail("no output " + name);
        } else {
            comparer.compare(name, want, place->second);
        }
    }
    return result;
}

}  // namespace outis::golden
