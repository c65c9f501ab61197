// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/files.h"
#include "core/data/label_matching.h"
#include "core/data/labels.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> filesBelow(const fs::path& root) {
    std::vector<std::string> names;
    for (const auto& path : orThrow(files::listFiles(root))) {
        names.push_back(path.lexically_relative(root).generic_string());
    }
    return names;
}

/// What an import of one label file would be told.
struct Reading {
    LabelTable table;
    MatchedLabels matched;

    [[nodiscard]] std::int64_t count(LabelProblem problem) const {
        return table.problems.count(problem) + matched.problems.count(problem);
    }
    [[nodiscard]] std::int64_t withPatient() const {
        return std::count_if(table.rows.begin(), table.rows.end(),
                             [](const LabelRow& row) { return !row.patientId.empty(); });
    }
};

Reading readingOf(const fs::path& file, const fs::path& source) {
    auto table = orThrow(readLabels(file));
    auto matched = matchLabels(table, filesBelow(source), source);
    return {std::move(table), std::move(matched)};
}

}  // namespace

TEST_CASE("every odd label file ends as its expected.csv says") {
    const auto folder = test::sharedFolder("data/labels-odd");
    const auto source = test::sharedFolder("data/cxr-real");
    if (!folder || !source) {
        return;
    }
    const test::ExpectedCsv expected(*folder / "expected.csv");
    REQUIRE(expected.size() == 22);
    const auto files = filesBelow(*source);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const std::string name = expected.at(row, "file");
        const std::string expect = expected.at(row, "expect");
        CAPTURE(name);
        const auto table = readLabels(*folder / name);
        if (expect == "import") {
            REQUIRE_RESULT(table);
            const auto matched = matchLabels(*table, files, *source);
            CHECK(table->rows.size() >= 40);
            CHECK(matched.matched == 40);
            CHECK(matched.problems.empty());
            for (const LabelRow& label : table->rows) {
                CHECK_FALSE(label.patientId.empty());
                CHECK_FALSE(label.findings.empty());
                CHECK_FALSE(label.view.empty());
            }
        } else if (expect == "reject") {
            REQUIRE_FALSE(table);
            CHECK(table.error().code == ErrorCode::BadLabelFile);
            CHECK(table.error().subject == name);
            CHECK_FALSE(table.error().detail.empty());
        } else {
            CHECK(expect == "either");
            const bool isTyped = table || table.error().code == ErrorCode::BadLabelFile;
            CHECK(isTyped);
        }
    }
}

TEST_CASE("the label files that may go either way end as docs/import.md explains") {
    const auto folder = test::sharedFolder("data/labels-odd");
    const auto source = test::sharedFolder("data/cxr-real");
    if (!folder || !source) {
        return;
    }
    const auto read = [&](const char* name) { return readingOf(*folder / name, *source); };

    const auto conflict = read("conflict.csv");
    CHECK(conflict.count(LabelProblem::ContradictoryPatients) == 1);
    CHECK(std::count(conflict.matched.contradictory.begin(), conflict.matched.contradictory.end(),
                     true) == 1);

    const auto twice = read("duplicate_rows.csv");
    CHECK(twice.matched.matched == 40);
    CHECK(twice.count(LabelProblem::DuplicateRow) == 5);

    const auto latin1 = read("latin1.csv");
    CHECK(latin1.table.encoding == TextEncoding::Latin1);
    CHECK(latin1.matched.matched == 40);
    CHECK(latin1.table.rows.at(0).findings.at(1).name == "Übergröße");

    const auto missing = read("missing_images.csv");
    CHECK(missing.matched.matched == 30);
    CHECK(missing.count(LabelProblem::UnknownImage) == 10);

    const auto anonymous = read("no_patient.csv");
    CHECK(anonymous.matched.matched == 40);
    CHECK(anonymous.withPatient() == 0);

    const auto onehot = read("onehot.csv");
    CHECK(onehot.table.profile.classColumns->size() == 4);
    CHECK(onehot.matched.matched == 40);
    CHECK(onehot.withPatient() == 0);

    const auto open = readLabels(*folder / "open_quote.csv");
    REQUIRE_FALSE(open);
    CHECK(open.error().detail.find("line 2") != std::string::npos);

    const auto ragged = read("ragged.csv");
    const auto odd =
        ragged.count(LabelProblem::TooManyFields) + ragged.count(LabelProblem::TooFewFields);
    CHECK(odd > 0);
    CHECK(ragged.matched.matched == 40 - ragged.count(LabelProblem::TooManyFields));

    const auto traversal = read("traversal.csv");
    CHECK(traversal.count(LabelProblem::OutsideSource) == 3);
    CHECK(traversal.matched.matched == 37);

    const auto utf16 = read("utf16.csv");
    CHECK(utf16.table.encoding == TextEncoding::Utf16LittleEndian);
    CHECK(utf16.matched.matched == 40);
}

TEST_CASE("cells like spreadsheet formulas are text, and texts across lines one cell") {
    const auto folder = test::sharedFolder("data/labels-odd");
    if (!folder) {
        return;
    }
    const auto formula = readLabels(*folder / "formula.csv");
    REQUIRE_RESULT(formula);
    CHECK(formula->rows.at(0).patientId.starts_with("=HYPERLINK("));
    const auto multiline = readLabels(*folder / "multiline.csv");
    REQUIRE_RESULT(multiline);
    CHECK(multiline->rows.at(0).line == 2);
    CHECK(multiline->rows.at(1).line == 4);
    CHECK(multiline->rows.at(0).findings.at(0).name == "No Finding second line, \"quoted\"");
}

}  // namespace outis::data
