// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/charts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/release/chart_axes.h"
#include "core/release/html.h"
#include "core/release/report_words.h"

namespace outis::release {

namespace {

using chart::Axis;
using chart::drawing;
using chart::Frame;
using chart::line;
using chart::place;
using chart::xAxis;
using chart::yAxis;

struct Pen {
    const char* colour;
    const char* dash;
    const char* width;
};

/// Never colour alone: each kind of image has its own dash too.
Pen penOf(const std::string& name) {
    if (name == "synthetic") {
        return {"var(--synthetic)", "", "2.6"};
    }
    if (name == "test") {
        return {"var(--real)", "7 4", "2"};
    }
    if (name == "control") {
        return {"var(--control)", "2 3", "2"};
    }
    return {"var(--other)", "10 3 2 3", "2"};
}

std::string strokeOf(const Pen& pen) {
    return std::string("fill=\"none\" stroke=\"") + pen.colour + "\" stroke-width=\"" + pen.width +
           "\" stroke-dasharray=\"" + pen.dash + "\"";
}

bool isDrawable(const DistanceFacts& facts) {
    if (facts.edges.size() < 2 || !(facts.edges.back() > facts.edges.front())) {
        return false;
    }
    return std::ranges::all_of(facts.edges, [](double edge) { return std::isfinite(edge); });
}

double totalOf(const DistanceSet& set) {
    double total = 0;
    for (const std::int64_t count : set.counts) {
        total += static_cast<double>(count);
    }
    return total;
}

std::string steps(const DistanceSet& set, const DistanceFacts& facts, const Frame& frame) {
    const double total = totalOf(set);
    std::string path = "M" + place(frame.x(facts.edges.front())) + " " + place(frame.y(0));
    const std::size_t bins = std::min(set.counts.size(), facts.edges.size() - 1);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double share = static_cast<double>(set.counts[bin]) / total;
        path += "V" + place(frame.y(share)) + "H" + place(frame.x(facts.edges[bin + 1]));
    }
    path += "V" + place(frame.y(0));
    const Pen pen = penOf(set.name);
    std::string out;
    if (set.name == "synthetic") {
        out += "<path d=\"" + path + "Z\" fill=\"" + pen.colour + "\" fill-opacity=\"0.16\"/>\n";
    }
    return out + "<path d=\"" + path + "\" " + strokeOf(pen) + "/>\n";
}

}  // namespace

std::string setName(const std::string& name) {
    for (const char* known : {"synthetic", "test", "control"}) {
        if (name == known) {
            return words(std::string("distances.name_") + known);
        }
    }
    return name;
}

std::string distanceChart(const DistanceFacts& facts, const std::string& title) {
    double highest = 0;
    for (const DistanceSet& set : facts.sets) {
        for (const std::int64_t count : set.counts) {
            highest = std::max(highest, static_cast<double>(count) / std::max(1.0, totalOf(set)));
        }
    }
    if (!isDrawable(facts) || highest <= 0) {
        return "";
    }
    const Frame frame{facts.edges.front(), facts.edges.back(), 0, highest * 1.08};
    std::string inner = xAxis(frame, facts.unit, Axis::Number) +
                        yAxis(frame, words("distances.axis_y"), Axis::Percent);
    // The synthetic curve last: on top.
    for (const bool last : {false, true}) {
        for (const DistanceSet& set : facts.sets) {
            if ((set.name == "synthetic") == last && totalOf(set) > 0) {
                inner += steps(set, facts, frame);
            }
        }
    }
    return drawing(frame, inner, title);
}

std::string distanceKey(const DistanceFacts& facts) {
    std::string items;
    for (const DistanceSet& set : facts.sets) {
        const std::string swatch =
            "<svg viewBox=\"0 0 34 12\" aria-hidden=\"true\"><path d=\"M1 6H33\" " +
            strokeOf(penOf(set.name)) + "/></svg>";
        items += html::tag("li", swatch + html::escaped(setName(set.name)));
    }
    return html::tag("ul", items, "class=\"keys\"");
}

std::string lossChart(const TrainingFacts& facts, const std::string& title) {
    std::vector<LossPoint> points;
    std::ranges::copy_if(facts.curve, std::back_inserter(points),
                         [](const LossPoint& point) { return std::isfinite(point.loss); });
    if (points.size() < 2 || points.back().imagesSeen <= points.front().imagesSeen) {
        return "";
    }
    const auto [low, high] = std::ranges::minmax_element(points, {}, &LossPoint::loss);
    // The first losses are far above all others: the axis follows the bulk, the line is cut there.
    std::vector<double> sorted;
    std::ranges::transform(points, std::back_inserter(sorted), &LossPoint::loss);
    std::ranges::sort(sorted);
    const double most =
        sorted[static_cast<std::size_t>(0.97 * static_cast<double>(sorted.size() - 1))];
    const double span = std::max(most - low->loss, 1e-6 + 0.05 * std::abs(high->loss));
    const Frame frame{static_cast<double>(points.front().imagesSeen),
                      static_cast<double>(points.back().imagesSeen), low->loss - 0.05 * span,
                      low->loss + 1.1 * span};
    std::string path;
    for (const LossPoint& point : points) {
        const double y = std::max(frame.y(point.loss), frame.top);
        path += (path.empty() ? "M" : "L") + place(frame.x(static_cast<double>(point.imagesSeen))) +
                " " + place(y);
    }
    return drawing(frame,
                   xAxis(frame, words("training.curve_axis"), Axis::Count) +
                       yAxis(frame, words("training.curve_y"), Axis::Number) + "<path d=\"" + path +
                       "\" fill=\"none\" stroke=\"var(--accent)\" stroke-width=\"1.8\"/>\n",
                   title);
}

}  // namespace outis::release
