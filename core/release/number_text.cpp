// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/number_text.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/release/html.h"
#include "core/release/report_words.h"
#include "core/release/small_counts.h"

namespace outis::release {
namespace {

constexpr const char* kThinSpace = "\u2009";

std::string formatted(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string shown(double value, Show show) {
    switch (show) {
        case Show::Percent:
            return percentText(value);
        case Show::Duration:
            return durationText(value);
        case Show::Number:
            break;
    }
    return plainNumber(value);
}

bool isFinite(const std::optional<double>& value) {
    return value.has_value() && std::isfinite(*value);
}

}  // namespace

std::string countText(std::int64_t count) {
    std::string digits = std::to_string(count);
    const std::size_t first = count < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, kThinSpace);
    }
    return digits;
}

std::string countText(const Count& count) {
    switch (count.told) {
        case Count::Told::Few:
            return filled(words("counts.few"), {{"limit", std::to_string(kSmallestTold)}});
        case Count::Told::NotAtAll:
            return words("counts.withheld");
        case Count::Told::Exactly:
            break;
    }
    return countText(count.value);
}

double asShown(double value) {
    if (!std::isfinite(value)) {
        return value;
    }
    return std::abs(value) >= 1000 ? std::round(value)
                                   : std::strtod(formatted("%.3g", value).c_str(), nullptr);
}

std::string plainNumber(double value) {
    if (!std::isfinite(value)) {
        return "";
    }
    const double size = std::abs(value);
    if (size != 0 && (size < 0.001 || size >= 1e9)) {
        return formatted("%.2e", value);
    }
    if (size >= 1000) {
        return countText(std::llround(value));
    }
    const int decimals =
        size >= 100 ? 0 : (size >= 10 ? 1 : (size >= 1 ? 2 : (size >= 0.1 ? 3 : 4)));
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    std::string number = text;
    if (decimals > 0) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') {
            number.pop_back();
        }
    }
    return number == "-0" ? "0" : number;
}

std::string percentText(double share) {
    return std::isfinite(share) ? plainNumber(100 * share) + kThinSpace + "%" : "";
}

std::string durationText(double seconds) {
    if (!std::isfinite(seconds)) {
        return "";
    }
    if (seconds < 90) {
        return formatted("%.0f s", seconds);
    }
    if (seconds < 90 * 60) {
        return formatted("%.0f min", seconds / 60);
    }
    return formatted("%.1f h", seconds / 3600);
}

bool hasValue(const Number& number) {
    return isFinite(number.value);
}

std::string numberHtml(const Number& number, Show show) {
    if (!hasValue(number)) {
        const bool reasoned = !number.state.empty() && number.state != "ok";
        const std::string reason = reasoned ? number.state : "not available";
        return "<span class=\"absent\">" + html::escaped(reason) + "</span>";
    }
    std::string text = shown(*number.value, show);
    if (isFinite(number.low) && isFinite(number.high)) {
        text += " <span class=\"interval\">[" + shown(*number.low, show) + ", " +
                shown(*number.high, show) + "]</span>";
    }
    return text;
}

}  // namespace outis::release
