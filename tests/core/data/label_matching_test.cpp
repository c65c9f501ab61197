// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_matching.h"

#include <doctest.h>

#include <algorithm>
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
    return matchLabels(table, files, "/data/source");
}

}  // namespace

TEST_CASE("a row finds its file by path, by the end of it, or by name") {
    const std::vector<std::string> files = {"a/x.png", "b/y.png", "b/c/z.png", "02aa.dcm"};
    const auto matched = match(
        {row(2, "./a/x.png"), row(3, "y.png"), row(4, "deep/er/b/c/z.png"), row(5, "02aa")}, files);
    CHECK(matched.matched == 4);
    CHECK(matched.problems.empty());
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
    CHECK(matched.problems.places(LabelProblem::AmbiguousImage) ==
          std::vector<ProblemPlace>{{2, 0}});
    CHECK(matched.problems.total() == 1);
}

TEST_CASE("the same name in another folder is another file") {
    const auto matched = match({row(7, "b/x.png")}, {"a/x.png"});
    CHECK(matched.matched == 0);
    CHECK(matched.problems.places(LabelProblem::UnknownImage) == std::vector<ProblemPlace>{{7, 0}});
}

TEST_CASE("paths that leave the source are refused, absolute ones into it are not") {
    const auto matched = match({row(2, "../../x.png"), row(3, "/etc/x.png"), row(4, "C:/x.png"),
                                row(5, "/data/source/a/x.png"), row(6, "a/../../y.png")},
                               {"a/x.png", "y.png"});
    CHECK(matched.matched == 1);
    CHECK(matched.rowOf[0]->line == 5);
    CHECK(matched.problems.count(LabelProblem::OutsideSource) == 4);
}

TEST_CASE("an image given to two patients is a contradiction, an empty patient is not") {
    const auto matched = match(
        {row(2, "x.png", "A"), row(3, "x.png", "B"), row(4, "y.png", ""), row(5, "y.png", "C")},
        {"x.png", "y.png"});
    CHECK(matched.contradictory[0]);
    CHECK_FALSE(matched.contradictory[1]);
    CHECK(matched.rowOf[1]->patientId == "C");
    using Places = std::vector<ProblemPlace>;
    CHECK(matched.problems.places(LabelProblem::ContradictoryPatients) == Places{{3, 2}});
    CHECK(matched.problems.places(LabelProblem::RepeatedImage) == Places{{5, 4}});
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
    using Places = std::vector<ProblemPlace>;
    CHECK(matched.problems.places(LabelProblem::ContradictoryFindings) == Places{{3, 2}});
    CHECK(matched.problems.places(LabelProblem::DuplicateRow) == Places{{5, 4}});
    CHECK(matched.problems.total() == 2);
}

TEST_CASE("the order of contradicting rows does not matter, and three rows make no majority") {
    const auto columns = [](std::int64_t line, LabelState state) {
        LabelRow label = row(line, "x.png", "A", {{"Edema", state}});
        label.absentIsNegative = false;
        return label;
    };
    std::vector<LabelState> states = {LabelState::Negative, LabelState::Positive,
                                      LabelState::Positive};
    do {
        const auto matched =
            match({columns(2, states[0]), columns(3, states[1]), columns(4, states[2])}, {"x.png"});
        CHECK(statesOf(*matched.rowOf[0], {"Edema"}).states == std::vector{LabelState::Uncertain});
    } while (std::next_permutation(states.begin(), states.end()));
    const auto filled =
        match({columns(2, LabelState::Negative), row(3, "x.png", "A", {})}, {"x.png"});
    CHECK(statesOf(*filled.rowOf[0], {"Edema", "Mass"}).states ==
          std::vector{LabelState::Negative, LabelState::Missing});
}

TEST_CASE("a view, sex or age on which rows differ is unknown, one that only one has counts") {
    LabelRow one = row(2, "x.png");
    one.view = std::string("PA");
    one.sex = std::string("F");
    LabelRow other = row(3, "x.png");
    other.view = std::string("AP");
    other.ageYears = 40;
    LabelRow third = row(4, "x.png");
    third.view = std::string("PA");
    const auto matched = match({one, other, third}, {"x.png"});
    CHECK(matched.rowOf[0]->view.empty());
    CHECK(matched.rowOf[0]->sex == "F");
    CHECK(matched.rowOf[0]->ageYears == 40);
    CHECK(matched.problems.places(LabelProblem::ContradictoryFacts) ==
          std::vector<ProblemPlace>{{3, 2}});
}

TEST_CASE("a row for a study speaks of all files in the folder of the study") {
    const auto studyRow = [](std::int64_t line, const std::string& patient,
                             const std::string& study) {
        LabelRow label = row(line, "", patient, {{"Edema", LabelState::Positive}});
        label.study = study;
        return label;
    };
    const std::vector<std::string> files = {
        "files/p10/p10000032/s50414267/a.jpg", "files/p10/p10000032/s50414267/b.jpg",
        "files/p10/p10000032/s53189527/c.jpg", "files/p11/p11000001/s50414267/d.jpg",
        "other/ACC-7/e.dcm"};
    const auto matched =
        match({studyRow(2, "10000032", "50414267"), studyRow(3, "10000032", "50414267"),
               studyRow(4, "", "50414267"), studyRow(5, "Q", "acc-7"), studyRow(6, "1", "2")},
              files);
    CHECK(matched.matched == 3);
    for (const std::size_t file : {0U, 1U}) {
        REQUIRE(matched.rowOf[file].has_value());
        CHECK(matched.rowOf[file]->patientId == "10000032");
    }
    CHECK_FALSE(matched.rowOf[2].has_value());
    CHECK_FALSE(matched.rowOf[3].has_value());
    CHECK(matched.rowOf[4]->line == 5);
    using Places = std::vector<ProblemPlace>;
    CHECK(matched.problems.places(LabelProblem::DuplicateRow) == Places{{3, 2}});
    CHECK(matched.problems.places(LabelProblem::AmbiguousImage) == Places{{4, 0}});
    CHECK(matched.problems.places(LabelProblem::UnknownImage) == Places{{6, 0}});
}

TEST_CASE("a study is found when the source is the folder of the patient or of the study") {
    LabelTable table;
    LabelRow label = row(2, "", "10000032", {{"Edema", LabelState::Positive}});
    label.study = "50414267";
    table.rows = {label};
    CHECK(matchLabels(table, {"s50414267/a.jpg"}, "/data/p10000032").matched == 1);
    CHECK(matchLabels(table, {"a.jpg", "b.jpg"}, "/data/p10000032/s50414267").matched == 2);
    CHECK(matchLabels(table, {"s50414268/a.jpg"}, "/data/p10000032").matched == 0);
}

TEST_CASE("capitals and UIDs do not hide a file") {
    const auto matched =
        match({row(2, "Scans/X.PNG"), row(3, "1.2.840.113.7"), row(4, "1.2.840.113.8"),
               row(5, "y.png"), row(6, "Y.png")},
              {"scans/x.png", "1.2.840.113.7.dcm", "1.2.840.113.8", "y.png", "Y.png"});
    CHECK(matched.matched == 5);
    CHECK(matched.problems.empty());
    CHECK(matched.rowOf[3]->line == 5);
}

TEST_CASE("many files of one name are matched by their folders, quickly") {
    constexpr int kFiles = 20'000;
    std::vector<std::string> files;
    LabelTable table;
    for (int patient = 0; patient < kFiles; ++patient) {
        std::string path = "train/patient";
        path.append(std::to_string(100'000 + patient)).append("/study1/view1_frontal.jpg");
        table.rows.push_back(row(patient + 2, std::string("CheXpert-v1.0/").append(path)));
        files.push_back(std::move(path));
    }
    const auto matched = matchLabels(table, files, "/data/source");
    CHECK(matched.matched == kFiles);
    CHECK(matched.problems.empty());
}

}  // namespace outis::data
