// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/decision/set_digest.h"
#include "core/release/package/croissant.h"
#include "core/release/package/ledger.h"
#include "core/release/package/neutral_names.h"
#include "core/release/package/package_facts.h"
#include "core/release/package/package_manifest.h"
#include "core/release/package/package_table.h"
#include "core/release/package/package_words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;

namespace {

PackageFacts madeFacts() {
    PackageFacts facts;
    facts.release = "r-0001";
    facts.title = "Chests | of [nobody]";
    facts.publisher = "House of Tests";
    facts.contact = "data@example.org";
    facts.url = "https://example.org/set";
    facts.setting = "registered";
    facts.policy = "registered 1";
    facts.date = "2026-11-23";
    facts.reassess = "2027-11-23";
    facts.program = "0.1.0";
    facts.images = 12;
    facts.size = 64;
    facts.findings = {"Edema", "Pleural, \"left\""};
    return facts;
}

json madeReport() {
    return json::parse(R"({"audit": {"verdict": "no attack found at this power",
        "reason": "none of 7 attacks", "power_sentences": ["A leak of 1 in 100 is found."]},
        "samples": {"findings": {"Edema": 5}},
        "data": {"roles": [{"role": "train", "patients": 40}, {"role": "control", "patients": 9}]},
        "filter": {"use": "on", "accepted": 12, "candidates": 20, "state": "ok"},
        "not_tested": ["Attacks by the recipe"], "limits": ["Few patients"]})");
}

}  // namespace

TEST_CASE("names are new each time, different, in order, and hold no word and no number") {
    const auto names = drawNeutralNames(500);
    CHECK(names.size() == 500);
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::set(names.begin(), names.end()).size() == 500);
    CHECK(std::all_of(names.begin(), names.end(), isNeutralName));
    CHECK(drawNeutralNames(500) != names);
    for (const std::string& name : names) {
        CHECK(name.find_first_of("aeiouy0123456789", std::string("synthetic-").size()) ==
              std::string::npos);
    }
    CHECK_FALSE(isNeutralName("synthetic-0001"));
    CHECK(drawNeutralNames(0).empty());
}

TEST_CASE("an order holds every place once and is another each time") {
    auto order = drawOrder(200);
    CHECK(order != drawOrder(200));
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (std::size_t place = 0; place < order.size(); ++place) {
        CHECK(order[place] == place);
    }
    const std::string uid = drawUid();
    CHECK(std::regex_match(uid, std::regex("2\\.25\\.[1-9][0-9]{20,38}")));
    CHECK(uid != drawUid());
}

TEST_CASE("a table reads back, and only as it was written") {
    const PackageTable table{{"Edema", "a, \"b\"", "line\nbreak"},
                             {{drawNeutralNames(1).front(), {1, 0, 1}}}};
    const std::string text = tableText(table);
    CHECK(orThrow(readTable(text)) == table);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed[at] = changed[at] == '1' ? '0' : '1';
        const auto read = readTable(changed);
        CHECK((!read || *read != table));
    }
    CHECK_FALSE(readTable(""));
    CHECK_FALSE(readTable(text + "\n"));
    CHECK_FALSE(readTable("image\nsynthetic-1\n"));
    const PackageTable bare{{}, {{drawNeutralNames(1).front(), {}}}};
    CHECK(orThrow(readTable(tableText(bare))) == bare);
}

TEST_CASE("a manifest is what sha256sum writes, and reads back only as it was written") {
    const test::TemporaryFolder folder;
    folder.write("b/two.txt", "two\n");
    folder.write("one.txt", "one\n");
    folder.write(kManifestName, "not of itself");
    const auto manifest = orThrow(packageManifestOf(folder.path()));
    const std::string text = packageManifestText(manifest);
    CHECK(text ==
          "27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a  b/two.txt\n"
          "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  one.txt\n");
    CHECK(orThrow(readPackageManifest(text)) == manifest);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto read = readPackageManifest(changed);
        CHECK((!read || *read != manifest));
    }
    const std::string digest(64, 'a');
    CHECK_FALSE(readPackageManifest(digest + "  ../outside\n"));
    CHECK_FALSE(readPackageManifest(digest + "  /absolute\n"));
    CHECK_FALSE(readPackageManifest(text + text));
    CHECK_FALSE(readPackageManifest(""));
}

TEST_CASE("what a package says about itself reads back, and only as it was written") {
    const std::string text = factsText(madeFacts());
    CHECK(orThrow(readFacts(text)) == madeFacts());
    CHECK_FALSE(readFacts(text + " "));
    CHECK_FALSE(readFacts("{}"));
    CHECK(readFacts("{\"outis-package\": 2}").error().code == ErrorCode::NewerVersion);
}

TEST_CASE("the digest of a set knows neither order nor names, but pixels and labels") {
    const data::GreyImage one{2, 1, {1, 2}};
    const data::GreyImage other{1, 2, {1, 2}};
    const auto digest = [](const std::vector<std::pair<data::GreyImage, std::vector<int>>>& set,
                           const std::vector<std::string>& findings) {
        SetDigest made(findings);
        for (const auto& [image, labels] : set) {
            made.add(image, labels);
        }
        return made.finish();
    };
    const std::string base = digest({{one, {1}}, {other, {0}}}, {"a"});
    CHECK(base == digest({{other, {0}}, {one, {1}}}, {"a"}));
    CHECK(base != digest({{one, {0}}, {other, {1}}}, {"a"}));
    CHECK(base != digest({{one, {1}}, {other, {0}}}, {"b"}));
    CHECK(base != digest({{one, {1}}}, {"a"}));
    CHECK(base != digest({{one, {1}}, {one, {1}}, {other, {0}}}, {"a"}));
}

TEST_CASE("the card says what was tested, with which power, and what is forbidden") {
    const auto card = datasetCard(madeFacts(), madeReport());
    REQUIRE_RESULT(card);
    for (const char* part :
         {"# Dataset card: Chests \\| of \\[nobody\\]", "No attack found at this power",
          "A leak of 1 in 100 is found.", "40 patients", "9 control patients", "- Few patients",
          "- Attacks by the recipe", "## Forbidden uses", "## Withdrawal", "data@example.org",
          "| Edema | 5 |", "n<1K", "license: other"}) {
        CHECK(card->find(part) != std::string::npos);
    }
    CHECK(card->find("{{") == std::string::npos);
    json damaged = madeReport();
    damaged.erase("audit");
    CHECK(datasetCard(madeFacts(), damaged).error().code == ErrorCode::Corrupt);
}

TEST_CASE("every release setting has its terms, and no text claims too much") {
    for (const char* setting : {"open", "registered", "contract", "secure-environment"}) {
        PackageFacts facts = madeFacts();
        facts.setting = setting;
        const auto terms = termsText(facts);
        REQUIRE_RESULT(terms);
        CHECK(terms->find("Forbidden in every case") != std::string::npos);
        CHECK(terms->find("data@example.org") != std::string::npos);
        CHECK(terms->find("{{") == std::string::npos);
    }
    PackageFacts facts = madeFacts();
    facts.setting = "anything";
    CHECK(termsText(facts).error().code == ErrorCode::Unsupported);
    const std::regex claims("anonym|compliant|proven|gdpr|\\bsafe\\b", std::regex::icase);
    CHECK_FALSE(std::regex_search(packageWords(), claims));
}

TEST_CASE("the description for machines keeps the rules of Croissant 1.0") {
    const PackageManifest manifest = {{"labels.csv", std::string(64, 'a')},
                                      {"images/x.png", std::string(64, 'b')},
                                      {"README.md", std::string(64, 'c')}};
    for (const bool withDicom : {false, true}) {
        PackageFacts facts = madeFacts();
        facts.hasDicom = withDicom;
        const std::string text = croissantText(facts, manifest);
        const auto checked = checkCroissant(text);
        REQUIRE_RESULT(checked);
        const json object = json::parse(text);
        CHECK(object["@context"]["conformsTo"] == "dct:conformsTo");
        CHECK(object["conformsTo"] == "http://mlcommons.org/croissant/1.0");
        CHECK(object["recordSet"][0]["field"].size() == 3);
        CHECK(object["recordSet"][0]["field"][2]["name"] == "Pleural, \"left\"");
        CHECK(object["distribution"].size() == (withDicom ? 4 : 3));
    }
    const json whole = json::parse(croissantText(madeFacts(), manifest));
    for (const char* property :
         {"@context", "@type", "conformsTo", "description", "license", "name", "url", "creator",
          "datePublished", "distribution", "recordSet"}) {
        json without = whole;
        without.erase(property);
        CHECK_FALSE(checkCroissant(without.dump()));
    }
    const auto refused = [&](const char* pointer, const json& value) {
        json changed = whole;
        changed[json::json_pointer(pointer)] = value;
        return !checkCroissant(changed.dump());
    };
    CHECK(refused("/distribution/0/sha256", "12"));
    CHECK(refused("/distribution/1/@id", "README.md"));
    CHECK(refused("/recordSet/0/key/@id", "nothing"));
    CHECK(refused("/recordSet/0/field/0/source/fileObject/@id", "nothing"));
    CHECK(refused("/recordSet/0/field/0/dataType", json::array()));
    // What mlcroissant, the specification's own reader, stumbles over.
    CHECK(whole["recordSet"][1]["field"][0]["references"] ==
          json{{"field", {{"@id", "labels/image"}}}});
    CHECK(refused("/recordSet/1/field/0/references", {{"@id", "labels/image"}}));
    CHECK(refused("/recordSet/1/field/0/references/field/@id", "nothing"));
    CHECK_FALSE(whole["citeAs"].get<std::string>().empty());
    CHECK_FALSE(checkCroissant("no JSON"));
}

TEST_CASE("the ledger lists what left the house, to whom, and what was called back") {
    const test::TemporaryFolder folder;
    const test::FakeClock clock;
    CHECK(orThrow(readLedger(folder.path())).empty());
    LedgerRow row;
    row.release = "r-0001";
    row.who = "Ann Example";
    row.title = "Chests";
    row.setting = "open";
    row.policy = "open 1";
    row.recipients = {"University A", "Hospital B"};
    row.images = 12;
    row.setDigest = std::string(64, 'a');
    row.manifest = std::string(64, 'b');
    row.reassess = "2027-11-23";
    REQUIRE_RESULT(noteReleased(folder.path(), clock, row));
    row.release = "r-0002";
    REQUIRE_RESULT(noteReleased(folder.path(), clock, row));
    REQUIRE_RESULT(noteWithdrawn(folder.path(), clock, "r-0001", "Bea Example", "a doubt"));
    const auto rows = orThrow(readLedger(folder.path()));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].recipients == row.recipients);
    CHECK_FALSE(rows[0].withdrawn.empty());
    CHECK(rows[0].reason == "a doubt");
    CHECK(rows[1].withdrawn.empty());
    CHECK_FALSE(isDue(rows[1], "2027-11-22"));
    CHECK(isDue(rows[1], "2027-11-23"));
    CHECK_FALSE(isDue(rows[0], "2099-01-01"));
    const std::string notice = withdrawalNotice(rows[0], "House", "data@example.org", "2026-12-01");
    CHECK(notice.find("a doubt") != std::string::npos);
    CHECK(notice.find("{{") == std::string::npos);
    std::string text = orThrow(files::readText(ledgerFile(folder.path())));
    text.replace(text.find("Hospital B"), 10, "Hospital C");
    REQUIRE(files::writeAtomically(ledgerFile(folder.path()), text));
    CHECK(readLedger(folder.path()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("months are counted by the calendar") {
    CHECK(monthsAfter("2026-11-23", 12) == "2027-11-23");
    CHECK(monthsAfter("2026-11-30", 3) == "2027-02-28");
    CHECK(monthsAfter("2027-08-31", 6) == "2028-02-29");
    CHECK(monthsAfter("2026-12-31", 0) == "2026-12-31");
}
