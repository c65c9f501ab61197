// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/evaluation_charts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/release/chart_axes.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using chart::Axis;
using chart::Frame;
using chart::Pen;
using chart::place;

constexpr Pen kEven{"var(--control)", "", "3"};
constexpr Pen kBars{"var(--synthetic)", "", "8"};
constexpr Pen kChance{"var(--control)", "2 3", "1.6"};

struct Arm {
    const char* name;
    const char* word;
    Pen pen;
};

/// In the order of the tables; the synthetic arm last in a drawing, on top.
constexpr std::array kArms = {
    Arm{"real", "utility.real", {"var(--real)", "7 4", "2"}},
    Arm{"both", "utility.both", {"var(--other)", "10 3 2 3", "2"}},
    Arm{"real-matched", "utility.real_matched_short", {"var(--real)", "2 3", "1.6"}},
    Arm{"reconstructed", "utility.reconstructed_short", {"var(--accent)", "4 3", "1.6"}},
    Arm{"synthetic", "utility.synthetic", {"var(--synthetic)", "", "2.4"}}};

std::string pathOf(const std::string& points, const Pen& pen) {
    return "<path d=\"" + points + "\" " + chart::strokeOf(pen) + "/>\n";
}

bool isDrawable(const UtilityCurve& curve) {
    return curve.points.size() > 1 &&
           std::ranges::all_of(curve.points, [](const CurvePoint& point) {
               return std::isfinite(point.falsePositive) && std::isfinite(point.truePositive);
           });
}

std::vector<std::string> findingsOf(const UtilityFacts& facts) {
    std::vector<std::string> names;
    for (const UtilityCurve& curve : facts.curves) {
        if (isDrawable(curve) && std::ranges::find(names, curve.finding) == names.end()) {
            names.push_back(curve.finding);
        }
    }
    return names;
}

constexpr std::size_t kPanels = 3;
constexpr double kPanelHeight = 300;

/// A square place in the drawing, the `column`-th of kPanels.
Frame panelFrame(std::size_t column) {
    Frame frame{0, 1, 0, 1};
    const double wide = frame.width / kPanels;
    frame.height = kPanelHeight;
    frame.top = 30;
    frame.left = wide * static_cast<double>(column) + 54;
    frame.right = wide * static_cast<double>(kPanels - 1 - column) + 22;  // half of the last number
    return frame;
}

/// Axes with few ticks: a panel is small.
std::string panelAxes(const Frame& frame) {
    const double base = frame.y(0);
    std::string out;
    for (const double value : {0.0, 0.5, 1.0}) {
        out += chart::line(frame.left, frame.y(value), frame.x(1), frame.y(value)) +
               chart::text(frame.left - 6, frame.y(value) + 4, "end", percentText(value)) +
               chart::line(frame.x(value), base, frame.x(value), base + 5) +
               chart::text(frame.x(value), base + 19, "middle", percentText(value));
    }
    return out;
}

std::string panel(const UtilityFacts& facts, const std::string& finding, const Frame& frame) {
    std::string out = panelAxes(frame);
    out += chart::text((frame.left + frame.x(1)) / 2, frame.top - 12, "middle",
                       html::escaped(finding));
    out += pathOf("M" + place(frame.x(0)) + " " + place(frame.y(0)) + "L" + place(frame.x(1)) +
                      " " + place(frame.y(1)),
                  kChance);
    for (const Arm& arm : kArms) {
        for (const UtilityCurve& curve : facts.curves) {
            if (curve.finding != finding || curve.arm != arm.name || !isDrawable(curve)) {
                continue;
            }
            std::string points;
            for (const CurvePoint& point : curve.points) {
                points += (points.empty() ? "M" : "L") + place(frame.x(point.falsePositive)) + " " +
                          place(frame.y(point.truePositive));
            }
            out += pathOf(points, arm.pen);
        }
    }
    return out;
}

/// Axis titles once for the row, at its left and below its middle.
std::string rowTitles() {
    const Frame frame;
    return chart::text(frame.width / 2, kPanelHeight - 6, "middle",
                       html::escaped(words("utility.curve_x"))) +
           "<text transform=\"translate(12 " + place(kPanelHeight / 2 - 8) +
           ") rotate(-90)\" text-anchor=\"middle\">" + html::escaped(words("utility.curve_y")) +
           "</text>\n";
}

}  // namespace

std::string retrievalChart(const RetrievalFacts& facts, const std::string& title) {
    double most = 0;
    for (const RetrievalBar& bar : facts.bars) {
        most = std::max({most, static_cast<double>(bar.images), bar.expected});
    }
    if (facts.bars.empty() || !(most > 0) || !std::isfinite(most)) {
        return "";
    }
    const auto count = static_cast<double>(facts.bars.size());
    Frame frame{-0.5, count - 0.5, 0, most * 1.08};
    frame.height = 260;
    const double base = frame.y(0);
    const double half = std::min(0.38 * (frame.x(1) - frame.x(0)), 34.0);
    std::string inner = chart::yAxis(frame, words("retrieval.axis_y"), Axis::Count);
    for (std::size_t k = 0; k < facts.bars.size(); ++k) {
        const RetrievalBar& bar = facts.bars[k];
        const double x = frame.x(static_cast<double>(k));
        const double top = frame.y(static_cast<double>(bar.images));
        inner += "<rect x=\"" + place(x - half) + "\" y=\"" + place(top) + "\" width=\"" +
                 place(2 * half) + "\" height=\"" + place(base - top) +
                 "\" fill=\"var(--synthetic)\" fill-opacity=\"0.75\"/>\n";
        const double even = frame.y(bar.expected);
        inner += pathOf("M" + place(x - half - 4) + " " + place(even) + "H" + place(x + half + 4),
                        kEven);
        inner += chart::text(x, base + 19, "middle", barName(bar));
    }
    inner += chart::text((frame.left + frame.width - frame.right) / 2, frame.height - 6, "middle",
                         html::escaped(words("retrieval.axis_x")));
    return chart::drawing(frame, inner, title);
}

std::string barName(const RetrievalBar& bar) {
    return bar.orMore ? filled(words("retrieval.or_more"), {{"hits", countText(bar.hits)}})
                      : countText(bar.hits);
}

std::string retrievalKey() {
    return chart::keys(chart::keyItem(kBars, words("retrieval.measured")) +
                       chart::keyItem(kEven, words("retrieval.even")));
}

std::string armName(const std::string& arm) {
    const auto* const found =
        std::ranges::find_if(kArms, [&](const Arm& one) { return one.name == arm; });
    return found == kArms.end() ? arm : words(found->word);
}

std::vector<std::string> curveCharts(const UtilityFacts& facts, const std::string& title) {
    std::vector<std::string> rows;
    const std::vector<std::string> findings = findingsOf(facts);
    for (std::size_t first = 0; first < findings.size(); first += kPanels) {
        std::string inner = rowTitles();
        std::string names;
        const std::size_t end = std::min(first + kPanels, findings.size());
        for (std::size_t k = first; k < end; ++k) {
            inner += panel(facts, findings[k], panelFrame(k - first));
            names += (names.empty() ? ": " : ", ") + findings[k];
        }
        Frame frame;
        frame.height = kPanelHeight;
        rows.push_back(chart::drawing(frame, inner, title + names));
    }
    return rows;
}

std::string curveKey(const UtilityFacts& facts) {
    std::string items;
    for (const Arm& arm : kArms) {
        if (std::ranges::any_of(facts.curves, [&](const UtilityCurve& curve) {
                return curve.arm == arm.name && isDrawable(curve);
            })) {
            items += chart::keyItem(arm.pen, words(arm.word));
        }
    }
    return chart::keys(items + chart::keyItem(kChance, words("audit.roc_chance")));
}

}  // namespace outis::release
