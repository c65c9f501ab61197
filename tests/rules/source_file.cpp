// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/source_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace outis::rules {
namespace {

namespace fs = std::filesystem;

bool endsWith(const std::string& text, const std::string& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Walks over C++ text character by character; the place decides into which of the two copies it
/// goes.
class Splitter {
public:
    explicit Splitter(const std::string& text) : text_(text), code_(text), literals_(text) {}

    void run() {
        while (at_ < text_.size()) {
            if (startsHere("//")) {
                blankUntil(text_.find('\n', at_));
            } else if (startsHere("/*")) {
                const std::size_t close = text_.find("*/", at_ + 2);
                blankUntil(close == std::string::npos ? close : close + 2);
            } else if (startsHere("R\"")) {
                rawLiteral();
            } else if (text_[at_] == '"' && !inIncludeLine()) {
                literal('"', true);
            } else if (text_[at_] == '\'' && !insideNumber()) {
                literal('\'', false);
            } else {
                keepAsCode(at_ + 1);
            }
        }
    }

    const std::string& code() const { return code_; }
    const std::string& literals() const { return literals_; }

private:
    bool startsHere(const char* token) const { return text_.compare(at_, 2, token) == 0; }

    bool insideNumber() const {
        return at_ > 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0;
    }

    bool inIncludeLine() const {
        const std::size_t start = text_.rfind('\n', at_) + 1;  // npos + 1 is 0
        const std::size_t first = text_.find_first_not_of(" \t", start);
        return text_.compare(first, 8, "#include") == 0;
    }

    void blank(std::string& copy, std::size_t from, std::size_t to) {
        for (std::size_t k = from; k < std::min(to, copy.size()); ++k) {
            if (copy[k] != '\n') {
                copy[k] = ' ';
            }
        }
    }

    void blankUntil(std::size_t end) {
        end = std::min(end, text_.size());
        blank(code_, at_, end);
        blank(literals_, at_, end);
        at_ = end;
    }

    void keepAsCode(std::size_t end) {
        blank(literals_, at_, end);
        at_ = std::min(end, text_.size());
    }

    void keepAsLiteral(std::size_t end) {
        blank(code_, at_, end);
        at_ = std::min(end, text_.size());
    }

    void literal(char quote, bool isText) {
        keepAsCode(at_ + 1);
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
            end += text_[end] == '\\' ? 2 : 1;
        }
        end = std::min(end, text_.size());
        if (isText) {
            keepAsLiteral(end);
        } else {
            blankUntil(end);
        }
        keepAsCode(at_ + 1);
    }

    void rawLiteral() {
        const std::size_t open = text_.find('(', at_);
        if (open == std::string::npos) {
            keepAsCode(text_.size());
            return;
        }
        std::string close(1, ')');
        close.append(text_, at_ + 2, open - at_ - 2).push_back('"');
        keepAsCode(open + 1);
        keepAsLiteral(text_.find(close, at_));
        keepAsCode(at_ + close.size());
    }

    const std::string& text_;
    std::string code_;
    std::string literals_;
    std::size_t at_ = 0;
};

std::vector<std::string> splitLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

bool isSkippedFolder(const std::string& name) {
    return name == ".git" || name == ".cache" || name.starts_with("build") ||
           endsWith(name, ".outis");
}

}  // namespace

bool isHeader(const std::string& path) {
    return endsWith(path, ".h");
}

bool isCpp(const std::string& path) {
    return isHeader(path) || endsWith(path, ".cpp") || endsWith(path, ".cu");
}

bool isInside(const std::string& path, const std::string& folder) {
    return path.starts_with(folder + "/");
}

SourceFile makeSourceFile(std::string path, const std::string& text) {
    SourceFile file;
    file.path = std::move(path);
    file.bytes = text.size();
    file.lines = splitLines(text);
    if (isCpp(file.path)) {
        Splitter splitter(text);
        splitter.run();
        file.code = splitLines(splitter.code());
        file.literals = splitLines(splitter.literals());
    }
    return file;
}

std::vector<SourceFile> loadTree(const fs::path& root) {
    std::vector<SourceFile> files;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::end(entry); ++entry) {
        if (entry->is_directory() && isSkippedFolder(entry->path().filename().string())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file()) {
            std::ifstream stream(entry->path(), std::ios::binary);
            std::ostringstream text;
            text << stream.rdbuf();
            files.push_back(
                makeSourceFile(fs::relative(entry->path(), root).generic_string(), text.str()));
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

}  // namespace outis::rules
