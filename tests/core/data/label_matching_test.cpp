// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_matching.h"

#include <doctest.h>

#include <string>

namespace outis::data {
namespace {

LabelRow row(std::int64_t line, const std::string& image, const std::string& patient = "P",
             const std::vector<Finding>& findings = {}) {
    LabelRow row;
    row.line = line;
    row.image = image;
    row.patientId = patient;
    row.findings = findings;
    row.absentIsNegative = !findings.empty();
    return row;
}

MatchedLabels match(const std::vector<LabelRow>& rows, const std::vector<std::string>& files) {
    LabelTable table;
    table.rows = rows;
    return matchLabels(table, files, "/data/source", "labels.csv");
}

}  // namespace

TEST_CASE("a row finds its file by path, by the end of it, or by name") {
    const std::vector<std::string> files = {"a/x.png", "b/y.png", "b/c/z.png", "02aa.dcm"};
    const auto matched = match(
        {row(2, "./a/x.png"), row(3, "y.png"), row(4, "deep/er/b/c/z.png"), row(5, "02aa")}, files);
    CHECK(matched.matched == 4);
    CHECK(matched.missing == 0);
    for (std::size_t file = 0; file < files.size(); ++file) {
        REQUIRE(matched.rowOf[file].has_value());
        CHECK(matched.rowOf[file]->line == static_cast<std::int64_t>(file) + 2);
    }
}

TEST_CASE("a name that fits several files fits none, but a whole path does") {
    const auto matched = match({row(2, "x.png"), row(3, "b/x.png")}, {"a/x.png", "b/x.png"});
    CHECK_FALSE(matched.rowOf[0].has_value());
    REQUIRE(matched.rowOf[1].has_value());
    CHECK(matched.rowOf[1]->line == 3);
    REQUIRE(matched.warnings.size() == 1);
    CHECK(matched.warnings[0].detail.starts_with("line 2:"));
}

TEST_CASE("the same name in another folder is another file") {
    const auto matched = match({row(7, "b/x.png")}, {"a/x.png"});
    CHECK(matched.matched == 0);
    CHECK(matched.missing == 1);
    CHECK(matched.firstMissingLine == 7);
}

TEST_CASE("paths that leave the source are refused, absolute ones into it are not") {
    const auto matched = match({row(2, "../../x.png"), row(3, "/etc/x.png"), row(4, "C:/x.png"),
                                row(5, "/data/source/a/x.png"), row(6, "a/../../y.png")},
                               {"a/x.png", "y.png"});
    CHECK(matched.matched == 1);
    CHECK(matched.rowOf[0]->line == 5);
    CHECK(matched.warnings.size() == 4);
}

TEST_CASE("an image given to two patients is a contradiction, an empty patient is not") {
    const auto matched = match(
        {row(2, "x.png", "A"), row(3, "x.png", "B"), row(4, "y.png", ""), row(5, "y.png", "C")},
        {"x.png", "y.png"});
    CHECK(matched.contradictory[0]);
    CHECK_FALSE(matched.contradictory[1]);
    CHECK(matched.rowOf[1]->patientId == "C");
}

TEST_CASE("findings on which two rows disagree become uncertain") {
    const Finding edema{"Edema", LabelState::Positive};
    const Finding mass{"Mass", LabelState::Positive};
    const auto matched = match({row(2, "x.png", "A", {edema}), row(3, "x.png", "A", {edema, mass}),
                                row(4, "y.png", "A", {mass}), row(5, "y.png", "A", {mass})},
                               {"x.png", "y.png"});
    const auto states = statesOf(*matched.rowOf[0], {"Edema", "Mass", "Hernia"}).states;
    CHECK(states == std::vector{LabelState::Positive, LabelState::Uncertain, LabelState::Negative});
    CHECK(statesOf(*matched.rowOf[1], {"Mass"}).states == std::vector{LabelState::Positive});
    CHECK(matched.warnings.size() == 2);
}

}  // namespace outis::data
