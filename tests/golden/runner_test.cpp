// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/runner.h"

#include <doctest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "core/base/safetensors.h"

using namespace outis::golden;
namespace fs = std::filesystem;
namespace safetensors = outis::safetensors;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("outis-golden-test-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path / "sub"); }
    ~Folder() { fs::remove_all(path); }

    void add(const std::string& file, const std::string& op, const std::string& output,
             double wanted, const std::string& params = "{}") const {
        const double input = 2;
        const std::vector<safetensors::Entry> entries{
            {"in.x", safetensors::Dtype::F64, {1}, std::as_bytes(std::span(&input, 1))},
            {"out." + output, safetensors::Dtype::F64, {1}, std::as_bytes(std::span(&wanted, 1))}};
        const auto written = safetensors::write(
            path / file, entries,
            {{"op", op}, {"params", params}, {"rtol", "1e-9"}, {"atol", "0.0"}, {"note", ""}});
        REQUIRE(written);
    }
};

Registry registryForTests() {
    Registry registry;
    registry.registerOp("double", [](const Case& wanted) {
        return Tensors{{"y", Tensor::real(2 * wanted.reals("x").at(0))}};
    });
    registry.registerOp("refuse",
                        [](const Case&) -> Tensors { throw std::invalid_argument("no"); });
    registry.registerOp("puzzled", [](const Case& wanted) -> Tensors {
        return {{"y", wanted.input("absent")}};
    });
    return registry;
}

Verdict verdictOf(const Folder& folder, const std::string& file) {
    return runFile(folder.path / file, registryForTests()).verdict;
}

}  // namespace

TEST_CASE("a right result passes, a wrong one fails, an unknown operation is skipped") {
    const Folder folder;
    folder.add("right.safetensors", "double", "y", 4);
    folder.add("wrong.safetensors", "double", "y", 4.1);
    folder.add("unknown.safetensors", "triple", "y", 6);
    CHECK(verdictOf(folder, "right.safetensors") == Verdict::Pass);
    CHECK(verdictOf(folder, "wrong.safetensors") == Verdict::Fail);
    CHECK(verdictOf(folder, "unknown.safetensors") == Verdict::Skip);
}

TEST_CASE("an error case passes only when the operation refuses its input") {
    const Folder folder;
    folder.add("refused.safetensors", "refuse", "error", 1);
    folder.add("computed.safetensors", "double", "error", 1);
    folder.add("refuses-good-input.safetensors", "refuse", "y", 1);
    CHECK(verdictOf(folder, "refused.safetensors") == Verdict::Pass);
    CHECK(verdictOf(folder, "computed.safetensors") == Verdict::Fail);
    CHECK(verdictOf(folder, "refuses-good-input.safetensors") == Verdict::Fail);
}

TEST_CASE("a runner that cannot find its input is not taken for a refusal") {
    const Folder folder;
    folder.add("puzzled.safetensors", "puzzled", "error", 1);
    CHECK(verdictOf(folder, "puzzled.safetensors") == Verdict::Fail);
}

TEST_CASE("a file that is no case fails") {
    const Folder folder;
    std::ofstream(folder.path / "torn.safetensors") << "short";
    CHECK(verdictOf(folder, "torn.safetensors") == Verdict::Fail);
    folder.add("params.safetensors", "double", "y", 4, "[1]");
    CHECK(verdictOf(folder, "params.safetensors") == Verdict::Fail);
}

TEST_CASE("a folder is walked with its subfolders and counted on the last line") {
    const Folder folder;
    folder.add("a.safetensors", "double", "y", 4);
    folder.add("sub/b.safetensors", "double", "y", 5);
    folder.add("sub/c.safetensors", "triple", "y", 5);
    std::ofstream(folder.path / "README.md") << "not a case";
    std::ostringstream out;
    const auto counts = runFolder(folder.path, registryForTests(), out);
    REQUIRE(counts);
    CHECK(counts->passed == 1);
    CHECK(counts->failed == 1);
    CHECK(counts->skipped == 1);
    CHECK(out.str().ends_with("\n1 passed, 1 failed, 1 skipped\n"));
    CHECK(out.str().find("pass  double  a.safetensors  0\n") != std::string::npos);
    CHECK(out.str().find("fail  double  sub/b.safetensors  ") != std::string::npos);
    CHECK(out.str().find("skip  triple  sub/c.safetensors  ") != std::string::npos);
}

TEST_CASE("a folder that is not there is an error") {
    std::ostringstream out;
    CHECK_FALSE(runFolder("/nonexistent/golden", registryForTests(), out));
}

TEST_CASE("an operation registered twice is a mistake of ours") {
    Registry registry = registryForTests();
    CHECK_THROWS_AS(registry.registerOp("double", [](const Case&) { return Tensors{}; }),
                    std::logic_error);
}
