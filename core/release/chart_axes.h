// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// What the charts share: a drawing of fixed width with round ticks.
namespace outis::release::chart {

/// From numbers to places in the drawing, which is `width` x `height` units.
struct Frame {
    double lowX = 0;
    double highX = 1;
    double lowY = 0;
    double highY = 1;
    double width = 900;
    double height = 300;
    double left = 62;
    double right = 16;
    double top = 12;
    double bottom = 46;

    [[nodiscard]] double x(double value) const {
        return left + (value - lowX) / (highX - lowX) * (width - left - right);
    }
    [[nodiscard]] double y(double value) const {
        return height - bottom - (value - lowY) / (highY - lowY) * (height - top - bottom);
    }
};

enum class Axis { Number, Percent, Count };

/// Never colour alone: each line has its own dash too.
struct Pen {
    const char* colour;
    const char* dash;
    const char* width;
};

[[nodiscard]] std::string place(double value);
/// About five round values between low and high.
[[nodiscard]] std::vector<double> ticks(double low, double high);
/// `anchor`: "start", "middle" or "end"; `inner` is markup already.
[[nodiscard]] std::string text(double x, double y, const char* anchor, const std::string& inner);
[[nodiscard]] std::string line(double x1, double y1, double x2, double y2);
[[nodiscard]] std::string xAxis(const Frame& frame, const std::string& title, Axis axis);
[[nodiscard]] std::string yAxis(const Frame& frame, const std::string& title, Axis axis);
/// The attributes of a line, without a fill.
[[nodiscard]] std::string strokeOf(const Pen& pen);
/// One line of a chart's key; `label` is plain text.
[[nodiscard]] std::string keyItem(const Pen& pen, const std::string& label);
[[nodiscard]] std::string keys(const std::string& items);
[[nodiscard]] std::string drawing(const Frame& frame, const std::string& inner,
                                  const std::string& title);

}  // namespace outis::release::chart
