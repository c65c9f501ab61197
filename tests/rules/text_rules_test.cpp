// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <string>
#include <vector>

#include "tests/rules/text_rules.h"

using namespace std::literals;
using outis::rules::Finding;
using outis::rules::makeSourceFile;
using outis::rules::SourceFile;

namespace {

const std::string kLicence =
    "// SPDX-FileCopyrightText: 2026 The Outis authors\n// SPDX-License-Identifier: Apache-2.0\n";

}  // namespace

TEST_CASE("Every source begins with the two SPDX lines") {
    using outis::rules::checkLicenceLines;
    CHECK(checkLicenceLines(makeSourceFile("core/base/hash.cpp", kLicence)).empty());
    CHECK(checkLicenceLines(makeSourceFile("core/base/hash.cpp", "#include <array>\n")).size() ==
          1);
    CHECK(checkLicenceLines(makeSourceFile("core/base/hash.cpp", "")).size() == 1);
    CHECK(checkLicenceLines(makeSourceFile("core/base/hash.h", kLicence)).size() == 1);
    CHECK(
        checkLicenceLines(makeSourceFile("core/base/hash.h", kLicence + "#pragma once\n")).empty());
    CHECK(checkLicenceLines(makeSourceFile("run.sh", "#!/bin/sh\necho\n")).size() == 1);
    CHECK(checkLicenceLines(makeSourceFile("CMakeLists.txt", "project(outis)\n")).size() == 1);
    CHECK(checkLicenceLines(makeSourceFile("README.md", "# Outis\n")).empty());
}

TEST_CASE("Files are named by their one noun in snake_case") {
    using outis::rules::checkFileName;
    CHECK(checkFileName(makeSourceFile("core/base/hash.cpp", "")).empty());
    CHECK(checkFileName(makeSourceFile("gui/MainWindow.cpp", "")).size() == 1);
    CHECK(checkFileName(makeSourceFile("core/base/utils.h", "")).size() == 1);
    CHECK(checkFileName(makeSourceFile("gui/run_manager.h", "")).size() == 1);
    CHECK(checkFileName(makeSourceFile("core/data/commonality.h", "")).empty());
}

TEST_CASE("DICOM, large files and long sources are refused") {
    using outis::rules::checkFileKind;
    CHECK(checkFileKind(makeSourceFile("tests/one.dcm", "x")).size() == 1);
    CHECK(checkFileKind(makeSourceFile("docs/big.png", std::string(256 * 1024 + 1, 'x'))).size() ==
          1);
    CHECK(checkFileKind(makeSourceFile("docs/small.png", std::string(256 * 1024, 'x'))).empty());
    const std::string words(256 * 1024 + 1, 'x');
    CHECK(checkFileKind(makeSourceFile("translations/outis_de.ts", words)).empty());
    CHECK(checkFileKind(makeSourceFile("docs/outis_de.ts", words)).size() == 1);
    std::string lines;
    for (int k = 0; k < 601; ++k) {
        lines += "int x;\n";
    }
    CHECK(checkFileKind(makeSourceFile("core/base/long.cpp", lines)).size() == 1);
    CHECK(checkFileKind(makeSourceFile("CMakeLists.txt", lines)).size() == 1);
}

TEST_CASE("Only std literals are opened at file scope, and in tests what is ours") {
    using outis::rules::checkUsingNamespace;
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "using namespace std;\n")).size() == 1);
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "using namespace std::literals;\n")).empty());
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "using namespace std::chrono_literals;\n"))
              .empty());
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "void f() {\n    using namespace at;\n}\n"))
              .empty());
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "// using namespace std;\n")).empty());
    CHECK(checkUsingNamespace(makeSourceFile("a.cpp", "using namespace outis;\n")).size() == 1);
    CHECK(checkUsingNamespace(makeSourceFile("tests/a.cpp", "using namespace outis;\n")).empty());
    CHECK(checkUsingNamespace(makeSourceFile("tests/a.cpp", "using namespace std;\n")).size() == 1);
}

TEST_CASE("Forbidden calls and classes are found where they are forbidden") {
    const auto count = [](const std::string& path, const std::string& code) {
        return outis::rules::checkForbiddenCode(makeSourceFile(path, code + "\n")).size();
    };
    CHECK(count("gui/pages/start.cpp", "auto* list = new QListWidget(this);") == 1);
    CHECK(count("gui/pages/start.cpp", "// no QListWidget here") == 0);
    CHECK(count("gui/pages/start.cpp", "QCoreApplication::processEvents();") == 1);
    CHECK(count("tests/gui/start_test.cpp", "QCoreApplication::processEvents();") == 0);
    CHECK(count("core/data/split.cpp", "std::mt19937 engine(1);") == 1);
    CHECK(count("core/data/split.cpp", "std::cout << 1;") == 1);
    CHECK(count("core/data/split.cpp", "std::snprintf(buffer, 8, text);") == 0);
    CHECK(count("app/outis-worker/main.cpp", "std::cout << 1;") == 0);
    CHECK(count("core/metrics/nearest.cpp", "#ifdef OUTIS_CUDA") == 1);
    CHECK(count("core/models/kernels/x_cpu.cpp", "#ifdef OUTIS_CUDA") == 0);
    CHECK(count("gui/pages/start.cpp", "emit finished();") == 1);
    CHECK(count("gui/pages/start.cpp", "Q_EMIT finished();") == 0);
}

TEST_CASE("Paths of a machine are found in any text") {
    using outis::rules::checkHomePaths;
    CHECK(checkHomePaths(makeSourceFile("docs/x.md", "see "s + "/ho" + "me/ann/outis\n")).size() ==
          1);
    CHECK(checkHomePaths(makeSourceFile("run.sh", "cd "s + "/ro" + "ot/outis\n")).size() == 1);
    CHECK(checkHomePaths(makeSourceFile("docs/x.md", "see ~/.cache/outis and core/home/x.h\n"))
              .empty());
}

TEST_CASE("The program never says what it cannot know") {
    using outis::rules::checkWording;
    const auto count = [](const std::string& path, const std::string& text) {
        return checkWording(makeSourceFile(path, text + "\n"), {"resources/laws.txt: (anonymised)"})
            .size();
    };
    CHECK(count("gui/text/verdict.cpp", "tr(\"These data are anonymous\");") == 1);
    CHECK(count("gui/text/verdict.cpp", "bool isAnonymous = false;  // anonymous") == 0);
    CHECK(count("core/release/report.cpp", "html += \"The attack failed\";") == 1);
    CHECK(count("core/release/report.cpp", "html += \"provenance of a pseudonym\";") == 0);
    CHECK(count("resources/report.html", "GDPR-compliant") == 1);
    CHECK(count("resources/laws.txt", "Opinion 05/2014 (anonymised)") == 0);
    CHECK(count("resources/report.html", "Opinion 05/2014 (anonymised)") == 1);
}

TEST_CASE("CMake files neither glob nor narrate") {
    using outis::rules::checkCMake;
    CHECK(checkCMake(makeSourceFile("core/CMakeLists.txt", "file(GLOB sources *.cpp)\n")).size() ==
          1);
    CHECK(checkCMake(makeSourceFile("core/CMakeLists.txt", "message(STATUS \"hello\")\n")).size() ==
          1);
    CHECK(checkCMake(
              makeSourceFile("core/CMakeLists.txt", "target_include_directories(x PRIVATE y)\n"))
              .empty());
}
