// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/candidate_record.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<Reason, std::string_view>, 14> kNames = {{
    {Reason::Accepted, "accepted"},
    {Reason::Surplus, "surplus"},
    {Reason::Own, "own"},
    {Reason::Any, "any"},
    {Reason::Copy, "copy"},
    {Reason::Likeness, "deep-ssim"},
    {Reason::Correlation, "ncc"},
    {Reason::Ratio, "ratio"},
    {Reason::Text, "text"},
    {Reason::Label, "label"},
    {Reason::Quality, "quality"},
    {Reason::Duplicate, "duplicate"},
    {Reason::NonFinite, "nonfinite"},
    {Reason::Blank, "blank"},
}};

std::optional<Reason> reasonOfDetector(std::string_view detector) {
    if (detector == kCopy) {
        return Reason::Copy;
    }
    if (detector == kDeepSsim) {
        return Reason::Likeness;
    }
    if (detector == kCorrelation) {
        return Reason::Correlation;
    }
    if (detector == kDistanceRatio) {
        return Reason::Ratio;
    }
    return std::nullopt;  // re-identification has no word of its own: own or any
}

void insert(std::vector<Reason>& reasons, Reason reason) {
    const auto place = std::lower_bound(reasons.begin(), reasons.end(), reason);
    if (place == reasons.end() || *place != reason) {
        reasons.insert(place, reason);
    }
}

}  // namespace

std::optional<std::size_t> duplicateDetectorOf(std::span<const DetectorRule> rules) {
    for (const char* name : {kCopy, kDeepSsim}) {
        for (std::size_t index = 0; index < rules.size(); ++index) {
            if (rules[index].detector == name && rules[index].usable && rules[index].all) {
                return index;
            }
        }
    }
    return std::nullopt;
}

std::string_view reasonName(Reason reason) {
    return kNames[static_cast<std::size_t>(reason)].second;
}

Result<Reason> reasonFromName(std::string_view name) {
    for (const auto& [reason, known] : kNames) {
        if (known == name) {
            return reason;
        }
    }
    return Error{ErrorCode::Corrupt, "reason", std::string(name)};
}

const std::vector<Reason>& allReasons() {
    static const std::vector<Reason> all = [] {
        std::vector<Reason> reasons;
        for (const auto& [reason, name] : kNames) {
            reasons.push_back(reason);
        }
        return reasons;
    }();
    return all;
}

DetectorRule ruleOf(const DetectorCalibration& calibration) {
    return {calibration.detector, calibration.version,   calibration.usable,
            calibration.state,    calibration.own.value, calibration.all.value};
}

bool CandidateRecord::isRejected() const {
    return !reasons.empty() && reasons.front() != Reason::Accepted &&
           reasons.front() != Reason::Surplus;
}

void CandidateRecord::add(Reason reason) {
    insert(reasons, reason);
}

std::vector<Reason> reasonsOf(const std::vector<DetectorFinding>& findings,
                              const std::vector<DetectorRule>& rules) {
    std::vector<Reason> reasons;
    for (std::size_t index = 0; index < rules.size() && index < findings.size(); ++index) {
        const DetectorRule& rule = rules[index];
        const DetectorFinding& found = findings[index];
        if (!rule.usable) {
            continue;
        }
        if (!found.score) {
            insert(reasons, Reason::NonFinite);
        }
        if (rule.own && found.ownScore && *found.ownScore >= *rule.own) {
            insert(reasons, Reason::Own);
        }
        if (rule.all && found.score && *found.score > *rule.all) {
            insert(reasons, Reason::Any);
            if (const auto which = reasonOfDetector(rule.detector)) {
                insert(reasons, *which);
            }
        }
    }
    return reasons;
}

json toJson(const CandidateRecord& record) {
    json detectors = json::array();
    for (const DetectorFinding& found : record.detectors) {
        detectors.push_back({{"score", numberOrNull(found.score)},
                             {"nearest", found.nearest},
                             {"own-score", numberOrNull(found.ownScore)},
                             {"own-nearest", found.ownNearest}});
    }
    json reasons = json::array();
    for (const Reason reason : record.reasons) {
        reasons.push_back(reasonName(reason));
    }
    const std::string id = std::to_string(record.group) + "-" + std::to_string(record.round) + "-" +
                           std::to_string(record.index);
    return {{"id", id},
            {"group", record.group},
            {"round", record.round},
            {"index", record.index},
            {"seed", record.seed.value},
            {"guidance", record.guidance},
            {"label", record.label},
            {"detectors", detectors},
            {"distance", numberOrNull(record.distance)},
            {"divergence", numberOrNull(record.divergence)},
            {"duplicate-score", numberOrNull(record.duplicateScore)},
            {"duplicate-of", record.duplicateOf},
            {"reasons", reasons},
            {"time", record.time}};
}

Result<CandidateRecord> recordFromJson(const nlohmann::json& json) {
    try {
        CandidateRecord record;
        json.at("group").get_to(record.group);
        json.at("round").get_to(record.round);
        json.at("index").get_to(record.index);
        json.at("seed").get_to(record.seed.value);
        json.at("guidance").get_to(record.guidance);
        json.at("label").get_to(record.label);
        json.at("duplicate-of").get_to(record.duplicateOf);
        json.at("time").get_to(record.time);
        record.distance = numberFromJson(json.at("distance"));
        record.divergence = numberFromJson(json.at("divergence"));
        record.duplicateScore = numberFromJson(json.at("duplicate-score"));
        for (const auto& item : json.at("detectors")) {
            record.detectors.push_back(
                {numberFromJson(item.at("score")), item.at("nearest").get<std::int64_t>(),
                 numberFromJson(item.at("own-score")), item.at("own-nearest").get<std::int64_t>()});
        }
        for (const auto& item : json.at("reasons")) {
            const auto reason = reasonFromName(item.get<std::string>());
            if (!reason) {
                return reason.error();
            }
            record.add(*reason);
        }
        return record;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "candidate", exception.what()};
    }
}

json toJson(const DetectorRule& rule) {
    return {{"detector", rule.detector},     {"version", rule.version},
            {"usable", rule.usable},         {"state", rule.state},
            {"own", numberOrNull(rule.own)}, {"all", numberOrNull(rule.all)}};
}

Result<DetectorRule> ruleFromJson(const nlohmann::json& json) {
    try {
        DetectorRule rule;
        json.at("detector").get_to(rule.detector);
        json.at("version").get_to(rule.version);
        json.at("usable").get_to(rule.usable);
        json.at("state").get_to(rule.state);
        rule.own = numberFromJson(json.at("own"));
        rule.all = numberFromJson(json.at("all"));
        return rule;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "detector rule", exception.what()};
    }
}

}  // namespace outis::privacy
