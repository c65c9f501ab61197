// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/release/charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

std::vector<std::string> detectorCells(const FilterDetector& detector) {
    const bool decides = detector.state == "ok";
    return {html::escaped(wordOf("filter.detectors", detector.name)),
            html::escaped(decides ? words("filter.decides") : detector.state),
            numberHtml(detector.own),
            numberHtml(detector.all),
            numberHtml(detector.samePatient, Show::Percent),
            numberHtml(detector.copies, Show::Percent),
            numberHtml(detector.falseRejects, Show::Percent),
            countText(detector.rejectedOwn) + " / " + countText(detector.rejectedAll)};
}

std::string detectorTable(const FilterFacts& facts) {
    const std::vector<html::Column> columns{
        textColumn("filter.detector"),        textColumn("filter.detector_state"),
        numberColumn("filter.own"),           numberColumn("filter.all"),
        numberColumn("filter.same_patient"),  numberColumn("filter.copies"),
        numberColumn("filter.false_rejects"), numberColumn("filter.rejected_by")};
    std::vector<std::vector<std::string>> rows;
    for (const FilterDetector& detector : facts.detectors) {
        rows.push_back(detectorCells(detector));
    }
    std::vector<std::string> together = detectorCells(facts.together);
    together[0] = html::escaped(words("filter.together"));
    together[2] = together[3] = "";
    together[7] = countText(facts.rejected);
    rows.push_back(std::move(together));
    return html::table(words("filter.caption"), columns, rows);
}

/// Whether the detector tells apart what it is meant to, by the interval of its area under the ROC.
std::string scoreTitle(const FilterDetector& detector) {
    const bool ofCopies = detector.task == "copies";
    const Number& area = ofCopies ? detector.aucCopies : detector.aucPatients;
    std::string word = "filter.scores_plain";
    if (!detector.task.empty() && area.value && area.low) {
        word = *area.low <= 0.5 ? "filter.scores_alike"
               : ofCopies       ? "filter.scores_copies"
                                : "filter.scores_patients";
    }
    return filled(words(word), {{"detector", wordOf("filter.detectors", detector.name)}});
}

/// How the scores of TEST patients lie: the areas for every reader, the curves inside only.
std::string scorePart(const FilterFacts& facts) {
    const bool isKnown = std::ranges::any_of(facts.detectors, [](const FilterDetector& detector) {
        return hasValue(detector.aucPatients) || hasValue(detector.aucCopies) ||
               !detector.scores.empty();
    });
    if (!isKnown) {
        return "";
    }
    const std::vector<html::Column> columns{textColumn("filter.detector"),
                                            numberColumn("filter.auc_patients"),
                                            numberColumn("filter.auc_copies")};
    std::vector<std::vector<std::string>> rows;
    std::string figures;
    for (const FilterDetector& detector : facts.detectors) {
        rows.push_back({html::escaped(wordOf("filter.detectors", detector.name)),
                        numberHtml(detector.aucPatients), numberHtml(detector.aucCopies)});
        const std::string title = scoreTitle(detector);
        const std::string chart = scoreChart(detector, title);
        if (!chart.empty()) {
            figures += html::tag("figure", html::tag("figcaption", html::escaped(title)) +
                                               scoreKey(detector) + chart);
        }
    }
    if (!figures.empty()) {
        figures += html::meaning(words("filter.scores_mean"));
    }
    return subheading("filter.scores") + html::table(words("filter.auc_caption"), columns, rows) +
           figures;
}

std::string gridTable(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    const std::string heading = subheading("filter.grid");
    const bool isKnown = std::ranges::any_of(
        facts.grid, [](const FilterCell& cell) { return hasValue(cell.recall); });
    if (!isKnown) {
        return heading + html::paragraph(facts.gridState, "absent");
    }
    const std::vector<html::Column> columns{
        textColumn("filter.edit"), numberColumn("filter.strength"), numberColumn("filter.recall")};
    std::vector<std::vector<std::string>> rows;
    for (const FilterCell& cell : facts.grid) {
        rows.push_back({html::escaped(wordOf("filter.edits", cell.edit)),
                        plainNumber(cell.strength), numberHtml(cell.recall, Show::Percent)});
    }
    return heading + html::table(wordsFor(findings, "filter.grid_caption"), columns, rows) +
           html::meaning(words("filter.grid_mean"));
}

std::string reasonTable(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    if (facts.reasons.empty()) {
        return "";
    }
    const std::vector<html::Column> columns{textColumn("filter.reason"),
                                            numberColumn("filter.primary"),
                                            numberColumn("filter.applies")};
    std::vector<std::vector<std::string>> rows;
    for (const FilterReason& reason : facts.reasons) {
        if (findings.foreign && reason.reason == "surplus") {
            continue;  // nothing was asked for
        }
        rows.push_back({html::escaped(wordOf("filter.reasons", reason.reason)),
                        countText(reason.primary), countText(reason.all)});
    }
    return html::table(wordsFor(findings, "filter.reason_caption"), columns, rows);
}

/// Of a folder nothing is asked for, so that nothing can be left over or missing.
std::string countTerms(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    const auto line = [&](const char* name, std::int64_t count) {
        return html::term(wordsFor(findings, name), countText(count));
    };
    if (findings.foreign) {
        return line("filter.candidates", facts.candidates) +
               line("filter.accepted", facts.accepted) + line("filter.rejected", facts.rejected);
    }
    return line("filter.candidates", facts.candidates) +
           html::term(words("filter.accepted"),
                      filled(words("filter.of"), {{"count", countText(facts.accepted)},
                                                  {"asked", countText(facts.asked)}})) +
           line("filter.rejected", facts.rejected) + line("filter.surplus", facts.surplus) +
           line("filter.missing", facts.missing);
}

}  // namespace

std::string filterPart(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    if (facts.use != "on") {
        return html::paragraph(wordsFor(findings, "filter.off"), "inside") +
               (facts.state.empty() ? "" : html::paragraph(facts.state));
    }
    std::string inner = html::paragraph(wordsFor(findings, "filter.lead"));
    if (facts.state != "ok") {
        inner +=
            html::paragraph(filled(words("filter.not_ok"), {{"state", facts.state}}), "inside");
    }
    inner += html::tag("dl", countTerms(findings));
    if (!facts.shortages.empty()) {
        inner += subheading("filter.shortages") + html::bullets(facts.shortages);
    }
    inner += reasonTable(findings) + detectorTable(facts) + html::meaning(words("filter.mean"));
    inner += scorePart(facts) + gridTable(findings);
    return inner + subheading("filter.checks") + html::bullets(facts.checks);
}

}  // namespace outis::release
