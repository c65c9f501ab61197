// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using html::Align;

/// A word of the table of names, or the name itself where there is none.
std::string nameOf(std::string_view list, const std::string& key) {
    for (const auto& [known, text] : wordPairs(std::string("filter.") + std::string(list))) {
        if (known == key) {
            return text;
        }
    }
    return key;
}

std::vector<std::string> detectorCells(const FilterDetector& detector) {
    const bool decides = detector.state == "ok";
    return {html::escaped(nameOf("detectors", detector.name)),
            html::escaped(decides ? words("filter.decides") : detector.state),
            numberHtml(detector.own),
            numberHtml(detector.all),
            numberHtml(detector.samePatient, Show::Percent),
            numberHtml(detector.copies, Show::Percent),
            numberHtml(detector.falseRejects, Show::Percent),
            countText(detector.rejectedOwn) + " / " + countText(detector.rejectedAll)};
}

std::string detectorTable(const FilterFacts& facts) {
    const std::vector<html::Column> columns{{words("filter.detector"), Align::Text},
                                            {words("filter.detector_state"), Align::Text},
                                            {words("filter.own"), Align::Number},
                                            {words("filter.all"), Align::Number},
                                            {words("filter.same_patient"), Align::Number},
                                            {words("filter.copies"), Align::Number},
                                            {words("filter.false_rejects"), Align::Number},
                                            {words("filter.rejected_by"), Align::Number}};
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

std::string gridTable(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    const std::string heading = subheading("filter.grid");
    const bool isKnown = std::ranges::any_of(
        facts.grid, [](const FilterCell& cell) { return hasValue(cell.recall); });
    if (!isKnown) {
        return heading + html::paragraph(facts.gridState, "absent");
    }
    const std::vector<html::Column> columns{{words("filter.edit"), Align::Text},
                                            {words("filter.strength"), Align::Number},
                                            {words("filter.recall"), Align::Number}};
    std::vector<std::vector<std::string>> rows;
    for (const FilterCell& cell : facts.grid) {
        rows.push_back({html::escaped(nameOf("edits", cell.edit)), plainNumber(cell.strength),
                        numberHtml(cell.recall, Show::Percent)});
    }
    return heading + html::table(wordsFor(findings, "filter.grid_caption"), columns, rows) +
           html::meaning(words("filter.grid_mean"));
}

std::string reasonTable(const Findings& findings) {
    const FilterFacts& facts = findings.filter;
    if (facts.reasons.empty()) {
        return "";
    }
    const std::vector<html::Column> columns{{words("filter.reason"), Align::Text},
                                            {words("filter.primary"), Align::Number},
                                            {words("filter.applies"), Align::Number}};
    std::vector<std::vector<std::string>> rows;
    for (const FilterReason& reason : facts.reasons) {
        if (findings.foreign && reason.reason == "surplus") {
            continue;  // nothing was asked for
        }
        rows.push_back({html::escaped(nameOf("reasons", reason.reason)), countText(reason.primary),
                        countText(reason.all)});
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
    inner += gridTable(findings);
    return inner + subheading("filter.checks") + html::bullets(facts.checks);
}

}  // namespace outis::release
