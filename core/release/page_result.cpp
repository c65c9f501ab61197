// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

std::string figure(const std::string& valueHtml, const std::string& label) {
    return html::tag("li", "<b>" + valueHtml + "</b><span>" + html::escaped(label) + "</span>");
}

/// How near the images come to training: inside by the nearest one, which is one patient's; outside
/// by all of them.
std::string nearness(const Findings& findings) {
    const bool isOutside = findings.audience == Audience::Outside;
    Number number = Number::absent("not measured");
    if (!findings.distances.empty()) {
        const DistanceFacts& facts = findings.distances.front();
        const auto synthetic = std::ranges::find(facts.sets, "synthetic", &DistanceSet::name);
        if (isOutside) {
            number = facts.nearerThanControl;
            number.low.reset();  // the interval stands in point 9
            number.high.reset();
        } else if (synthetic != facts.sets.end()) {
            number = synthetic->minimum;
        }
    }
    return isOutside ? figure(numberHtml(number, Show::Percent), words("result.figure_nearer"))
                     : figure(numberHtml(number), wordsFor(findings, "result.figure_closest"));
}

/// What a reader must know before the first figure.
std::string_view noteWord(const Findings& findings) {
    if (findings.audience == Audience::Outside) {
        return findings.identity.phantomData ? "outgoing_phantom_note" : "outgoing_note";
    }
    return findings.identity.phantomData ? "inside_phantom" : "inside";
}

}  // namespace

std::string_view stateWord(const Findings& findings) {
    return findings.audience == Audience::Outside ? "outgoing" : "draft";
}

std::string sourceOf(const Findings& findings) {
    const std::string& named =
        findings.foreign ? findings.foreign->folder : findings.identity.sourceName;
    return named.empty() ? words("unnamed_source") : named;
}

std::string headerPart(const Findings& findings) {
    std::string when = findings.identity.createdUtc.substr(0, 10);
    std::string inner = html::replaceable(
        "record-state",
        html::tag("span", html::escaped(words(stateWord(findings))), "class=\"draft\""));
    inner += html::tag("h1", html::escaped(words("title") + ": " + sourceOf(findings)));
    inner += html::paragraph(wordsFor(findings, "lead") + (when.empty() ? "" : " " + when + "."));
    inner += html::paragraph(wordsFor(findings, noteWord(findings)), "inside");
    if (findings.identity.auditOnly) {
        inner += html::paragraph(words("audit_only"), "inside");
    }
    return html::tag("header", inner);
}

std::string resultPart(const Findings& findings) {
    const AuditFacts& audit = findings.audit;
    const VerdictStyle style = styleOf(audit.verdict);
    std::string box = html::tag("strong", html::escaped(capitalised(verdictText(audit.verdict))));
    if (!audit.reason.empty()) {
        box += html::paragraph(capitalised(audit.reason));
    }
    box += html::meaning(words(style.explanation));
    box += html::paragraph(words("decides"));
    std::int64_t train = 0;
    std::int64_t control = 0;
    for (const AuditPart& part : audit.parts) {
        train += part.trainPatients;
        control = std::max(control, part.controlPatients);
    }
    std::string figures = figure(countText(train), wordsFor(findings, "result.figure_patients"));
    figures += figure(countText(control), wordsFor(findings, "result.figure_control"));
    figures +=
        figure(countText(findings.samples.images), wordsFor(findings, "result.figure_images"));
    figures += nearness(findings);
    figures +=
        figure(numberHtml(audit.power, Show::Percent), wordsFor(findings, "result.figure_power"));
    return html::tag("div", box, "class=\"" + std::string(style.cssClass) + "\"") +
           html::tag("ul", figures, "class=\"figures\"") +
           html::meaning(words("result.meaning_power"));
}

}  // namespace outis::release
