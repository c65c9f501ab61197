// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/same_patient.h"

#include <doctest.h>

#include <algorithm>
#include <string>

namespace outis::data {
namespace {

bool mayBeOne(const std::string& one, const std::string& other) {
    const auto first = nameForms(one);
    const auto second = nameForms(other);
    return std::any_of(first.begin(), first.end(),
                       [&](const std::string& form) { return second.contains(form); });
}

}  // namespace

TEST_CASE("case, blanks, carets, commas and hyphens make no other name") {
    for (const char* name :
         {"doe^john", "DOE^JOHN^^", "Doe John", "Doe, John", " DOE ^ JOHN ", "John Doe",
          "D'OE^JOHN", "DO-E^JOHN", "DOE^JOHN^^DR", "DOE^JOHN^^^JR", "ＤＯＥ^ＪＯＨＮ"}) {
        CAPTURE(std::string(name));
        CHECK(mayBeOne("DOE^JOHN", name));
    }
    CHECK(mayBeOne("VAN DER BERG^JAN", "VANDERBERG^JAN"));
    CHECK_FALSE(mayBeOne("DOE^JOHN", "DOE^JANE"));
    CHECK_FALSE(mayBeOne("DOE^JOHN", "DOE"));
    CHECK_FALSE(mayBeOne("DOE^JOHN", "DOE^JOHN^PAUL"));
}

TEST_CASE("accents do not count, and German and Nordic letters may be written out") {
    CHECK(mayBeOne("MÜLLER^JOSÉ", "Muller^Jose"));
    CHECK(mayBeOne("MÜLLER^JOSÉ", "MUELLER^JOSE"));
    CHECK(mayBeOne("Mu\xCC\x88ller^Jose", "MÜLLER^JOSÉ"));
    CHECK(mayBeOne("GROß^ÅSA", "gross^asa"));
    CHECK(mayBeOne("GROß^ÅSA", "gross^aasa"));
    CHECK(mayBeOne("DVOŘÁK^ŁUKASZ", "dvorak^lukasz"));
    CHECK_FALSE(mayBeOne("MÜLLER^JOSÉ", "MILLER^JOSE"));
}

TEST_CASE("any of the representations of a name may be the one that agrees") {
    const std::string all = "Yamada^Tarou=山田^太郎=やまだ^たろう";
    CHECK(mayBeOne(all, "YAMADA^TAROU"));
    CHECK(mayBeOne(all, "=山田^太郎"));
    CHECK(mayBeOne(all, "山田　太郎"));
    CHECK(mayBeOne(all, "ヤマダ^タロウ"));
    CHECK(mayBeOne(all, "ﾔﾏﾀﾞ^ﾀﾛｳ"));
    CHECK_FALSE(mayBeOne(all, "山田^花子"));
    CHECK_FALSE(mayBeOne(all, "ヤマタ^タロウ"));
    CHECK(mayBeOne("ｷﾞﾊﾟ^ｳﾞ", "ギパ^ヴ"));
}

TEST_CASE("a Russian name agrees with its Latin form in a passport") {
    CHECK(mayBeOne("ИВАНОВ^ЮРИЙ", "иванов^юрий"));
    CHECK(mayBeOne("ИВАНОВ^ЮРИЙ", "IVANOV^IURII"));
    CHECK(mayBeOne("Щербакова^Ольга", "SHCHERBAKOVA^OLGA"));
    CHECK(mayBeOne("СЕМЁНОВ^ПЁТР", "Семенов^Петр"));
    CHECK_FALSE(mayBeOne("ИВАНОВ^ЮРИЙ", "ПЕТРОВ^ЮРИЙ"));
}

TEST_CASE("a name that says nothing has no form") {
    for (const char* name : {"", "^^^^", "==", " ", "Anonymous", "ANONYMIZED^PATIENT", "unknown^",
                             "No^Name", "XXX", "-", "\xFF\xFE"}) {
        CAPTURE(std::string(name));
        CHECK(nameForms(name).empty());
    }
    CHECK(nameForms(std::string(100'000, 'a')).begin()->size() <= 1024);
}

TEST_CASE("birth dates agree in any of their usual forms, and placeholders say nothing") {
    CHECK(compareBirthDates("19700131", "1970-01-31") == BirthDates::Same);
    CHECK(compareBirthDates("19700131", "1970.01.31") == BirthDates::Same);
    CHECK(compareBirthDates("19700131", "19700130") == BirthDates::Differ);
    for (const char* date : {"", "1970", "19000101", "00000000", "31.01.1970", "1970-0131", "x"}) {
        CAPTURE(std::string(date));
        CHECK(compareBirthDates("19700131", date) == BirthDates::Unknown);
    }
}

}  // namespace outis::data
