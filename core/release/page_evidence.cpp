// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"
#include "core/release/small_counts.h"

namespace outis::release {
namespace {

/// The chart's title states what was found, when the interval allows a statement.
std::string distanceTitle(const DistanceFacts& facts) {
    const Number& share = facts.nearerThanControl;
    if (!hasValue(share) || !share.low || !share.high) {
        return words("distances.plain");
    }
    if (*share.low > 0.5) {
        return words("distances.nearer");
    }
    return words(*share.high < 0.5 ? "distances.farther" : "distances.same");
}

std::string distanceTable(const DistanceFacts& facts) {
    const std::vector<html::Column> columns{
        textColumn("distances.set"),       numberColumn("distances.count"),
        numberColumn("distances.minimum"), numberColumn("distances.q01"),
        numberColumn("distances.q05"),     numberColumn("distances.median")};
    std::vector<std::vector<std::string>> rows;
    for (const DistanceSet& set : facts.sets) {
        rows.push_back({html::escaped(setName(set.name)), countText(set.images),
                        numberHtml(set.minimum), numberHtml(set.q01), numberHtml(set.q05),
                        numberHtml(set.median)});
    }
    return html::table(words("distances.caption") + ", " + facts.unit, columns, rows);
}

/// `more`: HTML below the pictures.
std::string onePair(const Findings& findings, const ClosestPair& pair, const std::string& more) {
    const auto side = [&](const char* kind, std::span<const std::byte> png, std::int64_t id) {
        const std::string name(kind);
        const std::string tag =
            html::tag("span", html::escaped(wordsFor(findings, "pairs." + name)),
                      "class=\"tag " + name + "\"");
        const std::string alt =
            filled(wordsFor(findings, "pairs.alt_" + name), {{"id", std::to_string(id)}});
        return html::tag("div", tag + html::picture(png, alt));
    };
    const std::string two = side("real", pair.realPng, pair.realImage) +
                            side("synthetic", pair.syntheticPng, pair.syntheticImage);
    return html::tag("li",
                     html::tag("div", two, "class=\"two\"") +
                         html::escaped(words("pairs.distance")) + " " + numberHtml(pair.distance) +
                         ", " + std::to_string(pair.realImage) + " / " +
                         std::to_string(pair.syntheticImage) + more,
                     "class=\"pair\"");
}

std::string calledACopyBy(const ClosestPair& pair) {
    return pair.foundBy.empty()
               ? ""
               : "<br /><b>" +
                     html::escaped(filled(words("pairs.found_by"), {{"attackers", pair.foundBy}})) +
                     "</b>";
}

/// Numbers are markup of our own; the words around them are escaped.
std::string exposureOf(const UnusualPatient& one) {
    return "<br />" + filled(html::escaped(words("audit.unusual_one")),
                             {{"patient", std::to_string(one.patient)},
                              {"detector", html::escaped(one.pair.foundBy)},
                              {"rank", numberHtml(one.rank, Show::Percent)},
                              {"count", countText(one.singledOut)}});
}

/// How many images were asked for with each finding.
std::string findingTable(const SampleFacts& samples) {
    if (samples.findings.empty()) {
        return html::paragraph(words("samples.no_findings"));
    }
    const std::vector<html::Column> columns{textColumn("utility.finding"),
                                            numberColumn("data.images")};
    std::vector<std::vector<std::string>> rows;
    for (const ClassCount& count : samples.findings) {
        rows.push_back({html::escaped(count.name), countText(count.images)});
    }
    return html::table(words("samples.caption"), columns, rows);
}

}  // namespace

std::string distancePart(const Findings& findings) {
    if (findings.distances.empty()) {
        return html::paragraph(words("distances.none"));
    }
    std::string inner;
    for (const DistanceFacts& facts : findings.distances) {
        inner += html::paragraph(filled(words("distances.lead"), {{"space", facts.space}}));
        const std::string title = distanceTitle(facts);
        const std::string chart = distanceChart(facts, title);
        if (!chart.empty()) {
            inner += html::tag("figure", html::tag("figcaption", html::escaped(title)) +
                                             distanceKey(facts) + chart);
        }
        if (findings.audience == Audience::Outside) {
            inner += html::paragraph(
                filled(words("distances.joined"), {{"limit", std::to_string(kSmallestTold)}}));
        }
        inner += distanceTable(facts);
        if (hasValue(facts.nearerThanControl)) {
            // The number is markup of our own; the sentence around it is escaped.
            inner += html::tag(
                "p", filled(html::escaped(words("distances.share")),
                            {{"share", numberHtml(facts.nearerThanControl, Show::Percent)}}));
        }
    }
    return inner + html::meaning(words("distances.mean"));
}

std::string pairPart(const Findings& findings) {
    std::string inner = html::paragraph(wordsFor(findings, "pairs.lead"));
    if (findings.closestPairs.empty()) {
        inner += html::paragraph(words("pairs.none"), "absent");
    } else {
        std::string items;
        for (const ClosestPair& pair : findings.closestPairs) {
            items += onePair(findings, pair, calledACopyBy(pair));
        }
        inner += html::tag("ul", items, "class=\"pairs\"");
    }
    return inner + html::meaning(words("pairs.mean"));
}

std::string unusualPatientsPart(const Findings& findings) {
    if (findings.unusualPatients.empty()) {
        return "";
    }
    std::string items;
    for (const UnusualPatient& one : findings.unusualPatients) {
        items += onePair(findings, one.pair, exposureOf(one));
    }
    return subheading("audit.unusual_patients") + html::paragraph(words("audit.unusual_lead")) +
           html::tag("ul", items, "class=\"pairs\"");
}

std::string samplePart(const Findings& findings) {
    const SampleFacts& samples = findings.samples;
    std::string inner = html::paragraph(wordsFor(findings, "samples.lead"));
    if (samples.images < samples.asked) {
        inner +=
            html::paragraph(filled(words("samples.fewer"), {{"made", countText(samples.images)},
                                                            {"asked", countText(samples.asked)}}));
    }
    std::string items;
    for (std::size_t k = 0; k < samples.pictures.size(); ++k) {
        const SamplePicture& picture = samples.pictures[k];
        const std::string label = picture.label.empty() ? "" : ", " + picture.label;
        const std::string alt =
            filled(words("samples.alt"), {{"number", std::to_string(k + 1)}, {"label", label}});
        items += html::tag("li", html::picture(picture.png, alt) + html::escaped(picture.label));
    }
    inner += items.empty() ? html::paragraph(words("samples.none"), "absent")
                           : html::tag("ul", items, "class=\"pictures\"");
    if (findings.foreign) {
        return inner;
    }
    std::string terms = html::term(words("samples.made"), countText(samples.images));
    terms += html::term(words("samples.asked"), countText(samples.asked));
    return findingTable(samples) + html::tag("dl", terms) + inner;
}

}  // namespace outis::release
