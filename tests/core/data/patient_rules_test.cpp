// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/patient_rules.h"

#include <doctest.h>

#include <string>

#include "tests/support/result_check.h"

namespace outis::data {
namespace {

PatientRules rules(const PatientRuleOptions& options, bool hasColumn = false) {
    return orThrow(PatientRules::create(options, hasColumn));
}

PatientRuleOptions only(const std::string& rule) {
    PatientRuleOptions options;
    options.rule = rule;
    return options;
}

}  // namespace

TEST_CASE("NIH file names give their eight digits, with the zeros") {
    CHECK(nihPatient("images/00000001_000.png") == "00000001");
    CHECK(nihPatient("00030805_012.JPG") == "00030805");
    CHECK(nihPatient("a.b/00000013_005.jpeg") == "00000013");
    CHECK_FALSE(nihPatient("0000001_000.png"));
    CHECK_FALSE(nihPatient("00000001_00.png"));
    CHECK_FALSE(nihPatient("x00000001_000.png"));
    CHECK_FALSE(nihPatient("00000001_000.png/other.png"));
    CHECK_FALSE(nihPatient("00000001_000.dcm"));
}

TEST_CASE("MIMIC folders give the patient, not the two-digit folder above") {
    CHECK(mimicPatient("files/p10/p10000032/s50414267/02aa804e.jpg") == "10000032");
    CHECK(mimicPatient("P10000032/S50414267/x.jpg") == "10000032");
    CHECK_FALSE(mimicPatient("files/p10/p10000032/x.jpg"));
    CHECK_FALSE(mimicPatient("p10000032/other/s50414267/x.jpg"));
    CHECK_FALSE(mimicPatient("p100000321/s50414267/x.jpg"));
}

TEST_CASE("CheXpert folders give the patient, past a folder with a dot") {
    CHECK(chexpertPatient("CheXpert-v1.0/train/patient00001/study1/view1_frontal.jpg") ==
          "patient00001");
    CHECK(chexpertPatient("PATIENT123456/Study12/x.jpg") == "patient123456");
    CHECK_FALSE(chexpertPatient("patient0001/study1/x.jpg"));
    CHECK_FALSE(chexpertPatient("patient00001/x.jpg"));
}

TEST_CASE("folder levels count from the source or from the file") {
    CHECK(folderPatient("anna/study/x.png", 1) == "anna");
    CHECK(folderPatient("anna/study/x.png", 2) == "study");
    CHECK(folderPatient("anna/study/x.png", -1) == "study");
    CHECK(folderPatient("anna/study/x.png", -2) == "anna");
    CHECK_FALSE(folderPatient("x.png", 1));
    CHECK_FALSE(folderPatient("anna/x.png", 2));
    CHECK_FALSE(folderPatient("anna/x.png", -2));
}

TEST_CASE("DICOM padding is no part of an id") {
    CHECK(trimmedId(std::string_view(" 4711 \0\0", 8)) == "4711");
    CHECK(trimmedId("  ").empty());
    const auto given = rules(only("dicom"));
    CHECK(given.patientOf({"x.dcm", "", "4711 "}) == given.patientOf({"y.dcm", "", "4711"}));
    CHECK_FALSE(given.patientOf({"x.dcm", "", " "}));
}

TEST_CASE("the automatic rule asks column, header and patterns in this order") {
    const auto given = rules({});
    CHECK(given.patientOf({"00000001_000.png", "A", "B"}) == "local:A");
    CHECK(given.patientOf({"00000001_000.png", "", "B"}) == "local:B");
    CHECK(given.patientOf({"00000001_000.png", "", ""}) == "nih:00000001");
    CHECK(given.patientOf({"p10000032/s50414267/x.jpg", "", ""}) == "mimic:10000032");
    CHECK(given.patientOf({"patient00001/study1/x.jpg", "", ""}) == "chexpert:patient00001");
    CHECK_FALSE(given.patientOf({"somebody/x.png", "", ""}));
}

TEST_CASE("with a column of patients no pattern can give a patient a second id") {
    const auto given = rules({}, true);
    CHECK(given.patientOf({"00000001_000.png", "NIH-00000001", ""}) == "local:NIH-00000001");
    CHECK_FALSE(given.patientOf({"00000001_001.png", "", ""}));
}

TEST_CASE("a number in NIH's table is padded as its files are") {
    const auto given = rules(only("column"), true);
    CHECK(given.patientOf({"images/00000001_000.png", "1", ""}) == "local:00000001");
    CHECK(given.patientOf({"images/other.png", "1", ""}) == "local:1");
}

TEST_CASE("two data sets do not share patients unless they are told to") {
    PatientRuleOptions other;
    other.dataset = "north";
    CHECK(rules(other).patientOf({"x.png", "7", ""}) == "north:7");
    CHECK(rules({}).patientOf({"x.png", "7", ""}) == "local:7");
}

TEST_CASE("an own expression gives its group") {
    auto options = only("regex");
    options.regex = "case-(\\d+)/";
    const auto given = rules(options);
    CHECK(given.patientOf({"a/CASE-0042/x.png", "column", "header"}) == "local:0042");
    CHECK_FALSE(given.patientOf({"a/x.png", "column", "header"}));
}

TEST_CASE("expressions that cannot name a patient are refused") {
    auto options = only("regex");
    for (const char* text : {"(", "no group", "(two)(groups)", "", "[z-a](x)"}) {
        CAPTURE(text);
        options.regex = text;
        const auto made = PatientRules::create(options, false);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == ErrorCode::InvalidOption);
        CHECK(made.error().subject == "patient-regex");
    }
}

TEST_CASE("rules that cannot work are refused before the import") {
    CHECK(PatientRules::create(only("guess"), false).error().code == ErrorCode::InvalidOption);
    CHECK(PatientRules::create(only("column"), false).error().code == ErrorCode::InvalidOption);
    auto folder = only("folder");
    folder.folderLevel = 0;
    CHECK(PatientRules::create(folder, false).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("an expression that would never end gives no patient instead") {
    auto options = only("regex");
    options.regex = "(x+x+)+y";
    CHECK_FALSE(rules(options).patientOf({std::string(26, 'x'), "", ""}));
}

TEST_CASE("an id belongs to the issuer that the header names for it") {
    const auto any = rules({});
    CHECK(any.patientOf({"x.dcm", "", "7", "NORTH"}) == "local:NORTH\\7");
    CHECK(any.patientOf({"x.dcm", "", " 7 ", " NORTH "}) == "local:NORTH\\7");
    CHECK(any.patientOf({"x.dcm", "", "7", ""}) == "local:7");
    CHECK(any.patientOf({"x.dcm", "", "NORTH/7", ""}) !=
          any.patientOf({"x.dcm", "", "7", "NORTH"}));
    // The label file's id is the header's, or it is another that the issuer says nothing of.
    CHECK(any.patientOf({"x.dcm", "7", "7", "NORTH"}) == "local:NORTH\\7");
    CHECK(any.patientOf({"x.dcm", "8", "7", "NORTH"}) == "local:8");
    CHECK(bareId("local:NORTH\\7", "NORTH") == "7");
    CHECK(bareId("local:7", "NORTH") == "7");
    CHECK(bareId("local:7", "") == "7");
}

TEST_CASE("a file without id is held by its name and birth date, or else by itself") {
    const auto any = rules({});
    const auto both = any.patientOf({"a.dcm", "", " ", "", "DOE^JOHN", "19700101"});
    REQUIRE(both);
    CHECK(isHeldKey(*both));
    CHECK(any.patientOf({"b.dcm", "", "", "NORTH", "Doe John", "1970-01-01"}) == both);
    CHECK(any.patientOf({"b.dcm", "", "", "", "DOE^JANE", "19700101"}) != both);
    const auto name = any.patientOf({"a.dcm", "", "", "", "DOE^JOHN", ""});
    REQUIRE(name);
    CHECK(isHeldKey(*name));
    CHECK(any.patientOf({"b.dcm", "", "", "", "DOE^JOHN", ""}) != name);
    const auto date = any.patientOf({"a.dcm", "", "", "", "", "19700101"});
    REQUIRE(date);
    CHECK(any.patientOf({"b.dcm", "", "", "", "", "19700101"}) != date);
    CHECK_FALSE(any.patientOf({"a.dcm", "", "", "", "", ""}));
    CHECK_FALSE(any.patientOf({"a.dcm", "", "", "", "ANONYMOUS", "19000101"}));
    CHECK_FALSE(isHeldKey("local:7"));
    CHECK_FALSE(isHeldKey("local:NORTH\\7"));
    // Rules that never look into the header hold nothing.
    CHECK_FALSE(rules(only("nih")).patientOf({"a.dcm", "", "", "", "DOE^JOHN", "19700101"}));
    CHECK(rules(only("dicom")).patientOf({"a.dcm", "", "", "", "DOE^JOHN", "19700101"}) == both);
}

}  // namespace outis::data
