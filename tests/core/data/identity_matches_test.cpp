// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_matches.h"

#include <doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/random.h"
#include "core/data/patient_rules.h"

namespace outis::data {
namespace {

/// The key as the importer makes it.
KnownIdentity known(std::int64_t patient, const std::string& id, const std::string& issuer,
                    const std::string& name, const std::string& birthDate) {
    auto rules = PatientRules::create({}, false);
    const std::string path = std::to_string(patient) + ".dcm";
    const auto key = rules->patientOf({path, "", id, issuer, name, birthDate});
    return {{patient}, key.value(), issuer, name, birthDate};
}

std::string numbered(std::string text, std::int64_t number) {
    return text.append(std::to_string(number));
}

/// "1-2 same-name 0.50"
std::vector<std::string> listOf(const IdentityMatches& matches) {
    std::vector<std::string> list;
    for (const IdentityMatch& match : matches.found) {
        list.push_back(numbered("", match.one.value)
                           .append("-")
                           .append(numbered("", match.other.value))
                           .append(" ")
                           .append(match.kind)
                           .append(" ")
                           .append(std::to_string(match.score), 0, 4));
    }
    return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("one name under two ids is a match, the better the more birth dates agree") {
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "B", "", "Doe John", "19700101")})) ==
          List{"1-2 same-name 1.00"});
    CHECK(listOf(matchIdentities(
              {known(1, "A", "", "DOE^JOHN", "19700101"), known(2, "B", "", "Doe John", "")})) ==
          List{"1-2 same-name 0.50"});
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "B", "", "Doe John", "19710101")})) ==
          List{"1-2 same-name 0.00"});
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "B", "", "ROE^JOHN", "19700101")}))
              .empty());
}

TEST_CASE("a name that is written alike and read differently needs the birth date") {
    CHECK(listOf(matchIdentities({known(1, "A", "", "Nakata^Rei=中田^玲", "19700101"),
                                  known(2, "B", "", "Nakada^Akira=中田^玲", "19800101")}))
              .empty());
    CHECK(listOf(matchIdentities({known(1, "A", "", "Nakata^Rei=中田^玲", "19700101"),
                                  known(2, "B", "", "Nakada^Akira=中田^玲", "19700101")})) ==
          List{"1-2 same-name 0.50"});
    CHECK(listOf(matchIdentities({known(1, "A", "", "Nakata^Rei=中田^玲", "19700101"),
                                  known(2, "B", "", "=中田^玲", "19700101")})) ==
          List{"1-2 same-name 1.00"});
}

TEST_CASE("an image without id is matched with the patient of its name and birth date") {
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "", "", "DOE^JOHN", "19700101")})) ==
          List{"1-2 missing-id 1.00"});
    CHECK(listOf(matchIdentities(
              {known(1, "A", "", "DOE^JOHN", "19700101"), known(2, "", "", "DOE^JOHN", "")})) ==
          List{"1-2 missing-id 0.50"});
    // Another birth date speaks against it, and the name is still reported.
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "", "", "DOE^JOHN", "19800101")})) ==
          List{"1-2 same-name 0.00"});
    // Without a name, a birth date alone is little.
    CHECK(listOf(matchIdentities(
              {known(1, "A", "", "DOE^JOHN", "19700101"), known(2, "", "", "", "19700101")})) ==
          List{"1-2 missing-id 0.25"});
}

TEST_CASE("a gap that two could fill is not to be filled without a look") {
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "B", "", "DOE^JOHN", "19700101"),
                                  known(3, "", "", "DOE^JOHN", "19700101")})) ==
          List{"1-2 same-name 1.00", "1-3 missing-id 0.25", "2-3 missing-id 0.25"});
    // Two that lack an id may well be the same one's.
    CHECK(listOf(matchIdentities({known(1, "A", "", "DOE^JOHN", "19700101"),
                                  known(2, "", "", "DOE^JOHN", ""),
                                  known(3, "", "", "DOE^JOHN", "")})) ==
          List{"1-2 missing-id 0.50", "1-3 missing-id 0.50", "2-3 same-name 0.50"});
}

TEST_CASE(
    "an id without issuer is matched with the same id that has one, and two issuers are two") {
    CHECK(listOf(matchIdentities({known(1, "7", "NORTH", "DOE^JOHN", "19700101"),
                                  known(2, "7", "", "DOE^JOHN", "19700101")})) ==
          List{"1-2 missing-id 1.00"});
    CHECK(listOf(matchIdentities({known(1, "7", "NORTH", "", ""), known(2, "7", "", "", "")})) ==
          List{"1-2 missing-id 0.50"});
    CHECK(listOf(matchIdentities({known(1, "7", "NORTH", "DOE^JOHN", "19700101"),
                                  known(2, "7", "SOUTH", "ROE^JANE", "19800101")}))
              .empty());
    CHECK(listOf(matchIdentities({known(1, "7", "NORTH", "", ""), known(2, "7", "SOUTH", "", ""),
                                  known(3, "7", "", "", "")})) ==
          List{"1-3 missing-id 0.25", "2-3 missing-id 0.25"});
}

TEST_CASE("a name that many share is matched only where birth dates agree, and is counted") {
    std::vector<KnownIdentity> many;
    for (std::int64_t patient = 1; patient <= 1000; ++patient) {
        many.push_back(known(patient, numbered("ID", patient), "", "SMITH^MARY",
                             std::to_string(19'000'102 + patient % 500 * 10'000)));
    }
    const auto matches = matchIdentities(many);
    CHECK(matches.tooCommon > 0);
    CHECK(matches.found.size() == 500);
    CHECK(std::all_of(matches.found.begin(), matches.found.end(),
                      [](const IdentityMatch& match) { return match.score == 1; }));
}

TEST_CASE("the order of the rows changes no match") {
    std::vector<KnownIdentity> rows;
    Philox random(Seed{5});
    for (std::int64_t patient = 1; patient <= 300; ++patient) {
        const auto pick = [&](std::initializer_list<const char*> words) {
            return std::string(words.begin()[random.below(words.size())]);
        };
        const std::string birthDate = pick({"", "19700101", "19800101", "19900101"});
        std::string name = pick({"DOE", "ROE", "MÜLLER", "ИВАНОВ"});
        name.append("^").append(std::to_string(random.below(60)));
        const std::string id = pick({"", "ID"});
        rows.push_back(known(
            patient, id.empty() ? "" : numbered(id, static_cast<std::int64_t>(random.below(250))),
            pick({"", "NORTH"}), name, birthDate));
    }
    const auto expected = listOf(matchIdentities(rows));
    CHECK(expected.size() > 20);
    for (int round = 0; round < 5; ++round) {
        shuffle(std::span(rows), random);
        CHECK(listOf(matchIdentities(rows)) == expected);
    }
}

}  // namespace outis::data
