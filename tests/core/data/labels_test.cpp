// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/labels.h"

#include <doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/base/files.h"
#include "core/data/csv.h"
#include "core/data/label_columns.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::sharedFolder;
using test::TemporaryFolder;
using enum LabelState;

LabelTable read(const std::string& text, const LabelProfile& profile = {}) {
    const TemporaryFolder folder;
    return orThrow(readLabels(folder.write("labels.csv", text), profile));
}

Error refusal(const std::string& text, const LabelProfile& profile = {}) {
    const TemporaryFolder folder;
    const auto table = readLabels(folder.write("labels.csv", text), profile);
    REQUIRE_FALSE(table);
    return table.error();
}

std::vector<Finding> positive(const std::vector<std::string>& names) {
    std::vector<Finding> findings;
    for (const auto& name : names) {
        findings.push_back({name, Positive});
    }
    return findings;
}

std::string utf16(const std::string& ascii, bool bigEndian, bool mark) {
    std::string bytes = mark ? (bigEndian ? "\xFE\xFF" : "\xFF\xFE") : "";
    for (const char letter : ascii) {
        bytes += bigEndian ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return bytes;
}

}  // namespace

TEST_CASE("the parity list has the eight classes of the method in their order") {
    CHECK(parityClasses() == std::vector<std::string>{"No Finding", "Atelectasis", "Cardiomegaly",
                                                      "Consolidation", "Edema", "Pleural Effusion",
                                                      "Pneumonia", "Pneumothorax"});
}

TEST_CASE("findings get the project's word, unknown ones keep theirs") {
    CHECK(canonicalFinding("Effusion") == "Pleural Effusion");
    CHECK(canonicalFinding(" pleural_effusion ") == "Pleural Effusion");
    CHECK(canonicalFinding("Pleural_Thickening") == "Pleural Thickening");
    CHECK(canonicalFinding("no finding") == "No Finding");
    CHECK(canonicalFinding("Rare\n Thing") == "Rare Thing");
}

TEST_CASE("CSV keeps quotes, separators and line breaks inside fields") {
    const auto table =
        parseCsv("a,b,c\n\"x, y\",\"say \"\"no\"\"\",\"two\r\nlines\"\n\n1,2,3", "t");
    REQUIRE_RESULT(table);
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].fields == std::vector<std::string>{"x, y", "say \"no\"", "two\nlines"});
    CHECK(table->rows[0].line == 2);
    CHECK(table->rows[1].line == 5);
    CHECK(table->rows[1].fields.size() == 3);
}

TEST_CASE("separators, line ends and encodings are recognised") {
    const std::string expected = "Ödem";
    const std::string plain = "image{}findings\r\nx.png{}";
    for (const char separator : {',', ';', '\t'}) {
        std::string text = plain;
        while (text.find("{}") != std::string::npos) {
            text.replace(text.find("{}"), 2, 1, separator);
        }
        const auto utf8 = parseCsv("\xEF\xBB\xBF" + text + expected + "\r\n", "t");
        REQUIRE_RESULT(utf8);
        CHECK(utf8->separator == separator);
        CHECK(utf8->header == std::vector<std::string>{"image", "findings"});
        CHECK(utf8->rows.at(0).fields.at(1) == expected);
        const auto latin1 = parseCsv(text +
                                         "\xD6"
                                         "dem",
                                     "t");
        REQUIRE_RESULT(latin1);
        CHECK(latin1->encoding == TextEncoding::Latin1);
        CHECK(latin1->rows.at(0).fields.at(1) == expected);
    }
    for (const bool bigEndian : {false, true}) {
        for (const bool mark : {false, true}) {
            const auto table = parseCsv(utf16("image,age\nx.png,7\n", bigEndian, mark), "t");
            REQUIRE_RESULT(table);
            CHECK(table->encoding ==
                  (bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian));
            CHECK(table->rows.at(0).fields == std::vector<std::string>{"x.png", "7"});
        }
    }
    CHECK(parseCsv("a,b\r1,2\r3,4", "t")->rows.size() == 2);
}

TEST_CASE("what is no table of text is refused with the file's name") {
    using namespace std::literals;
    for (const std::string& bytes :
         {""s, "\n \n"s, "\x00\x01\x02\x03garbage"s, "a,b\n1,\x07"s, "\xFF\xFE\x00\xD8"s}) {
        const auto table = parseCsv(bytes, "labels.csv");
        REQUIRE_FALSE(table);
        CHECK(table.error().code == ErrorCode::BadLabelFile);
        CHECK(table.error().subject == "labels.csv");
    }
    const auto open = parseCsv("a,b\n1,2\n\"never,closed\n3,4\n", "labels.csv");
    REQUIRE_FALSE(open);
    CHECK(open.error().detail.find("line 3") != std::string::npos);
}

TEST_CASE("own, NIH, CheXpert and MIMIC columns are recognised") {
    const auto own = read(
        " IMAGE , Patient_ID , Findings , view, SEX , age\n"
        " a.png , P1 , Effusion | Mass , ap supine, female , 057Y\n");
    REQUIRE(own.rows.size() == 1);
    CHECK(own.rows[0].image == "a.png");
    CHECK(own.rows[0].patientId == "P1");
    CHECK(own.rows[0].findings == positive({"Pleural Effusion", "Mass"}));
    CHECK(own.rows[0].view == "AP Supine");
    CHECK(own.rows[0].sex == "F");
    CHECK(own.rows[0].ageYears == 57);
    CHECK(own.profile.column(LabelMeaning::Patient).name() == "Patient_ID");

    const auto nih = read(
        "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient "
        "Gender,View Position,\n00000001_000.png,No Finding,0,1,411,M,PA,\n");
    CHECK(nih.rows[0].patientId == "1");
    CHECK(nih.rows[0].sex == "M");
    CHECK_FALSE(nih.rows[0].ageYears.has_value());
    CHECK(nih.problems.total() == 1);
    CHECK(nih.problems.places(LabelProblem::ImplausibleAge) == std::vector<ProblemPlace>{{2, 0}});

    const auto chexpert = read(
        "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Edema,Support Devices\n"
        "CheXpert-v1.0/train/patient00001/study1/view1_frontal.jpg,Male,60,Frontal,AP,,-1.0,1.0\n"
        "CheXpert-v1.0/train/patient00001/study1/view2_lateral.jpg,Male,60,Lateral,,,0.0,\n");
    CHECK(chexpert.rows[0].findings ==
          std::vector<Finding>{{"Edema", Uncertain}, {"Support Devices", Positive}});
    CHECK(chexpert.rows[0].view == "AP");
    CHECK(chexpert.rows[1].view == "Lateral");
    CHECK(chexpert.profile.classColumns->size() == 3);

    const auto mimic =
        read("dicom_id,subject_id,study_id,ViewPosition\n02aa804e,10000032,50414267,PA\n");
    CHECK(mimic.rows[0].patientId == "10000032");
    CHECK(mimic.rows[0].view == "PA");
}

TEST_CASE("a mapping overrules the guess and must exist") {
    LabelProfile profile;
    profile.column(LabelMeaning::Image) = "file";
    profile.column(LabelMeaning::Findings) = "what";
    profile.separator = std::string(";");
    const auto table = read("image,file,what\nwrong.png,right.png,Mass;Nodule\n", profile);
    CHECK(table.rows[0].image == "right.png");
    CHECK(table.rows[0].findings == positive({"Mass", "Nodule"}));
    profile.column(LabelMeaning::Patient) = "nobody";
    const Error error = refusal("image,file,what\na,b,c\n", profile);
    CHECK(error.code == ErrorCode::BadLabelFile);
    CHECK(error.detail.find("nobody") != std::string::npos);
}

TEST_CASE("a file without header or image column is refused with what was looked for") {
    const Error error = refusal("x1.png,P1,Mass\nx2.png,P2,Edema\n");
    CHECK(error.code == ErrorCode::BadLabelFile);
    CHECK(error.subject == "labels.csv");
    CHECK(error.detail.find("image") != std::string::npos);
    CHECK(refusal("image,patient_id\n").code == ErrorCode::BadLabelFile);
    const auto absent = readLabels("/nonexistent/labels.csv");
    CHECK(absent.error().code == ErrorCode::NotFound);
}

TEST_CASE("odd rows are reported with their line and never with their content") {
    const auto table = read(
        "image,patient_id,findings\n"
        "a.png,SECRET\n"
        "b.png,SECRET,Mass,extra\n"
        ",SECRET,Mass\n"
        "c.png,SECRET,Mass,,\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].findings.empty());
    CHECK(table.rows[1].line == 5);
    using Places = std::vector<ProblemPlace>;
    CHECK(table.problems.places(LabelProblem::TooFewFields) == Places{{2, 0}});
    CHECK(table.problems.places(LabelProblem::TooManyFields) == Places{{3, 0}});
    CHECK(table.problems.places(LabelProblem::NoImage) == Places{{4, 0}});
    CHECK(table.problems.total() == 3);
    const auto warnings = table.problems.warnings("labels.csv");
    REQUIRE(warnings.size() == 3);
    CHECK(warnings[0].detail.starts_with("line 3: more fields"));
    for (const Error& warning : warnings) {
        CHECK(describe(warning).find("SECRET") == std::string::npos);
    }
}

TEST_CASE("positive, negative, uncertain and missing stay apart") {
    const std::vector<std::string> classes = {"No Finding", "Edema", "Mass"};
    const auto joined = read("image,findings\na,Edema\nb,\nc,No Finding\n");
    CHECK(statesOf(joined.rows[0], classes).states == std::vector{Negative, Positive, Negative});
    CHECK(statesOf(joined.rows[1], classes).states == std::vector{Missing, Missing, Missing});
    CHECK(statesOf(joined.rows[2], classes).states == std::vector{Positive, Negative, Negative});
    const auto columns = read("image,No Finding,Edema,Mass\na,,-1,0\nb,1.0,nan,\n");
    CHECK(statesOf(columns.rows[0], classes).states == std::vector{Missing, Uncertain, Negative});
    CHECK(statesOf(columns.rows[1], classes).states == std::vector{Positive, Missing, Missing});
}

TEST_CASE("No Finding beside a finding is a conflict that the finding wins") {
    const std::vector<std::string> classes = {"No Finding", "Edema"};
    const auto table =
        read("image,findings\na,No Finding|Edema\nb,No Finding|Rare Thing\nc,Edema\n");
    const auto both = statesOf(table.rows[0], classes);
    CHECK(both.conflict);
    CHECK(both.states == std::vector{Negative, Positive});
    const auto outside = statesOf(table.rows[1], classes);
    CHECK(outside.conflict);
    CHECK(outside.states == std::vector{Negative, Negative});
    CHECK_FALSE(statesOf(table.rows[2], classes).conflict);
}

TEST_CASE("an unknown state counts as missing, with a warning") {
    LabelProfile profile;
    profile.classColumns = std::vector<ClassColumn>{ClassColumn{"Edema", ""}};
    const auto table = read("image,Edema\na.png,maybe\nb.png,1\n", profile);
    CHECK(table.rows[0].findings.empty());
    CHECK(table.problems.places(LabelProblem::UnknownState) == std::vector<ProblemPlace>{{2, 0}});
    CHECK(table.problems.total() == 1);
}

TEST_CASE("classes from labels count patients, not images") {
    const auto table = read(
        "image,patient_id,findings\n"
        "a,P1,Rare\nb,P1,Rare\nc,P1,Rare\n"
        "d,P2,Common\ne,P3,Common\nf,P4,Common\n"
        "g,P5,No Finding\nh,P6,No Finding\ni,P7,Also\nj,P8,Also\n");
    CHECK(classesFromLabels(table, 2) == std::vector<std::string>{"No Finding", "Common", "Also"});
    CHECK(classesFromLabels(table, 1).size() == 4);
    CHECK(classesFromLabels(table, 4).empty());
}

TEST_CASE("the real label files have the findings and patients of their descriptions") {
    if (const auto folder = sharedFolder("data/cxr-real")) {
        const auto table = readLabels(*folder / "labels.csv");
        REQUIRE_RESULT(table);
        CHECK(table->rows.size() == 831);
        std::set<std::string> patients;
        std::map<std::string, int> images;
        for (const LabelRow& row : table->rows) {
            patients.insert(row.patientId);
            for (const Finding& finding : row.findings) {
                ++images[finding.name];
            }
        }
        CHECK(patients.size() == 524);
        CHECK(images["COVID-19"] == 250);
        CHECK(images["No Finding"] == 213);
        CHECK(images["ARDS"] == 11);
        CHECK_FALSE(usesParityClasses(*table));
        const auto classes = classesFromLabels(*table, 20);
        CHECK(classes.front() == "No Finding");
        CHECK(std::count(classes.begin(), classes.end(), "COVID-19") == 1);
        CHECK(table->problems.empty());
    }
    if (const auto folder = sharedFolder("data/cxr-nih64")) {
        const auto table = readLabels(*folder / "labels.csv");
        REQUIRE_RESULT(table);
        CHECK(table->rows.size() == 755);
        CHECK(usesParityClasses(*table));
        const auto effusions =
            std::count_if(table->rows.begin(), table->rows.end(), [](const LabelRow& row) {
                return statesOf(row, parityClasses()).states.at(5) == Positive;
            });
        CHECK(effusions == 125);
    }
}

}  // namespace outis::data
