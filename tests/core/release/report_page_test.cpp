// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>
#include <nlohmann/json.hpp>

#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <regex>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/release/audit_charts.h"
#include "core/release/chart_axes.h"
#include "core/release/charts.h"
#include "core/release/evaluation_charts.h"
#include "core/release/number_text.h"
#include "core/release/report.h"
#include "core/release/report_words.h"
#include "tests/core/release/made_findings.h"

using namespace outis;
using namespace outis::release;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

std::string lowered(std::string text) {
    for (char& letter : text) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return text;
}

/// Pictures are base64, in which any word may occur by chance.
std::string withoutPictures(const std::string& html) {
    return std::regex_replace(html, std::regex("data:image/png;base64,[A-Za-z0-9+/=]*"), "");
}

bool claimsTooMuch(const std::string& text) {
    const std::regex forbidden("anonym|compliant|attack failed|proven|pso secure|gdpr|\\bsafe");
    return std::regex_search(lowered(text), forbidden);
}

}  // namespace

TEST_CASE("the page never claims more than was tested") {
    for (const Verdict verdict :
         {Verdict::AttackFound, Verdict::NoAttackFound, Verdict::NotTestable}) {
        Findings findings = madeFindings();
        findings.audit.verdict = verdict;
        const std::string page = withoutPictures(reportHtml(findings));
        CHECK(!claimsTooMuch(page));
        CHECK(lowered(page).find(verdictText(verdict)) != std::string::npos);
    }
    CHECK(!claimsTooMuch(kReportWords));
    CHECK(!claimsTooMuch(kReportPage));
    CHECK(claimsTooMuch("These data are Anonymised"));  // the scan itself works
}

TEST_CASE("the page says draft, who decides, and what was not tested") {
    const std::string page = reportHtml(madeFindings());
    CHECK(page.find("<title>DRAFT") != std::string::npos);
    CHECK(page.find("decided by the controller") != std::string::npos);
    CHECK(page.find("Not tested yet") != std::string::npos);
    CHECK(page.find("Membership inference") != std::string::npos);
    CHECK(page.find("no predicate could be formed") != std::string::npos);
}

TEST_CASE("the page is self-contained: no script and nothing to fetch") {
    const std::string page = withoutPictures(reportHtml(madeFindings()));
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("http://") == std::string::npos);
    CHECK(page.find("https://") == std::string::npos);
    CHECK(page.find("url(") == std::string::npos);
    CHECK(page.find("@import") == std::string::npos);
    CHECK(count(page, "src=\"") == count(page, "src=\"\""));  // only data, removed above
}

TEST_CASE("the page says what the filter kept back, what it finds and what state it is in") {
    Findings findings = madeFindings();
    std::string page = reportHtml(findings);
    CHECK(page.find("480 of 500 asked for") != std::string::npos);
    CHECK(page.find("State of the filter: weaker than designed") != std::string::npos);
    CHECK(page.find("Edema: 30 of 50") != std::string::npos);
    CHECK(page.find("Near-duplicate by the generator") != std::string::npos);
    findings.filter.state = "ok";
    CHECK(reportHtml(findings).find("State of the filter") == std::string::npos);
    findings.filter = {};
    page = reportHtml(findings);
    CHECK(page.find("No filter was used in this run") != std::string::npos);
}

TEST_CASE("the chart of a detector's scores shows the share above each score, and the thresholds") {
    const FilterDetector detector = madeFindings().filter.detectors[0];
    const std::string chart = scoreChart(detector, "a title");
    const chart::Frame frame{-1.03, 2.03, 0, 1, 900, 300, 62, 16, 42, 46};
    const auto at = [&](double score, double share) {
        return chart::place(frame.x(score)) + " " + chart::place(frame.y(share));
    };
    // Of 1,000 pairs of strangers 400, 150 and 50 score at least -0.5, 0 and 0.5.
    CHECK(chart.find("L" + at(-0.5, 0.4) + "L" + at(0, 0.15) + "L" + at(0.5, 0.05) + "L" +
                     at(1, 0)) != std::string::npos);
    CHECK(chart.find("H" + chart::place(frame.x(0)) + "L" + at(0.5, 0.875) + "L" + at(1, 0.75) +
                     "L" + at(1.5, 0.5) + "L" + at(2, 0)) != std::string::npos);
    for (const double threshold : {0.25, 1.5}) {
        CHECK(count(chart, "<path d=\"M" + chart::place(frame.x(threshold)) + " ") == 1);
    }
    CHECK(chart.find("Threshold, own group: 0.25") != std::string::npos);
    CHECK(chart.find("Threshold, all patients: 1.5") != std::string::npos);
    FilterDetector other = detector;
    other.own = Number::absent("not used");
    CHECK(scoreChart(other, "a title").find("Threshold, own group") == std::string::npos);
    other.scores.clear();
    CHECK(scoreChart(other, "a title").empty());
}

TEST_CASE("power is drawn at what was planted, with its interval") {
    AuditPart part = madeFindings().audit.parts[0];
    part.power.push_back(part.power[0]);
    part.power[1].share = 0.1;
    part.power[1].any = Number::within(1, 0.83, 1);
    const std::string chart = powerChart(part, "a title");
    const chart::Frame frame{-2.15, -0.85, 0, 1};
    const auto at = [&](double share, double found) {
        return chart::place(frame.x(std::log10(share))) + " " + chart::place(frame.y(found));
    };
    CHECK(chart.find("M" + at(0.01, 0.95) + "L" + at(0.1, 1)) != std::string::npos);
    CHECK(chart.find("M" + at(0.01, 0.75) + "V" + chart::place(frame.y(1))) != std::string::npos);
    CHECK(chart.find(">1 in 100<") != std::string::npos);
    CHECK(chart.find(">1 in 10<") != std::string::npos);
    CHECK(count(powerKey(part), "<li>") == 1);
    part.power[0].any = part.power[1].any = Number::absent("not run");
    CHECK(powerChart(part, "a title").empty());
}

TEST_CASE("the curve of a membership attack says whether it is better than guessing") {
    Findings findings = madeFindings();
    AuditMembership& test = findings.audit.parts[0].membership[0];
    const std::string chart = membershipChart(findings.audit.parts[0], "a title");
    chart::Frame frame{0, 1, 0, 1};
    frame.width = 560;
    frame.height = 400;
    frame.right = 28;
    CHECK(chart.find("L" + chart::place(frame.x(0.5)) + " " + chart::place(frame.y(0.553))) !=
          std::string::npos);
    CHECK(reportHtml(findings).find(words("audit.roc_not_told")) != std::string::npos);
    test.auc = Number::within(0.6, 0.51, 0.7);
    CHECK(reportHtml(findings).find(words("audit.roc_told")) != std::string::npos);
    test.roc.clear();
    CHECK(reportHtml(findings).find(words("audit.roc_told")) == std::string::npos);
}

TEST_CASE("bars show how often training images are met, marks what drawing evenly would give") {
    const RetrievalFacts facts = madeFindings().quality.retrieval;
    const std::string chart = retrievalChart(facts, "a title");
    chart::Frame frame{-0.5, 2.5, 0, 1969 * 1.08};
    frame.height = 260;
    CHECK(count(chart, "<rect ") == 3);
    for (const RetrievalBar& bar : facts.bars) {
        CHECK(chart.find(" y=\"" + chart::place(frame.y(static_cast<double>(bar.images))) + "\"") !=
              std::string::npos);
        CHECK(chart.find(" " + chart::place(frame.y(bar.expected)) + "H") != std::string::npos);
    }
    CHECK(chart.find(">2 or more<") != std::string::npos);
    CHECK(retrievalChart({}, "a title").empty());
    Findings findings = madeFindings();
    const std::string page = reportHtml(findings);
    CHECK(page.find("Of 2\u2009400 training images 431 are the nearest one of at least one of 500 "
                    "synthetic images; drawing evenly from all of them would meet 451.") !=
          std::string::npos);
    findings.quality.retrieval = {};
    findings.quality.retrieval.state = "not measured: too few";
    CHECK(reportHtml(findings).find("not measured: too few") != std::string::npos);
}

TEST_CASE("the curves of the classifiers have a panel a finding, three in a drawing") {
    UtilityFacts facts = madeFindings().utility;
    std::vector<std::string> charts = curveCharts(facts, "a title");
    REQUIRE(charts.size() == 1);
    CHECK(count(charts[0], ">Cardiomegaly<") == 1);
    CHECK(count(charts[0], ">Pleural Effusion<") == 1);
    // Of 900 units the second panel begins at 300; 54 are for its numbers, 22 stand behind it.
    CHECK(charts[0].find("M354.0 " + chart::place(254 - 0.21 * 224) + "L466.0 ") !=
          std::string::npos);
    CHECK(count(curveKey(facts), "<li>") == 3);
    for (const char* finding : {"Edema", "Hernia"}) {
        facts.curves.push_back({finding, "both", {{0, 0}, {1, 1}}});
    }
    charts = curveCharts(facts, "a title");
    REQUIRE(charts.size() == 2);
    CHECK(count(charts[0], ">Edema<") == 1);
    CHECK(count(charts[1], ">Hernia<") == 1);
    CHECK(count(curveKey(facts), "<li>") == 4);
    facts.curves.clear();
    CHECK(curveCharts(facts, "a title").empty());
}

TEST_CASE("what the organisation says of the source is printed, and what it does not say") {
    Findings findings = madeFindings();
    for (const std::string& page : {reportHtml(findings), reportHtml(forOutside(findings))}) {
        for (const char* said : {"House of trials", "2014 to 2019", "adults, frontal views",
                                 "consent", "vote 17/2024", "label file, read by two"}) {
            CHECK(page.find(said) != std::string::npos);
        }
        CHECK(page.find(words("data.not_said")) == std::string::npos);
        CHECK(page.find("Images that were imported, by view") != std::string::npos);
        CHECK(page.find(words("data.group_unknown")) != std::string::npos);
    }
    findings.data.statement.legalBasis.clear();
    CHECK(count(reportHtml(findings), words("data.not_said")) == 1);
}

TEST_CASE("scores of real images are drawn inside only, and not where the record has none") {
    Findings findings = madeFindings();
    const std::string title = "images of the same patient score higher than images of strangers";
    const std::string bins = "600 250 100 50";
    const std::string axis = words("filter.score_axis");
    const std::string inside = reportHtml(findings);
    CHECK(inside.find(title) != std::string::npos);
    CHECK(inside.find(bins) != std::string::npos);
    CHECK(count(inside, axis) == 1);
    const std::string outside = reportHtml(forOutside(findings));
    CHECK(outside.find(title) == std::string::npos);
    CHECK(outside.find(bins) == std::string::npos);
    CHECK(outside.find(axis) == std::string::npos);
    CHECK(outside.find(numberHtml(findings.filter.detectors[0].aucPatients)) != std::string::npos);
    CHECK(outside.find("kept inside") != std::string::npos);
    CHECK_FALSE(hasValue(forOutside(findings).filter.detectors[0].all));
    for (FilterDetector& detector : findings.filter.detectors) {
        detector.scores.clear();
        detector.aucPatients = detector.aucCopies = Number::absent("not recorded");
    }
    CHECK(reportHtml(findings).find(words("filter.scores")) == std::string::npos);
}

TEST_CASE("every picture has a text, every table heading a scope, every chart a name") {
    const std::string page = reportHtml(madeFindings());
    CHECK(count(page, "<img ") == 12 + 2 * (6 + 1));
    CHECK(count(page, "<img ") == count(page, " alt=\""));
    CHECK(count(page, " alt=\"\"") == 0);
    CHECK(count(page, "<th ") == count(page, "scope=\""));
    CHECK(count(page, "<th>") == 0);
    CHECK(count(page, "role=\"img\"") == 9);
    CHECK(count(page, "aria-label=\"") >= 2);
    CHECK(page.find("lang=\"en\"") != std::string::npos);
}

TEST_CASE("real and synthetic are written on the pictures of each pair") {
    const std::string page = reportHtml(madeFindings());
    CHECK(count(page, "class=\"tag real\">REAL<") == 6 + 1);
    CHECK(count(page, "class=\"tag synthetic\">SYNTHETIC<") == 6 + 1);
}

TEST_CASE("text from outside cannot become markup or fill a place of the template") {
    Findings findings = madeFindings();
    findings.identity.sourceName = "<img src=x onerror=alert(1)>{{style}}";
    findings.samples.pictures[0].label = "\"><b>bold</b>";
    findings.data.roles[0].findings[0].name = "<i>odd</i>";
    findings.warnings = {"a < b & c"};
    const std::string page = reportHtml(findings);
    CHECK(page.find("<img src=x") == std::string::npos);
    CHECK(page.find("<b>bold") == std::string::npos);
    CHECK(page.find("<i>odd") == std::string::npos);
    CHECK(page.find("a &lt; b &amp; c") != std::string::npos);
    CHECK(count(page, "--picture: #111417") == 1);
}

TEST_CASE("use, diversity and memorisation are told with their intervals, flags and gaps") {
    const std::string page = reportHtml(madeFindings());
    CHECK(page.find("loses 0.9 points of AUROC [-0.2, 2.1]") != std::string::npos);
    CHECK(page.find("consistent with one point, not shown") != std::string::npos);
    CHECK(page.find("Above 1 rewards copying.") != std::string::npos);
    CHECK(page.find("too few images") != std::string::npos);
    CHECK(page.find("not computable: one label only") != std::string::npos);
    CHECK(page.find("these weights were sampled") != std::string::npos);
    CHECK(page.find("recognised with AUROC 0.78") != std::string::npos);
    CHECK(page.find("asked for in no image") != std::string::npos);
    CHECK(page.find("Hernia") != std::string::npos);
    const std::string empty = reportHtml(Findings{});
    CHECK(empty.find("not measured in this run") != std::string::npos);
    CHECK(empty.find("Memorisation was not measured") != std::string::npos);
}

TEST_CASE("a report with nothing in it still says so in words") {
    const std::string page = reportHtml(Findings{});
    CHECK(page.find("Not testable at this size") != std::string::npos);
    CHECK(page.find("No attack could be made") != std::string::npos);
    CHECK(page.find("No distance was measured") != std::string::npos);
    CHECK(page.find("nan") == std::string::npos);
    CHECK(page.find("inf ") == std::string::npos);
    CHECK(page.find("{{") == std::string::npos);
}

TEST_CASE("the chart's title follows the interval, not the wish") {
    Findings findings = madeFindings();
    const auto titled = [&](Number share, std::string_view path) {
        findings.distances[0].nearerThanControl = share;
        return reportHtml(findings).find("<figcaption>" + words(path)) != std::string::npos;
    };
    CHECK(titled(Number::within(0.7, 0.65, 0.75), "distances.nearer"));
    CHECK(titled(Number::within(0.3, 0.25, 0.35), "distances.farther"));
    CHECK(titled(Number::within(0.5, 0.45, 0.55), "distances.same"));
    CHECK(titled(Number::of(0.9), "distances.plain"));
    CHECK(titled(Number::absent("too few images"), "distances.plain"));
}

TEST_CASE("charts survive odd numbers") {
    Findings findings = madeFindings();
    findings.distances[0].edges.clear();
    findings.training.curve = {{0, std::numeric_limits<double>::infinity()}, {10, 1}};
    findings.training.meter.points.resize(1);
    findings.filter.detectors[0].scores[0].low = -std::numeric_limits<double>::infinity();
    for (UtilityRow& row : findings.utility.rows) {
        row.real = Number::of(std::numeric_limits<double>::quiet_NaN());
        row.synthetic = row.both = Number::absent("not computable");
    }
    AuditPart& part = findings.audit.parts[0];
    part.power[0].any = Number::of(std::numeric_limits<double>::quiet_NaN());
    part.membership[0].roc.resize(1);
    findings.quality.retrieval.bars[0].expected = std::numeric_limits<double>::infinity();
    for (UtilityCurve& curve : findings.utility.curves) {
        curve.points.back().truePositive = std::numeric_limits<double>::quiet_NaN();
    }
    CHECK(count(reportHtml(findings), "role=\"img\"") == 0);
    findings = madeFindings();
    findings.distances[0].sets[0].counts.assign(24, 0);
    findings.distances[0].sets[1].counts.assign(40, 1);  // more than there are edges
    findings.training.curve = {{5, 1}, {10, 1}, {15, 1}};
    findings.filter.detectors[0].scores[0].counts.assign(4, 0);
    const std::string page = reportHtml(findings);
    CHECK(count(page, "role=\"img\"") == 9);
    CHECK(page.find("nan") == std::string::npos);
}

TEST_CASE("the classifier of reconstructions has a column where there is one") {
    Findings findings = madeFindings();
    REQUIRE_FALSE(findings.utility.rows.empty());
    const std::string heading = "trained on real images through the autoencoder";
    CHECK(count(reportHtml(findings), heading) == 0);
    findings.utility.rows.front().reconstructed = Number::within(0.8125, 0.75, 0.875);
    const std::string page = reportHtml(findings);
    CHECK(count(page, heading) >= 1);
    CHECK(page.find("0.81") != std::string::npos);
}

TEST_CASE("classifiers of as many real images have two columns and their meaning where they are") {
    Findings findings = madeFindings();
    REQUIRE_FALSE(findings.utility.rows.empty());
    const std::string heading = "trained on as many real images as there are synthetic ones";
    const std::string meaning = "what the smaller number alone costs";
    CHECK(count(reportHtml(findings), heading) == 0);
    CHECK(count(reportHtml(findings), meaning) == 0);
    findings.utility.rows.front().realMatched = Number::within(0.7625, 0.71, 0.8125);
    findings.utility.rows.front().lossMatched = Number::within(4.25, 1.5, 7);
    const std::string page = reportHtml(findings);
    CHECK(count(page, heading) >= 1);
    CHECK(count(page, meaning) == 1);
    CHECK(count(page, "Loss in points with as many real images") >= 1);
    CHECK(page.find("0.76") != std::string::npos);
    CHECK(page.find("4.25") != std::string::npos);
}

TEST_CASE("a run that ended early or made fewer images says so") {
    Findings findings = madeFindings();
    findings.training.imagesSeen = 20'000;
    findings.samples.images = 421;
    const std::string page = reportHtml(findings);
    CHECK(page.find("Training ended after 20\u2009000 of 34\u2009000 images") != std::string::npos);
    CHECK(page.find("421 images were made of 500") != std::string::npos);
}

TEST_CASE("of another generator's images the page says what cannot be known, and nothing else") {
    Findings findings = madeFindings();
    findings.foreign = ForeignFacts{"<set>", 12, 9, 2, 1, {{"damaged", 2}}, "abc"};
    findings.closestPairs.front().foundBy = "copy, correlation";
    const std::string page = withoutPictures(reportHtml(findings));
    CHECK(!claimsTooMuch(page));
    for (const char* part :
         {"&lt;set&gt;", "damaged", "How they were made is not known", "copy, correlation",
          "Filter: what it would keep back", "training patients of this workspace"}) {
        CAPTURE(part);
        CHECK(page.find(part) != std::string::npos);
    }
    for (const char* section : {"id=\"training\"", "id=\"utility\""}) {
        CHECK(page.find(section) == std::string::npos);
    }
    const auto json = reportJson(findings);
    CHECK(json.at("foreign").at("unread").at("damaged") == 2);
    CHECK(json.at("training").is_null());
    CHECK(json.at("filter").at("rejected") == findings.filter.rejected);
    findings.filter = {};
    findings.filter.state = "not judged: no detector";
    const std::string unjudged = reportHtml(findings);
    CHECK(unjudged.find("No filter has judged these pictures") != std::string::npos);
    CHECK(unjudged.find("not judged: no detector") != std::string::npos);
}

TEST_CASE("attacks on attributes that were not tested share a sentence for each reason") {
    Findings findings = madeFindings();
    AuditPart& part = findings.audit.parts.front();
    AuditInference row;
    row.attack = "attribute";
    row.state = "not testable: too few";
    part.inference.clear();
    for (const char* name : {"sex", "age"}) {
        row.name = name;
        part.inference.push_back(row);
    }
    const std::string page = reportHtml(findings);
    CHECK(count(page, "Attribute (sex, age): not testable: too few") == 1);
    CHECK(count(page, "not testable: too few") == 1);
}

TEST_CASE("outliers who were left out and unusual patients are told as totals") {
    Findings findings = madeFindings();
    CHECK(reportHtml(findings).find("No patient was left out") != std::string::npos);
    findings.data.leftOut = {0.02, "pictures of 32 px", {7, 9, 314}, {3, 4, 105}, {2, 2, 105}};
    AuditMembership unusual;
    unusual.detector = "copy";
    unusual.state = "ok";
    unusual.members = 16;
    unusual.others = 5;
    unusual.auc = Number::within(0.62, 0.4, 0.8);
    findings.audit.parts.front().unusual = {unusual};
    const std::string inside = reportHtml(findings);
    CHECK(inside.find("7 of 314 training patients (images: 9)") != std::string::npos);
    CHECK(inside.find("3 of 105 control patients (images: 4)") != std::string::npos);
    CHECK(inside.find("of whom 2 % may lie beyond the limit: 2 of 105") != std::string::npos);
    const std::string outside = reportHtml(forOutside(findings));
    CHECK(outside.find("fewer than 5 control patients") != std::string::npos);
    CHECK(outside.find("of 105") == std::string::npos);
    for (const std::string& page : {inside, outside}) {
        CHECK(page.find("Unusual patients") != std::string::npos);
        CHECK(!claimsTooMuch(withoutPictures(page)));
    }
    findings.filter.use = "on";
    CHECK(reportHtml(findings).find("No synthetic image may resemble those") != std::string::npos);
    findings.filter.use = "off";
    CHECK(reportHtml(findings).find("No synthetic image may resemble those") == std::string::npos);
    const auto json = reportJson(findings);
    CHECK(json.at("data").at("left_out").at("train").at("images") == 9);
    CHECK(json.at("audit").at("parts")[0].at("unusual_patients")[0].at("members") == 16);
}

TEST_CASE("unusual patients stand beside their nearest released images, inside alone") {
    const Findings findings = madeFindings();
    const std::string inside = withoutPictures(reportHtml(findings));
    CHECK(inside.find("Unusual patients one by one") != std::string::npos);
    CHECK(inside.find("patient 88: most alike by correlation") != std::string::npos);
    CHECK(inside.find("singled out by predicates: 2") != std::string::npos);
    CHECK(inside.find("Real training image number 731") != std::string::npos);
    CHECK(!claimsTooMuch(inside));
    const std::string outside = withoutPictures(reportHtml(forOutside(findings)));
    CHECK(outside.find("one by one") == std::string::npos);
    CHECK(outside.find("patient 88") == std::string::npos);
    CHECK(toJson(findings).at("unusual_patients")[0].at("patient") == 88);
    CHECK(!reportJson(findings).contains("unusual_patients"));
    CHECK(reportJson(findings).dump().find("731") == std::string::npos);
}

TEST_CASE("a small-n audit is marked as no release, on both pages and in both files") {
    Findings findings = madeFindings();
    CHECK(reportHtml(findings).find("not to be released") == std::string::npos);
    findings.identity.auditOnly = true;
    for (const Findings& told : {findings, forOutside(findings)}) {
        CHECK(reportHtml(told).find("For the audit only, not to be released") != std::string::npos);
        CHECK(reportJson(told).at("identity").at("audit_only") == true);
    }
    CHECK(toJson(findings).at("identity").at("audit_only") == true);
}

TEST_CASE("phantom data are named as such, real data as internal") {
    Findings findings = madeFindings();
    CHECK(reportHtml(findings).find("pictures of real patients") != std::string::npos);
    findings.identity.phantomData = true;
    const std::string page = reportHtml(findings);
    CHECK(page.find("made-up people") != std::string::npos);
    CHECK(page.find("pictures of real patients") == std::string::npos);
}

TEST_CASE(
    "the outgoing page has the figures of the inner one, and no real picture, run or digest") {
    Findings findings = madeFindings();
    findings.identity.runId = "run-for-the-test";
    findings.identity.workspaceId = "workspace-for-the-test";
    findings.identity.createdUtc = "2026-11-22T13:45:01.250Z";
    findings.data.digest = "digest-for-the-test";
    const std::string inside = reportHtml(findings);
    const std::string outside = reportHtml(forOutside(findings));
    for (const char* hidden : {"REAL<", "run-for-the-test", "workspace-for-the-test", "T13:45",
                               "digest-for-the-test", "real patients: this page"}) {
        CHECK(outside.find(hidden) == std::string::npos);
    }
    CHECK(inside.find("run-for-the-test") != std::string::npos);
    CHECK(outside.find("<title>OUTGOING REPORT") != std::string::npos);
    CHECK(outside.find("2026-11-22") != std::string::npos);
    CHECK(count(outside, "<img ") == count(inside, "<img ") - 2 * findings.closestPairs.size() -
                                         2 * findings.unusualPatients.size());
    const std::string power = numberHtml(findings.audit.power, Show::Percent);
    CHECK(count(outside, power) == count(inside, power));
    CHECK(!claimsTooMuch(withoutPictures(outside)));
}

TEST_CASE("numbers are written with at most three significant digits") {
    CHECK(countText(1234567) == "1\u2009234\u2009567");
    CHECK(countText(-1234) == "-1\u2009234");
    CHECK(countText(999) == "999");
    CHECK(plainNumber(0.36806) == "0.368");
    CHECK(plainNumber(12.345) == "12.3");
    CHECK(plainNumber(123.45) == "123");
    CHECK(plainNumber(0) == "0");
    CHECK(plainNumber(2.5e-7) == "2.50e-07");
    CHECK(plainNumber(std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(percentText(0.125) == "12.5\u2009%");
    CHECK(durationText(45) == "45 s");
    CHECK(durationText(312) == "5 min");
    CHECK(durationText(9000) == "2.5 h");
    CHECK(numberHtml(Number::within(0.8, 0.1, 1.6)) ==
          "0.8 <span class=\"interval\">[0.1, 1.6]</span>");
    CHECK(numberHtml(Number::absent("m too small")).find("m too small") != std::string::npos);
}

TEST_CASE("a text that is not in the words file is our own mistake") {
    CHECK_THROWS_AS((void)words("audit.nothing"), ErrorException);
}
