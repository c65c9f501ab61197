// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/label_profile.h"

#include <doctest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "core/data/label_matching.h"
#include "core/data/label_report.h"
#include "core/data/label_values.h"
#include "core/data/labels.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using enum LabelState;
using test::TemporaryFolder;
using Findings = std::vector<Finding>;

LabelTable read(const std::string& text, const LabelProfile& profile = {}) {
    const TemporaryFolder folder;
    return orThrow(readLabels(folder.write("labels.csv", text), profile));
}

std::string columnOf(const LabelTable& table, LabelMeaning meaning) {
    return table.profile.column(meaning).name();
}

}  // namespace

TEST_CASE("ChestX-ray14 is understood") {
    const auto table = read(
        "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View "
        "Position,OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y],\n"
        "00000001_000.png,Cardiomegaly|Effusion,0,1,058Y,M,PA,2682,2749,0.143,0.143,\n"
        "00000002_000.png,No Finding,1,2,81,F,AP,2682,2749,0.143,0.143,\n");
    CHECK(table.profile.name == "nih");
    CHECK(table.profile.dataset.empty());  // a guess gives patients no prefix
    CHECK(table.profile.classColumns->empty());
    CHECK(table.rows[0].findings ==
          Findings{{"Cardiomegaly", Positive}, {"Pleural Effusion", Positive}});
    CHECK(table.rows[0].patientId == "1");
    CHECK(table.rows[0].ageYears == 58);
    CHECK(table.rows[1].sex == "F");
    CHECK(table.problems.empty());
    CHECK(orThrow(findProfile("nih")).dataset == "nih");
}

TEST_CASE("CheXpert is understood") {
    const auto table = read(
        "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Enlarged Cardiomediastinum,Lung "
        "Opacity,Support Devices\n"
        "CheXpert-v1.0/train/patient00001/study1/view1_frontal.jpg,Female,68,Frontal,AP,1.0,,-1.0,"
        "0.0\n"
        "CheXpert-v1.0/train/patient00001/study1/view2_lateral.jpg,Unknown,0,Lateral,,,,,\n");
    CHECK(table.profile.name == "chexpert");
    CHECK(table.rows[0].findings == Findings{{"No Finding", Positive},
                                             {"Lung Opacity", Uncertain},
                                             {"Support Devices", Negative}});
    CHECK_FALSE(table.rows[0].absentIsNegative);
    CHECK(table.rows[0].view == "AP");
    CHECK(table.rows[1].view == "Lateral");
    CHECK(table.rows[1].sex.empty());
    CHECK(table.rows[1].findings.empty());
    CHECK(table.problems.empty());
}

TEST_CASE("MIMIC-CXR names studies in one file and images in another") {
    const auto studies = read(
        "subject_id,study_id,Atelectasis,Cardiomegaly,No Finding\n"
        "10000032,50414267,,-1.0,\n10000032,53189527,1.0,0.0,\n");
    CHECK(studies.profile.name == "mimic");
    CHECK(columnOf(studies, LabelMeaning::Image).empty());
    CHECK(columnOf(studies, LabelMeaning::Study) == "study_id");
    CHECK(studies.rows[0].study == "50414267");
    CHECK(studies.rows[0].patientId == "10000032");
    CHECK(studies.rows[1].findings ==
          Findings{{"Atelectasis", Positive}, {"Cardiomegaly", Negative}});
    const auto matched = matchLabels(
        studies,
        {"files/p10/p10000032/s50414267/02aa.jpg", "files/p10/p10000032/s50414267/174413.jpg",
         "files/p10/p10000032/s53189527/2a2277.jpg"},
        "/data/mimic");
    CHECK(matched.matched == 3);
    CHECK(matched.rowOf[1]->findings == Findings{{"Cardiomegaly", Uncertain}});
    CHECK(matched.problems.empty());

    const auto images = read(
        "dicom_id,subject_id,study_id,PerformedProcedureStepDescription,ViewPosition,Rows,Columns,"
        "StudyDate\n02aa,10000032,50414267,CHEST (PA AND LAT),PA,3056,2544,21800506\n"
        "1744,10000032,50414267,CHEST (PA AND LAT),LL,3056,2544,21800506\n");
    CHECK(images.profile.name == "mimic");
    CHECK(images.rows[0].image == "02aa");
    CHECK(images.rows[0].view == "PA");
    CHECK(images.rows[1].view == "Lateral");
    CHECK(images.rows[0].findings.empty());
    CHECK(images.profile.classColumns->empty());
}

TEST_CASE("PadChest is understood, in English and in Spanish") {
    const auto table = read(
        ",ImageID,ImageDir,StudyDate_DICOM,StudyID,PatientID,PatientBirth,PatientSex_DICOM,"
        "Projection,Labels\n"
        "0,a.png,0,20140915,S1,P1,1930.0,F,PA,\"['cardiomegaly', 'normal', \"\"o'neil sign\"\"]\"\n"
        "1,b.png,0,20140915,S2,P2,1950,M,AP_horizontal,\"['Cardiomegalía', 'derrame pleural', "
        "'']\"\n"
        "2,c.png,0,20140915,S3,P3,,M,L,\"['normal']\"\n"
        "3,d.png,0,20140915,S4,P4,1700,M,COSTAL,\"['exclude']\"\n"
        "4,e.png,0,20140915,S5,P5,1990,M,PA,\n");
    CHECK(table.profile.name == "padchest");
    CHECK(table.rows[0].ageYears == 84);
    CHECK(table.rows[0].findings == Findings{{"Cardiomegaly", Positive},
                                             {"No Finding", Positive},
                                             {"o'neil sign", Positive}});
    CHECK(table.rows[1].findings ==
          Findings{{"Cardiomegaly", Positive}, {"Pleural Effusion", Positive}});
    CHECK(table.rows[1].view == "AP Supine");
    CHECK(table.rows[2].view == "Lateral");
    CHECK_FALSE(table.rows[2].ageYears.has_value());
    for (const std::size_t silent : {3U, 4U}) {
        CHECK(table.rows[silent].findings.empty());
        CHECK_FALSE(table.rows[silent].absentIsNegative);
    }
    using Places = std::vector<ProblemPlace>;
    CHECK(table.problems.places(LabelProblem::NoFindingConflict) == Places{{2, 0}});
    CHECK(table.problems.places(LabelProblem::UnknownView) == Places{{5, 0}});
    CHECK(table.problems.total() == 2);
}

TEST_CASE("rows of boxes are one row per image and reader, and readers that differ uncertain") {
    const auto table = read(
        "image_id,class_name,class_id,rad_id,x_min,y_min,x_max,y_max\n"
        "a,Aortic enlargement,0,R9,1,2,3,4\na,Cardiomegaly,3,R9,1,2,3,4\n"
        "a,Cardiomegaly,3,R10,1,2,3,4\nb,No finding,14,R9,,,,\nb,No finding,14,R10,,,,\n");
    CHECK(table.profile.name == "vindr");
    CHECK(table.profile.rows == RowUnit::Finding);
    CHECK(table.rowsInFile == 5);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].findings ==
          Findings{{"Aortic Enlargement", Positive}, {"Cardiomegaly", Positive}});
    const auto matched = matchLabels(table, {"a.dicom", "b.dicom"}, "/data/vindr");
    const auto states =
        statesOf(*matched.rowOf[0], {"Aortic Enlargement", "Cardiomegaly", "Mass"}).states;
    CHECK(states == std::vector{Uncertain, Positive, Negative});
    CHECK(statesOf(*matched.rowOf[1], {"No Finding"}).states == std::vector{Positive});
    CHECK(matched.problems.count(LabelProblem::ContradictoryFindings) == 1);
}

TEST_CASE("own files are understood by words in the header and by what the columns hold") {
    const auto table = read(
        "Dateiname;Patientennummer;Geschlecht;Alter;Befunde;Aufnahme\n"
        "a.png;P1;w;57,0;Effusion, Mass;p.a.\nb.png;P2;m;90+;;a.p. supine\n");
    CHECK(columnOf(table, LabelMeaning::Image) == "Dateiname");
    CHECK(table.rows[0].sex == "F");
    CHECK(table.rows[0].ageYears == 57);
    CHECK(table.rows[0].view == "PA");
    CHECK(table.rows[0].findings == Findings{{"Pleural Effusion", Positive}, {"Mass", Positive}});
    CHECK(table.profile.separator == ",");
    CHECK(table.rows[1].ageYears == 90);
    CHECK(table.rows[1].view == "AP Supine");

    const auto content = read("what,thing,Edema,Zebra\nx/a.png,T,yes,neg\nx/b.png,T,u,blank\n");
    CHECK(columnOf(content, LabelMeaning::Image) == "what");
    CHECK(content.rows[0].findings == Findings{{"Edema", Positive}, {"Zebra", Negative}});
    CHECK(content.rows[1].findings == Findings{{"Edema", Uncertain}});
    REQUIRE(content.findings.size() == 2);
    CHECK(content.findings[0].isKnown);
    CHECK_FALSE(content.findings[1].isKnown);
    CHECK(content.findings[1].missing == 1);
}

TEST_CASE("words for states are many, and the profile's own come first") {
    for (const char* word : {"1", "1.0", "01", "+", " Positive ", "YES", "true", "pos"}) {
        CHECK_MESSAGE(parseState(word) == Positive, word);
    }
    for (const char* word : {"0", "0.0", "0,0", "neg", "No", "FALSE", "absent"}) {
        CHECK_MESSAGE(parseState(word) == Negative, word);
    }
    for (const char* word : {"-1", "-1.0", "uncertain", "U", "?", "possible"}) {
        CHECK_MESSAGE(parseState(word) == Uncertain, word);
    }
    for (const char* word : {"", "  ", "NaN", "blank", "n/a", "None", "-2"}) {
        CHECK_MESSAGE(parseState(word) == Missing, word);
    }
    for (const char* word : {"2", "0.5", "perhaps so", "1x"}) {
        CHECK_MESSAGE(!parseState(word).has_value(), word);
    }
    LabelProfile profile;
    profile.stateWords = {{"0", -1}, {"2", 1}, {"seen", 1}};
    const LabelValues values(profile);
    CHECK(values.state("0.0") == Uncertain);
    CHECK(values.state("2") == Positive);
    CHECK(values.state("Seen") == Positive);
    CHECK(values.state("1") == Positive);
}

TEST_CASE("ages and Python lists") {
    CHECK(parseAge("006M") == doctest::Approx(0.5));
    CHECK(parseAge("57 years") == 57);
    CHECK(parseAge(">89") == 89);
    CHECK_FALSE(parseAge("60-69").has_value());
    CHECK_FALSE(parseAge("old").has_value());
    CHECK(ageBetween("1930-12-31", "20140915") == 83);
    CHECK_FALSE(ageBetween("19", "2014").has_value());
    using Texts = std::vector<std::string>;
    CHECK(parsePythonList(R"(['a', "b, c", 'd\'e', nan])") == Texts{"a", "b, c", "d'e"});
    CHECK(parsePythonList("[]") == Texts{});
    CHECK_FALSE(parsePythonList("['open]").has_value());
    CHECK_FALSE(parsePythonList("a|b").has_value());
}

TEST_CASE("a profile is saved with all that was guessed, and understands the file again") {
    const TemporaryFolder folder;
    const std::string text = "name,who,A,B\na.png,P1,1,0\nb.png,P2,-1,\n";
    LabelProfile given;
    given.name = "ours";
    given.dataset = "ward";
    given.column(LabelMeaning::Patient) = "who";
    given.aliases = {{"A", "Edema"}};
    given.stateWords = {{"seen", 1}};
    given.viewWords = {{"stehend", "PA"}};
    given.ignoredFindings = {"todo"};
    const auto table = read(text, given);
    CHECK(table.rows[0].findings == Findings{{"Edema", Positive}, {"B", Negative}});
    REQUIRE_RESULT(writeProfile(folder / "ours.json", table.profile));
    const auto saved = findProfile((folder / "ours.json").string());
    REQUIRE_RESULT(saved);
    CHECK(*saved == table.profile);
    const auto again = read(text, *saved);
    CHECK(again.profile == table.profile);
    CHECK(again.rows[1].findings == table.rows[1].findings);
    const auto other = readLabels(folder.write("other.csv", "name,A,B\na.png,1,0\n"), *saved);
    REQUIRE_FALSE(other);
    CHECK(other.error().detail.find("\"who\"") != std::string::npos);
}

TEST_CASE("a bad profile is refused with the key") {
    const TemporaryFolder folder;
    for (const char* text : {"[]", "{\"columns\": {\"picture\": \"x\"}}", "{\"list\": \"xml\"}",
                             "{\"name\": 7}", "{\"view_words\": {\"x\": \"OBLIQUE\"}}",
                             "{\"dataset\": \"a:b\"}", "{\"unknown\": 1}", "not json"}) {
        const auto profile = readProfile(folder.write("p.json", text));
        REQUIRE_FALSE(profile);
        CHECK(profile.error().code == ErrorCode::BadLabelFile);
        CHECK(profile.error().subject == "p.json");
    }
    CHECK(findProfile("no-such-profile").error().code == ErrorCode::NotFound);
}

TEST_CASE("an overview shows the mapping and the problems, and no identity") {
    const TemporaryFolder folder;
    const auto labels = folder.write(
        "labels.csv",
        "image,patient_id,findings,age\nDOE/JOHN_7.png,SECRET,Edema,200\nb.png,OTHER,Odd,5\n"
        "c.png,OTHER,Edema,5\n");
    folder.write("source/DOE/JOHN_7.png", "x");
    folder.write("source/c.png", "x");
    folder.write("source/d.png", "x");
    const auto overview = overlookLabels(labels, {}, folder / "source");
    REQUIRE_RESULT(overview);
    const auto json = toJson(*overview);
    CHECK(json.at("usable") == true);
    CHECK(json.at("patients") == 2);
    CHECK(json.at("first_rows").at(0).at("image") == "xxx/xxxx_9.png");
    CHECK(json.at("source").at("files_without_row") == 1);
    std::map<std::string, nlohmann::json> problems;
    for (const auto& problem : json.at("problems")) {
        problems[problem.at("kind")] = problem.at("places");
    }
    CHECK(problems.size() == 3);
    CHECK(problems.at("implausible-age") == nlohmann::json::parse(R"([{"line": 2}])"));
    CHECK(problems.at("unknown-image") == nlohmann::json::parse(R"([{"line": 3}])"));
    CHECK(problems.at("unknown-finding") == nlohmann::json::parse(R"([{"line": 3}])"));
    for (const char* secret : {"DOE", "JOHN", "SECRET", "OTHER"}) {
        CHECK(json.dump().find(secret) == std::string::npos);
    }

    const auto unusable =
        overlookLabels(folder.write("odd.csv", "x,y\n1,2\n"), {}, std::filesystem::path());
    REQUIRE_RESULT(unusable);
    const auto odd = toJson(*unusable);
    CHECK(odd.at("usable") == false);
    CHECK(odd.at("error").at("code") == "bad-label-file");
    CHECK(odd.at("mapping").at(0).at("choices") == nlohmann::json::parse(R"(["x", "y"])"));
}

TEST_CASE("problems are all counted and boundedly listed") {
    std::string text = "image,age\n";
    for (int row = 0; row < 12'000; ++row) {
        text.append("x").append(std::to_string(row)).append(".png,999\n");
    }
    const auto table = read(text);
    CHECK(table.problems.count(LabelProblem::ImplausibleAge) == 12'000);
    CHECK(table.problems.places(LabelProblem::ImplausibleAge).size() == LabelProblems::kListed);
    const auto warnings = table.problems.warnings("labels.csv");
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].detail.starts_with("lines 2, 3, 4, 5, 6, ... (12000 in all): "));
}

}  // namespace outis::data
