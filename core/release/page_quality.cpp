// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/release/charts.h"
#include "core/release/evaluation_charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using html::Align;

std::string warningBox(const std::vector<std::string>& warnings) {
    std::string out;
    for (const std::string& warning : warnings) {
        out += html::paragraph(warning, "inside");
    }
    return out;
}

std::string plainName(const MetricRow& row) {
    const std::string against =
        row.against.empty() ? "" : ", " + words("quality.against_" + row.against);
    return row.name + against;
}

std::string metricName(const MetricRow& row) {
    return html::escaped(plainName(row));
}

constexpr std::array kDiversity = {"recall", "coverage", "irs", "vendi", "raw-diversity"};

/// Whether a figure says how much of the variety is there, or else how alike the sets are.
bool isOfDiversity(const MetricRow& row) {
    return std::ranges::any_of(
        kDiversity, [&](const char* part) { return row.key.find(part) != std::string::npos; });
}

std::vector<MetricRow> rowsOf(const QualityFacts& facts, bool diversity) {
    std::vector<MetricRow> rows;
    std::ranges::copy_if(facts.rows, std::back_inserter(rows),
                         [&](const MetricRow& row) { return isOfDiversity(row) == diversity; });
    return rows;
}

std::string metricTable(const std::vector<MetricRow>& metrics) {
    const std::vector<html::Column> columns{
        textColumn("quality.metric"), numberColumn("quality.value"), numberColumn("quality.images"),
        textColumn("quality.meaning")};
    std::vector<std::vector<std::string>> rows;
    for (const MetricRow& row : metrics) {
        if (!row.finding.empty()) {
            continue;
        }
        std::string meaning = html::escaped(row.meaning);
        for (const std::string& flag : row.flags) {
            meaning += " " + html::tag("b", html::escaped(flag));
        }
        rows.push_back({metricName(row), numberHtml(row.value), countText(row.images), meaning});
    }
    return html::table(words("quality.caption"), columns, rows);
}

/// Of figures by finding those that could not be computed: a sentence for each finding and reason.
std::vector<std::string> notComputed(const std::vector<MetricRow>& metrics) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const MetricRow& row : metrics) {
        if (row.finding.empty() || hasValue(row.value)) {
            continue;
        }
        const std::string name =
            filled(words("quality.of_finding"),
                   {{"finding", row.finding}, {"images", countText(row.images)}}) +
            row.value.state;
        auto group = std::ranges::find(groups, name, [](const auto& one) { return one.first; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {name, {}});
        }
        const std::string metric = plainName(row);
        if (std::ranges::find(group->second, metric) == group->second.end()) {
            group->second.push_back(metric);
        }
    }
    std::vector<std::string> sentences;
    for (const auto& [name, names] : groups) {
        std::string list;
        for (const std::string& metric : names) {
            list += (list.empty() ? "" : "; ") + metric;
        }
        constexpr std::size_t kMost = 3;
        sentences.push_back(
            name + " (" +
            (names.size() > kMost
                 ? filled(words("quality.measures"), {{"count", std::to_string(names.size())}})
                 : list) +
            ")");
    }
    return sentences;
}

/// One line a finding and metric; absent when nothing was measured by finding.
std::string findingTable(const std::vector<MetricRow>& metrics) {
    const std::vector<html::Column> columns{
        textColumn("quality.finding"), textColumn("quality.metric"), numberColumn("quality.value"),
        numberColumn("quality.images")};
    std::vector<std::vector<std::string>> rows;
    for (const MetricRow& row : metrics) {
        if (!row.finding.empty() && hasValue(row.value)) {
            rows.push_back({html::escaped(row.finding), metricName(row), numberHtml(row.value),
                            countText(row.images)});
        }
    }
    const std::vector<std::string> others = notComputed(metrics);
    return (rows.empty() ? "" : html::table(words("quality.caption_finding"), columns, rows)) +
           (others.empty() ? "" : html::bullets(others));
}

struct UtilityColumn {
    const char* word;
    Number UtilityRow::*number;
    bool isAlways;  ///< also where no row has a value
};

constexpr std::array kUtilityColumns = {
    UtilityColumn{"utility.real", &UtilityRow::real, true},
    UtilityColumn{"utility.synthetic", &UtilityRow::synthetic, true},
    UtilityColumn{"utility.both", &UtilityRow::both, true},
    UtilityColumn{"utility.loss", &UtilityRow::loss, true},
    UtilityColumn{"utility.real_matched", &UtilityRow::realMatched, false},
    UtilityColumn{"utility.loss_matched", &UtilityRow::lossMatched, false},
    UtilityColumn{"utility.error_real", &UtilityRow::errorReal, false},
    UtilityColumn{"utility.error_synthetic", &UtilityRow::errorSynthetic, false},
    UtilityColumn{"utility.reconstructed", &UtilityRow::reconstructed, false}};

/// By finding, or by group of patients.
std::string utilityTable(const std::vector<UtilityRow>& given, bool areGroups) {
    std::vector<html::Column> columns{
        {words(areGroups ? "utility.group" : "utility.finding"), Align::Text},
        {words(areGroups ? "data.images" : "utility.positives"), Align::Number}};
    std::vector<std::vector<std::string>> rows;
    for (const UtilityRow& row : given) {
        const bool isMean = row.finding.empty();
        rows.push_back({html::escaped(isMean ? words("utility.mean_row") : row.finding),
                        isMean ? "" : countText(row.positives)});
    }
    if (areGroups) {
        columns.push_back(numberColumn("data.patients"));
        for (std::size_t row = 0; row < given.size(); ++row) {
            rows[row].push_back(countText(given[row].patients));
        }
    }
    for (const UtilityColumn& column : kUtilityColumns) {
        const auto isKnown = [&](const UtilityRow& row) { return hasValue(row.*column.number); };
        if (column.isAlways || std::ranges::any_of(given, isKnown)) {
            columns.push_back({words(column.word), Align::Number});
            for (std::size_t row = 0; row < given.size(); ++row) {
                rows[row].push_back(numberHtml(given[row].*column.number));
            }
        }
    }
    return html::table(words(areGroups ? "utility.caption_groups" : "utility.caption"), columns,
                       rows);
}

std::string adherenceTable(const AdherenceFacts& facts) {
    const std::string heading = subheading("adherence.heading");
    if (facts.rows.empty() || facts.sentence.empty()) {
        return heading + html::paragraph(facts.state, "absent");
    }
    const std::vector<html::Column> columns{
        textColumn("utility.finding"), numberColumn("adherence.asked"),
        numberColumn("adherence.synthetic"), numberColumn("adherence.real")};
    std::vector<std::vector<std::string>> rows;
    for (const AdherenceRow& row : facts.rows) {
        const bool isMean = row.finding.empty();
        rows.push_back({html::escaped(isMean ? words("utility.mean_row") : row.finding),
                        isMean ? "" : countText(row.asked), numberHtml(row.synthetic),
                        numberHtml(row.real)});
    }
    return heading + html::paragraph(facts.sentence) +
           html::table(words("adherence.caption"), columns, rows) +
           html::meaning(words("adherence.mean"));
}

std::string curvePart(const UtilityFacts& facts) {
    const std::string title = words("utility.curves");
    std::string figures;
    for (const std::string& chart : curveCharts(facts, title)) {
        figures += figures.empty()
                       ? html::tag("figure", html::tag("figcaption", html::escaped(title)) +
                                                 curveKey(facts) + chart)
                       : html::tag("figure", chart);
    }
    return figures.empty() ? "" : figures + html::meaning(words("utility.curves_mean"));
}

std::string retrievalPart(const RetrievalFacts& facts) {
    const std::string heading = subheading("retrieval.heading");
    const std::string title = words("retrieval.chart");
    const std::string chart = retrievalChart(facts, title);
    if (chart.empty()) {
        return heading + html::paragraph(facts.state, "absent");
    }
    return heading +
           html::paragraph(filled(words("retrieval.sentence"),
                                  {{"images", countText(facts.images)},
                                   {"met", countText(facts.met)},
                                   {"queries", countText(facts.queries)},
                                   {"expected", plainNumber(facts.expectedMet)}})) +
           html::tag("figure",
                     html::tag("figcaption", html::escaped(title)) + retrievalKey() + chart) +
           html::tag("dl", html::term(filled(words("retrieval.often"),
                                             {{"hits", countText(facts.oftenFrom)}}),
                                      html::escaped(countText(facts.often)))) +
           html::meaning(words("retrieval.mean"));
}

}  // namespace

std::string diversityPart(const Findings& findings) {
    const QualityFacts& facts = findings.quality;
    std::string inner = html::paragraph(words("quality.lead"));
    if (facts.rows.empty()) {
        return inner + html::paragraph(facts.state, "absent");
    }
    const std::vector<MetricRow> rows = rowsOf(facts, true);
    std::string terms = html::term(words("quality.encoder"), html::escaped(facts.encoder));
    terms += html::term(words("quality.encoder_digest"), html::escaped(facts.encoderDigest));
    terms += html::term(words("quality.intervals"), html::escaped(facts.intervals));
    return inner + warningBox(facts.warnings) + metricTable(rows) + retrievalPart(facts.retrieval) +
           findingTable(rows) + html::tag("dl", terms) + html::meaning(words("quality.mean"));
}

std::string fidelityPart(const Findings& findings) {
    const QualityFacts& facts = findings.quality;
    if (facts.rows.empty()) {
        return html::paragraph(facts.state, "absent");
    }
    const std::vector<MetricRow> rows = rowsOf(facts, false);
    return metricTable(rows) + findingTable(rows);
}

std::string utilityPart(const Findings& findings) {
    const UtilityFacts& facts = findings.utility;
    std::string inner = html::paragraph(words("utility.lead"));
    if (facts.rows.empty()) {
        return inner + html::paragraph(facts.state, "absent") + adherenceTable(facts.adherence);
    }
    inner += html::tag(
        "div", html::tag("strong", html::escaped(facts.verdict)) + html::paragraph(facts.sentence),
        "class=\"verdict\"");
    inner += warningBox(facts.warnings);
    const std::string title = words("utility.chart");
    const std::string chart = utilityChart(facts, title);
    if (!chart.empty()) {
        inner += html::tag("figure",
                           html::tag("figcaption", html::escaped(title)) + utilityKey() + chart);
    }
    inner += utilityTable(facts.rows, false) + curvePart(facts);
    if (!facts.subgroups.empty()) {
        inner += utilityTable(facts.subgroups, true);
    }
    std::string terms = html::term(words("utility.network"), html::escaped(facts.network));
    terms += html::term(words("utility.seeds"), countText(facts.seeds));
    terms += html::term(words("utility.patients"), countText(facts.testPatients));
    const bool isMatched = std::ranges::any_of(
        facts.rows, [](const UtilityRow& row) { return hasValue(row.realMatched); });
    return inner + html::tag("dl", terms) + html::meaning(words("utility.mean")) +
           (isMatched ? html::meaning(words("utility.matched_mean")) : "") +
           adherenceTable(facts.adherence);
}

std::string conditionTerms(const ConditionFacts& facts) {
    std::string terms =
        html::term(words("training.conditional"), words("condition.kind_" + facts.kind));
    if (facts.groups == 0) {
        return terms;
    }
    terms += html::term(words("condition.patients"), countText(facts.patients));
    terms += html::term(words("condition.groups"),
                        filled(words("condition.sizes"), {{"groups", countText(facts.groups)},
                                                          {"smallest", countText(facts.smallest)},
                                                          {"median", numberHtml(facts.median)}}));
    terms += html::term(words("condition.own"), numberHtml(facts.nearestOwn, Show::Percent));
    terms += html::term(words("condition.outliers"), countText(facts.outliers));
    terms += html::term(words("condition.noise"), plainNumber(facts.noise));
    terms += html::term(words("condition.encoder"), html::escaped(facts.encoder));
    if (!facts.suppressed.empty()) {
        std::string names;
        for (const std::string& name : facts.suppressed) {
            names += (names.empty() ? "" : ", ") + name;
        }
        terms += html::term(words("condition.suppressed"), html::escaped(names));
    }
    return terms;
}

std::string meterPart(const MeterFacts& facts) {
    if (facts.points.empty()) {
        return html::paragraph(words("meter.none"), "absent");
    }
    std::string inner = facts.advice.empty() ? "" : html::paragraph(facts.advice, "inside");
    const std::string title = words("meter.chart");
    inner += html::tag("figure",
                       html::tag("figcaption", html::escaped(title)) + meterChart(facts, title));
    const std::vector<html::Column> columns{numberColumn("meter.seen"), numberColumn("meter.near"),
                                            numberColumn("meter.auc"), numberColumn("meter.copies"),
                                            textColumn("meter.limit")};
    std::vector<std::vector<std::string>> rows;
    for (const MeterPoint& point : facts.points) {
        const bool chosen = point.imagesSeen == facts.chosen;
        rows.push_back({countText(point.imagesSeen), numberHtml(point.nearTrain, Show::Percent),
                        numberHtml(point.auc), countText(point.copies),
                        html::escaped(words(point.overLimit ? "meter.over" : "meter.within") +
                                      (chosen ? ", " + words("meter.chosen") : ""))});
    }
    return inner + html::table(words("meter.caption"), columns, rows) +
           html::meaning(words("meter.mean"));
}

}  // namespace outis::release
