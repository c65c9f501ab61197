// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/release/audit_charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using Row = std::vector<std::string>;

std::string heading(const char* name) {
    return html::tag("h3", html::escaped(words(std::string("audit.") + name)));
}

std::string stateCell(const std::string& state) {
    const std::string text = state == "ok" ? words("audit.tested") : state;
    return "<span class=\"state\">" + html::escaped(text) + "</span>";
}

/// "1 in 100"
std::string oneIn(double share) {
    return share > 0 ? filled(words("audit.one_in"), {{"images", plainNumber(1 / share)}}) : "";
}

std::string weightTerms(const AuditPart& part) {
    std::string terms = html::term(words("audit.level"), plainNumber(part.level));
    terms += html::term(words("audit.weight_cap"), numberHtml(part.weightCap));
    terms += html::term(words("audit.weight_at_zero"), numberHtml(part.weightAtZero));
    terms += html::term(words("audit.baseline"), numberHtml(part.baseline));
    terms += html::term(words("audit.null_bound"), numberHtml(part.nullBound));
    terms += html::term(words("audit.controls_needed"), countText(part.controlsNeeded));
    return html::tag("dl", terms);
}

/// Method and the first letters of the weights' digest, which stand in full in report.json.
std::string shortVersion(const std::string& version) {
    constexpr std::size_t kLetters = 8;
    const std::size_t colon = version.find(':');
    return colon == std::string::npos ? version : version.substr(0, colon + 1 + kLetters);
}

std::string copyTable(const AuditPart& part) {
    const std::vector<html::Column> columns{
        textColumn("audit.detector"),   numberColumn("audit.copies_found"),
        numberColumn("audit.expected"), numberColumn("audit.false_alarms"),
        textColumn("audit.version"),    textColumn("audit.state")};
    std::vector<Row> rows;
    std::string notes;
    for (const AuditCopies& copies : part.copies) {
        const bool isTested = copies.state == "ok";
        rows.push_back({html::escaped(copies.detector), isTested ? countText(copies.findings) : "",
                        isTested ? plainNumber(copies.expected) : "",
                        numberHtml(copies.controlAlarms, Show::Percent),
                        html::escaped(shortVersion(copies.version)), stateCell(copies.state)});
        if (!copies.note.empty()) {
            notes += html::paragraph(copies.detector + ": " + copies.note);
        }
    }
    return heading("copies") + html::table(words("audit.copies_caption"), columns, rows) + notes;
}

std::string excessTable(const AuditPart& part) {
    const std::vector<html::Column> columns{textColumn("audit.detector"), textColumn("audit.end"),
                                            numberColumn("audit.p"), textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditExcess& test : part.excess) {
        rows.push_back({html::escaped(test.detector), html::escaped(test.end), numberHtml(test.p),
                        stateCell(test.state)});
    }
    return heading("excess") + html::table(words("audit.excess_caption"), columns, rows);
}

std::string familyTable(const AuditPart& part) {
    const std::vector<html::Column> columns{
        textColumn("audit.family"),    textColumn("audit.detector"),  numberColumn("audit.kappa"),
        numberColumn("audit.asked"),   numberColumn("audit.tried"),   numberColumn("audit.valid"),
        numberColumn("audit.singled"), numberColumn("audit.success"), numberColumn("audit.leap"),
        numberColumn("audit.epsilon"), numberColumn("audit.p"),       textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditFamily& family : part.families) {
        rows.push_back({html::escaped(family.family), html::escaped(family.detector),
                        numberHtml(family.kappa), countText(family.asked), countText(family.tried),
                        countText(family.valid), countText(family.successes),
                        numberHtml(family.success, Show::Percent), numberHtml(family.leap),
                        numberHtml(family.epsilon), numberHtml(family.p), stateCell(family.state)});
    }
    std::string terms;
    for (const auto& [name, explanation] : wordPairs("audit.explain")) {
        terms += html::term(name, html::escaped(explanation));
    }
    return heading("families") + weightTerms(part) +
           (part.onlyGross ? html::paragraph(words("audit.only_gross")) : "") +
           html::table(words("audit.families_caption"), columns, rows) +
           html::tag("dl", terms, "class=\"columns\"");
}

std::string controlTable(const AuditPart& part) {
    const std::vector<html::Column> columns{textColumn("audit.control"),
                                            textColumn("audit.detector"),
                                            numberColumn("audit.hits"), textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditControl& control : part.controls) {
        const std::string hits =
            control.trials > 0 ? countText(control.hits) + " / " + countText(control.trials) : "";
        const std::string state =
            control.state == "ok" ? words("audit.as_expected") : control.state;
        rows.push_back({html::escaped(control.name), html::escaped(control.detector), hits,
                        html::escaped(state)});
    }
    return heading("controls") + html::table(words("audit.controls_caption"), columns, rows);
}

std::string figureOf(const std::string& chart, const std::string& key, const std::string& title) {
    return chart.empty()
               ? ""
               : html::tag("figure", html::tag("figcaption", html::escaped(title)) + key + chart);
}

/// The title states what was found, as far as it is one thing for all kinds.
std::string powerFigure(const AuditPart& part) {
    const auto isFound = [](const AuditPower& power) {
        constexpr double kWanted = 0.8;
        return hasValue(power.any) && *power.any.value >= kWanted;
    };
    const char* finding = std::ranges::all_of(part.power, isFound)    ? "audit.power_all"
                          : std::ranges::none_of(part.power, isFound) ? "audit.power_none"
                                                                      : "audit.power_some";
    const std::string title = words(finding);
    return figureOf(powerChart(part, title), powerKey(part), title);
}

std::string powerTable(const AuditPart& part) {
    if (part.power.empty()) {
        return heading("power") + html::paragraph(part.powerState, "absent");
    }
    const std::vector<html::Column> columns{
        textColumn("audit.planted"),     numberColumn("audit.share"),
        numberColumn("audit.found_any"), numberColumn("audit.by_copies"),
        numberColumn("audit.by_excess"), numberColumn("audit.by_families")};
    std::vector<Row> rows;
    for (const AuditPower& power : part.power) {
        rows.push_back(
            {html::escaped(power.kind), html::escaped(oneIn(power.share)),
             numberHtml(power.any, Show::Percent), numberHtml(power.copies, Show::Percent),
             numberHtml(power.excess, Show::Percent), numberHtml(power.families, Show::Percent)});
    }
    return heading("power") + powerFigure(part) +
           html::table(words("audit.power_caption"), columns, rows);
}

/// Patients who look like few others, apart: how many there are, and whether they can be told.
std::string unusualTable(const AuditPart& part) {
    if (part.unusual.empty()) {
        return "";
    }
    const std::vector<html::Column> columns{
        textColumn("audit.detector"), textColumn("audit.score"), numberColumn("audit.members"),
        numberColumn("audit.others"), numberColumn("audit.auc"), textColumn("audit.direction"),
        textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditMembership& test : part.unusual) {
        rows.push_back({html::escaped(test.detector), html::escaped(test.score),
                        countText(test.members), countText(test.others), numberHtml(test.auc),
                        html::escaped(test.direction), stateCell(test.state)});
    }
    return heading("unusual") + html::table(words("audit.unusual_caption"), columns, rows) +
           html::meaning(words("audit.unusual_mean"));
}

/// What the intervals of the areas allow to say.
std::string membershipTitle(const AuditPart& part) {
    const bool isTold = std::ranges::any_of(part.membership, [](const AuditMembership& test) {
        return test.state == "ok" && test.auc.low.value_or(0) > 0.5;
    });
    return words(isTold ? "audit.roc_told" : "audit.roc_not_told");
}

std::string membershipTable(const AuditPart& part) {
    const std::vector<html::Column> columns{
        textColumn("audit.detector"),  textColumn("audit.score"), numberColumn("audit.auc"),
        textColumn("audit.direction"), numberColumn("audit.p"),   numberColumn("audit.tpr_1"),
        numberColumn("audit.tpr_01"),  textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditMembership& test : part.membership) {
        rows.push_back({html::escaped(test.detector), html::escaped(test.score),
                        numberHtml(test.auc), html::escaped(test.direction), numberHtml(test.p),
                        numberHtml(test.tprAt1, Show::Percent),
                        numberHtml(test.tprAt01, Show::Percent), stateCell(test.state)});
    }
    const std::string title = membershipTitle(part);
    return figureOf(membershipChart(part, title), membershipKey(part), title) +
           html::table(words("audit.membership_caption"), columns, rows) +
           html::meaning(words("audit.membership_mean"));
}

/// "Attribute (sex, age): not testable ...": one sentence for all that share attack and reason.
std::vector<std::string> untestedInference(const AuditPart& part) {
    struct Group {
        const AuditInference* first;
        std::vector<std::string> names;
    };
    std::vector<Group> groups;
    for (const AuditInference& row : part.inference) {
        if (row.state == "ok") {
            continue;
        }
        auto group = std::ranges::find_if(groups, [&](const Group& known) {
            return known.first->attack == row.attack && known.first->state == row.state;
        });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {&row, {}});
        }
        if (std::ranges::find(group->names, row.name) == group->names.end()) {
            group->names.push_back(row.name);
        }
    }
    std::vector<std::string> sentences;
    for (const Group& group : groups) {
        std::string names;
        for (const std::string& name : group.names) {
            names += (names.empty() ? "" : ", ") + name;
        }
        sentences.push_back(words("audit." + group.first->attack) + " (" + names +
                            "): " + group.first->state);
    }
    return sentences;
}

std::string inferenceTable(const AuditPart& part) {
    if (part.inference.empty()) {
        return html::paragraph(words("audit.no_inference"), "absent");
    }
    const std::vector<std::string> untested = untestedInference(part);
    const std::string others = untested.empty() ? "" : html::bullets(untested);
    const std::vector<html::Column> columns{
        textColumn("audit.attack"),   textColumn("audit.detector"),  numberColumn("audit.members"),
        numberColumn("audit.others"), numberColumn("audit.without"), numberColumn("audit.guess"),
        numberColumn("audit.risk"),   textColumn("audit.state")};
    std::vector<Row> rows;
    for (const AuditInference& row : part.inference) {
        if (row.state != "ok") {
            continue;
        }
        const std::string attack = words("audit." + row.attack) + ": " + row.name;
        rows.push_back({html::escaped(attack), html::escaped(row.detector),
                        numberHtml(row.members, Show::Percent),
                        numberHtml(row.controls, Show::Percent),
                        numberHtml(row.without, Show::Percent),
                        numberHtml(row.guess, Show::Percent), numberHtml(row.risk),
                        "<span class=\"state\">" + html::escaped(row.plain) + "</span>"});
    }
    if (rows.empty()) {
        return others;
    }
    return html::table(words("audit.inference_caption"), columns, rows) + others +
           html::meaning(words("audit.inference_mean"));
}

/// Whose half of the release a part is about; empty where there is one generator.
std::string halfHeading(const AuditPart& part) {
    return part.half.empty()
               ? ""
               : html::tag("h3", html::escaped(filled(words("audit.half"), {{"half", part.half}})));
}

std::string onePart(const Findings& findings, const AuditPart& part) {
    std::string inner = halfHeading(part);
    if (!part.half.empty()) {
        inner += html::paragraph(std::string(verdictText(part.verdict)) + ": " + part.reason);
    }
    inner += html::paragraph(
        filled(wordsFor(findings, "audit.sets"), {{"train", countText(part.trainPatients)},
                                                  {"control", countText(part.controlPatients)},
                                                  {"reference", countText(part.referencePatients)},
                                                  {"released", countText(part.released)}}));
    if (part.validity != "ok") {
        inner += html::paragraph(part.validity, "inside");
    }
    if (!part.copies.empty()) {
        inner += copyTable(part);
    }
    if (part.families.empty()) {
        return inner + html::paragraph(words("audit.none"), "absent");
    }
    return inner + excessTable(part) + familyTable(part) + controlTable(part) + powerTable(part) +
           (part.recipe.empty() ? "" : html::paragraph(part.recipe));
}

/// One table for each half; words where no attack could be made.
template <class Write>
std::string ofEachPart(const AuditFacts& audit, Write write) {
    std::string inner;
    for (const AuditPart& part : audit.parts) {
        inner += part.families.empty() ? "" : halfHeading(part) + write(part);
    }
    return inner.empty() ? html::paragraph(words("audit.none"), "absent") : inner;
}

}  // namespace

std::string singlingOutPart(const Findings& findings) {
    const AuditFacts& audit = findings.audit;
    std::string inner = html::paragraph(wordsFor(findings, "audit.lead"));
    if (!audit.powerSentences.empty()) {
        inner += html::bullets(audit.powerSentences);
    }
    std::string terms = html::term(words("audit.release_number"), countText(audit.releaseNumber));
    terms += html::term(words("audit.planned"), html::escaped(audit.plannedState));
    inner += html::tag("dl", terms) + html::paragraph(audit.plannedAdvice);
    for (const AuditPart& part : audit.parts) {
        inner += onePart(findings, part);
    }
    return audit.parts.empty() ? inner + html::paragraph(words("audit.none"), "absent") : inner;
}

std::string membershipPart(const Findings& findings) {
    return ofEachPart(
               findings.audit,
               [](const AuditPart& part) { return membershipTable(part) + unusualTable(part); }) +
           unusualPatientsPart(findings);
}

std::string inferencePart(const Findings& findings) {
    return ofEachPart(findings.audit, inferenceTable);
}

}  // namespace outis::release
