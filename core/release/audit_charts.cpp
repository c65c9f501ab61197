// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/audit_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

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

constexpr std::array kPens = {
    Pen{"var(--synthetic)", "", "2.4"},   Pen{"var(--real)", "7 4", "2"},
    Pen{"var(--other)", "10 3 2 3", "2"}, Pen{"var(--accent)", "4 3", "2"},
    Pen{"var(--fail)", "1 3", "2.4"},     Pen{"var(--synthetic)", "12 4", "1.6"},
    Pen{"var(--real)", "", "1.6"},        Pen{"var(--other)", "2 4", "2.4"}};
constexpr Pen kChance{"var(--control)", "2 3", "1.6"};

const Pen& penOf(std::size_t line) {
    return kPens[line % kPens.size()];
}

std::string path(const std::string& points, const Pen& pen) {
    return "<path d=\"" + points + "\" " + chart::strokeOf(pen) + "/>\n";
}

bool isDrawable(const AuditPower& power) {
    return power.share > 0 && hasValue(power.any);
}

/// In the order in which they come in the table.
std::vector<std::string> kindsOf(const AuditPart& part) {
    std::vector<std::string> kinds;
    for (const AuditPower& power : part.power) {
        if (isDrawable(power) && std::ranges::find(kinds, power.kind) == kinds.end()) {
            kinds.push_back(power.kind);
        }
    }
    return kinds;
}

std::string planted(double share) {
    return filled(words("audit.one_in"), {{"images", plainNumber(1 / share)}});
}

/// Ticks stand where copies were planted: other shares were not tried.
std::string plantedAxis(const AuditPart& part, const Frame& frame) {
    const double base = frame.height - frame.bottom;
    std::map<std::int64_t, double> shares;  // by place, so that labels do not cover each other
    constexpr double kLabelWidth = 80;
    for (const AuditPower& power : part.power) {
        if (isDrawable(power)) {
            const double x = frame.x(std::log10(power.share));
            shares.emplace(std::llround(x / kLabelWidth), power.share);
        }
    }
    std::string out;
    for (const auto& [slot, share] : shares) {
        const double x = frame.x(std::log10(share));
        out += chart::line(x, base, x, base + 5) +
               chart::text(x, base + 19, "middle", html::escaped(planted(share)));
    }
    return out + chart::text((frame.left + frame.width - frame.right) / 2, frame.height - 6,
                             "middle", html::escaped(words("audit.share_axis")));
}

/// Lines of several kinds at one share stand beside each other.
std::string powerLine(const AuditPart& part, const std::string& kind, const Pen& pen,
                      const Frame& frame, double aside) {
    std::vector<const AuditPower*> points;
    for (const AuditPower& power : part.power) {
        if (power.kind == kind && isDrawable(power)) {
            points.push_back(&power);
        }
    }
    std::ranges::sort(points, {}, [](const AuditPower* power) { return power->share; });
    std::string joined;
    std::string marks;
    for (const AuditPower* power : points) {
        const double x = frame.x(std::log10(power->share)) + aside;
        const double y = frame.y(*power->any.value);
        joined += (joined.empty() ? "M" : "L") + place(x) + " " + place(y);
        marks += "<circle cx=\"" + place(x) + "\" cy=\"" + place(y) + "\" r=\"4\" fill=\"" +
                 pen.colour + "\"/>\n";
        if (power->any.low && power->any.high) {
            marks += path("M" + place(x) + " " + place(frame.y(*power->any.low)) + "V" +
                              place(frame.y(*power->any.high)),
                          {pen.colour, "", "1.4"});
        }
    }
    return path(joined, pen) + marks;
}

bool hasCurve(const AuditMembership& test) {
    return test.state == "ok" && test.roc.size() > 1;
}

}  // namespace

std::string powerChart(const AuditPart& part, const std::string& title) {
    std::vector<double> places;
    for (const AuditPower& power : part.power) {
        if (isDrawable(power)) {
            places.push_back(std::log10(power.share));
        }
    }
    if (places.empty()) {
        return "";
    }
    const auto [low, high] = std::ranges::minmax(places);
    constexpr double kRoom = 0.15;
    const Frame frame{low - kRoom, high + kRoom, 0, 1};
    std::string inner =
        plantedAxis(part, frame) + chart::yAxis(frame, words("audit.found_axis"), Axis::Percent);
    const auto kinds = kindsOf(part);
    constexpr double kBeside = 5;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        const double aside =
            kBeside * (static_cast<double>(k) - static_cast<double>(kinds.size() - 1) / 2);
        inner += powerLine(part, kinds[k], penOf(k), frame, aside);
    }
    return chart::drawing(frame, inner, title);
}

std::string powerKey(const AuditPart& part) {
    std::string items;
    const auto kinds = kindsOf(part);
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        items += chart::keyItem(penOf(k), kinds[k]);
    }
    return chart::keys(items);
}

std::string membershipChart(const AuditPart& part, const std::string& title) {
    Frame frame{0, 1, 0, 1};
    frame.width = 560;
    frame.height = 400;
    frame.right = 28;  // half of the last number stands behind the axis
    std::string lines;
    std::size_t line = 0;
    for (const AuditMembership& test : part.membership) {
        if (!hasCurve(test)) {
            continue;
        }
        std::string points;
        for (const RocPoint& point : test.roc) {
            points += (points.empty() ? "M" : "L") + place(frame.x(point.others)) + " " +
                      place(frame.y(point.members));
        }
        lines += path(points, penOf(line++));
    }
    if (lines.empty()) {
        return "";
    }
    const std::string chance = path("M" + place(frame.x(0)) + " " + place(frame.y(0)) + "L" +
                                        place(frame.x(1)) + " " + place(frame.y(1)),
                                    kChance);
    return chart::drawing(frame,
                          chart::xAxis(frame, words("audit.roc_others"), Axis::Percent) +
                              chart::yAxis(frame, words("audit.roc_members"), Axis::Percent) +
                              chance + lines,
                          title);
}

std::string membershipKey(const AuditPart& part) {
    std::string items;
    std::size_t line = 0;
    for (const AuditMembership& test : part.membership) {
        if (hasCurve(test)) {
            items += chart::keyItem(penOf(line++), test.detector + ", " + test.score);
        }
    }
    return chart::keys(items + chart::keyItem(kChance, words("audit.roc_chance")));
}

}  // namespace outis::release
