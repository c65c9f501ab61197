// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/logistic.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

constexpr int kMostSteps = 50;
constexpr int kMostHalvings = 30;
constexpr double kConverged = 1e-10;

/// log(1 + e^x) without overflow.
double softplus(double x) {
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

/// Solves A x = b for a symmetric positive definite A (row-major), by Cholesky's method.
std::vector<double> solved(std::vector<double> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double sum = a[row * n + column];
            for (std::size_t k = 0; k < column; ++k) {
                sum -= a[row * n + k] * a[column * n + k];
            }
            a[row * n + column] = row == column ? std::sqrt(sum) : sum / a[column * n + column];
        }
        for (std::size_t k = 0; k < row; ++k) {
            b[row] -= a[row * n + k] * b[k];
        }
        b[row] /= a[row * n + row];
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k) {
            b[row] -= a[k * n + row] * b[k];
        }
        b[row] /= a[row * n + row];
    }
    return b;
}

/// Newton's method on standardised rows; parameter 0 is the intercept.
class Fit {
public:
    Fit(const LabelledRows& rows, const LogisticModel& scale, double ridge)
        : positive_(rows.positive), width_(rows.width + 1), ridge_(ridge) {
        design_.reserve(positive_.size() * width_);
        for (std::size_t row = 0; row < positive_.size(); ++row) {
            design_.push_back(1);
            for (std::size_t axis = 0; axis < rows.width; ++axis) {
                design_.push_back((rows.features[row * rows.width + axis] - scale.mean[axis]) /
                                  scale.spread[axis]);
            }
        }
    }

    [[nodiscard]] std::vector<double> run() const {
        std::vector<double> at(width_, 0);
        double value = objective(at);
        for (int step = 0; step < kMostSteps; ++step) {
            const std::vector<double> direction = newton(at);
            std::vector<double> next(width_);
            double better = value;
            double length = 1;
            for (int halving = 0; halving < kMostHalvings; ++halving, length /= 2) {
                for (std::size_t axis = 0; axis < width_; ++axis) {
                    next[axis] = at[axis] + length * direction[axis];
                }
                better = objective(next);
                if (better < value) {
                    break;
                }
            }
            if (!(value - better > kConverged * std::abs(value))) {
                break;
            }
            at = next;
            value = better;
        }
        return at;
    }

private:
    [[nodiscard]] double logOdds(const std::vector<double>& at, std::size_t row) const {
        double sum = 0;
        for (std::size_t axis = 0; axis < width_; ++axis) {
            sum += at[axis] * design_[row * width_ + axis];
        }
        return sum;
    }

    /// Minus the penalised log-likelihood.
    [[nodiscard]] double objective(const std::vector<double>& at) const {
        double sum = 0;
        for (std::size_t axis = 1; axis < width_; ++axis) {
            sum += ridge_ / 2 * at[axis] * at[axis];
        }
        for (std::size_t row = 0; row < positive_.size(); ++row) {
            const double odds = logOdds(at, row);
            sum += softplus(positive_[row] ? -odds : odds);
        }
        return sum;
    }

    [[nodiscard]] std::vector<double> newton(const std::vector<double>& at) const {
        std::vector<double> curvature(width_ * width_, 0);
        std::vector<double> gradient(width_, 0);
        for (std::size_t axis = 1; axis < width_; ++axis) {
            curvature[axis * width_ + axis] = ridge_;
            gradient[axis] = -ridge_ * at[axis];
        }
        for (std::size_t row = 0; row < positive_.size(); ++row) {
            const double* const x = design_.data() + row * width_;
            const double p = 1 / (1 + std::exp(-logOdds(at, row)));
            const double weight = std::max(p * (1 - p), 1e-12);
            for (std::size_t i = 0; i < width_; ++i) {
                gradient[i] += ((positive_[row] ? 1 : 0) - p) * x[i];
                for (std::size_t j = 0; j <= i; ++j) {
                    curvature[i * width_ + j] += weight * x[i] * x[j];
                }
            }
        }
        for (std::size_t i = 0; i < width_; ++i) {
            for (std::size_t j = i + 1; j < width_; ++j) {
                curvature[i * width_ + j] = curvature[j * width_ + i];
            }
        }
        return solved(std::move(curvature), std::move(gradient));
    }

    const std::vector<bool>& positive_;
    std::size_t width_;
    double ridge_;
    std::vector<double> design_;
};

/// Mean and spread of every feature.
LogisticModel scaleOf(const LabelledRows& rows) {
    LogisticModel model;
    const auto count = static_cast<double>(rows.positive.size());
    for (std::size_t axis = 0; axis < rows.width; ++axis) {
        double mean = 0;
        double square = 0;
        for (std::size_t row = 0; row < rows.positive.size(); ++row) {
            mean += rows.features[row * rows.width + axis] / count;
        }
        for (std::size_t row = 0; row < rows.positive.size(); ++row) {
            const double away = rows.features[row * rows.width + axis] - mean;
            square += away * away / count;
        }
        model.mean.push_back(mean);
        model.spread.push_back(square > 0 ? std::sqrt(square) : 1);
    }
    return model;
}

}  // namespace

double LogisticModel::logOdds(std::span<const double> features) const {
    double sum = intercept;
    for (std::size_t axis = 0; axis < weight.size(); ++axis) {
        sum += weight[axis] * (features[axis] - mean[axis]) / spread[axis];
    }
    return sum;
}

Result<LogisticModel> fitLogistic(const LabelledRows& rows, double ridge) {
    const auto positives = std::count(rows.positive.begin(), rows.positive.end(), true);
    if (rows.width == 0 || rows.features.size() != rows.positive.size() * rows.width) {
        return invalidInput("logistic", "lengths do not fit");
    }
    if (positives == 0 || positives == std::ssize(rows.positive)) {
        return invalidInput("logistic", "rows of one kind only");
    }
    if (!(ridge > 0) || !std::all_of(rows.features.begin(), rows.features.end(),
                                     [](double value) { return std::isfinite(value); })) {
        return invalidInput("logistic", "a number is none, or the ridge is not positive");
    }
    LogisticModel model = scaleOf(rows);
    const std::vector<double> fitted = Fit(rows, model, ridge).run();
    model.intercept = fitted.front();
    model.weight.assign(fitted.begin() + 1, fitted.end());
    return model;
}

}  // namespace outis::statistics
