// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/chart_axes.h"

#include <cmath>
#include <cstdio>

#include "core/release/html.h"
#include "core/release/number_text.h"

namespace outis::release::chart {
namespace {

std::string label(double value, Axis axis) {
    switch (axis) {
        case Axis::Percent:
            return percentText(value);
        case Axis::Count:
            return countText(std::llround(value));
        case Axis::Number:
            break;
    }
    return plainNumber(value);
}

}  // namespace

std::string place(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::vector<double> ticks(double low, double high) {
    const double raw = (high - low) / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> values;
    for (double value = std::ceil(low / step - 1e-9) * step; value <= high + 1e-9 * step;
         value += step) {
        values.push_back(std::abs(value) < 1e-9 * step ? 0 : value);
    }
    return values;
}

std::string text(double x, double y, const char* anchor, const std::string& inner) {
    return "<text x=\"" + place(x) + "\" y=\"" + place(y) + "\" text-anchor=\"" + anchor + "\">" +
           inner + "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2) {
    return "<line x1=\"" + place(x1) + "\" y1=\"" + place(y1) + "\" x2=\"" + place(x2) +
           "\" y2=\"" + place(y2) + "\" stroke=\"var(--line)\"/>\n";
}

std::string xAxis(const Frame& frame, const std::string& title, Axis axis) {
    const double base = frame.height - frame.bottom;
    std::string out;
    for (const double value : ticks(frame.lowX, frame.highX)) {
        out += line(frame.x(value), base, frame.x(value), base + 5);
        out += text(frame.x(value), base + 19, "middle", label(value, axis));
    }
    return out + text((frame.left + frame.width - frame.right) / 2, frame.height - 6, "middle",
                      html::escaped(title));
}

std::string yAxis(const Frame& frame, const std::string& title, Axis axis) {
    std::string out;
    for (const double value : ticks(frame.lowY, frame.highY)) {
        out += line(frame.left, frame.y(value), frame.width - frame.right, frame.y(value));
        out += text(frame.left - 8, frame.y(value) + 4, "end", label(value, axis));
    }
    const std::string middle = place((frame.top + frame.height - frame.bottom) / 2);
    return out + "<text transform=\"translate(14 " + middle +
           ") rotate(-90)\" text-anchor=\"middle\">" + html::escaped(title) + "</text>\n";
}

std::string strokeOf(const Pen& pen) {
    return std::string("fill=\"none\" stroke=\"") + pen.colour + "\" stroke-width=\"" + pen.width +
           "\" stroke-dasharray=\"" + pen.dash + "\"";
}

std::string keyItem(const Pen& pen, const std::string& label) {
    const std::string swatch =
        "<svg viewBox=\"0 0 34 12\" aria-hidden=\"true\"><path d=\"M1 6H33\" " + strokeOf(pen) +
        "/></svg>";
    return html::tag("li", swatch + html::escaped(label));
}

std::string keys(const std::string& items) {
    return html::tag("ul", items, "class=\"keys\"");
}

std::string drawing(const Frame& frame, const std::string& inner, const std::string& title) {
    // A narrow drawing stays narrow, so that its letters are as large as those of the others.
    const std::string limit = " style=\"max-width: " + place(frame.width) + "px\"";
    return "<svg viewBox=\"0 0 " + place(frame.width) + " " + place(frame.height) + "\"" + limit +
           " role=\"img\" aria-label=\"" + html::escaped(title) + "\">\n" + inner + "</svg>\n";
}

}  // namespace outis::release::chart
