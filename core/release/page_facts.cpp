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

std::string roleName(const std::string& role) {
    for (const char* known : {"train", "validation", "test", "control", "probe"}) {
        if (role == known) {
            return words(std::string("data.role_") + known);
        }
    }
    return role;
}

/// Sets as columns, so that a long list of findings fits on paper.
std::string roleTable(const Findings& findings) {
    using html::Align;
    const std::vector<RoleCount>& roles = findings.data.roles;
    std::vector<html::Column> columns{textColumn("data.role")};
    std::vector<std::string> patients{html::escaped(words("data.patients"))};
    std::vector<std::string> images{html::escaped(words("data.images"))};
    for (const RoleCount& role : roles) {
        columns.push_back({roleName(role.role), Align::Number});
        patients.push_back(countText(role.patients));
        images.push_back(countText(role.images));
    }
    std::vector<std::vector<std::string>> rows{patients, images};
    const std::size_t findingCount = roles.empty() ? 0 : roles.front().findings.size();
    for (std::size_t k = 0; k < findingCount; ++k) {
        std::vector<std::string> row{html::escaped(roles.front().findings[k].name)};
        for (const RoleCount& role : roles) {
            row.push_back(k < role.findings.size() ? countText(role.findings[k].images) : "");
        }
        rows.push_back(std::move(row));
    }
    return html::table(words("data.caption"), columns, rows);
}

/// "7 of 314 training patients (images: 9)"
std::string countOf(const LeftOutCount& count, const char* set) {
    const std::string setName = words(std::string("data.set_") + set);
    if (!count.patients.isTold()) {
        const bool isFew = count.patients.told == Count::Told::Few;
        return filled(words(isFew ? "data.left_out_few" : "data.left_out_withheld"),
                      {{"limit", std::to_string(kSmallestTold)}, {"set", setName}});
    }
    return filled(words("data.left_out_count"), {{"patients", countText(count.patients)},
                                                 {"of", countText(count.of)},
                                                 {"set", setName},
                                                 {"images", countText(count.images)}});
}

std::string leftOutText(const Findings& findings) {
    const LeftOutFacts& left = findings.data.leftOut;
    if (left.share == 0) {
        return words("data.left_out_none");
    }
    const std::string filter =
        findings.filter.use == "on" ? " " + words("data.left_out_filter") : "";
    return filled(words("data.left_out"), {{"train", countOf(left.train, "train")},
                                           {"control", countOf(left.control, "control")},
                                           {"share", plainNumber(100 * left.share)},
                                           {"reference", countOf(left.reference, "reference")},
                                           {"map", left.map}}) +
           filter;
}

/// One table a property; those of which nothing is known are left out.
std::string groupTables(const std::vector<GroupSizes>& tables) {
    std::string inner;
    for (const GroupSizes& table : tables) {
        const std::string property = "data.group_" + table.property;
        std::vector<std::vector<std::string>> rows;
        for (const GroupSize& count : table.groups) {
            const std::string path = property + "_" + count.group;
            rows.push_back({html::escaped(count.group.empty() ? words("data.group_unknown")
                                          : hasWords(path)    ? words(path)
                                                              : count.group),
                            countText(count.images)});
        }
        inner += html::table(
            filled(words("data.group_caption"), {{"property", words(property)}}),
            std::vector<html::Column>{textColumn(property), numberColumn("data.images")}, rows);
    }
    return inner;
}

/// What is not given is said as well: a reader asks for it.
std::string statementList(const DataFacts& data) {
    const SourceStatement& said = data.statement;
    std::string terms;
    for (const auto& [name, text] :
         {std::pair("organisation", &said.organisation), std::pair("period", &said.period),
          std::pair("inclusion", &said.inclusion), std::pair("labels", &data.labelSource),
          std::pair("legal_basis", &said.legalBasis), std::pair("approval", &said.approval)}) {
        terms +=
            html::term(words(std::string("data.") + name),
                       text->empty() ? html::tag("span", words("data.not_said"), "class=\"absent\"")
                                     : html::escaped(*text));
    }
    return subheading("data.statement") + html::paragraph(words("data.statement_lead")) +
           html::tag("dl", terms);
}

/// How the network was made to draw.
std::string samplerTerms(const SampleFacts& samples) {
    return subheading("samples.sampler") +
           html::tag("dl", html::term(words("samples.steps"), countText(samples.steps)) +
                               html::term(words("samples.guidance"), numberHtml(samples.guidance)));
}

/// A line of the list, left out when there is nothing to say.
std::string termUnlessEmpty(std::string_view name, const std::string& value) {
    return value.empty() ? "" : html::term(words(name), html::escaped(value));
}

}  // namespace

std::string dataPart(const Findings& findings) {
    const DataFacts& data = findings.data;
    std::string inner = html::paragraph(words("data.lead"));
    if (findings.audience == Audience::Outside) {
        inner += html::paragraph(
            filled(words("counts.note"), {{"limit", std::to_string(kSmallestTold)}}));
    }
    inner += roleTable(findings);
    inner += subheading("data.left_out_heading") + html::paragraph(leftOutText(findings));
    inner += html::meaning(words("data.mean"));
    const std::string side = std::to_string(data.imageSize);
    std::string terms;
    if (data.imageSize > 0) {
        terms += html::term(words("data.size"), side + " \u00d7 " + side);
    }
    const bool known = data.geometry == "pad" || data.geometry == "squash";
    terms +=
        termUnlessEmpty("data.geometry", known ? words("data." + data.geometry) : data.geometry);
    terms += html::term(words("data.refused"), countText(data.filesRefused));
    terms += termUnlessEmpty("data.digest", data.digest);
    inner += html::tag("dl", terms);
    if (findings.foreign) {
        return inner;
    }
    return inner + statementList(data) + groupTables(data.groups);
}

std::string trainingPart(const Findings& findings) {
    const TrainingFacts& training = findings.training;
    std::string inner;
    if (training.imagesSeen < training.imagesPlanned) {
        inner += html::paragraph(
            filled(words("training.fewer"), {{"seen", countText(training.imagesSeen)},
                                             {"planned", countText(training.imagesPlanned)}}),
            "inside");
    }
    std::string terms = termUnlessEmpty("training.preset", training.preset);
    if (training.parameters > 0) {
        terms += html::term(
            words("training.network"),
            filled(words("training.parameters"), {{"count", countText(training.parameters)}}));
    }
    terms += termUnlessEmpty("training.device", training.device);
    terms += termUnlessEmpty("training.precision", training.precision);
    terms += html::term(words("training.seen"), countText(training.imagesSeen));
    terms += html::term(words("training.time"), numberHtml(training.seconds, Show::Duration));
    terms += html::term(words("training.speed"),
                        numberHtml(training.imagesPerSecond) +
                            (hasValue(training.imagesPerSecond) ? " images/s" : ""));
    terms += html::term(words("training.ema"), plainNumber(training.emaStd));
    terms += conditionTerms(training.condition);
    terms += html::term(words("training.loss"), numberHtml(training.lastLoss));
    inner += html::tag("dl", terms);
    const std::string title = words("training.curve");
    const std::string chart = lossChart(training, title);
    inner += chart.empty()
                 ? html::paragraph(words("training.curve_none"), "absent")
                 : html::tag("figure", html::tag("figcaption", html::escaped(title)) + chart);
    inner += html::meaning(words("training.mean"));
    for (const std::string& warning : training.condition.warnings) {
        inner += html::paragraph(warning, "inside");
    }
    return inner + samplerTerms(findings.samples);
}

std::string limitsPart(const Findings& findings) {
    std::vector<std::string> limits =
        wordList(findings.foreign ? "foreign.notes.always" : "notes.always");
    limits.insert(limits.end(), findings.limits.begin(), findings.limits.end());
    return subheading("notes.limits") + html::bullets(limits) + subheading("notes.warnings") +
           html::bullets(findings.warnings);
}

std::string notTestedPart(const Findings& findings) {
    return subheading("notes.not_tested") + html::bullets(findings.notTestedYet);
}

std::string aboutPart(const Findings& findings) {
    const RunIdentity& run = findings.identity;
    std::string terms = termUnlessEmpty("about.source", run.sourceName);
    terms += termUnlessEmpty("about.release", run.releaseId);
    terms += termUnlessEmpty("about.run", run.runId);
    terms += termUnlessEmpty("about.workspace", run.workspaceId);
    terms += termUnlessEmpty("about.program", run.programVersion);
    terms += termUnlessEmpty("about.created", run.createdUtc);
    return html::tag("dl", terms);
}

}  // namespace outis::release
