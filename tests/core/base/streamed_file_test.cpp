// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/streamed_file.h"

#include <doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/files.h"
#include "tests/support/file_limit.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;

namespace {

std::size_t entriesOf(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder),
                                                  std::filesystem::directory_iterator()));
}

}  // namespace

TEST_CASE("a streamed file appears whole, and only when it is finished") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("report", "former");
    auto file = files::StreamedFile::create(path);
    REQUIRE_RESULT(file);
    std::string expected;
    for (int line = 0; line < 20'000; ++line) {
        const std::string text = "line " + std::to_string(line) + "\n";
        expected += text;
        REQUIRE_RESULT(file->write(text));
    }
    CHECK(files::readText(path).value() == "former");
    REQUIRE_RESULT(file->finish());
    CHECK(files::readText(path).value() == expected);
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("a streamed file that is not finished leaves the former one and nothing else") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("report", "former");
    {
        auto file = files::StreamedFile::create(path);
        REQUIRE_RESULT(file);
        REQUIRE_RESULT(file->write(std::string(1 << 20, 'x')));
    }
    CHECK(files::readText(path).value() == "former");
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("a streamed file tells a missing folder and a full disk") {
    const test::TemporaryFolder folder;
    CHECK(files::StreamedFile::create(folder / "none/report").error().code == ErrorCode::NotFound);
    std::optional<Result<void>> end;
    {
        auto file = files::StreamedFile::create(folder / "report");
        REQUIRE_RESULT(file);
        const test::FileLimit limit(1000);
        (void)file->write(std::string(5000, 'x'));
        end = file->finish();
    }
    REQUIRE_FALSE(*end);
    CHECK(end->error().code == ErrorCode::DiskFull);
    CHECK(entriesOf(folder.path()) == 0);
}
