// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

struct VerdictStyle {
    const char* cssClass;
    const char* explanation;
};

VerdictStyle styleOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::AttackFound:
            return {"verdict found", "result.attack_found"};
        case Verdict::NoAttackFound:
            return {"verdict", "result.no_attack_found"};
        case Verdict::NotTestable:
            break;
    }
    return {"verdict untestable", "result.not_testable"};
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string figure(const std::string& valueHtml, std::string_view label) {
    return html::tag("li",
                     "<b>" + valueHtml + "</b><span>" + html::escaped(words(label)) + "</span>");
}

Number closest(const Findings& findings) {
    for (const DistanceFacts& facts : findings.distances) {
        for (const DistanceSet& set : facts.sets) {
            if (set.name == "synthetic") {
                return set.minimum;
            }
        }
    }
    return Number::absent("not measured");
}

std::vector<std::string> psoCells(const PsoRow& row) {
    const std::string state = row.testable ? words("pso.testable") : row.state;
    return {
        html::escaped(row.predicate), numberHtml(row.radius),
        numberHtml(row.weightUpper),  numberHtml(row.baseline),
        countText(row.asked),         countText(row.attempts),
        countText(row.successes),     numberHtml(row.rate, Show::Percent),
        numberHtml(row.leap),         "<span class=\"state\">" + html::escaped(state) + "</span>"};
}

}  // namespace

std::string headerPart(const Findings& findings) {
    const std::string source = findings.identity.sourceName.empty() ? words("unnamed_source")
                                                                    : findings.identity.sourceName;
    std::string when = findings.identity.createdUtc.substr(0, 10);
    std::string inner = html::tag("span", html::escaped(words("draft")), "class=\"draft\"");
    inner += html::tag("h1", html::escaped(words("title") + ": " + source));
    inner += html::paragraph(words("lead") + (when.empty() ? "" : " " + when + "."));
    inner += html::paragraph(words(findings.identity.phantomData ? "inside_phantom" : "inside"),
                             "inside");
    return html::tag("header", inner);
}

std::string resultPart(const Findings& findings) {
    const PsoFacts& pso = findings.pso;
    const VerdictStyle style = styleOf(pso.verdict);
    std::string box = html::tag("strong", html::escaped(capitalised(verdictText(pso.verdict))));
    if (!pso.verdictReason.empty()) {
        box += html::paragraph(capitalised(pso.verdictReason));
    }
    box += html::meaning(words(style.explanation));
    box += html::paragraph(words("decides"));
    std::string figures = figure(countText(pso.trainPatients), "result.figure_patients");
    figures += figure(countText(pso.controlPatients), "result.figure_control");
    figures += figure(countText(findings.samples.images), "result.figure_images");
    figures += figure(numberHtml(closest(findings)), "result.figure_closest");
    figures += figure(numberHtml(pso.power, Show::Percent), "result.figure_power");
    return html::section("result", words("result.heading"),
                         html::tag("div", box, "class=\"" + std::string(style.cssClass) + "\"") +
                             html::tag("ul", figures, "class=\"figures\"") +
                             html::meaning(words("result.meaning_power")));
}

std::string psoPart(const Findings& findings) {
    using html::Align;
    const PsoFacts& pso = findings.pso;
    std::string inner =
        html::paragraph(filled(words("pso.lead"), {{"train", countText(pso.trainPatients)},
                                                   {"control", countText(pso.controlPatients)}}));
    if (pso.rows.empty()) {
        return html::section("pso", words("pso.heading"),
                             inner + html::paragraph(words("pso.none")));
    }
    const std::vector<html::Column> columns{
        {words("pso.predicate"), Align::Text},   {words("pso.radius"), Align::Number},
        {words("pso.weight"), Align::Number},    {words("pso.baseline"), Align::Number},
        {words("pso.asked"), Align::Number},     {words("pso.attempts"), Align::Number},
        {words("pso.successes"), Align::Number}, {words("pso.rate"), Align::Number},
        {words("pso.leap"), Align::Number},      {words("pso.state"), Align::Text}};
    std::vector<std::vector<std::string>> rows;
    for (const PsoRow& row : pso.rows) {
        rows.push_back(psoCells(row));
    }
    inner += html::table(words("pso.caption"), columns, rows);
    inner += html::tag("h3", html::escaped(words("meaning")));
    std::string terms;
    for (const auto& [name, explanation] : wordPairs("pso.explain")) {
        terms += html::term(name, html::escaped(explanation));
    }
    inner += html::tag("dl", terms, "class=\"columns\"");
    return html::section("pso", words("pso.heading"), inner);
}

}  // namespace outis::release
