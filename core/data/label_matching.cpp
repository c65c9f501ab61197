// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_matching.h"

#include <cctype>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/data/source_index.h"

namespace outis::data {
namespace {

bool isAbsolute(const std::string& path) {
    return path.starts_with('/') || (path.size() > 1 && path[1] == ':' &&
                                     std::isalpha(static_cast<unsigned char>(path[0])) != 0);
}

/// The path below the source, or nothing when it leaves it.
std::optional<std::string> pathBelow(std::string path, const std::string& source) {
    if (isAbsolute(path)) {
        if (!path.starts_with(source + "/")) {
            return std::nullopt;
        }
        path.erase(0, source.size() + 1);
    }
    while (path.starts_with("./")) {
        path.erase(0, 2);
    }
    const std::string framed = std::string("/").append(path).append("/");
    return framed.find("/../") == std::string::npos ? std::optional(path) : std::nullopt;
}

LabelState stateIn(const LabelRow& row, const std::string& name) {
    for (const Finding& finding : row.findings) {
        if (finding.name == name) {
            return finding.state;
        }
    }
    return row.absentIsNegative ? LabelState::Negative : LabelState::Missing;
}

/// Takes over what `row` knows more than `merged`; contradictions become uncertain. Whether there
/// was one.
bool mergeFindings(LabelRow& merged, const LabelRow& row) {
    std::set<std::string> names;
    for (const auto* list : {&std::as_const(merged.findings), &row.findings}) {
        for (const Finding& finding : *list) {
            names.insert(finding.name);
        }
    }
    std::vector<Finding> findings;
    bool contradiction = false;
    for (const std::string& name : names) {
        const LabelState one = stateIn(merged, name);
        const LabelState other = stateIn(row, name);
        LabelState state = one == LabelState::Missing ? other : one;
        if (one != other && one != LabelState::Missing && other != LabelState::Missing) {
            state = LabelState::Uncertain;
            contradiction = true;
        }
        findings.push_back({name, state});
    }
    merged.findings = std::move(findings);
    merged.absentIsNegative = merged.absentIsNegative || row.absentIsNegative;
    return contradiction;
}

/// What differs between the rows of an image so far.
struct Facts {
    bool views = false;
    bool sexes = false;
    bool ages = false;
};

template <class Value>
bool mergeFact(Value& merged, const Value& row, const Value& unknown, bool& differs) {
    if (row == unknown || row == merged || differs) {
        return false;
    }
    differs = merged != unknown;
    merged = differs ? unknown : row;
    return differs;
}

bool saysTheSame(const LabelRow& one, const LabelRow& other) {
    return one.patientId == other.patientId && one.findings == other.findings &&
           one.absentIsNegative == other.absentIsNegative && one.view == other.view &&
           one.sex == other.sex && one.ageYears == other.ageYears;
}

class Matcher {
public:
    Matcher(const std::vector<std::string>& files, std::string source)
        : index_(files, source), source_(std::move(source)) {
        matched_.rowOf.resize(files.size());
        matched_.contradictory.resize(files.size(), false);
    }

    void add(const LabelRow& row) {
        noted_.clear();
        if (row.image.empty()) {
            addStudy(row);
            return;
        }
        const auto path = pathBelow(row.image, source_);
        if (!path) {
            note(LabelProblem::OutsideSource, row);
            return;
        }
        const auto answer = index_.find(*path);
        if (answer.found == SourceIndex::Found::One) {
            give(answer.file, row);
        } else {
            noteUnfound(answer.found, row);
        }
    }
    [[nodiscard]] MatchedLabels take() && { return std::move(matched_); }

private:
    void addStudy(const LabelRow& row) {
        const auto answer = index_.findStudy(row.patientId, row.study);
        if (answer.found != SourceIndex::Found::One) {
            noteUnfound(answer.found, row);
            return;
        }
        for (const std::size_t file : *answer.files) {
            give(file, row);
        }
    }

    void noteUnfound(SourceIndex::Found found, const LabelRow& row) {
        const bool several = found == SourceIndex::Found::Several;
        note(several ? LabelProblem::AmbiguousImage : LabelProblem::UnknownImage, row);
    }

    void give(std::size_t file, const LabelRow& row) {
        auto& present = matched_.rowOf[file];
        if (!present) {
            present = row;
            present->image.clear();
            present->study.clear();
            ++matched_.matched;
            return;
        }
        if (saysTheSame(*present, row)) {
            note(LabelProblem::DuplicateRow, row, present->line);
            return;
        }
        if (present->patientId.empty()) {
            present->patientId = row.patientId;
        } else if (!row.patientId.empty() && row.patientId != present->patientId) {
            matched_.contradictory[file] = true;
            note(LabelProblem::ContradictoryPatients, row, present->line);
            return;
        }
        merge(file, *present, row);
    }

    void merge(std::size_t file, LabelRow& present, const LabelRow& row) {
        Facts& facts = facts_[file];
        bool contradiction = mergeFact(present.view, row.view, std::string(), facts.views);
        contradiction |= mergeFact(present.sex, row.sex, std::string(), facts.sexes);
        contradiction |=
            mergeFact(present.ageYears, row.ageYears, std::optional<int>(), facts.ages);
        if (contradiction) {
            note(LabelProblem::ContradictoryFacts, row, present.line);
        }
        if (present.findings == row.findings && present.absentIsNegative == row.absentIsNegative) {
            // Nothing to put together.
        } else if (mergeFindings(present, row)) {
            note(LabelProblem::ContradictoryFindings, row, present.line);
            contradiction = true;
        }
        if (!contradiction) {
            note(LabelProblem::RepeatedImage, row, present.line);
        }
    }

    /// Once a row, however many files it speaks of.
    void note(LabelProblem problem, const LabelRow& row, std::int64_t otherLine = 0) {
        if (noted_.insert(problem).second) {
            matched_.problems.add(problem, row.line, otherLine);
        }
    }

    SourceIndex index_;
    std::string source_;
    MatchedLabels matched_;
    std::unordered_map<std::size_t, Facts> facts_;
    std::set<LabelProblem> noted_;
};

}  // namespace

MatchedLabels matchLabels(const LabelTable& table, const std::vector<std::string>& files,
                          const std::filesystem::path& source) {
    Matcher matcher(files, source.generic_string());
    for (const LabelRow& row : table.rows) {
        matcher.add(row);
    }
    return std::move(matcher).take();
}

}  // namespace outis::data
