// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/text_rules.h"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace outis::rules {
namespace {

constexpr std::uintmax_t kLargestFile = 256 * 1024;
/// One file holds all words of a language: Qt Linguist wants it so.
constexpr std::uintmax_t kLargestTranslation = 1024 * 1024;
constexpr std::size_t kLongestSource = 600;
constexpr std::size_t kLongestRootList = 100;

bool isCMake(const std::string& path) {
    return path.ends_with("CMakeLists.txt") || path.ends_with(".cmake");
}

bool isShell(const SourceFile& file) {
    return file.path.ends_with(".sh") || (!file.lines.empty() && file.lines[0].starts_with("#!"));
}

bool isPicture(const std::string& path) {
    return path.ends_with(".png") || path.ends_with(".jpg") || path.ends_with(".ico");
}

/// One finding for each line of `lines` that matches.
std::vector<Finding> matches(const SourceFile& file, const std::vector<std::string>& lines,
                             const std::regex& pattern, const std::string& rule,
                             const std::string& detail) {
    std::vector<Finding> findings;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        std::smatch match;
        if (std::regex_search(lines[k], match, pattern)) {
            findings.push_back(
                {file.path, static_cast<int>(k) + 1, rule, detail + " (" + match.str() + ")"});
        }
    }
    return findings;
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    all.insert(all.end(), more.begin(), more.end());
}

struct ForbiddenCode {
    std::vector<std::string> folders;
    std::vector<std::string> except;  ///< path beginnings where it is right
    std::regex pattern;
    std::string reason;
};

const std::vector<ForbiddenCode>& forbiddenCode() {
    static const std::vector<ForbiddenCode> kList = {
        {{"gui", "app"},
         {},
         std::regex(R"(\bQ(List|Table|Tree)Widget\b)"),
         "use an item model and a view"},
        {{"gui", "app/outis"},
         {},
         std::regex(
             R"(\b(processEvents|waitForFinished|waitForStarted|msleep|usleep|sleep_for|QEventLoop)\b)"),
         "never block or nest the window's event loop"},
        {{"core", "gui", "app"},
         {},
         std::regex(
             R"(\b(std::rand|srand|random_device|mt19937(_64)?|torch::manual_seed|at::manual_seed|QRandomGenerator)\b)"),
         "randomness comes from core/base/random.h"},
        {{"core", "gui"},
         {},
         std::regex(R"(\b(std::cout|printf|puts|qDebug)\b)"),
         "core and gui do not write to standard output"},
        {{"core", "gui", "app"},
         {"core/models/kernels/", "core/models/device"},
         std::regex(R"(^\s*#\s*(if|ifdef|ifndef|elif)\b.*CUDA)"),
         "one place chooses the device"},
        {{"core", "gui", "app", "tests"},
         {},
         std::regex(
             R"(^\s*(signals|slots|Q_SIGNAL|(public|protected|private)\s+slots)\s*:|\bemit\s+\w)"),
         "write Q_SIGNALS, Q_SLOTS, Q_EMIT"},
    };
    return kList;
}

bool isException(const SourceFile& file, const std::string& line,
                 const std::vector<std::string>& exceptions) {
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const std::string& exception) {
        const std::size_t colon = exception.find(": ");
        return colon != std::string::npos && exception.substr(0, colon) == file.path &&
               line.find(exception.substr(colon + 2)) != std::string::npos;
    });
}

}  // namespace

std::vector<Finding> checkLicenceLines(const SourceFile& file) {
    const bool cpp = isCpp(file.path);
    if (!cpp && !isCMake(file.path) && !isShell(file)) {
        return {};
    }
    const std::string mark = cpp ? "//" : "#";
    const std::size_t first = !file.lines.empty() && file.lines[0].starts_with("#!") ? 1 : 0;
    const bool present =
        file.lines.size() > first + 1 &&
        file.lines[first] == mark + " SPDX-FileCopyrightText: 2026 The Outis authors" &&
        file.lines[first + 1] == mark + " SPDX-License-Identifier: Apache-2.0";
    if (!present) {
        return {{file.path, static_cast<int>(first) + 1, "licence",
                 "the file does not begin with the two SPDX lines"}};
    }
    const bool guarded =
        std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end();
    if (isHeader(file.path) && !guarded) {
        return {{file.path, 3, "licence", "a header needs #pragma once"}};
    }
    return {};
}

std::vector<Finding> checkFileName(const SourceFile& file) {
    if (!isCpp(file.path)) {
        return {};
    }
    static const std::regex kSnake("[a-z][a-z0-9_]*");
    static const std::regex kDrawer("(.*_)?(utils?|helpers?|common|misc|managers?|handlers?)");
    const std::string stem = std::filesystem::path(file.path).stem().string();
    if (!std::regex_match(stem, kSnake)) {
        return {{file.path, 0, "file name", "files are named in snake_case"}};
    }
    if (std::regex_match(stem, kDrawer)) {
        return {{file.path, 0, "file name", "name the one noun that the file holds"}};
    }
    return {};
}

std::vector<Finding> checkFileKind(const SourceFile& file) {
    std::vector<Finding> findings;
    if (file.path.ends_with(".dcm")) {
        findings.push_back({file.path, 0, "file kind", "no DICOM files in the repository"});
    }
    const bool isTranslation = file.path.starts_with("translations/") && file.path.ends_with(".ts");
    const std::uintmax_t most = isTranslation ? kLargestTranslation : kLargestFile;
    if (file.bytes > most) {
        findings.push_back(
            {file.path, 0, "file kind", "larger than " + std::to_string(most / 1024) + " KB"});
    }
    if (isCpp(file.path) && file.lines.size() > kLongestSource) {
        findings.push_back({file.path, 0, "file kind", "longer than 600 lines: split it"});
    }
    if (file.path == "CMakeLists.txt" && file.lines.size() >= kLongestRootList) {
        findings.push_back({file.path, 0, "file kind", "the root list stays below 100 lines"});
    }
    return findings;
}

std::vector<Finding> checkUsingNamespace(const SourceFile& file) {
    static const std::regex kUsing(R"(^using namespace (?!std::(\w+_)?literals\b)[\w:]+)");
    static const std::regex kForeign(
        R"(^using namespace (?!outis\b|std::(\w+_)?literals\b)[\w:]+)");
    const bool isTest = isInside(file.path, "tests");
    return matches(file, file.code, isTest ? kForeign : kUsing, "using namespace",
                   "not at file scope");
}

std::vector<Finding> checkForbiddenCode(const SourceFile& file) {
    std::vector<Finding> findings;
    for (const ForbiddenCode& entry : forbiddenCode()) {
        const bool applies =
            std::any_of(entry.folders.begin(), entry.folders.end(),
                        [&](const std::string& folder) { return isInside(file.path, folder); });
        const bool excepted =
            std::any_of(entry.except.begin(), entry.except.end(),
                        [&](const std::string& start) { return file.path.starts_with(start); });
        if (applies && !excepted) {
            append(findings,
                   matches(file, file.code, entry.pattern, "forbidden code", entry.reason));
        }
    }
    return findings;
}

std::vector<Finding> checkHomePaths(const SourceFile& file) {
    if (isPicture(file.path)) {
        return {};
    }
    static const std::regex kHome(
        R"((^|[^A-Za-z0-9_./~$}-])/(root|home|Users|work)/[A-Za-z0-9_.-]+)");
    return matches(file, file.lines, kHome, "home path", "a path of somebody's machine");
}

std::vector<Finding> checkWording(const SourceFile& file,
                                  const std::vector<std::string>& exceptions) {
    const bool isResource = isInside(file.path, "resources") || isInside(file.path, "translations");
    const bool isProgram = isCpp(file.path) && !isInside(file.path, "tests");
    if ((!isResource && !isProgram) || isPicture(file.path)) {
        return {};
    }
    static const std::regex kWords(R"(anonym|\bcompliant\b|attack failed|\bproven\b)",
                                   std::regex::icase);
    const std::vector<std::string>& lines = isProgram ? file.literals : file.lines;
    std::vector<Finding> findings =
        matches(file, lines, kWords, "wording", "the program never says this");
    std::erase_if(findings, [&](const Finding& finding) {
        return isException(file, lines[static_cast<std::size_t>(finding.line) - 1], exceptions);
    });
    return findings;
}

std::vector<Finding> checkCMake(const SourceFile& file) {
    if (!isCMake(file.path)) {
        return {};
    }
    static const std::regex kHabits(
        R"(^\s*(file\s*\(\s*GLOB\w*|include_directories\s*\(|link_directories\s*\(|add_definitions\s*\(|set\s*\(\s*CMAKE_CXX_FLAGS\b|message\s*\(\s*STATUS))");
    return matches(file, file.lines, kHabits, "cmake", "targets only, no globbing, no narration");
}

}  // namespace outis::rules
