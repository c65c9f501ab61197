// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_columns.h"

#include <algorithm>
#include <set>

#include "core/data/label_values.h"
#include "core/data/label_words.h"

namespace outis::data {
namespace {

/// What the first rows of a column hold.
struct ColumnSurvey {
    int filled = 0;
    int states = 0;         ///< of the filled ones
    int certainStates = 0;  ///< positive, negative or uncertain
    int fileNames = 0;      ///< of pictures
    int longTexts = 0;
    int lists = 0;  ///< in square brackets
    int bars = 0;
    int semicolons = 0;
    int commas = 0;
    int knownBetweenCommas = 0;  ///< cells with commas, whose parts are all known findings
};

bool isPictureName(std::string_view text) {
    constexpr std::array<std::string_view, 11> kEndings = {
        "png", "jpg", "jpeg", "dcm", "dicom", "tif", "tiff", "bmp", "webp", "gif", "jp2"};
    const std::string tidy = loweredText(text);
    const std::size_t dot = tidy.rfind('.');
    return dot != std::string::npos && dot > 0 &&
           std::find(kEndings.begin(), kEndings.end(), tidy.substr(dot + 1)) != kEndings.end();
}

bool allKnown(const std::string& cell) {
    for (std::size_t start = 0; start <= cell.size();) {
        const std::size_t end = std::min(cell.find(',', start), cell.size());
        if (!labelWords().findings.contains(foldedName(cell.substr(start, end - start)))) {
            return false;
        }
        start = end + 1;
    }
    return true;
}

void look(const std::string& cell, const LabelValues& values, ColumnSurvey& column) {
    constexpr std::size_t kLongestState = 24;
    constexpr std::size_t kLongText = 200;
    const std::size_t first = cell.find_first_not_of(" \t\n");
    if (first == std::string::npos) {
        return;
    }
    ++column.filled;
    if (cell.size() <= kLongestState) {
        const auto state = values.state(cell);
        column.states += state ? 1 : 0;
        column.certainStates += state && *state != LabelState::Missing ? 1 : 0;
    }
    column.fileNames += isPictureName(cell) ? 1 : 0;
    column.longTexts += cell.size() > kLongText ? 1 : 0;
    column.lists += cell[first] == '[' && cell.find(']') != std::string::npos ? 1 : 0;
    column.bars += cell.find('|') != std::string::npos ? 1 : 0;
    column.semicolons += cell.find(';') != std::string::npos ? 1 : 0;
    if (cell.find(',') != std::string::npos) {
        ++column.commas;
        column.knownBetweenCommas += allKnown(cell) ? 1 : 0;
    }
}

Result<std::vector<ColumnSurvey>> surveyColumns(CsvReader& csv, const LabelValues& values) {
    std::vector<ColumnSurvey> columns(csv.header().size());
    CsvRow row;
    for (int count = 0; count < kSurveyedRows; ++count) {
        const auto found = csv.next(row);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            break;
        }
        for (std::size_t at = 0; at < std::min(row.fields.size(), columns.size()); ++at) {
            look(row.fields[at], values, columns[at]);
        }
    }
    csv.rewind();
    return columns;
}

/// What the profile says comes first.
LabelProfile overlaid(LabelProfile base, const LabelProfile& given) {
    for (const LabelMeaning meaning : kLabelMeanings) {
        if (given.column(meaning).names) {
            base.column(meaning) = given.column(meaning);
        }
    }
    base.classColumns = given.classColumns ? given.classColumns : base.classColumns;
    base.list = given.list != ListSyntax::Guess ? given.list : base.list;
    base.rows = given.rows != RowUnit::Guess ? given.rows : base.rows;
    if (!given.separator.empty()) {
        base.separator = given.separator;
        base.list = given.list;
    }
    for (const auto& [word, state] : given.stateWords) {
        base.stateWords[word] = state;
    }
    for (const auto& [written, name] : given.aliases) {
        base.aliases[written] = name;
    }
    for (const auto& [written, view] : given.viewWords) {
        base.viewWords[written] = view;
    }
    base.ignoredFindings.insert(base.ignoredFindings.end(), given.ignoredFindings.begin(),
                                given.ignoredFindings.end());
    base.dataset = given.dataset;
    return base;
}

bool isKnownColumn(const std::string& folded) {
    const auto& columns = labelWords().columns;
    return std::any_of(columns.begin(), columns.end(), [&](const auto& entry) {
        return std::find(entry.second.begin(), entry.second.end(), folded) != entry.second.end();
    });
}

/// The names that are known ones: a first line that is no header may hold identities.
std::string headerText(const std::vector<std::string>& header) {
    std::string text;
    std::size_t others = 0;
    for (const std::string& name : header) {
        const std::string folded = foldedName(name);
        if (isKnownColumn(folded) || labelWords().findings.contains(folded)) {
            text += (text.empty() ? "" : ", ") + tidyText(name);
        } else {
            ++others;
        }
    }
    return "the first line has " + (text.empty() ? "no known column" : text) + " and " +
           std::to_string(others) + " other columns";
}

class ColumnFinder {
public:
    ColumnFinder(const CsvReader& csv, const LabelProfile& given,
                 const std::vector<ColumnSurvey>& surveys)
        : csv_(csv), surveys_(surveys) {
        for (const std::string& name : csv.header()) {
            folded_.push_back(foldedName(name));
        }
        mapping_.profile = given.name.empty() ? overlaid(bySignature(), given) : given;
        mapping_.positions.fill(-1);
    }

    Result<ColumnMapping> run() {
        for (const LabelMeaning meaning : kLabelMeanings) {
            if (auto found = place(meaning); !found) {
                return std::move(found).error();
            }
        }
        judgeFindings();
        if (position(LabelMeaning::Image) < 0 && isOpen(LabelMeaning::Image)) {
            set(LabelMeaning::Image, columnOfPictures(), ColumnOrigin::ByContent);
        }
        if (auto found = placeClasses(); !found) {
            return std::move(found).error();
        }
        settleLists();
        settleNames();
        return std::move(mapping_);
    }

private:
    [[nodiscard]] LabelProfile bySignature() const {
        for (const BuiltInProfile& builtIn : builtInProfiles()) {
            if (std::all_of(builtIn.signature.begin(), builtIn.signature.end(),
                            [&](const std::string& name) { return positionOf(name) >= 0; })) {
                return builtIn.profile;
            }
        }
        return {};
    }
    [[nodiscard]] int positionOf(const std::string& folded) const {
        const auto found = std::find(folded_.begin(), folded_.end(), folded);
        return found == folded_.end() || folded.empty() ? -1
                                                        : static_cast<int>(found - folded_.begin());
    }
    /// The name as written first: "Edema +" and "Edema -" differ by signs alone.
    [[nodiscard]] int positionOfName(const std::string& name) const {
        for (std::size_t at = 0; at < csv_.header().size(); ++at) {
            if (tidyText(csv_.header()[at]) == tidyText(name)) {
                return static_cast<int>(at);
            }
        }
        return positionOf(foldedName(name));
    }
    [[nodiscard]] int position(LabelMeaning meaning) const { return mapping_.position(meaning); }
    /// Whether the meaning may still be guessed.
    [[nodiscard]] bool isOpen(LabelMeaning meaning) const {
        const auto& names = mapping_.profile.column(meaning).names;
        return !names || (!names->empty() && !mapping_.profile.column(meaning).isRequired);
    }
    void set(LabelMeaning meaning, int position, ColumnOrigin origin) {
        mapping_.positions.at(static_cast<std::size_t>(meaning)) = position;
        mapping_.origins.at(static_cast<std::size_t>(meaning)) =
            position < 0 ? ColumnOrigin::Absent : origin;
    }
    [[nodiscard]] Error missing(const std::string& name) const {
        return {ErrorCode::BadLabelFile, csv_.subject(),
                "no column \"" + name + "\"; " + headerText(csv_.header())};
    }

    Result<void> place(LabelMeaning meaning) {
        const ColumnChoice& choice = mapping_.profile.column(meaning);
        if (choice.names) {
            for (const std::string& name : *choice.names) {
                if (const int at = positionOfName(name); at >= 0) {
                    const bool given = choice.isRequired;
                    set(meaning, at, given ? ColumnOrigin::Given : ColumnOrigin::ByName);
                    return {};
                }
            }
            if (choice.isRequired) {
                return missing(choice.name());
            }
            if (choice.names->empty()) {
                return {};
            }
        }
        for (const std::string& name : labelWords().columns.at(std::string(meaningName(meaning)))) {
            if (const int at = positionOf(name); at >= 0 && !isTaken(at)) {
                set(meaning, at, ColumnOrigin::ByName);
                return {};
            }
        }
        return {};
    }
    [[nodiscard]] bool isTaken(int column) const {
        return std::find(mapping_.positions.begin(), mapping_.positions.end(), column) !=
               mapping_.positions.end();
    }
    [[nodiscard]] const ColumnSurvey& surveyOf(int column) const {
        return surveys_[static_cast<std::size_t>(column)];
    }
    /// A guessed column of findings that holds states is one finding's; one that holds long texts
    /// is a report, which may name people.
    void judgeFindings() {
        const int column = position(LabelMeaning::Findings);
        if (column < 0 || mapping_.profile.column(LabelMeaning::Findings).isRequired) {
            return;
        }
        const ColumnSurvey& survey = surveyOf(column);
        const bool isState = survey.certainStates > 0 && survey.states == survey.filled;
        const bool isReport = survey.longTexts * 5 > survey.filled;
        if (isState || isReport) {
            set(LabelMeaning::Findings, -1, ColumnOrigin::Absent);
        }
        stateColumn_ = isState ? column : -1;
    }
    [[nodiscard]] int columnOfPictures() const {
        int best = -1;
        for (int column = 0; column < static_cast<int>(surveys_.size()); ++column) {
            const ColumnSurvey& survey = surveyOf(column);
            const bool holds = survey.filled > 0 && survey.fileNames * 5 >= survey.filled * 4;
            if (holds && !isTaken(column) &&
                (best < 0 || survey.fileNames > surveyOf(best).fileNames)) {
                best = column;
            }
        }
        return best;
    }
    [[nodiscard]] bool holdsStates(int column) const {
        const ColumnSurvey& survey = surveyOf(column);
        if (labelWords().findings.contains(folded_[static_cast<std::size_t>(column)])) {
            return survey.states * 2 >= survey.filled;
        }
        return survey.certainStates > 0 && survey.states * 100 >= survey.filled * 99;
    }
    Result<void> placeClasses() {
        if (mapping_.profile.classColumns) {
            for (const ClassColumn& entry : *mapping_.profile.classColumns) {
                const int at = positionOfName(entry.column);
                if (at < 0) {
                    return missing(entry.column);
                }
                mapping_.classes.emplace_back(
                    at, entry.finding.empty() ? tidyText(entry.column) : entry.finding);
            }
            mapping_.classOrigin =
                mapping_.classes.empty() ? ColumnOrigin::Absent : ColumnOrigin::Given;
            return {};
        }
        for (int column = 0;
             position(LabelMeaning::Findings) < 0 && column < static_cast<int>(folded_.size());
             ++column) {
            const bool isFree =
                column == stateColumn_ || !isKnownColumn(folded_[static_cast<std::size_t>(column)]);
            if (isFree && !isTaken(column) && !folded_[static_cast<std::size_t>(column)].empty() &&
                holdsStates(column)) {
                mapping_.classes.emplace_back(column, nameOf(column));
                mapping_.classOrigin = ColumnOrigin::ByContent;
            }
        }
        return {};
    }
    [[nodiscard]] std::string nameOf(int column) const {
        return tidyText(csv_.header()[static_cast<std::size_t>(column)]);
    }
    void settleLists() {
        LabelProfile& profile = mapping_.profile;
        const int column = position(LabelMeaning::Findings);
        const ColumnSurvey survey = column < 0 ? ColumnSurvey{} : surveyOf(column);
        if (profile.list == ListSyntax::Guess) {
            const bool isPython =
                profile.separator.empty() && survey.lists > 0 && survey.lists * 2 >= survey.filled;
            profile.list = isPython ? ListSyntax::Python : ListSyntax::Separated;
        }
        if (profile.separator.empty()) {
            const bool comma = survey.commas > 0 && survey.knownBetweenCommas * 2 >= survey.commas;
            profile.separator = survey.bars > 0         ? "|"
                                : survey.semicolons > 0 ? ";"
                                : comma                 ? ","
                                                        : "|";
        }
        if (profile.rows == RowUnit::Guess) {
            const bool boxes =
                column >= 0 &&
                std::any_of(folded_.begin(), folded_.end(), [](const std::string& name) {
                    return labelWords().boxColumns.contains(name);
                });
            profile.rows = boxes ? RowUnit::Finding : RowUnit::Image;
        }
    }
    void settleNames() {
        for (const LabelMeaning meaning : kLabelMeanings) {
            const int at = position(meaning);
            mapping_.profile.column(meaning) =
                at < 0 ? ColumnChoice::absent() : ColumnChoice(nameOf(at));
        }
        mapping_.profile.classColumns.emplace();
        for (const auto& [at, finding] : mapping_.classes) {
            mapping_.profile.classColumns->push_back({nameOf(at), finding});
        }
    }

    const CsvReader& csv_;
    const std::vector<ColumnSurvey>& surveys_;
    std::vector<std::string> folded_;
    ColumnMapping mapping_;
    int stateColumn_ = -1;
};

}  // namespace

std::string_view originName(ColumnOrigin origin) {
    constexpr std::array<std::string_view, 4> kNames = {"absent", "given", "name", "content"};
    return kNames.at(static_cast<std::size_t>(origin));
}

Result<ColumnMapping> findColumns(CsvReader& csv, const LabelProfile& given) {
    if (std::any_of(csv.header().begin(), csv.header().end(), isPictureName)) {
        return Error{ErrorCode::BadLabelFile, csv.subject(),
                     "the first line names an image; a header with the names of the columns is "
                     "needed"};
    }
    const auto surveys = surveyColumns(csv, LabelValues(given));
    if (!surveys) {
        return surveys.error();
    }
    return ColumnFinder(csv, given, *surveys).run();
}

Error noImageColumn(const CsvReader& csv) {
    return {ErrorCode::BadLabelFile, csv.subject(),
            "no column for the image (image, Image Index, Path, File Name, dicom_id) and none for "
            "the study; " +
                headerText(csv.header())};
}

}  // namespace outis::data
