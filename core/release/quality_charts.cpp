// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "core/release/chart_axes.h"
#include "core/release/charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/report_words.h"

namespace outis::release {

namespace {

using chart::Axis;
using chart::drawing;
using chart::Frame;
using chart::line;
using chart::place;
using chart::text;
using chart::xAxis;
using chart::yAxis;

/// Never colour alone: each arm has its own shape.
enum class Shape { Circle, Square, Diamond };

struct Arm {
    const char* word;
    const char* colour;
    Shape shape;
    Number UtilityRow::*number;
};

const std::array kArms = {
    Arm{"utility.real", "var(--real)", Shape::Circle, &UtilityRow::real},
    Arm{"utility.synthetic", "var(--synthetic)", Shape::Square, &UtilityRow::synthetic},
    Arm{"utility.both", "var(--other)", Shape::Diamond, &UtilityRow::both}};

std::string mark(const Arm& arm, double x, double y) {
    const std::string fill = std::string("\" fill=\"") + arm.colour + "\"/>\n";
    switch (arm.shape) {
        case Shape::Circle:
            return "<circle cx=\"" + place(x) + "\" cy=\"" + place(y) + "\" r=\"4.5" + fill;
        case Shape::Square:
            return "<rect x=\"" + place(x - 4) + "\" y=\"" + place(y - 4) +
                   "\" width=\"8\" height=\"8" + fill;
        case Shape::Diamond:
            break;
    }
    return "<path d=\"M" + place(x) + " " + place(y - 5) + "l5 5l-5 5l-5 -5Z" + fill;
}

std::string interval(const Arm& arm, const Number& number, const Frame& frame, double y) {
    if (!number.low || !number.high) {
        return "";
    }
    return "<path d=\"M" + place(frame.x(std::max(*number.low, frame.lowX))) + " " + place(y) +
           "H" + place(frame.x(std::min(*number.high, frame.highX))) + "\" stroke=\"" + arm.colour +
           "\" stroke-width=\"2\" fill=\"none\"/>\n";
}

/// Room for all marks and intervals, rounded outwards to 0.05.
std::pair<double, double> rangeOf(const UtilityFacts& facts) {
    double low = 1;
    double high = 0;
    for (const UtilityRow& row : facts.rows) {
        for (const Arm& arm : kArms) {
            const Number& number = row.*arm.number;
            if (hasValue(number)) {
                low = std::min({low, *number.value, number.low.value_or(1)});
                high = std::max({high, *number.value, number.high.value_or(0)});
            }
        }
    }
    return {std::max(0.0, std::floor(low * 20) / 20), std::min(1.0, std::ceil(high * 20) / 20)};
}

std::string oneFinding(const UtilityRow& row, const Frame& frame, double top) {
    const std::string name = row.finding.empty() ? words("utility.mean_row") : row.finding;
    std::string out = text(frame.left - 10, top + 24, "end", html::escaped(name));
    double y = top + 8;
    for (const Arm& arm : kArms) {
        const Number& number = row.*arm.number;
        if (hasValue(number)) {
            out += interval(arm, number, frame, y) + mark(arm, frame.x(*number.value), y);
        }
        y += 12;
    }
    return out;
}

}  // namespace

std::string utilityChart(const UtilityFacts& facts, const std::string& title) {
    constexpr double kRow = 44;
    const auto [low, high] = rangeOf(facts);
    if (!(low < high)) {
        return "";
    }
    Frame frame{low, high, 0, 1};
    frame.left = 190;
    frame.height = frame.top + frame.bottom + kRow * static_cast<double>(facts.rows.size());
    std::string inner = xAxis(frame, words("utility.axis"), Axis::Number);
    double top = frame.top;
    for (const UtilityRow& row : facts.rows) {
        inner += line(frame.left, top - 4, frame.width - frame.right, top - 4);
        inner += oneFinding(row, frame, top);
        top += kRow;
    }
    return drawing(frame, inner, title);
}

std::string utilityKey() {
    std::string items;
    for (const Arm& arm : kArms) {
        items += html::tag("li", "<svg viewBox=\"0 0 34 12\" aria-hidden=\"true\">" +
                                     mark(arm, 17, 6) + "</svg>" + html::escaped(words(arm.word)));
    }
    return chart::keys(items);
}

std::string meterChart(const MeterFacts& facts, const std::string& title) {
    std::vector<MeterPoint> points;
    std::ranges::copy_if(facts.points, std::back_inserter(points),
                         [](const MeterPoint& point) { return hasValue(point.nearTrain); });
    if (points.size() < 2) {
        return "";
    }
    double low = 0.4;
    double high = 0.6;
    for (const MeterPoint& point : points) {
        low = std::min(low, point.nearTrain.low.value_or(*point.nearTrain.value));
        high = std::max(high, point.nearTrain.high.value_or(*point.nearTrain.value));
    }
    Frame frame{static_cast<double>(points.front().imagesSeen),
                static_cast<double>(points.back().imagesSeen), low, std::min(high, 1.0)};
    frame.height = 240;
    std::string inner = xAxis(frame, words("meter.seen"), Axis::Count) +
                        yAxis(frame, words("meter.axis_y"), Axis::Percent);
    inner += "<path d=\"M" + place(frame.left) + " " + place(frame.y(0.5)) + "H" +
             place(frame.width - frame.right) +
             "\" stroke=\"var(--control)\" stroke-dasharray=\"2 3\" stroke-width=\"2\"/>\n";
    std::string path;
    for (const MeterPoint& point : points) {
        const double x = frame.x(static_cast<double>(point.imagesSeen));
        path +=
            (path.empty() ? "M" : "L") + place(x) + " " + place(frame.y(*point.nearTrain.value));
        if (point.nearTrain.low && point.nearTrain.high) {
            inner += "<path d=\"M" + place(x) + " " + place(frame.y(*point.nearTrain.low)) + "V" +
                     place(frame.y(*point.nearTrain.high)) +
                     "\" stroke=\"var(--synthetic)\" stroke-width=\"1.4\"/>\n";
        }
    }
    return drawing(frame,
                   inner + "<path d=\"" + path +
                       "\" fill=\"none\" stroke=\"var(--synthetic)\" stroke-width=\"2\"/>\n",
                   title);
}

}  // namespace outis::release
