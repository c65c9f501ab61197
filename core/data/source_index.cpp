// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/source_index.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <string_view>

namespace outis::data {
namespace {

/// Files of one end that are compared by capitals; more are several.
constexpr std::ptrdiff_t kFewFiles = 16;

std::string lowered(std::string text) {
    for (char& letter : text) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return text;
}

/// The length before the ending: up to five letters and digits, not digits alone, since the parts
/// of a UID are no endings.
std::size_t stemLength(std::string_view path) {
    constexpr std::size_t kLongestEnding = 5;
    const std::size_t dot = path.find_last_of("./");
    if (dot == std::string_view::npos || path[dot] == '/' || dot == 0 || path[dot - 1] == '/') {
        return path.size();
    }
    const std::string_view ending = path.substr(dot + 1);
    const bool isWord = std::all_of(ending.begin(), ending.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0;
    });
    const bool hasLetter = std::any_of(ending.begin(), ending.end(), [](char letter) {
        return std::isalpha(static_cast<unsigned char>(letter)) != 0;
    });
    return isWord && hasLetter && ending.size() <= kLongestEnding ? dot : path.size();
}

/// Compared from the last letter to the first.
bool lessBackwards(std::string_view one, std::string_view other) {
    return std::lexicographical_compare(one.rbegin(), one.rend(), other.rbegin(), other.rend());
}

/// Order of `text` against all texts that end with `end`: -1 before, 0 among, 1 behind them.
int compareEnd(std::string_view text, std::string_view end) {
    if (text.ends_with(end)) {
        return 0;
    }
    return lessBackwards(text, end) ? -1 : 1;
}

}  // namespace

SourceIndex::SourceIndex(const std::vector<std::string>& files, const std::string& root)
    : files_(files), root_(root) {
    lowered_.reserve(files.size());
    for (const std::string& file : files) {
        lowered_.push_back(lowered(file));
    }
    byPath_ = sorted(false);
    byStem_ = sorted(true);
}

std::size_t SourceIndex::lengthOf(std::uint32_t file, bool stems) const {
    return stems ? stemLength(lowered_[file]) : lowered_[file].size();
}

SourceIndex::Order SourceIndex::sorted(bool stems) const {
    Order order(files_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto textOf = [&](std::uint32_t file) {
        return std::string_view(lowered_[file]).substr(0, lengthOf(file, stems));
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return lessBackwards(textOf(one), textOf(other));
    });
    return order;
}

/// Files whose path is `path` (`whole`), or ends with it below a folder.
SourceIndex::Answer SourceIndex::rangeOf(const Order& order, bool stems, const std::string& path,
                                         bool whole) const {
    const std::string wanted = whole ? lowered(path) : "/" + lowered(path);
    const auto compare = [&](std::uint32_t file) {
        const auto text = std::string_view(lowered_[file]).substr(0, lengthOf(file, stems));
        if (!whole) {
            return compareEnd(text, wanted);
        }
        return text == wanted ? 0 : lessBackwards(text, wanted) ? -1 : 1;
    };
    const auto begin = std::partition_point(order.begin(), order.end(),
                                            [&](std::uint32_t file) { return compare(file) < 0; });
    const auto end = std::partition_point(begin, order.end(),
                                          [&](std::uint32_t file) { return compare(file) == 0; });
    if (begin == end) {
        return {};
    }
    if (end - begin == 1) {
        return {Found::One, *begin};
    }
    if (end - begin > kFewFiles) {
        return {Found::Several, 0};
    }
    Answer exact;
    for (auto at = begin; at != end; ++at) {
        const auto text = std::string_view(files_[*at]).substr(0, lengthOf(*at, stems));
        if (text.ends_with(path)) {
            exact = {exact.found == Found::None ? Found::One : Found::Several, *at};
        }
    }
    return exact.found == Found::One ? exact : Answer{Found::Several, 0};
}

SourceIndex::Answer SourceIndex::findIn(const Order& order, bool stems,
                                        const std::string& path) const {
    Answer answer = rangeOf(order, stems, path, true);
    if (answer.found == Found::None) {
        answer = rangeOf(order, stems, path, false);
    }
    for (std::size_t slash = path.find('/');
         answer.found == Found::None && slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        answer = rangeOf(order, stems, path.substr(slash + 1), true);
    }
    return answer;
}

SourceIndex::Answer SourceIndex::find(const std::string& path) const {
    if (path.empty() || path.ends_with('/')) {
        return {};
    }
    const Answer answer = findIn(byPath_, false, path);
    return answer.found == Found::None ? findIn(byStem_, true, path) : answer;
}

void SourceIndex::indexStudies() {
    hasStudies_ = true;
    const std::string root = lowered(root_);
    const std::size_t above = root.rfind('/', root.rfind('/') - 1);
    const std::string start = above < root.size() ? root.substr(above + 1) : root;
    for (std::size_t file = 0; file < files_.size(); ++file) {
        const std::string path = start + "/" + lowered_[file];
        std::size_t from = 0;
        for (std::size_t slash = path.find('/'); slash != std::string::npos;) {
            const std::size_t next = path.find('/', slash + 1);
            if (next == std::string::npos) {
                break;
            }
            const std::string pair = path.substr(from, next - from);
            auto& below = filesBelow_[pair];
            if (below.empty()) {
                parentsOf_[path.substr(slash + 1, next - slash - 1)].push_back(pair);
            }
            below.push_back(file);
            from = slash + 1;
            slash = next;
        }
    }
}

SourceIndex::StudyAnswer SourceIndex::findStudy(const std::string& patient,
                                                const std::string& study) {
    if (!hasStudies_) {
        indexStudies();
    }
    const std::string child = lowered(study);
    const std::string parent = lowered(patient);
    for (const std::string& pair : {"p" + parent + "/s" + child, parent + "/" + child}) {
        if (const auto found = filesBelow_.find(pair); found != filesBelow_.end()) {
            return {Found::One, &found->second};
        }
    }
    for (const std::string& name : {"s" + child, child}) {
        if (const auto found = parentsOf_.find(name); found != parentsOf_.end()) {
            return found->second.size() == 1
                       ? StudyAnswer{Found::One, &filesBelow_.at(found->second.front())}
                       : StudyAnswer{Found::Several, nullptr};
        }
    }
    return {};
}

}  // namespace outis::data
