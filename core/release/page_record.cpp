// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/release/evaluation_charts.h"
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/policy_figures.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using html::Align;
using nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

std::string exercisePart(const ExerciseFacts& facts) {
    const std::string heading = subheading("review.exercise");
    if (facts.scores.empty()) {
        return heading +
               html::paragraph(words("review.exercise_state") + " " + facts.state + ".", "absent");
    }
    Rows rows;
    for (const ExerciseScore& score : facts.scores) {
        rows.push_back({html::escaped(score.role), html::escaped(score.day),
                        countText(score.right) + " / " + countText(score.questions),
                        numberHtml(score.share, Show::Percent), countText(score.needed),
                        html::escaped(words(score.better ? "yes" : "no"))});
    }
    std::string terms = html::term(words("review.guessing"), percentText(facts.guessing));
    terms += html::term(words("review.best"), numberHtml(facts.best, Show::Percent));
    terms += html::term(words("review.confidence"), percentText(facts.confidence));
    if (facts.betterThanGuessing) {
        terms +=
            html::term(words("review.better"), words(*facts.betterThanGuessing ? "yes" : "no"));
    }
    return heading + html::paragraph(words("review.exercise_lead")) +
           (facts.state == "ok" ? "" : html::paragraph(facts.state + ".", "inside")) +
           html::table(words("review.exercise_caption"),
                       std::vector<html::Column>{
                           textColumn("review.role"), textColumn("review.day"),
                           numberColumn("review.right"), numberColumn("review.share"),
                           numberColumn("review.needed"), textColumn("review.better")},
                       rows) +
           html::tag("dl", terms);
}

std::string kindTable(const ReviewFacts& facts) {
    Rows rows;
    for (const ReviewKind& kind : facts.kinds) {
        rows.push_back(
            {html::escaped(kind.kind), countText(kind.planned), countText(kind.decided)});
    }
    return html::table(
        words("review.kinds_caption"),
        std::vector<html::Column>{textColumn("review.kind"), numberColumn("review.planned"),
                                  numberColumn("review.decided")},
        rows);
}

std::string reviewerTable(const ReviewFacts& facts) {
    Rows rows;
    for (const Reviewer& one : facts.reviewers) {
        rows.push_back({html::escaped(one.role), countText(one.pairs)});
    }
    return rows.empty() ? ""
                        : html::table(words("review.reviewers_caption"),
                                      std::vector<html::Column>{textColumn("review.role"),
                                                                numberColumn("review.pairs")},
                                      rows);
}

Number numberOf(const json& figure) {
    if (!figure.is_object()) {
        return figure.is_number() ? Number::of(figure) : Number::absent("not measured");
    }
    if (!figure.at("value").is_number()) {
        return Number::absent(figure.at("state"));
    }
    Number number = Number::of(figure.at("value"));
    const json low = figure.value("low", json());
    const json high = figure.value("high", json());
    if (low.is_number() && high.is_number()) {
        number.low = low;
        number.high = high;
    }
    return number;
}

/// A question of the report, what was found, and the point that has the rest.
std::vector<std::string> answer(const char* question, const std::string& found, const char* point) {
    return {html::escaped(words(std::string("tests.") + question)), found,
            html::tag("a", html::escaped(words(std::string("points.") + point)),
                      "href=\"#" + std::string(point) + "\"")};
}

std::string overLimit(const json& figures) {
    const json& over = figures.at("memorisation_over_limit");
    return over.is_null() ? words("tests.not_measured")
                          : words(over.get<bool>() ? "meter.over" : "meter.within");
}

std::string filterAnswer(const Findings& findings) {
    return findings.filter.use != "on" ? words("tests.no_filter")
                                       : countText(findings.filter.rejected) + " / " +
                                             countText(findings.filter.candidates);
}

/// Some points beside each other: a curve has hundreds.
std::string curveTable(const std::vector<LossPoint>& curve) {
    constexpr std::size_t kBeside = 4;
    std::vector<html::Column> columns;
    for (std::size_t k = 0; k < kBeside; ++k) {
        columns.push_back(numberColumn("training.curve_axis"));
        columns.push_back(numberColumn("training.curve_y"));
    }
    Rows rows;
    for (std::size_t at = 0; at < curve.size(); ++at) {
        if (at % kBeside == 0) {
            rows.emplace_back();
        }
        rows.back().push_back(countText(curve[at].imagesSeen));
        rows.back().push_back(plainNumber(curve[at].loss));
    }
    return html::table(words("training.curve"), columns, rows);
}

}  // namespace

std::string testTable(const Findings& findings) {
    const json figures = policyFigures(findings);
    const auto show = [&](const char* name, Show how = Show::Number) {
        return numberHtml(numberOf(figures.at(name)), how);
    };
    Rows rows = {
        answer("verdict", html::escaped(verdictText(findings.audit.verdict)), "singling-out"),
        answer("copies", show("copy_findings"), "singling-out"),
        answer("power", show("power", Show::Percent), "singling-out"),
        answer("filter", filterAnswer(findings), "filter"),
        answer("inference", show("inference_risk"), "inference"),
        answer("membership", show("membership_auc"), "membership")};
    if (!findings.foreign) {
        rows.push_back(answer("memorisation", html::escaped(overLimit(figures)), "filter"));
        rows.push_back(answer("loss", show("utility_loss"), "use"));
        rows.push_back(answer(
            "review", html::replaceable("record-looked", html::escaped(findings.review.state)),
            "review"));
        rows.push_back(answer("earlier", html::escaped(findings.composition.state), "earlier"));
    }
    return html::table(
        words("tests.caption"),
        std::vector<html::Column>{textColumn("tests.question"), textColumn("tests.found"),
                                  textColumn("tests.point")},
        rows);
}

std::string reviewPart(const ReviewFacts& facts) {
    if (facts.reviewers.empty() && facts.pairs == 0) {
        return html::paragraph(words("review.none"), "absent") + exercisePart(facts.exercise);
    }
    std::string inner = facts.isBlocked() ? html::paragraph(words("review.blocked"), "inside") : "";
    std::string terms =
        html::term(words("review.state"),
                   html::escaped(facts.state == "ok" ? words("review.done") : facts.state));
    for (const auto& [path, count] :
         {std::pair{"review.pairs", facts.pairs}, std::pair{"review.decided", facts.decided},
          std::pair{"review.same", facts.same}, std::pair{"review.different", facts.different},
          std::pair{"review.unsure", facts.unsure}, std::pair{"review.random", facts.randomSeen}}) {
        terms += html::term(words(path), countText(count));
    }
    terms += html::term(words("review.share_below"), numberHtml(facts.shareBelow, Show::Percent));
    return inner + html::tag("dl", terms) + kindTable(facts) + reviewerTable(facts) +
           html::meaning(words("review.mean")) + exercisePart(facts.exercise);
}

std::string earlierPart(const CompositionFacts& facts) {
    if (facts.earlier.empty()) {
        return html::paragraph(facts.state + ".", "absent");
    }
    Rows rows;
    for (const EarlierRelease& one : facts.earlier) {
        rows.push_back({html::escaped(one.release), html::escaped(one.day),
                        html::escaped(one.state), countText(one.images),
                        countText(one.recipients)});
    }
    const bool isAudited = facts.state == "ok";
    std::string terms =
        html::term(words("earlier.union"),
                   html::escaped(isAudited ? verdictText(facts.verdict) : facts.state));
    terms += html::term(words("earlier.images"), countText(facts.unionImages));
    return html::table(
               words("earlier.caption"),
               std::vector<html::Column>{textColumn("earlier.release"), textColumn("review.day"),
                                         textColumn("review.state"), numberColumn("data.images"),
                                         numberColumn("earlier.recipients")},
               rows) +
           html::tag("dl", terms) + (facts.reason.empty() ? "" : html::paragraph(facts.reason)) +
           html::meaning(words("earlier.mean"));
}

std::string configurationPart(const Findings& findings) {
    if (findings.configuration.empty()) {
        return html::paragraph(words("annex.no_configuration"), "absent");
    }
    Rows rows;
    for (const Setting& setting : findings.configuration) {
        const std::string stage = html::escaped(setting.stage);
        if (rows.empty() || rows.back().front() != stage) {
            rows.push_back({stage, ""});
        }
        std::string& options = rows.back().back();
        options += (options.empty() ? "" : "; ") + html::escaped(setting.name) + " = " +
                   html::escaped(setting.value);
    }
    return html::table(
        words("annex.configuration"),
        std::vector<html::Column>{textColumn("annex.stage"), textColumn("annex.options")}, rows);
}

std::string rocTables(const AuditFacts& audit) {
    std::string inner;
    for (const AuditPart& part : audit.parts) {
        for (const AuditMembership& test : part.membership) {
            Rows rows;
            for (const RocPoint& point : test.roc) {
                rows.push_back({percentText(point.others), percentText(point.members)});
            }
            if (!rows.empty()) {
                inner += html::table(
                    filled(words("annex.roc"),
                           {{"score", test.detector + ", " + test.score +
                                          (part.half.empty() ? "" : ", " + part.half)}}),
                    std::vector<html::Column>{numberColumn("audit.roc_others"),
                                              numberColumn("audit.roc_members")},
                    rows);
            }
        }
    }
    return inner;
}

std::string retrievalTable(const RetrievalFacts& facts) {
    Rows rows;
    for (const RetrievalBar& bar : facts.bars) {
        rows.push_back({barName(bar), countText(bar.images), plainNumber(bar.expected)});
    }
    return rows.empty() ? ""
                        : html::table(words("retrieval.chart"),
                                      std::vector<html::Column>{numberColumn("retrieval.axis_x"),
                                                                numberColumn("retrieval.axis_y"),
                                                                numberColumn("retrieval.even")},
                                      rows);
}

/// A curve in one cell, as points "false positives: true positives" in per cent.
std::string utilityCurveTable(const UtilityFacts& facts) {
    Rows rows;
    for (const UtilityCurve& curve : facts.curves) {
        std::string points;
        for (const CurvePoint& point : curve.points) {
            points += (points.empty() ? "" : "; ") + plainNumber(100 * point.falsePositive) + ": " +
                      plainNumber(100 * point.truePositive);
        }
        rows.push_back({html::escaped(curve.finding), html::escaped(armName(curve.arm)), points});
    }
    return rows.empty() ? ""
                        : html::table(words("utility.curves_plain"),
                                      std::vector<html::Column>{textColumn("utility.finding"),
                                                                textColumn("annex.arm"),
                                                                textColumn("annex.curve_points")},
                                      rows);
}

/// The bins of one kind in one cell: they are many, and each kind has edges of its own.
std::string scoreTables(const FilterFacts& facts) {
    std::string inner;
    for (const FilterDetector& detector : facts.detectors) {
        Rows rows;
        for (const FilterScores& scores : detector.scores) {
            std::string counts;
            for (const std::int64_t count : scores.counts) {
                counts += (counts.empty() ? "" : " ") + std::to_string(count);
            }
            rows.push_back({html::escaped(wordOf("filter.pairs", scores.name)),
                            plainNumber(scores.low), plainNumber(scores.high), counts});
        }
        if (!rows.empty()) {
            inner += html::table(filled(words("filter.scores_plain"),
                                        {{"detector", wordOf("filter.detectors", detector.name)}}),
                                 std::vector<html::Column>{
                                     textColumn("annex.pairs"), numberColumn("annex.from"),
                                     numberColumn("annex.to"), textColumn("annex.score_counts")},
                                 rows);
        }
    }
    return inner;
}

std::string chartNumbersPart(const Findings& findings) {
    std::string inner;
    for (const DistanceFacts& facts : findings.distances) {
        std::vector<html::Column> columns{numberColumn("annex.from"), numberColumn("annex.to")};
        for (const DistanceSet& set : facts.sets) {
            columns.push_back({set.name, Align::Number});
        }
        Rows rows;
        for (std::size_t bin = 0; bin + 1 < facts.edges.size(); ++bin) {
            rows.push_back({plainNumber(facts.edges[bin]), plainNumber(facts.edges[bin + 1])});
            for (const DistanceSet& set : facts.sets) {
                rows.back().push_back(bin < set.counts.size() ? countText(set.counts[bin]) : "");
            }
        }
        inner += html::table(words("distances.caption") + ", " + facts.unit, columns, rows);
    }
    inner += rocTables(findings.audit) + scoreTables(findings.filter) +
             retrievalTable(findings.quality.retrieval);
    if (!findings.foreign) {
        inner += utilityCurveTable(findings.utility);
    }
    if (!findings.foreign && !findings.training.curve.empty()) {
        inner += curveTable(findings.training.curve);
    }
    return inner.empty() ? html::paragraph(words("annex.no_numbers"), "absent") : inner;
}

}  // namespace outis::release
