// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace outis::gui {

/// One measurement of the memorisation meter, as the worker sends it.
struct MemorisationPoint {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    std::int64_t images = 0;  ///< seen in training
    double share =
        kUnknown;  ///< of samples nearer to training than to validation patients; 0.5: none
    double low = kUnknown;  ///< 95 % interval of the share
    double high = kUnknown;
    double auc = kUnknown;     ///< P(a sample lies nearer to training than to validation patients)
    std::int64_t copies = -1;  ///< near-copies of training images among the samples; -1: unknown
    std::optional<bool> overLimit;  ///< the worker's own judgement; older workers send none
};

enum class MemorisationState { Unmeasured, NoSign, Rising, OverLimit };

/// The memorisation meter over a training.
class MemorisationSeries {
public:
    /// Where even the lower bound of the share lies above it, weights are not to be used (METHOD
    /// 6.5). It decides only where the worker has not judged: its limits count near-copies as well.
    static constexpr double kLimit = 0.55;
    static constexpr double kNone = 0.5;

    /// Takes one metric event ("memorisation-share", "-low", "-high", "-auc", "-copies",
    /// "-over-limit"); others are left alone. A step before earlier ones (a run that went on from a
    /// checkpoint) replaces what came after it. True when this made a measurement complete (share,
    /// interval, copies).
    bool append(std::string_view metric, std::int64_t step, double value);
    void clear() { points_.clear(); }

    /// The measurements whose share is known, oldest first.
    [[nodiscard]] std::vector<MemorisationPoint> points() const;
    /// Of the last complete measurement.
    [[nodiscard]] MemorisationState state() const;
    [[nodiscard]] static MemorisationState stateOf(const MemorisationPoint& point);
    [[nodiscard]] bool isEmpty() const { return state() == MemorisationState::Unmeasured; }
    /// The last complete measurement; all unknown while there is none.
    [[nodiscard]] MemorisationPoint last() const;

private:
    std::vector<MemorisationPoint> points_;
};

}  // namespace outis::gui
