// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

namespace outis::data {

/// What a column of a label file can mean.
enum class LabelMeaning {
    Image,      ///< file name, path or its end
    Study,      ///< folder of the study, for files with one row per study (MIMIC-CXR)
    Patient,    ///< an identity
    Findings,   ///< joined in one cell
    View,       ///< PA, AP, ...
    Frontal,    ///< CheXpert's Frontal/Lateral beside AP/PA
    Sex,        //
    Age,        //
    BirthDate,  ///< with StudyDate instead of an age; a year is enough
    StudyDate,  //
    Reader      ///< who read the image, where there is a row per reader
};
inline constexpr std::array kLabelMeanings = {
    LabelMeaning::Image,     LabelMeaning::Study,     LabelMeaning::Patient, LabelMeaning::Findings,
    LabelMeaning::View,      LabelMeaning::Frontal,   LabelMeaning::Sex,     LabelMeaning::Age,
    LabelMeaning::BirthDate, LabelMeaning::StudyDate, LabelMeaning::Reader};
/// "image", "birth-date", ...
[[nodiscard]] std::string_view meaningName(LabelMeaning meaning);

/// Which column has a meaning. Names are compared by letters and digits alone.
struct ColumnChoice {
    /// Nothing: to be guessed. Else the first of them that the header has; none = no column.
    std::optional<std::vector<std::string>> names;
    bool isRequired = false;  ///< one of the names must be there

    ColumnChoice() = default;
    ColumnChoice(const char* name) : ColumnChoice(std::string(name)) {}  // NOLINT
    ColumnChoice(std::string name)                                       // NOLINT
        : names({std::move(name)}), isRequired(true) {}
    [[nodiscard]] static ColumnChoice absent();
    /// The column, once it is known; else "".
    [[nodiscard]] std::string name() const;
    bool operator==(const ColumnChoice&) const = default;
};

/// A column that holds the states of one finding.
struct ClassColumn {
    std::string column;
    std::string finding;  ///< "" = the column's name
    bool operator==(const ClassColumn&) const = default;
};

enum class ListSyntax {
    Guess,
    Separated,  ///< Edema|Mass
    Python      ///< ['edema', 'mass'], also a JSON array
};
enum class RowUnit {
    Guess,
    Image,   ///< a row says all that is known of an image (or study)
    Finding  ///< a row says one finding; the rows of an image and a reader belong together
};

/// How a label file is to be understood: what is not said is guessed. Saved as JSON.
struct LabelProfile {
    std::string name;     ///< of a built-in one, or the steward's; "" = own
    std::string dataset;  ///< prefix of patient ids; "" = the import's
    std::array<ColumnChoice, kLabelMeanings.size()> columns;
    std::optional<std::vector<ClassColumn>> classColumns;  ///< nothing: to be guessed
    ListSyntax list = ListSyntax::Guess;
    std::string separator;  ///< between joined findings; "" = guess
    RowUnit rows = RowUnit::Guess;
    /// Words for states beside the known ones, which they overrule: word -> 1, 0, -1 or -2.
    std::map<std::string, int> stateWords;
    std::map<std::string, std::string> aliases;    ///< as written -> the project's word
    std::vector<std::string> ignoredFindings;      ///< words in lists that say nothing of a finding
    std::map<std::string, std::string> viewWords;  ///< as written -> PA, AP, AP Supine, Lateral

    [[nodiscard]] ColumnChoice& column(LabelMeaning meaning) {
        return columns.at(static_cast<std::size_t>(meaning));
    }
    [[nodiscard]] const ColumnChoice& column(LabelMeaning meaning) const {
        return columns.at(static_cast<std::size_t>(meaning));
    }
    bool operator==(const LabelProfile&) const = default;
};

/// In docs/import.md, "Label profiles".
[[nodiscard]] nlohmann::json toJson(const LabelProfile& profile);
/// Errors: BadLabelFile (subject = `subject`, detail = what is wrong with which key).
[[nodiscard]] Result<LabelProfile> profileFromJson(const nlohmann::json& json,
                                                   const std::string& subject);

/// Errors: NotFound, Unreadable, BadLabelFile.
[[nodiscard]] Result<LabelProfile> readProfile(const std::filesystem::path& path);
/// Errors: Unwritable, DiskFull, NotFound.
[[nodiscard]] Result<void> writeProfile(const std::filesystem::path& path,
                                        const LabelProfile& profile);

struct BuiltInProfile {
    LabelProfile profile;
    std::vector<std::string> signature;  ///< folded column names that tell it
};
/// nih, chexpert, mimic, padchest, vindr: resources/labels.json.
[[nodiscard]] const std::vector<BuiltInProfile>& builtInProfiles();

/// "auto" or "": everything is guessed; else the name of a built-in one; else a JSON file.
/// Errors: as readProfile.
[[nodiscard]] Result<LabelProfile> findProfile(const std::string& nameOrFile);

}  // namespace outis::data
