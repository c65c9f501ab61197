// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_matching.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_map>
#include <utility>

namespace outis::data {
namespace {

std::string baseName(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

std::string withoutEnding(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    const bool hasEnding = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    return hasEnding ? path.substr(0, dot) : path;
}

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

/// Equal, or one is the end of the other at a folder's border.
bool sameEnd(const std::string& one, const std::string& other) {
    const std::string& longer = one.size() >= other.size() ? one : other;
    const std::string& shorter = one.size() >= other.size() ? other : one;
    return longer.ends_with(shorter) &&
           (longer.size() == shorter.size() || longer[longer.size() - shorter.size() - 1] == '/');
}

/// Finds files by what a label file calls them.
class FileIndex {
public:
    explicit FileIndex(const std::vector<std::string>& files) : files_(files) {
        for (std::size_t index = 0; index < files.size(); ++index) {
            byName_[baseName(files[index])].push_back(index);
            byStem_[withoutEnding(baseName(files[index]))].push_back(index);
        }
    }

    /// Every file that may be meant; an exact path is alone.
    [[nodiscard]] std::vector<std::size_t> find(const std::string& path) const {
        auto found = among(byName_, baseName(path), path, false);
        return found.empty() ? among(byStem_, baseName(path), path, true) : found;
    }

private:
    using Map = std::unordered_map<std::string, std::vector<std::size_t>>;

    [[nodiscard]] std::vector<std::size_t> among(const Map& map, const std::string& name,
                                                 const std::string& path, bool stems) const {
        const auto candidates = map.find(name);
        if (candidates == map.end()) {
            return {};
        }
        std::vector<std::size_t> found;
        for (const std::size_t index : candidates->second) {
            const std::string file = stems ? withoutEnding(files_[index]) : files_[index];
            if (file == path) {
                return {index};
            }
            if (sameEnd(file, path)) {
                found.push_back(index);
            }
        }
        return found;
    }

    const std::vector<std::string>& files_;
    Map byName_;
    Map byStem_;
};

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
    const bool changed = contradiction || findings.size() != merged.findings.size();
    if (changed) {
        merged.findings = std::move(findings);
    }
    merged.absentIsNegative = merged.absentIsNegative || row.absentIsNegative;
    return contradiction;
}

class Matcher {
public:
    Matcher(const std::vector<std::string>& files, std::string source, std::string subject)
        : index_(files), source_(std::move(source)), subject_(std::move(subject)) {
        matched_.rowOf.resize(files.size());
        matched_.contradictory.resize(files.size(), false);
    }

    void add(const LabelRow& row) {
        const auto path = pathBelow(row.image, source_);
        if (!path) {
            warn(row.line, "the path leaves the source folder; the row is refused");
            return;
        }
        const auto found = index_.find(*path);
        if (found.size() > 1) {
            warn(row.line, "the name fits " + std::to_string(found.size()) +
                               " files; it needs the folder as well");
        } else if (found.empty()) {
            matched_.firstMissingLine =
                matched_.missing == 0 ? row.line : matched_.firstMissingLine;
            ++matched_.missing;
        } else {
            give(found.front(), row);
        }
    }
    [[nodiscard]] MatchedLabels take() && { return std::move(matched_); }

private:
    void give(std::size_t file, const LabelRow& row) {
        auto& present = matched_.rowOf[file];
        if (!present) {
            present = row;
            ++matched_.matched;
            return;
        }
        std::string again = "the image of line ";
        again += std::to_string(present->line) + " again";
        if (present->patientId.empty()) {
            present->patientId = row.patientId;
        } else if (!row.patientId.empty() && row.patientId != present->patientId) {
            matched_.contradictory[file] = true;
            warn(row.line, again + ", for another patient; the image is left out");
            return;
        }
        warn(row.line, mergeFindings(*present, row)
                           ? again + ", with other findings; those that differ are uncertain"
                           : again);
    }
    void warn(std::int64_t line, const std::string& what) {
        std::string text = "line ";
        text += std::to_string(line) + ": " + what;
        matched_.warnings.push_back({ErrorCode::BadLabelFile, subject_, std::move(text)});
    }

    FileIndex index_;
    std::string source_;
    std::string subject_;
    MatchedLabels matched_;
};

}  // namespace

MatchedLabels matchLabels(const LabelTable& table, const std::vector<std::string>& files,
                          const std::filesystem::path& source, const std::string& subject) {
    Matcher matcher(files, source.generic_string(), subject);
    for (const LabelRow& row : table.rows) {
        matcher.add(row);
    }
    return std::move(matcher).take();
}

}  // namespace outis::data
