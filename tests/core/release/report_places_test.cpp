// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/release/number_text.h"
#include "core/release/report.h"
#include "core/release/report_words.h"
#include "tests/core/release/made_findings.h"
#include "tests/core/release/page_tables.h"

using namespace outis;
using namespace outis::release;
using namespace outis::test;
using nlohmann::json;
using Pointer = json::json_pointer;

namespace {

enum class As { Count, Plain, Number, Percent, PlainPercent, Duration, OneIn };

std::string textOf(const json& value, As as) {
    const auto number = [](const json& figure) {
        Number out;
        for (const auto& [name, part] :
             {std::pair{"value", &out.value}, {"low", &out.low}, {"high", &out.high}}) {
            if (figure.contains(name) && figure.at(name).is_number()) {
                *part = figure.at(name).get<double>();
            }
        }
        out.state = figure.at("state");
        return out;
    };
    if (value.is_string()) {
        return value;  // a count that is not told
    }
    switch (as) {
        case As::Count:
            return plainText(countText(value.get<std::int64_t>()));
        case As::Plain:
            return plainText(plainNumber(value));
        case As::Number:
            return plainText(numberHtml(number(value)));
        case As::Percent:
            return plainText(numberHtml(number(value), Show::Percent));
        case As::PlainPercent:
            return plainText(percentText(value));
        case As::Duration:
            return plainText(numberHtml(number(value), Show::Duration));
        case As::OneIn:
            return plainText(
                filled(words("audit.one_in"), {{"images", plainNumber(1 / value.get<double>())}}));
    }
    return {};
}

void forEachNumber(const json& value, const Pointer& at,
                   const std::function<void(const std::string&)>& take) {
    if (value.is_number()) {
        take(at.to_string());
    } else if (value.is_structured()) {
        for (const auto& [key, inner] : value.items()) {
            forEachNumber(inner, value.is_array() ? at / std::stoul(key) : at / key, take);
        }
    }
}

/// Looks each number up where it has to stand, and remembers which were looked up.
class Places {
public:
    Places(json report, const std::string& page)
        : report_(std::move(report)), tables_(tablesOf(page)), terms_(termsOf(page)) {}

    /// The text of a figure, which is from now on taken for looked up.
    std::string take(const std::string& pointer, As as) {
        const json& value = report_.at(Pointer(pointer));
        forEachNumber(value, Pointer(pointer), [&](const std::string& at) { seen_.insert(at); });
        return textOf(value, as);
    }

    /// Tables of this caption, one below the other.
    [[nodiscard]] PageTable table(const std::string& caption) const {
        PageTable joined;
        for (const PageTable& one : tables_) {
            if (one.caption == plainText(caption)) {
                joined.caption = one.caption;
                joined.columns = one.columns;
                joined.rows.insert(joined.rows.end(), one.rows.begin(), one.rows.end());
            }
        }
        CAPTURE(caption);
        REQUIRE_FALSE(joined.columns.empty());
        return joined;
    }

    struct Column {
        std::string title;
        std::string figure;  ///< within an entry of the list; "": the entry itself
        As as = As::Number;
    };

    /// A row for each entry of a list, in its order.
    void expectRows(const PageTable& table, const std::string& list,
                    const std::vector<Column>& columns) {
        const json& entries = report_.at(Pointer(list));
        CAPTURE(table.caption);
        CHECK(table.rows.size() == entries.size());
        for (std::size_t row = 0; row < entries.size(); ++row) {
            expectRow(table, row, list + "/" + std::to_string(row), columns);
        }
    }

    void expectRow(const PageTable& table, std::size_t row, const std::string& entry,
                   const std::vector<Column>& columns) {
        for (const Column& column : columns) {
            const std::string pointer = entry + column.figure;
            CAPTURE(table.caption);
            CAPTURE(pointer);
            if (report_.contains(Pointer(pointer))) {
                CHECK(table.cell(row, column.title) == take(pointer, column.as));
            }
        }
    }

    /// A line of a list: the value stands in it as a whole word.
    void expectTerm(const std::string& label, const std::string& pointer, As as) {
        const std::string wanted = take(pointer, as);
        CAPTURE(label);
        CAPTURE(wanted);
        CHECK(std::ranges::any_of(terms_, [&](const auto& term) {
            return term.first == plainText(label) &&
                   (" " + term.second + " ").find(" " + wanted + " ") != std::string::npos;
        }));
    }

    void expectSentence(const std::string& page, const std::string& text,
                        const std::vector<std::pair<const char*, std::string>>& figures) {
        std::vector<Filling> fillings;
        std::vector<std::string> values;
        for (const auto& [name, pointer] : figures) {
            values.push_back(take(pointer, As::Count));
        }
        for (std::size_t k = 0; k < figures.size(); ++k) {
            fillings.push_back({figures[k].first, values[k]});
        }
        CAPTURE(text);
        CHECK(plainText(page).find(filled(text, fillings)) != std::string::npos);
    }

    /// Numbers that nothing asked for.
    [[nodiscard]] std::vector<std::string> others() const {
        std::vector<std::string> others;
        forEachNumber(report_, Pointer(), [&](const std::string& at) {
            if (!seen_.contains(at)) {
                others.push_back(at);
            }
        });
        return others;
    }

    [[nodiscard]] const json& report() const { return report_; }

private:
    json report_;
    std::vector<PageTable> tables_;
    std::vector<std::pair<std::string, std::string>> terms_;
    std::set<std::string> seen_;
};

void expectData(Places& places) {
    const PageTable sets = places.table(words("data.caption"));
    const json& roles = places.report().at("data").at("roles");
    REQUIRE(sets.columns.size() == roles.size() + 1);
    for (std::size_t role = 0; role < roles.size(); ++role) {
        const std::string at = "/data/roles/" + std::to_string(role);
        const auto expect = [&](const std::string& label, const std::string& pointer) {
            const auto row = std::ranges::find(
                sets.rows, label, [](const std::vector<std::string>& cells) { return cells[0]; });
            CAPTURE(pointer);
            REQUIRE(row != sets.rows.end());
            CHECK((*row)[role + 1] == places.take(pointer, As::Count));
        };
        expect(words("data.patients"), at + "/patients");
        expect(words("data.images"), at + "/images");
        for (const auto& [finding, count] : roles[role].at("findings").items()) {
            expect(finding, at + "/findings/" + finding);
        }
    }
    for (const auto& [property, groups] : places.report().at("data").at("groups").items()) {
        const std::string word = "data.group_" + property;
        const PageTable table =
            places.table(filled(words("data.group_caption"), {{"property", words(word)}}));
        std::size_t row = 0;
        for (const auto& [group, count] : groups.items()) {
            CHECK(table.cell(row, words("data.images")) ==
                  places.take("/data/groups/" + property + "/" + group, As::Count));
            ++row;
        }
    }
    std::size_t row = 0;
    const PageTable text = places.table(words("preparation.text_caption"));
    for (const auto& [state, count] : places.report().at("data").at("burned_in_text").items()) {
        CHECK(text.cell(row, words("data.images")) ==
              places.take("/data/burned_in_text/" + state, As::Count));
        ++row;
    }
    places.expectTerm(words("data.refused"), "/data/files_refused", As::Count);
    places.expectTerm(words("data.size"), "/data/image_size", As::Count);
}

void expectEvaluation(Places& places, const Findings& findings) {
    const std::vector<Places::Column> areas{
        {words("utility.real"), "/real"},
        {words("utility.synthetic"), "/synthetic"},
        {words("utility.both"), "/both"},
        {words("utility.loss"), "/loss_points"},
        {words("utility.error_real"), "/calibration_error_real"},
        {words("utility.error_synthetic"), "/calibration_error_synthetic"}};
    std::vector<Places::Column> byFinding = areas;
    byFinding.push_back({words("utility.positives"), "/positives", As::Count});
    places.expectRows(places.table(words("utility.caption")), "/utility/findings", byFinding);
    std::vector<Places::Column> byGroup = areas;
    byGroup.push_back({words("data.images"), "/images", As::Count});
    byGroup.push_back({words("data.patients"), "/patients", As::Count});
    places.expectRows(places.table(words("utility.caption_groups")), "/utility/subgroups", byGroup);
    places.expectTerm(words("utility.seeds"), "/utility/seeds", As::Count);
    places.expectTerm(words("utility.patients"), "/utility/test_patients", As::Count);
    const PageTable asked = places.table(words("adherence.caption"));
    places.expectRows(
        asked, "/utility/adherence/findings",
        {{words("adherence.synthetic"), "/synthetic"}, {words("adherence.real"), "/real"}});
    for (std::size_t row = 1; row < asked.rows.size(); ++row) {  // no number of the mean
        places.expectRow(asked, row, "/utility/adherence/findings/" + std::to_string(row),
                         {{words("adherence.asked"), "/asked", As::Count}});
    }
    const PageTable curves = places.table(words("utility.curves_plain"));
    const json& drawn = places.report().at("utility").at("curves");
    CHECK(curves.rows.size() == drawn.size());
    for (std::size_t row = 0; row < drawn.size(); ++row) {
        CHECK(curves.rows[row][0] == drawn[row].at("finding"));
        std::string points;
        for (std::size_t point = 0; point < drawn[row].at("points").size(); ++point) {
            const std::string at =
                "/utility/curves/" + std::to_string(row) + "/points/" + std::to_string(point);
            for (const char* name : {"/false_positive", "/true_positive"}) {
                const std::string percent = places.take(at + name, As::PlainPercent);
                points += percent.substr(0, percent.find('%')) +
                          (name == std::string("/true_positive") ? "; " : ": ");
            }
        }
        CHECK(curves.rows[row][2] + "; " == points);
    }
    const PageTable quality = places.table(words("quality.caption"));
    for (std::size_t k = 0; k < findings.quality.rows.size(); ++k) {
        const MetricRow& metric = findings.quality.rows[k];
        const auto row = std::ranges::find_if(
            quality.rows, [&](const auto& cells) { return cells[0].starts_with(metric.name); });
        if (metric.finding.empty()) {
            REQUIRE(row != quality.rows.end());
            places.expectRow(quality, static_cast<std::size_t>(row - quality.rows.begin()),
                             "/quality/metrics/" + std::to_string(k),
                             {{words("quality.value"), "/number"},
                              {words("quality.images"), "/images", As::Count}});
        }
    }
    places.expectRows(places.table(words("retrieval.chart")), "/quality/retrieval/bars",
                      {{words("retrieval.axis_y"), "/images", As::Count},
                       {words("retrieval.even"), "/expected", As::Plain}});
    places.expectTerm(filled(words("retrieval.often"), {{"hits", "5"}}), "/quality/retrieval/often",
                      As::Count);
}

void expectAudit(Places& places) {
    const auto word = [](const char* name) { return words(std::string("audit.") + name); };
    const std::string part = "/audit/parts/0";
    places.expectRows(places.table(word("excess_caption")), part + "/excess", {{word("p"), "/p"}});
    places.expectRows(places.table(word("families_caption")), part + "/families",
                      {{word("kappa"), "/kappa"},
                       {word("asked"), "/asked", As::Count},
                       {word("tried"), "/tried", As::Count},
                       {word("valid"), "/valid", As::Count},
                       {word("singled"), "/successes", As::Count},
                       {word("success"), "/success", As::Percent},
                       {word("leap"), "/leap"},
                       {word("epsilon"), "/epsilon"},
                       {word("p"), "/p"}});
    places.expectRows(places.table(word("power_caption")), part + "/power",
                      {{word("share"), "/share", As::OneIn},
                       {word("found_any"), "/any", As::Percent},
                       {word("by_copies"), "/copies", As::Percent},
                       {word("by_excess"), "/excess", As::Percent},
                       {word("by_families"), "/families", As::Percent}});
    places.expectRows(places.table(word("membership_caption")), part + "/membership",
                      {{word("auc"), "/auc"},
                       {word("p"), "/p"},
                       {word("tpr_1"), "/tpr_1", As::Percent},
                       {word("tpr_01"), "/tpr_01", As::Percent}});
    const PageTable copies = places.table(word("copies_caption"));
    for (std::size_t row = 0; row < copies.rows.size(); ++row) {
        const std::string at = part + "/copies/" + std::to_string(row);
        places.expectRow(copies, row, at, {{word("false_alarms"), "/control_alarms", As::Percent}});
        if (places.report().at(Pointer(at + "/state")) == "ok") {
            places.expectRow(copies, row, at,
                             {{word("copies_found"), "/findings", As::Count},
                              {word("expected"), "/expected", As::Plain}});
        }
    }
    const PageTable controls = places.table(word("controls_caption"));
    CHECK(controls.cell(0, word("hits")) ==
          places.take(part + "/controls/0/hits", As::Count) + " / " +
              places.take(part + "/controls/0/trials", As::Count));
    places.expectRow(places.table(word("inference_caption")), 0, part + "/inference/0",
                     {{word("members"), "/members", As::Percent},
                      {word("others"), "/controls", As::Percent},
                      {word("guess"), "/guess", As::Percent},
                      {word("risk"), "/risk"}});
    for (const auto& [label, figure] : {std::pair{"weight_cap", "/weight_cap"},
                                        {"weight_at_zero", "/weight_at_zero"},
                                        {"baseline", "/baseline"},
                                        {"null_bound", "/null_bound"}}) {
        places.expectTerm(word(label), part + figure, As::Number);
    }
    places.expectTerm(word("level"), part + "/level", As::Plain);
    places.expectTerm(word("controls_needed"), part + "/controls_needed", As::Count);
    places.expectTerm(word("release_number"), "/audit/release_number", As::Count);
    const json& test = places.report().at(Pointer(part + "/membership/0"));
    places.expectRows(places.table(filled(words("annex.roc"),
                                          {{"score", test.at("detector").get<std::string>() + ", " +
                                                         test.at("score").get<std::string>()}})),
                      part + "/membership/0/roc",
                      {{word("roc_others"), "/others", As::PlainPercent},
                       {word("roc_members"), "/members", As::PlainPercent}});
}

void expectFilter(Places& places) {
    const auto word = [](const char* name) { return words(std::string("filter.") + name); };
    const PageTable detectors = places.table(word("caption"));
    const std::vector<Places::Column> shares{
        {word("same_patient"), "/same_patient", As::Percent},
        {word("copies"), "/copies", As::Percent},
        {word("false_rejects"), "/false_rejects", As::Percent}};
    const std::size_t count = places.report().at("filter").at("detectors").size();
    CHECK(detectors.rows.size() == count + 1);
    for (std::size_t row = 0; row < count; ++row) {
        const std::string at = "/filter/detectors/" + std::to_string(row);
        places.expectRow(detectors, row, at, shares);
        CHECK(detectors.cell(row, word("rejected_by")) ==
              places.take(at + "/rejected_own", As::Count) + " / " +
                  places.take(at + "/rejected_all", As::Count));
    }
    places.expectRow(detectors, count, "/filter/together", shares);
    CHECK(detectors.cell(count, word("rejected_by")) == places.take("/filter/rejected", As::Count));
    places.expectRows(
        places.table(word("auc_caption")), "/filter/detectors",
        {{word("auc_patients"), "/auc_patients"}, {word("auc_copies"), "/auc_copies"}});
    places.expectRows(
        places.table(word("grid_caption")), "/filter/grid",
        {{word("strength"), "/strength", As::Plain}, {word("recall"), "/recall", As::Percent}});
    places.expectRows(
        places.table(word("reason_caption")), "/filter/reasons",
        {{word("primary"), "/primary", As::Count}, {word("applies"), "/all", As::Count}});
    for (const char* name : {"candidates", "accepted", "rejected", "surplus", "missing"}) {
        places.expectTerm(word(name), std::string("/filter/") + name, As::Count);
    }
    places.expectTerm(word("accepted"), "/filter/asked", As::Count);
}

void expectTraining(Places& places) {
    const auto word = [](const char* name) { return words(std::string("training.") + name); };
    places.expectTerm(word("network"), "/training/parameters", As::Count);
    places.expectTerm(word("seen"), "/training/images_seen", As::Count);
    places.expectTerm(word("time"), "/training/seconds", As::Duration);
    places.expectTerm(word("speed"), "/training/images_per_second", As::Number);
    places.expectTerm(word("ema"), "/training/ema_std", As::Plain);
    places.expectTerm(word("loss"), "/training/last_loss", As::Number);
    const std::string condition = "/training/condition";
    places.expectTerm(words("condition.patients"), condition + "/patients_per_condition",
                      As::Count);
    places.expectTerm(words("condition.own"), condition + "/nearest_own", As::Percent);
    places.expectTerm(words("condition.outliers"), condition + "/outlier_patients", As::Count);
    places.expectTerm(words("condition.noise"), condition + "/noise", As::Plain);
    places.expectTerm(words("samples.made"), "/samples/images", As::Count);
    places.expectTerm(words("samples.asked"), "/samples/asked", As::Count);
    places.expectTerm(words("samples.steps"), "/samples/steps", As::Count);
    places.expectRows(places.table(words("meter.caption")), "/training/memorisation/points",
                      {{words("meter.seen"), "/images", As::Count},
                       {words("meter.near"), "/near_train", As::Percent},
                       {words("meter.auc"), "/auc"},
                       {words("meter.copies"), "/copies", As::Count}});
    const PageTable curve = places.table(word("curve"));
    const json& points = places.report().at("training").at("curve");
    for (std::size_t k = 0; k < points.size(); ++k) {
        const std::string at = "/training/curve/" + std::to_string(k);
        const auto& cells = curve.rows[k / 4];
        CHECK(cells[k % 4 * 2] == places.take(at + "/images", As::Count));
        CHECK(cells[k % 4 * 2 + 1] == places.take(at + "/loss", As::Plain));
    }
}

void expectDistances(Places& places) {
    const json& facts = places.report().at("distances")[0];
    const std::string caption =
        words("distances.caption") + ", " + facts.at("unit").get<std::string>();
    const PageTable both = places.table(caption);
    const std::size_t sets = facts.at("sets").size();
    PageTable summary = both;  // the table of the text, then that of the annex
    summary.columns = {words("distances.set"), words("distances.count"), words("distances.minimum"),
                       words("distances.q01"), words("distances.q05"),   words("distances.median")};
    for (std::size_t set = 0; set < sets; ++set) {
        const std::string at = "/distances/0/sets/" + std::to_string(set);
        places.expectRow(summary, set, at,
                         {{words("distances.count"), "/images", As::Count},
                          {words("distances.minimum"), "/minimum"},
                          {words("distances.q01"), "/q01"},
                          {words("distances.q05"), "/q05"},
                          {words("distances.median"), "/median"}});
        for (std::size_t bin = 0; bin < facts.at("sets")[set].at("counts").size(); ++bin) {
            const auto& cells = both.rows[sets + bin];
            const std::string edge = "/distances/0/edges/";
            CHECK(cells[0] == places.take(edge + std::to_string(bin), As::Plain));
            CHECK(cells[1] == places.take(edge + std::to_string(bin + 1), As::Plain));
            CHECK(cells[2 + set] == places.take(at + "/counts/" + std::to_string(bin), As::Count));
        }
    }
}

/// Stand in sentences: which are looked up wherever they stand, by the test of the PDF.
bool standsInASentence(const std::string& pointer) {
    for (const char* known : {"/format",
                              "/audit/power",
                              "/audit/parts/0/power/0/planted",
                              "/audit/parts/0/membership/0/members",
                              "/audit/parts/0/membership/0/others",
                              "/audit/parts/0/copies/1/",
                              "/audit/parts/0/controls/1/",
                              "/data/left_out/",
                              "/distances/0/nearer_than_control",
                              "/filter/recall_wanted",
                              "/filter/false_rejects_wanted",
                              "/quality/metrics/2/images",
                              "/review/",
                              "/training/memorisation/samples",
                              "/training/memorisation/chosen",
                              "/training/images_planned",
                              "/training/condition/groups",
                              "/training/condition/smallest_group",
                              "/training/condition/median_group",
                              "/quality/retrieval/bars/",
                              "/quality/retrieval/expected_met",
                              "/quality/retrieval/often_from",
                              "/utility/adherence/findings/0/asked",
                              "/composition/"}) {
        if (pointer.starts_with(known)) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("every number of report.json stands in its place of the page: row, column and label") {
    for (const Findings& findings : {madeFindings(), forOutside(madeFindings())}) {
        const std::string page = reportHtml(findings);
        Places places(reportJson(findings), page);
        expectData(places);
        expectEvaluation(places, findings);
        expectAudit(places);
        expectFilter(places);
        expectTraining(places);
        expectDistances(places);
        places.expectSentence(page, words("audit.sets"),
                              {{"train", "/audit/parts/0/train_patients"},
                               {"control", "/audit/parts/0/control_patients"},
                               {"reference", "/audit/parts/0/reference_patients"},
                               {"released", "/audit/parts/0/released"}});
        places.expectSentence(page,
                              "Of {{images}} training images {{met}} are the nearest one of "
                              "at least one of {{queries}} synthetic images",
                              {{"images", "/quality/retrieval/images"},
                               {"met", "/quality/retrieval/met"},
                               {"queries", "/quality/retrieval/queries"}});
        for (const std::string& other : places.others()) {
            CAPTURE(other);
            CHECK(standsInASentence(other));
        }
    }
}

TEST_CASE("a number in another place than its own is found") {
    const Findings findings = madeFindings();
    const auto isRight = [&](Findings shown) {
        // Of two rows the figures are exchanged: each number stands in the page all the same.
        std::swap(shown.audit.parts[0].families[0].success,
                  shown.audit.parts[0].families[1].success);
        const PageTable wrong = [&] {
            for (const PageTable& table : tablesOf(reportHtml(shown))) {
                if (table.caption == words("audit.families_caption")) {
                    return table;
                }
            }
            return PageTable();
        }();
        return wrong.cell(0, words("audit.success")) ==
               textOf(reportJson(findings)["audit"]["parts"][0]["families"][0]["success"],
                      As::Percent);
    };
    CHECK_FALSE(isRight(findings));
}
