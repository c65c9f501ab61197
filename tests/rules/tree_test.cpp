// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/rules/include_rules.h"
#include "tests/rules/text_rules.h"

using outis::rules::checkCMake;
using outis::rules::checkFileKind;
using outis::rules::checkFileName;
using outis::rules::checkForbiddenCode;
using outis::rules::checkHomePaths;
using outis::rules::checkIncludes;
using outis::rules::checkLicenceLines;
using outis::rules::checkOwnHeaderFirst;
using outis::rules::checkUsingNamespace;
using outis::rules::checkWindowClosure;
using outis::rules::checkWording;
using outis::rules::Finding;
using outis::rules::loadTree;
using outis::rules::SourceFile;

namespace {

/// The tests of the rules hold bad samples on purpose.
bool holdsSamples(const std::string& path) {
    return path.starts_with("tests/rules/") && path.ends_with("_test.cpp");
}

std::vector<std::string> wordExceptions(const std::vector<SourceFile>& tree) {
    const auto list = std::find_if(tree.begin(), tree.end(), [](const SourceFile& file) {
        return file.path == "tests/rules/word_exceptions.txt";
    });
    REQUIRE(list != tree.end());
    return list->lines;
}

const std::vector<SourceFile>& tree() {
    static const std::vector<SourceFile> kTree = loadTree(OUTIS_SOURCE_DIR);
    return kTree;
}

void expectNone(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        FAIL_CHECK(finding.path << ":" << finding.line << ": " << finding.rule << ": "
                                << finding.detail);
    }
}

void expectNoneInAnyFile(const std::function<std::vector<Finding>(const SourceFile&)>& check) {
    for (const SourceFile& file : tree()) {
        if (!holdsSamples(file.path)) {
            expectNone(check(file));
        }
    }
}

}  // namespace

TEST_CASE("The checkout was read") {
    CHECK(tree().size() > 100);
    CHECK(std::any_of(tree().begin(), tree().end(),
                      [](const SourceFile& file) { return file.path == "core/base/result.h"; }));
}

TEST_CASE("All includes of the checkout keep the layers") {
    expectNoneInAnyFile(checkIncludes);
    expectNone(checkOwnHeaderFirst(tree()));
    expectNone(checkWindowClosure(tree()));
}

TEST_CASE("All files of the checkout carry their licence, a good name and a bearable size") {
    expectNoneInAnyFile(checkLicenceLines);
    expectNoneInAnyFile(checkFileName);
    expectNoneInAnyFile(checkFileKind);
}

TEST_CASE("All code of the checkout keeps the rules of the house") {
    expectNoneInAnyFile(checkUsingNamespace);
    expectNoneInAnyFile(checkForbiddenCode);
    expectNoneInAnyFile(checkHomePaths);
    expectNoneInAnyFile(checkCMake);
}

TEST_CASE("All words of the program can be answered for") {
    const std::vector<std::string> exceptions = wordExceptions(tree());
    expectNoneInAnyFile([&](const SourceFile& file) { return checkWording(file, exceptions); });
}
