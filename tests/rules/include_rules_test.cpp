// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <string>
#include <vector>

#include "tests/rules/include_rules.h"

using outis::rules::checkIncludes;
using outis::rules::checkOwnHeaderFirst;
using outis::rules::checkWindowClosure;
using outis::rules::makeSourceFile;

namespace {

/// How many objections a file with this one include draws.
std::size_t objections(const std::string& path, const std::string& include) {
    return checkIncludes(makeSourceFile(path, "#include " + include + "\n")).size();
}

}  // namespace

TEST_CASE("Base includes nothing of ours but itself") {
    CHECK(objections("core/base/hash.cpp", "\"core/base/hash.h\"") == 0);
    CHECK(objections("core/base/hash.cpp", "\"core/statistics/irs.h\"") == 1);
    CHECK(objections("core/base/hash.cpp", "<torch/types.h>") == 1);
    CHECK(objections("core/base/log.cpp", "<spdlog/spdlog.h>") == 0);
    CHECK(objections("core/base/hash.cpp", "<vector>") == 0);
}

TEST_CASE("Core headers hold no Qt, DCMTK or spdlog") {
    CHECK(objections("core/base/log.h", "<spdlog/spdlog.h>") == 1);
    CHECK(objections("core/data/image.h", "<QImage>") == 1);
    CHECK(objections("core/data/dicom.h", "<dcmtk/dcmdata/dctk.h>") == 1);
    CHECK(objections("core/data/dicom.cpp", "<dcmtk/dcmdata/dctk.h>") == 0);
}

TEST_CASE("The two arms do not know each other") {
    CHECK(objections("core/data/prepare.cpp", "<ATen/ATen.h>") == 1);
    CHECK(objections("core/data/prepare.cpp", "\"core/models/device.h\"") == 1);
    CHECK(objections("core/metrics/nearest.cpp", "\"core/data/image.h\"") == 1);
    CHECK(objections("core/metrics/nearest.cpp", "<QImage>") == 1);
    CHECK(objections("core/models/device.cpp", "\"core/diffusion/loss.h\"") == 1);
    CHECK(objections("core/pipeline/stage.cpp", "\"core/diffusion/loss.h\"") == 0);
    CHECK(objections("core/release/report.cpp", "\"core/data/image.h\"") == 0);
}

TEST_CASE("Core never names the window and the worker never sees it") {
    CHECK(objections("core/pipeline/stage.cpp", "\"gui/bridge/runner.h\"") == 1);
    CHECK(objections("app/outis-worker/main.cpp", "\"gui/bridge/runner.h\"") == 1);
    CHECK(objections("app/outis-worker/main.cpp", "<QApplication>") == 1);
    CHECK(objections("app/outis/main.cpp", "\"gui/bridge/runner.h\"") == 0);
    CHECK(objections("gui/bridge/runner.cpp", "\"app/outis/main.h\"") == 1);
    CHECK(objections("gui/bridge/runner.cpp", "<torch/types.h>") == 1);
}

TEST_CASE("A kernel includes only its own header, CUDA and ATen") {
    const std::string path = "core/models/kernels/modulate.cu";
    CHECK(objections(path, "\"core/models/kernels/modulate.h\"") == 0);
    CHECK(objections(path, "<cuda_runtime.h>") == 0);
    CHECK(objections(path, "\"core/base/result.h\"") == 1);
    CHECK(objections(path, "<spdlog/spdlog.h>") == 1);
}

TEST_CASE("Includes are written narrow and from the root") {
    CHECK(objections("core/models/unet.cpp", "\"unet.h\"") == 1);
    CHECK(objections("core/models/unet.cpp", "\"../models/unet.h\"") == 1);
    CHECK(objections("core/models/unet.cpp", "<torch/torch.h>") == 1);
    CHECK(objections("gui/main_window.cpp", "<QtWidgets>") == 1);
    CHECK(objections("gui/main_window.cpp", "<QtCharts/QChart>") == 0);
}

TEST_CASE("Qt and Torch meet in tests only") {
    const std::string both = "#include <QObject>\n#include <torch/types.h>\n";
    CHECK_FALSE(checkIncludes(makeSourceFile("core/pipeline/stage.cpp", both)).empty());
    CHECK(checkIncludes(makeSourceFile("tests/app/both_test.cpp", both)).empty());
}

TEST_CASE("An include inside a comment or a literal is no include") {
    const auto file = makeSourceFile("core/base/hash.cpp",
                                     "// #include <QObject>\n/*\n#include <QObject>\n*/\n"
                                     "auto text = R\"x(\n#include <QObject>\n)x\";\n");
    CHECK(checkIncludes(file).empty());
}

TEST_CASE("A Torch header that the window reaches through others is found") {
    std::vector<outis::rules::SourceFile> tree = {
        makeSourceFile("gui/page.cpp", "#include \"core/diffusion/options.h\"\n"),
        makeSourceFile("core/diffusion/options.h", "#include \"core/models/precond.h\"\n"),
        makeSourceFile("core/models/precond.h", "#include <ATen/core/Tensor.h>\n"),
    };
    const auto findings = checkWindowClosure(tree);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].path == "core/models/precond.h");
    tree[2] = makeSourceFile("core/models/precond.h", "#include <SQLiteCpp/Database.h>\n");
    CHECK(checkWindowClosure(tree).size() == 1);
    tree[1] = makeSourceFile("core/diffusion/options.h", "#include <string>\n");
    CHECK(checkWindowClosure(tree).empty());
}

TEST_CASE("A source includes its own header before anything else") {
    std::vector<outis::rules::SourceFile> tree = {
        makeSourceFile("core/base/hash.h", "#include <string>\n"),
        makeSourceFile("core/base/hash.cpp", "#include <array>\n#include \"core/base/hash.h\"\n"),
    };
    CHECK(checkOwnHeaderFirst(tree).size() == 1);
    tree[1] =
        makeSourceFile("core/base/hash.cpp", "#include \"core/base/hash.h\"\n#include <array>\n");
    CHECK(checkOwnHeaderFirst(tree).empty());
}
