// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/data/label_profile.h"
#include "core/data/labels.h"

namespace outis::data {

/// Understands the cells of a label file by its profile, whose list, separator and rows are
/// settled.
class LabelValues {
public:
    explicit LabelValues(const LabelProfile& profile);

    /// Nothing for what is no known word. "1.0", "01" and "1,0" are "1".
    [[nodiscard]] std::optional<LabelState> state(std::string_view text) const;
    /// The project's word; own findings keep the writing that came first. "" = to be ignored.
    [[nodiscard]] std::string finding(std::string_view name);
    /// Of a cell with a list: each once, all positive; none for an empty cell.
    [[nodiscard]] std::vector<Finding> findings(std::string_view cell);
    /// PA, AP, AP Supine, Lateral or "" (says nothing); nothing for an unknown word.
    [[nodiscard]] std::optional<std::string> view(std::string_view view,
                                                  std::string_view frontal) const;

private:
    [[nodiscard]] std::vector<std::string> split(std::string_view cell) const;

    ListSyntax list_;
    std::string separator_;
    std::unordered_map<std::string, LabelState> states_;
    std::unordered_map<std::string, std::string> aliases_;  // folded
    std::unordered_set<std::string> ignored_;               // folded
    std::unordered_map<std::string, std::string> views_;    // folded
    std::unordered_map<std::string, std::string> own_;      // lowered -> as first written
};

/// LabelValues::state() with the known words alone.
[[nodiscard]] std::optional<LabelState> parseState(std::string_view text);
/// The texts of a Python list or JSON array of texts; nothing when it is neither.
[[nodiscard]] std::optional<std::vector<std::string>> parsePythonList(std::string_view text);

/// PA, AP, AP Supine, Lateral or empty. `frontal` is CheXpert's Frontal/Lateral.
[[nodiscard]] std::string normalView(const std::string& view, const std::string& frontal);
/// F, M, O or empty.
[[nodiscard]] std::string normalSex(const std::string& sex);
/// Whether the cell says that the sex is not known.
[[nodiscard]] bool isUnknownSex(const std::string& sex);
/// Whole years; nothing for what no human reaches.
[[nodiscard]] std::optional<int> plausibleAge(double years);
/// "57", "57.0", "057Y", "6 months", "012W", "003D", "90+": years, however implausible.
[[nodiscard]] std::optional<double> parseAge(std::string_view text);
/// Years between "1930", "1930.0", "19300115" or "1930-01-15" and such a date.
[[nodiscard]] std::optional<double> ageBetween(std::string_view birth, std::string_view study);

}  // namespace outis::data
