// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/small_counts.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/release/number_text.h"
#include "core/release/report.h"
#include "core/release/report_words.h"
#include "tests/core/release/made_findings.h"

using namespace outis;
using namespace outis::release;
using nlohmann::json;
using Told = Count::Told;
using Values = std::vector<std::int64_t>;

namespace {

std::vector<Count> published(const Values& values, std::int64_t total) {
    std::vector<Count> counts(values.begin(), values.end());
    std::vector<CountCell> cells;
    for (Count& count : counts) {
        cells.push_back({&count, 0});
    }
    withholdSmall(cells, total);
    return counts;
}

std::int64_t sumOf(const Values& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

/// What somebody finds who knows the table, its total and the rules: of each cell all values that
/// fit. "Few" is from one to four; what is withheld beside a "few" is five or more.
std::vector<std::set<std::int64_t>> deduced(const std::vector<Count>& table, std::int64_t total) {
    std::vector<std::set<std::int64_t>> fits(table.size());
    const bool hasFew =
        std::ranges::any_of(table, [](const Count& count) { return count.told == Told::Few; });
    Values guess(table.size());
    const std::function<void(std::size_t, std::int64_t)> search = [&](std::size_t cell,
                                                                      std::int64_t left) {
        if (cell == table.size()) {
            if (left == 0) {
                for (std::size_t k = 0; k < guess.size(); ++k) {
                    fits[k].insert(guess[k]);
                }
            }
            return;
        }
        const Count& count = table[cell];
        const std::int64_t least = count.isTold()            ? count.value
                                   : count.told == Told::Few ? 1
                                   : hasFew                  ? kSmallestTold
                                                             : 0;
        const std::int64_t most = count.isTold()            ? count.value
                                  : count.told == Told::Few ? kSmallestTold - 1
                                                            : left;
        for (guess[cell] = least; guess[cell] <= std::min(most, left); ++guess[cell]) {
            const std::int64_t tried = guess[cell];
            search(cell + 1, left - tried);
            guess[cell] = tried;
        }
    };
    search(0, total);
    return fits;
}

ClassCount* findingOf(Findings& findings, const char* role, const char* name) {
    for (RoleCount& one : findings.data.roles) {
        for (ClassCount& finding : one.findings) {
            if (one.role == role && finding.name == name) {
                return &finding;
            }
        }
    }
    return nullptr;
}

/// The made report, with some findings of few patients: of the test set one by its images, of the
/// training set one by its patients, though they have many images.
Findings withFew() {
    Findings findings = madeFindings();
    findingOf(findings, "test", "Cardiomegaly")->images = 3;
    findingOf(findings, "train", "Pleural Effusion")->patients = 2;
    findings.utility.rows[1].positives = 3;
    return findings;
}

}  // namespace

TEST_CASE("a table without small counts is told as it is, zeros as well") {
    CHECK(published({0, 5, 17, 0}, 22) == std::vector<Count>{0, 5, 17, 0});
    CHECK(published({}, 0).empty());
    CHECK(published({0, 0}, 0) == std::vector<Count>{0, 0});
}

TEST_CASE("a small count takes another one with it, so that the total does not give it back") {
    const auto told = published({100, 3, 40, 60}, 203);
    CHECK(told == std::vector<Count>{100, Count::few(), Count::notTold(), 60});
    // Two alone: both go, since the total is known.
    CHECK(published({1207, 2}, 1209) == std::vector<Count>{Count::notTold(), Count::few()});
    // The sum of two that are withheld must not say that both are one.
    const auto ones = published({100, 1, 1, 40}, 142);
    CHECK(ones == std::vector<Count>{100, Count::few(), Count::few(), Count::notTold()});
}

TEST_CASE("what all but a few have is withheld as well") {
    // Findings may overlap: 88 of 90 images show it, so two do not.
    const auto told = published({88, 20, 30}, 90);
    CHECK(told[0].told == Told::NotAtAll);
    CHECK_FALSE(told[1].isTold());
    CHECK(told[2] == 30);
}

TEST_CASE("a set of a few is not told at all") {
    CHECK(published({1, 1}, 2) == std::vector<Count>{Count::notTold(), Count::notTold()});
    CHECK(published({3}, 3) == std::vector<Count>{Count::notTold()});
}

TEST_CASE("a withheld count leaves nothing of its value behind") {
    const auto told = published({100, 3, 40, 60}, 203);
    CHECK(told[1].value == 0);
    CHECK(told[2].value == 0);
    CHECK(countText(told[1]) == "fewer than 5 patients");
    CHECK(countText(told[2]) == "withheld");
}

TEST_CASE("nobody who knows the total can narrow a small count down, whatever the table") {
    std::mt19937 random(20'261'123);
    std::int64_t withheldTables = 0;
    for (int table = 0; table < 4'000; ++table) {
        Values values(2 + random() % 4);
        for (std::int64_t& value : values) {
            value = static_cast<std::int64_t>(random() % (random() % 2 == 0 ? 6 : 25));
        }
        const std::int64_t total = sumOf(values);
        const auto told = published(values, total);
        const auto fits = deduced(told, total);
        for (std::size_t k = 0; k < values.size(); ++k) {
            CAPTURE(values);
            CAPTURE(k);
            if (told[k].isTold()) {
                CHECK(told[k].value == values[k]);
                CHECK((values[k] == 0 || values[k] >= kSmallestTold));
            } else {
                ++withheldTables;
                CHECK(fits[k].contains(values[k]));
                if (told[k].told == Told::Few) {
                    CHECK(fits[k] == std::set<std::int64_t>{1, 2, 3, 4});
                } else if (total > 1) {
                    CHECK(fits[k].size() > 1);
                }
            }
        }
    }
    CHECK(withheldTables > 1'000);
}

TEST_CASE("of few patients nothing is told outside, wherever it stands") {
    const Findings inside = withFew();
    const Findings outside = forOutside(inside);
    const json report = reportJson(outside);
    const json& roles = report.at("data").at("roles");
    CHECK(roles[2].at("findings").at("Cardiomegaly") == "fewer than 5 patients");
    CHECK(roles[2].at("findings").at("Pleural Effusion") == "withheld");
    CHECK(roles[0].at("findings").at("Pleural Effusion") == "fewer than 5 patients");
    CHECK(roles[0].at("findings").at("Cardiomegaly") == "withheld");
    CHECK(roles[0].at("findings").at("No Finding") == 1200);
    // The same images are counted, and classifiers measured on them, elsewhere.
    const json& tested = report.at("utility").at("findings");
    for (const int row : {1, 2}) {
        CHECK(tested[row].at("positives").is_string());
        for (const char* figure : {"real", "synthetic", "both", "loss_points",
                                   "calibration_error_real", "calibration_error_synthetic"}) {
            CHECK(tested[row].at(figure).at("value").is_null());
            CHECK_FALSE(tested[row].at(figure).contains("low"));
        }
    }
    CHECK(report.at("utility").at("curves").empty());
    CHECK(report.at("utility").at("adherence").at("findings")[1].at("real").at("value").is_null());
    CHECK(report.at("utility").at("adherence").at("findings")[1].at("synthetic").at("value") ==
          0.78);
    CHECK(report.at("quality").at("metrics").size() == 2);  // the third is of Cardiomegaly
    CHECK(reportJson(inside).at("quality").at("metrics").size() == 3);
    const std::string page = reportHtml(outside);
    CHECK(page.find("fewer than 5 patients") != std::string::npos);
    CHECK(page.find(filled(words("counts.note"), {{"limit", "5"}})) != std::string::npos);
    // Inside everything stands as it was counted.
    CHECK(reportJson(inside).at("data").at("roles")[2].at("findings").at("Cardiomegaly") == 3);
    CHECK(reportJson(inside).at("utility").at("findings")[1].at("positives") == 3);
    CHECK(reportHtml(inside).find("fewer than 5 patients") == std::string::npos);
}

TEST_CASE("a small count of a classifier's table is withheld in the table of the sets too") {
    Findings findings = madeFindings();
    findings.utility.rows[1].positives = 4;  // labels may be read in another way there
    const json roles = reportJson(forOutside(findings)).at("data").at("roles");
    CHECK(roles[2].at("findings").at("Cardiomegaly").is_string());
}

TEST_CASE("groups of the source and of the test patients are withheld with what rests on them") {
    Findings findings = madeFindings();
    findings.data.groups = {{"sex", {{"F", 1207, 600}, {"M", 30, 4}}},
                            {"view", {{"AP", 907, 400}, {"PA", 330, 204}}}};
    findings.data.burnedInText = {{"kept", 2, 1}, {"masked", 17, 9}, {"none", 1218, 590}};
    findings.utility.subgroups.clear();
    for (const auto& [name, images, patients] :
         {std::tuple{"age 20 to 39", 12, 3}, std::tuple{"age 40 to 59", 30, 20},
          std::tuple{"age 60 to 79", 50, 40}}) {
        UtilityRow row = findings.utility.rows.front();
        row.finding = name;
        row.property = "age";
        row.positives = images;
        row.patients = patients;
        findings.utility.subgroups.push_back(row);
    }
    const json report = reportJson(forOutside(findings));
    const json& data = report.at("data");
    CHECK(data.at("groups").at("sex") == json{{"F", "withheld"}, {"M", "fewer than 5 patients"}});
    CHECK(data.at("groups").at("view") == json{{"AP", 907}, {"PA", 330}});
    CHECK(data.at("burned_in_text") ==
          json{{"kept", "fewer than 5 patients"}, {"masked", "withheld"}, {"none", 1218}});
    const json& groups = report.at("utility").at("subgroups");
    CHECK(groups[0].at("images") == "fewer than 5 patients");
    CHECK(groups[0].at("patients") == "fewer than 5 patients");
    CHECK(groups[1].at("patients") == "withheld");
    CHECK(groups[0].at("real").at("value").is_null());
    CHECK(groups[1].at("real").at("value").is_null());
    CHECK(groups[2].at("images") == 50);
    CHECK(groups[2].at("real").at("value") == 0.85);
}

TEST_CASE("patients who were left out cannot be computed from those before and after") {
    Findings findings = madeFindings();
    findings.data.leftOut = {0.02, "pictures of 32 px", {27, 41, 314}, {3, 4, 105}, {12, 20, 105}};
    const json left = reportJson(forOutside(findings)).at("data").at("left_out");
    CHECK(left.at("control") == json{{"images", "fewer than 5 patients"},
                                     {"patients", "fewer than 5 patients"},
                                     {"of", "withheld"}});
    CHECK(left.at("reference").at("patients") == "withheld");
    CHECK(left.at("reference").at("of") == "withheld");
    CHECK(left.at("train") == json{{"images", 41}, {"patients", 27}, {"of", 314}});
}

TEST_CASE("a mean keeps no more digits outside than a reader sees") {
    Findings findings = withFew();
    findings.utility.rows[0].real = Number::within(0.8512345678, 0.82, 0.88);
    const Findings outside = forOutside(findings);
    CHECK(*outside.utility.rows[0].real.value == 0.851);
    CHECK(numberHtml(outside.utility.rows[0].real) == numberHtml(findings.utility.rows[0].real));
}

TEST_CASE("bars of few images are joined, and bars that say who is never met are kept inside") {
    Findings findings = madeFindings();
    RetrievalFacts& facts = findings.quality.retrieval;
    facts = {"ok",
             400,
             300,
             200,
             210.5,
             4,
             9,
             {{0, false, 200, 189.5},
              {1, false, 130, 142},
              {2, false, 58, 53},
              {3, false, 3, 13},
              {4, true, 9, 2.5}}};
    const RetrievalFacts told = forOutside(findings).quality.retrieval;
    REQUIRE(told.bars.size() == 4);
    CHECK(told.bars.back().hits == 3);
    CHECK(told.bars.back().orMore);
    CHECK(told.bars.back().images == 12);
    CHECK(told.bars.back().expected == doctest::Approx(15.5));
    CHECK_FALSE(told.often.isTold());  // twelve less nine are three
    facts.bars[3].images = 12;
    facts.bars[2].images = 49;
    CHECK(forOutside(findings).quality.retrieval.often == 9);
    facts.met = 397;
    const RetrievalFacts none = forOutside(findings).quality.retrieval;
    CHECK(none.bars.empty());
    CHECK(none.met == 0);
    CHECK(none.state.starts_with("kept inside"));
}

TEST_CASE("how often an attribute's most frequent value is right does not tell of the few others") {
    Findings findings = madeFindings();
    findings.data.roles.push_back({"probe", 27, 27, {{"Cardiomegaly", 1, 1}, {"Edema", 9, 9}}});
    auto& rows = findings.audit.parts[0].inference;
    rows.assign(4, rows[1]);
    const std::array names{"Cardiomegaly", "Edema", "sex", "age"};
    const std::array guesses{26.0 / 27, 18.0 / 27, 24.0 / 27, 12.0 / 27};
    for (std::size_t k = 0; k < rows.size(); ++k) {
        rows[k].name = names[k];
        rows[k].state = "ok";
        rows[k].guess = Number::of(guesses[k]);
        rows[k].members = Number::within(guesses[k], 0.1, 1);
    }
    const json told = reportJson(forOutside(findings)).at("audit").at("parts")[0].at("inference");
    for (const std::size_t hidden : {0U, 1U, 2U}) {  // Edema goes with the few, as its count does
        for (const char* figure : {"members", "controls", "without", "guess", "risk"}) {
            CHECK(told[hidden].at(figure).at("value").is_null());
        }
        CHECK(told[hidden].at("state") == "kept inside: too few patients");
    }
    CHECK(told[3].at("guess").at("value") == guesses[3]);
}

TEST_CASE("unusual patients are not told where they are few") {
    Findings findings = madeFindings();
    AuditMembership unusual = findings.audit.parts[0].membership[0];
    unusual.members = 16;
    unusual.others = 3;
    unusual.tprAt1 = Number::absent("m too small: 3 control patients, 1000 needed");
    findings.audit.parts[0].unusual = {unusual};
    findings.training.condition.outliers = 2;
    const json report = reportJson(forOutside(findings));
    const json& told = report.at("audit").at("parts")[0].at("unusual_patients")[0];
    CHECK(told.at("members") == 16);
    CHECK(told.at("others") == "fewer than 5 patients");
    CHECK(told.at("auc").at("value").is_null());
    CHECK(told.at("roc").empty());
    CHECK(told.dump().find("3 control") == std::string::npos);
    CHECK(report.at("training").at("condition").at("outlier_patients") == "fewer than 5 patients");
}
