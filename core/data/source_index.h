// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace outis::data {

/// Finds the files of a source by what a label file calls them, without looking at all of them:
/// the files are sorted by their paths read backwards, so that those with one end stand together.
class SourceIndex {
public:
    /// `files`: relative paths with `/`; they must outlive the index. `root`: of the source, whose
    /// last folders count for studies.
    SourceIndex(const std::vector<std::string>& files, const std::string& root);

    enum class Found { None, One, Several };
    struct Answer {
        Found found = Found::None;
        std::size_t file = 0;  ///< for One
    };
    /// The file with this path; else the one whose path ends with it; else the one whose path is
    /// the longest end of it. Without an ending that files have, the same by their paths before the
    /// ending. Capitals count only between files that nothing else tells apart.
    [[nodiscard]] Answer find(const std::string& path) const;

    /// All files below the folder of a study: patient/study or, as in MIMIC-CXR, pPatient/sStudy;
    /// else the only folder of the study's name, whatever is above it.
    struct StudyAnswer {
        Found found = Found::None;
        const std::vector<std::size_t>* files = nullptr;  ///< for One
    };
    [[nodiscard]] StudyAnswer findStudy(const std::string& patient, const std::string& study);

private:
    using Order = std::vector<std::uint32_t>;
    [[nodiscard]] Answer findIn(const Order& order, bool stems, const std::string& path) const;
    [[nodiscard]] Answer rangeOf(const Order& order, bool stems, const std::string& path,
                                 bool whole) const;
    [[nodiscard]] std::size_t lengthOf(std::uint32_t file, bool stems) const;
    [[nodiscard]] Order sorted(bool stems) const;
    void indexStudies();

    const std::vector<std::string>& files_;
    std::string root_;
    std::vector<std::string> lowered_;
    Order byPath_;
    Order byStem_;
    bool hasStudies_ = false;
    std::unordered_map<std::string, std::vector<std::size_t>> filesBelow_;  // parent/child
    std::unordered_map<std::string, std::vector<std::string>> parentsOf_;   // child -> parent/child
};

}  // namespace outis::data
