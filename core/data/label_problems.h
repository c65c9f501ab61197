// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/error.h"

namespace outis::data {

/// What can be odd about a row of a label file.
enum class LabelProblem {
    TooManyFields,
    TooFewFields,
    NoImage,
    OutsideSource,
    UnknownImage,
    AmbiguousImage,
    DuplicateRow,
    RepeatedImage,
    ContradictoryPatients,
    ContradictoryFindings,
    ContradictoryFacts,
    NoFindingConflict,
    UnknownState,
    UnknownFinding,
    UnknownView,
    UnknownSex,
    ImplausibleAge
};
/// "unknown-image", ...
[[nodiscard]] std::string_view problemName(LabelProblem problem);
/// What it is and what becomes of the row, in plain English.
[[nodiscard]] std::string_view problemText(LabelProblem problem);

/// Where. The line stands in place of names and paths, which may be identities.
struct ProblemPlace {
    std::int64_t line = 0;
    std::int64_t otherLine = 0;  ///< of the row that it contradicts or repeats; 0 = none
    bool operator==(const ProblemPlace&) const = default;
};

/// All problems of a label file: every one is counted, the first kListed of each kind are kept.
class LabelProblems {
public:
    static constexpr std::size_t kListed = 10'000;

    void add(LabelProblem problem, std::int64_t line, std::int64_t otherLine = 0);
    void add(const LabelProblems& others);
    void remove(LabelProblem problem) { kinds_.erase(problem); }

    [[nodiscard]] bool empty() const { return kinds_.empty(); }
    [[nodiscard]] std::int64_t count(LabelProblem problem) const;
    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::vector<ProblemPlace> places(LabelProblem problem) const;

    /// One per kind: the number of rows and the first lines.
    [[nodiscard]] std::vector<Error> warnings(const std::string& subject) const;
    /// [{"kind", "text", "count", "places": [{"line", "other_line"}]}]
    [[nodiscard]] nlohmann::json toJson() const;

private:
    struct Kind {
        std::int64_t count = 0;
        std::vector<ProblemPlace> places;
    };
    std::map<LabelProblem, Kind> kinds_;
};

}  // namespace outis::data
