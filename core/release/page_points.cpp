// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

std::string coverPoint(const Findings& findings) {
    const std::string status = html::term(
        words("about.status"),
        html::escaped(words(findings.audience == Audience::Outside ? "about.status_outgoing"
                                                                   : "about.status_text")));
    return aboutPart(findings) +
           html::replaceable(
               "record-cover",
               html::tag("dl", status) + html::paragraph(words("record.no_cover"), "absent"));
}

std::string resultPoint(const Findings& findings) {
    return resultPart(findings) + testTable(findings) + subheading("record.policy") +
           html::replaceable("record-policy", html::paragraph(words("record.no_policy"), "absent"));
}

std::string releasedPoint(const Findings& findings) {
    const std::string origin = findings.foreign ? foreignPart(findings) : "";
    const std::string kept =
        findings.foreign ? ""
                         : subheading("released.kept") + html::bullets(wordList("released.never"));
    return origin + samplePart(findings) + kept;
}

std::string textTable(const std::vector<BurnedInCount>& counts) {
    if (counts.empty()) {
        return html::paragraph(words("preparation.no_text"), "absent");
    }
    const std::vector<html::Column> columns{textColumn("preparation.text"),
                                            numberColumn("data.images")};
    std::vector<std::vector<std::string>> rows;
    for (const BurnedInCount& count : counts) {
        const std::string path = "preparation.text_" + count.state;
        rows.push_back(
            {html::escaped(hasWords(path) ? words(path) : count.state), countText(count.images)});
    }
    return html::table(words("preparation.text_caption"), columns, rows);
}

std::string preparationPoint(const Findings& findings) {
    return html::paragraph(words("preparation.lead")) +
           html::bullets(wordList("preparation.done")) + textTable(findings.data.burnedInText) +
           html::meaning(words("preparation.mean"));
}

std::string methodPoint(const Findings& findings) {
    return html::paragraph(words("training.lead")) + trainingPart(findings) +
           html::paragraph(words("training.annex"));
}

std::string attackerPoint(const Findings& findings) {
    return html::paragraph(words("attacker.lead")) + subheading("attacker.has") +
           html::bullets(wordList("attacker.holds")) + subheading("attacker.wants") +
           html::bullets(wordList("attacker.aims")) + subheading("attacker.not") +
           html::bullets(wordList("attacker.others")) + notTestedPart(findings);
}

std::string filterPoint(const Findings& findings) {
    std::string inner =
        filterPart(findings) + subheading("distances.heading") + distancePart(findings);
    if (findings.audience == Audience::Inside) {
        inner += subheading("pairs.heading") + pairPart(findings);
    }
    if (!findings.foreign) {
        inner += subheading("meter.heading") + meterPart(findings.training.meter);
    }
    return inner;
}

std::string usePoint(const Findings& findings) {
    const std::string use = findings.foreign ? html::paragraph(words("points.not_use"), "absent")
                                             : utilityPart(findings);
    return use + subheading("quality.heading") + fidelityPart(findings);
}

std::string reviewPoint(const Findings& findings) {
    return html::paragraph(words("review.lead")) +
           html::replaceable("record-review", reviewPart(findings.review));
}

std::string earlierPoint(const Findings& findings) {
    return html::paragraph(words("earlier.lead")) + earlierPart(findings.composition);
}

std::string limitsPoint(const Findings& findings) {
    std::string inner = limitsPart(findings);
    if (findings.foreign) {
        return inner;
    }
    return inner + subheading("limits.forbidden") +
           html::bullets(wordList("limits.forbidden_uses")) + subheading("limits.withdrawal") +
           html::paragraph(words("limits.withdrawn")) + subheading("limits.again") +
           html::bullets(wordList("limits.triggers")) +
           html::replaceable("record-limits", html::paragraph(words("record.no_limits"), "absent"));
}

std::string signOffPoint(const Findings& /*findings*/) {
    return html::paragraph(words("signoff.lead")) +
           html::replaceable("record-signoff",
                             html::paragraph(words("record.no_signoff"), "absent"));
}

std::string manifestAnnex(const Findings& /*findings*/) {
    return html::paragraph(words("annex.manifest")) +
           html::replaceable("record-manifest",
                             html::paragraph(words("record.no_manifest"), "absent"));
}

std::string glossaryAnnex(const Findings& /*findings*/) {
    std::string terms;
    for (const auto& [name, explanation] : wordPairs("glossary")) {
        terms += html::term(name, html::escaped(explanation));
    }
    return html::tag("dl", terms, "class=\"columns\"");
}

std::string logAnnex(const Findings& /*findings*/) {
    return html::paragraph(words("annex.log")) +
           html::replaceable("record-log", html::paragraph(words("record.no_log"), "absent"));
}

struct Point {
    const char* id;
    std::string (*write)(const Findings&);
    bool isOfForeign = true;  ///< says something of another generator's images as well
};

/// In the order in which they are asked for; their headings are the words "points.ID".
constexpr std::array kPoints = {Point{"cover", coverPoint},
                                Point{"result", resultPoint},
                                Point{"released", releasedPoint},
                                Point{"data", dataPart},
                                Point{"preparation", preparationPoint},
                                Point{"method", methodPoint, false},
                                Point{"attacker", attackerPoint},
                                Point{"singling-out", singlingOutPart},
                                Point{"filter", filterPoint},
                                Point{"inference", inferencePart},
                                Point{"membership", membershipPart},
                                Point{"diversity", diversityPart},
                                Point{"use", usePoint},
                                Point{"review", reviewPoint, false},
                                Point{"earlier", earlierPoint, false},
                                Point{"limits", limitsPoint},
                                Point{"sign-off", signOffPoint, false}};
constexpr std::array kAnnexes = {
    Point{"annex-manifest", manifestAnnex, false}, Point{"annex-configuration", configurationPart},
    Point{"annex-glossary", glossaryAnnex}, Point{"annex-log", logAnnex, false},
    Point{"annex-numbers", chartNumbersPart}};

std::string headingOf(const Findings& findings, const Point& point, const std::string& number) {
    const bool isAnnex = number.front() >= 'A';
    return (isAnnex ? words("annex.name") + " " + number + ":" : number) + " " +
           wordsFor(findings, std::string("points.") + point.id);
}

std::string sectionOf(const Findings& findings, const Point& point, const std::string& heading) {
    const bool says = !findings.foreign || point.isOfForeign;
    return html::section(
        point.id, heading,
        says ? point.write(findings) : html::paragraph(words("points.not_foreign"), "absent"));
}

/// "1" to "17", then "A" to "E".
template <class Take>
void forEachPoint(Take take) {
    for (std::size_t k = 0; k < kPoints.size(); ++k) {
        take(kPoints[k], std::to_string(k + 1));
    }
    for (std::size_t k = 0; k < kAnnexes.size(); ++k) {
        take(kAnnexes[k], std::string(1, static_cast<char>('A' + k)));
    }
}

/// Whoever looks for one thing finds its page: three lines for three readers.
std::string readersPart() {
    std::string terms;
    for (const auto& [reader, points] : wordPairs("readers")) {
        terms += html::term(reader, html::escaped(points));
    }
    return html::tag("dl", terms);
}

}  // namespace

std::string subheading(std::string_view path) {
    return html::tag("h3", html::escaped(words(path)));
}

std::string allPoints(const Findings& findings) {
    std::string items;
    std::string sections;
    forEachPoint([&](const Point& point, const std::string& number) {
        const std::string heading = headingOf(findings, point, number);
        items += html::tag("li", html::tag("a", html::escaped(heading),
                                           "href=\"#" + std::string(point.id) + "\""));
        sections += sectionOf(findings, point, heading);
    });
    return html::tag("nav",
                     html::tag("h2", html::escaped(words("contents"))) + readersPart() +
                         html::tag("ol", items),
                     "aria-label=\"" + html::escaped(words("contents")) + "\"") +
           html::tag("main", sections);
}

}  // namespace outis::release
