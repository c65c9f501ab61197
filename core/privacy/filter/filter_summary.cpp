// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_summary.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/privacy/filter/threshold_trials.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

const char* wordsOf(Reason reason) {
    switch (reason) {
        case Reason::Own:
            return "resembled a patient of their own group";
        case Reason::Any:
        case Reason::Copy:
        case Reason::Likeness:
        case Reason::Correlation:
        case Reason::Ratio:
            return "resembled a training patient";
        case Reason::Text:
            return "showed writing or a marker";
        case Reason::Label:
            return "did not show the findings asked for";
        case Reason::Quality:
            return "looked like no real image";
        case Reason::Duplicate:
            return "repeated an accepted image";
        case Reason::NonFinite:
            return "could not be judged";
        case Reason::Blank:
            return "were blank";
        case Reason::Accepted:
        case Reason::Surplus:
            break;
    }
    return "";
}

/// "42 of 50, because of 72 candidates 18 resembled a training patient, 12 ...".
std::string shortageOf(const LabelCount& count, const std::map<Reason, std::int64_t>& primary) {
    if (count.accepted >= count.target) {
        return {};
    }
    std::string text = std::to_string(count.accepted) + " of " + std::to_string(count.target);
    if (count.candidates == 0) {
        return text + ", because no candidate could be drawn";
    }
    text += ", because of " + std::to_string(count.candidates) + " candidates";
    bool isFirst = true;
    for (const auto& [reason, number] : primary) {
        if (reason != Reason::Accepted && reason != Reason::Surplus && number > 0) {
            text += (isFirst ? " " : ", ") + std::to_string(number) + " " + wordsOf(reason);
            isFirst = false;
        }
    }
    return isFirst ? text + " none was left over in the groups that lack images" : text;
}

void countReasons(const CandidateRecord& record, FilterSummary& summary) {
    ++summary.candidates;
    summary.rejected += record.isRejected() ? 1 : 0;
    for (const Reason reason : record.reasons) {
        ++summary.reasons[reason].all;
    }
    if (!record.reasons.empty()) {
        ++summary.reasons[record.reasons.front()].primary;
    }
    for (std::size_t index = 0; index < summary.detectors.size(); ++index) {
        const DetectorRule& rule = summary.limits.rules[index];
        if (!rule.usable || index >= record.detectors.size()) {
            continue;
        }
        const DetectorFinding& found = record.detectors[index];
        summary.detectors[index].own +=
            rule.own && found.ownScore && *found.ownScore >= *rule.own ? 1 : 0;
        summary.detectors[index].all += rule.all && found.score && *found.score > *rule.all ? 1 : 0;
    }
}

}  // namespace

std::string filterState(std::span<const DetectorRule> rules) {
    std::string idle;
    std::size_t usable = 0;
    for (const DetectorRule& rule : rules) {
        if (rule.usable) {
            ++usable;
        } else {
            idle += (idle.empty() ? "" : "; ") + rule.detector + " " + rule.state;
        }
    }
    if (usable == 0) {
        return "not a filter against copies: " +
               (rules.empty() ? std::string("there is no detector") : idle);
    }
    return idle.empty() ? "ok" : "weaker than designed: " + idle;
}

FilterSummary summarise(std::span<const CandidateRecord> records,
                        std::span<const GroupTarget> targets, const FilterLimits& limits) {
    FilterSummary summary;
    summary.limits = limits;
    summary.state = filterState(limits.rules);
    for (const DetectorRule& rule : limits.rules) {
        summary.detectors.push_back({rule.detector, rule.state, 0, 0});
    }
    struct Group {
        const GroupTarget* asked = nullptr;
        std::int64_t accepted = 0;
    };
    std::map<std::int64_t, Group> groups;
    std::map<std::string, LabelCount> labels;
    std::map<std::string, std::map<Reason, std::int64_t>> primary;
    for (const GroupTarget& target : targets) {
        groups[target.group].asked = &target;
        LabelCount& label = labels[target.label];
        label.label = target.label;
        ++label.groups;
        label.target += target.target;
        summary.target += target.target;
    }
    for (const CandidateRecord& record : records) {
        countReasons(record, summary);
        ++labels[record.label].candidates;
        if (!record.reasons.empty()) {
            ++primary[record.label][record.reasons.front()];
            groups[record.group].accepted += record.reasons.front() == Reason::Accepted ? 1 : 0;
        }
    }
    for (const auto& [number, group] : groups) {
        if (group.asked == nullptr) {
            continue;
        }
        labels[group.asked->label].accepted += group.accepted;
        summary.accepted += group.accepted;
        summary.gaveUp += std::max<std::int64_t>(group.asked->target - group.accepted, 0);
        summary.groupsShort += group.accepted < group.asked->target ? 1 : 0;
        ++summary.groups;
    }
    summary.surplus = summary.reasons[Reason::Surplus].primary;
    for (auto& [label, count] : labels) {
        count.shortage = shortageOf(count, primary[label]);
        summary.labels.push_back(count);
    }
    return summary;
}

FilterSummary whatIf(std::span<const CandidateRecord> records, std::span<const GroupTarget> targets,
                     const FilterLimits& limits) {
    return summarise(decidedAgain(records, targets, limits), targets, limits);
}

std::string rejectionsInWords(const FilterSummary& summary) {
    std::map<std::string, std::int64_t> counts;  // several reasons have the same words
    for (const auto& [reason, count] : summary.reasons) {
        if (reason != Reason::Accepted && reason != Reason::Surplus && count.primary > 0) {
            counts[wordsOf(reason)] += count.primary;
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> sorted;
    for (const auto& [words, number] : counts) {
        sorted.emplace_back(-number, words);
    }
    std::ranges::sort(sorted);
    std::string text;
    for (const auto& [number, words] : sorted) {
        text += (text.empty() ? "" : ", ") + std::to_string(-number) + " " + words;
    }
    return text;
}

json toJson(const FilterLimits& limits) {
    json rules = json::array();
    for (const DetectorRule& rule : limits.rules) {
        rules.push_back(toJson(rule));
    }
    return {{"rules", rules},
            {"distance", numberOrNull(limits.distance)},
            {"distance-state", limits.distanceState},
            {"divergence", numberOrNull(limits.divergence)},
            {"divergence-state", limits.divergenceState}};
}

Result<FilterLimits> limitsFromJson(const nlohmann::json& json) {
    try {
        FilterLimits limits;
        for (const auto& item : json.at("rules")) {
            auto rule = ruleFromJson(item);
            if (!rule) {
                return rule.error();
            }
            limits.rules.push_back(*std::move(rule));
        }
        limits.distance = numberFromJson(json.at("distance"));
        limits.divergence = numberFromJson(json.at("divergence"));
        json.at("distance-state").get_to(limits.distanceState);
        json.at("divergence-state").get_to(limits.divergenceState);
        return limits;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "filter limits", exception.what()};
    }
}

json toJson(const FilterSummary& summary) {
    json reasons = json::object();
    for (const auto& [reason, count] : summary.reasons) {
        reasons[std::string(reasonName(reason))] = {{"primary", count.primary}, {"all", count.all}};
    }
    json detectors = json::array();
    for (const DetectorCount& count : summary.detectors) {
        detectors.push_back({{"detector", count.detector},
                             {"state", count.state},
                             {"own", count.own},
                             {"all", count.all}});
    }
    json labels = json::array();
    for (const LabelCount& count : summary.labels) {
        labels.push_back({{"label", count.label},
                          {"groups", count.groups},
                          {"target", count.target},
                          {"accepted", count.accepted},
                          {"candidates", count.candidates},
                          {"shortage", count.shortage}});
    }
    return {{"version", FilterSummary::kVersion},
            {"state", summary.state},
            {"target", summary.target},
            {"candidates", summary.candidates},
            {"accepted", summary.accepted},
            {"surplus", summary.surplus},
            {"rejected", summary.rejected},
            {"gave-up", summary.gaveUp},
            {"groups", summary.groups},
            {"groups-short", summary.groupsShort},
            {"reasons", reasons},
            {"detectors", detectors},
            {"labels", labels},
            {"limits", toJson(summary.limits)}};
}

Result<FilterSummary> summaryFromJson(const nlohmann::json& json) {
    try {
        if (json.at("version").get<int>() > FilterSummary::kVersion) {
            return Error{ErrorCode::NewerVersion, "filter summary", ""};
        }
        FilterSummary summary;
        json.at("state").get_to(summary.state);
        json.at("target").get_to(summary.target);
        json.at("candidates").get_to(summary.candidates);
        json.at("accepted").get_to(summary.accepted);
        json.at("surplus").get_to(summary.surplus);
        json.at("rejected").get_to(summary.rejected);
        json.at("gave-up").get_to(summary.gaveUp);
        json.at("groups").get_to(summary.groups);
        json.at("groups-short").get_to(summary.groupsShort);
        for (const auto& [name, count] : json.at("reasons").items()) {
            const auto reason = reasonFromName(name);
            if (!reason) {
                return reason.error();
            }
            summary.reasons[*reason] = {count.at("primary").get<std::int64_t>(),
                                        count.at("all").get<std::int64_t>()};
        }
        for (const auto& item : json.at("detectors")) {
            summary.detectors.push_back(
                {item.at("detector").get<std::string>(), item.at("state").get<std::string>(),
                 item.at("own").get<std::int64_t>(), item.at("all").get<std::int64_t>()});
        }
        for (const auto& item : json.at("labels")) {
            summary.labels.push_back(
                {item.at("label").get<std::string>(), item.at("groups").get<std::int64_t>(),
                 item.at("target").get<std::int64_t>(), item.at("accepted").get<std::int64_t>(),
                 item.at("candidates").get<std::int64_t>(),
                 item.at("shortage").get<std::string>()});
        }
        auto limits = limitsFromJson(json.at("limits"));
        if (!limits) {
            return limits.error();
        }
        summary.limits = *std::move(limits);
        return summary;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "filter summary", exception.what()};
    }
}

}  // namespace outis::privacy
