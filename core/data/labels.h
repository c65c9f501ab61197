// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/data/label_problems.h"
#include "core/data/label_profile.h"
#include "core/data/text_encoding.h"

namespace outis::data {

class CsvReader;
struct ColumnMapping;

/// The four states of METHOD 2.1, kept apart from the file to the tensor.
enum class LabelState : std::int8_t { Missing = -2, Uncertain = -1, Negative = 0, Positive = 1 };

/// The parity list of METHOD 2.1, in its exact order.
[[nodiscard]] const std::vector<std::string>& parityClasses();
inline constexpr std::string_view kNoFinding = "No Finding";
inline constexpr std::size_t kMaxClasses = 64;

/// The project's word for a finding as some data set writes it: blanks trimmed, "Effusion" ->
/// "Pleural Effusion", "Pleural_Thickening" -> "Pleural Thickening". Case is kept unless the name
/// is a known one.
[[nodiscard]] std::string canonicalFinding(std::string_view name);

struct Finding {
    std::string name;  ///< canonical
    LabelState state = LabelState::Positive;
    bool operator==(const Finding&) const = default;
};

/// The findings of a row; rows with equal findings share them, since a label file of 400,000 rows
/// has few different ones.
class FindingList {
public:
    FindingList() = default;
    FindingList(std::vector<Finding> findings)  // NOLINT
        : findings_(findings.empty()
                        ? nullptr
                        : std::make_shared<const std::vector<Finding>>(std::move(findings))) {}

    [[nodiscard]] bool empty() const { return findings_ == nullptr; }
    [[nodiscard]] std::size_t size() const { return all().size(); }
    [[nodiscard]] const Finding& at(std::size_t index) const { return all().at(index); }
    [[nodiscard]] auto begin() const { return all().begin(); }
    [[nodiscard]] auto end() const { return all().end(); }
    /// Equal for lists that share their findings.
    [[nodiscard]] const void* identity() const { return findings_.get(); }
    bool operator==(const FindingList& other) const {
        return findings_ == other.findings_ || all() == other.all();
    }

private:
    [[nodiscard]] const std::vector<Finding>& all() const {
        static const std::vector<Finding> none;
        return findings_ ? *findings_ : none;
    }
    std::shared_ptr<const std::vector<Finding>> findings_;
};

struct LabelRow {
    std::int64_t line = 0;  ///< in the file, from 1
    std::string image;      ///< as written, with `/` separators; empty in a row for a study
    std::string study;      ///< where the file has no column for the image
    std::string patientId;  ///< trimmed; empty = missing. An identity.
    FindingList findings;
    /// A joined list says everything: what it does not name is negative. An empty cell says
    /// nothing: all is missing.
    bool absentIsNegative = false;
    std::string view;  ///< a word of view_words.h or empty
    std::string sex;   ///< F, M, O or empty
    std::optional<int> ageYears;
};

/// How often a finding has which state.
struct FindingCount {
    std::string name;
    bool isKnown = false;  ///< a word of the project or of the profile, not the file's own
    std::int64_t firstLine = 0;
    std::int64_t positive = 0;
    std::int64_t negative = 0;
    std::int64_t uncertain = 0;
    std::int64_t missing = 0;
};

struct LabelTable {
    LabelProfile profile;  ///< as used, with nothing left to guess
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';  ///< between columns
    std::vector<LabelRow> rows;
    std::int64_t rowsInFile = 0;         ///< before those that say one finding each are joined
    std::vector<FindingCount> findings;  ///< by falling number of positive rows
    LabelProblems problems;
};

/// Rows that a label file may have: a limit on memory, ten times the largest public set.
inline constexpr std::int64_t kMaxLabelRows = 4'000'000;

/// Errors: NotFound, Unreadable, Unsupported (over 512 MiB or kMaxLabelRows), BadLabelFile
/// (subject = file name, detail = what was looked for).
[[nodiscard]] Result<LabelTable> readLabels(const std::filesystem::path& path,
                                            const LabelProfile& profile = {});
/// The same of a file that was opened and whose columns were found.
[[nodiscard]] Result<LabelTable> readLabels(CsvReader& csv, const ColumnMapping& mapping);

/// States of one row over `classes`. Findings outside the list are left out. "No Finding" beside
/// another positive finding (of the list or not) is set to negative; `conflict` then says so.
struct ClassStates {
    std::vector<LabelState> states;  // [classes]
    bool conflict = false;
};
[[nodiscard]] ClassStates statesOf(const LabelRow& row, const std::vector<std::string>& classes);

/// Every finding that is positive in at least `minimumPatients` patients (rows without a patient
/// count as one each): "No Finding" first, then by falling number of patients, at most 64.
[[nodiscard]] std::vector<std::string> classesFromLabels(const LabelTable& table,
                                                         std::int64_t minimumPatients);
/// Whether at least a quarter of the rows with a finding name one of the parity list.
[[nodiscard]] bool usesParityClasses(const LabelTable& table);

}  // namespace outis::data
