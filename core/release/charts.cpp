// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/charts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/release/chart_axes.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/report_words.h"

namespace outis::release {

namespace {

using chart::Axis;
using chart::drawing;
using chart::Frame;
using chart::keyItem;
using chart::keys;
using chart::Pen;
using chart::place;
using chart::strokeOf;
using chart::xAxis;
using chart::yAxis;

/// Never colour alone: each kind of image, or of pair, has its own dash too.
Pen penOf(const std::string& name) {
    if (name == "synthetic" || name == "same-patient") {
        return {"var(--synthetic)", "", "2.6"};
    }
    if (name == "test" || name == "different-patients") {
        return {"var(--real)", "7 4", "2"};
    }
    if (name == "control" || name == "largest") {
        return {"var(--control)", "2 3", "2"};
    }
    return {"var(--other)", "10 3 2 3", "2"};
}

bool isDrawable(const DistanceFacts& facts) {
    if (facts.edges.size() < 2 || !(facts.edges.back() > facts.edges.front())) {
        return false;
    }
    return std::ranges::all_of(facts.edges, [](double edge) { return std::isfinite(edge); });
}

double totalOf(const std::vector<std::int64_t>& counts) {
    double total = 0;
    for (const std::int64_t count : counts) {
        total += static_cast<double>(count);
    }
    return total;
}

/// Of each bin the share of the set. Where bins are of unequal width, the mean over as many as it
/// was joined of: the area is the share.
std::vector<double> heightsOf(const DistanceSet& set, const DistanceFacts& facts) {
    const std::size_t bins = std::min(set.counts.size(), facts.edges.size() - 1);
    double narrowest = facts.edges.back() - facts.edges.front();
    for (std::size_t bin = 0; bin < bins; ++bin) {
        narrowest = std::min(narrowest, facts.edges[bin + 1] - facts.edges[bin]);
    }
    const double total = std::max(1.0, totalOf(set.counts));
    std::vector<double> heights;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double width = facts.edges[bin + 1] - facts.edges[bin];
        heights.push_back(static_cast<double>(set.counts[bin]) / total *
                          (width > 0 ? narrowest / width : 0));
    }
    return heights;
}

std::string steps(const DistanceSet& set, const DistanceFacts& facts, const Frame& frame) {
    const std::vector<double> heights = heightsOf(set, facts);
    std::string path = "M" + place(frame.x(facts.edges.front())) + " " + place(frame.y(0));
    for (std::size_t bin = 0; bin < heights.size(); ++bin) {
        path += "V" + place(frame.y(heights[bin])) + "H" + place(frame.x(facts.edges[bin + 1]));
    }
    path += "V" + place(frame.y(0));
    const Pen pen = penOf(set.name);
    std::string out;
    if (set.name == "synthetic") {
        out += "<path d=\"" + path + "Z\" fill=\"" + pen.colour + "\" fill-opacity=\"0.16\"/>\n";
    }
    return out + "<path d=\"" + path + "\" " + strokeOf(pen) + "/>\n";
}

/// All pairs score at least the lowest score; each bin takes its own away.
std::string survival(const FilterScores& scores, const Frame& frame) {
    const double total = totalOf(scores.counts);
    const auto bins = static_cast<double>(scores.counts.size());
    double left = total;
    std::string path = "M" + place(frame.x(frame.lowX)) + " " + place(frame.y(1)) + "H" +
                       place(frame.x(scores.low));
    for (std::size_t bin = 0; bin < scores.counts.size(); ++bin) {
        left -= static_cast<double>(scores.counts[bin]);
        const double edge =
            scores.low + (scores.high - scores.low) * static_cast<double>(bin + 1) / bins;
        path += "L" + place(frame.x(edge)) + " " + place(frame.y(left / total));
    }
    path += "H" + place(frame.x(frame.highX));
    return "<path d=\"" + path + "\" " + strokeOf(penOf(scores.name)) + "/>\n";
}

/// A dashed line with its name and value above the drawing, at height `y`.
std::string thresholdLine(const Number& threshold, const char* word, const Pen& pen,
                          const Frame& frame, double y) {
    if (!hasValue(threshold)) {
        return "";
    }
    const double x = frame.x(*threshold.value);
    const bool isRight = x > frame.width / 2;
    return "<path d=\"M" + place(x) + " " + place(y - 8) + "V" + place(frame.y(0)) + "\" " +
           strokeOf(pen) + "/>\n" +
           chart::text(x + (isRight ? -6 : 6), y, isRight ? "end" : "start",
                       html::escaped(words(word) + ": " + plainNumber(*threshold.value)));
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
    if (!isDrawable(facts)) {
        return "";
    }
    double highest = 0;
    for (const DistanceSet& set : facts.sets) {
        for (const double height : heightsOf(set, facts)) {
            highest = std::max(highest, height);
        }
    }
    if (highest <= 0) {
        return "";
    }
    const Frame frame{facts.edges.front(), facts.edges.back(), 0, highest * 1.08};
    std::string inner = xAxis(frame, facts.unit, Axis::Number) +
                        yAxis(frame, words("distances.axis_y"), Axis::Percent);
    // The synthetic curve last: on top.
    for (const bool last : {false, true}) {
        for (const DistanceSet& set : facts.sets) {
            if ((set.name == "synthetic") == last && totalOf(set.counts) > 0) {
                inner += steps(set, facts, frame);
            }
        }
    }
    return drawing(frame, inner, title);
}

std::string distanceKey(const DistanceFacts& facts) {
    std::string items;
    for (const DistanceSet& set : facts.sets) {
        items += keyItem(penOf(set.name), setName(set.name));
    }
    return keys(items);
}

std::string scoreChart(const FilterDetector& detector, const std::string& title) {
    std::vector<double> places;
    for (const FilterScores& scores : detector.scores) {
        places.insert(places.end(), {scores.low, scores.high});
    }
    const bool isFinite = std::ranges::all_of(places, [](double x) { return std::isfinite(x); });
    if (places.empty() || !isFinite) {
        return "";
    }
    for (const Number* threshold : {&detector.own, &detector.all}) {
        if (hasValue(*threshold)) {
            places.push_back(*threshold->value);
        }
    }
    const auto [low, high] = std::ranges::minmax(places);
    if (!(low < high)) {
        return "";
    }
    Frame frame{low - 0.01 * (high - low), high + 0.01 * (high - low), 0, 1};
    frame.top = 42;
    std::string inner = xAxis(frame, words("filter.score_axis"), Axis::Number) +
                        yAxis(frame, words("filter.score_y"), Axis::Percent);
    for (const FilterScores& scores : detector.scores) {
        if (totalOf(scores.counts) > 0) {
            inner += survival(scores, frame);
        }
    }
    inner += thresholdLine(detector.own, "filter.own", {"var(--fail)", "6 4", "1.6"}, frame, 14) +
             thresholdLine(detector.all, "filter.all", {"var(--accent)", "3 3", "1.6"}, frame, 32);
    return drawing(frame, inner, title);
}

std::string scoreKey(const FilterDetector& detector) {
    std::string items;
    for (const FilterScores& scores : detector.scores) {
        items += keyItem(penOf(scores.name), wordOf("filter.pairs", scores.name));
    }
    return keys(items);
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
