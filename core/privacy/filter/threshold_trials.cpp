// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/threshold_trials.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/json_list.h"
#include "core/base/json_number.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;

/// From the strictest about privacy to the laxest that the option allows, finest where thresholds
/// usually lie.
constexpr double kShares[] = {0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1,  0.125,
                              0.15,  0.2,  0.25, 0.3,  0.35, 0.4,   0.45, 0.5};

json toJson(const TrialLimits& limits) {
    return {{"false-rejects", limits.falseRejects},
            {"rules", jsonList(limits.rules,
                               [](const DetectorRule& rule) { return privacy::toJson(rule); })},
            {"copies", privacy::toJson(limits.copies)},
            {"same-patient", privacy::toJson(limits.samePatient)},
            {"false-rejected", privacy::toJson(limits.falseRejected)}};
}

/// Throws json::exception.
Rate rateFrom(const json& rate) {
    return {rate.at("hits").get<std::int64_t>(), rate.at("trials").get<std::int64_t>(),
            numberFromJson(rate.at("rate")), numberFromJson(rate.at("low")),
            numberFromJson(rate.at("high"))};
}

/// Throws json::exception and ErrorException.
TrialLimits limitsFrom(const json& item) {
    TrialLimits limits;
    item.at("false-rejects").get_to(limits.falseRejects);
    for (const json& rule : item.at("rules")) {
        limits.rules.push_back(orThrow(ruleFromJson(rule)));
    }
    limits.copies = rateFrom(item.at("copies"));
    limits.samePatient = rateFrom(item.at("same-patient"));
    limits.falseRejected = rateFrom(item.at("false-rejected"));
    return limits;
}

/// Decides again what the limits decide; the rest of a record's reasons stay.
std::vector<Reason> reasonsUnder(const CandidateRecord& record, const FilterLimits& limits) {
    CandidateRecord again;
    for (const Reason reason : record.reasons) {
        // A repetition without a score is one of identical pictures, which no threshold decides.
        const bool isIdentical = reason == Reason::Duplicate && !record.duplicateScore;
        if (reason == Reason::Text || reason == Reason::Blank || reason == Reason::NonFinite ||
            isIdentical) {
            again.add(reason);
        }
    }
    if (!record.detectors.empty()) {
        for (const Reason reason : reasonsOf(record.detectors, limits.rules)) {
            again.add(reason);
        }
    }
    if (limits.distance && record.distance && *record.distance > *limits.distance) {
        again.add(Reason::Quality);
    }
    if (limits.divergence && record.divergence && *record.divergence > *limits.divergence) {
        again.add(Reason::Label);
    }
    const auto duplicates = duplicateDetectorOf(limits.rules);
    if (duplicates && record.duplicateScore &&
        *record.duplicateScore > *limits.rules[*duplicates].all) {
        again.add(Reason::Duplicate);
    }
    return again.reasons;
}

bool wasTaken(const CandidateRecord& record) {
    return !record.reasons.empty() && record.reasons.front() == Reason::Accepted;
}

bool areOfTheSameDetectors(const std::vector<DetectorRule>& a, const std::vector<DetectorRule>& b) {
    return std::ranges::equal(a, b, [](const DetectorRule& one, const DetectorRule& other) {
        return one.detector == other.detector && one.version == other.version;
    });
}

std::int64_t differentNearest(const std::vector<CandidateRecord>& records, std::size_t detector) {
    std::set<std::int64_t> images;
    for (const CandidateRecord& record : records) {
        if (wasTaken(record) && detector < record.detectors.size() &&
            record.detectors[detector].nearest >= 0) {
            images.insert(record.detectors[detector].nearest);
        }
    }
    return static_cast<std::int64_t>(images.size());
}

}  // namespace

Result<std::vector<TrialLimits>> trialLimits(std::span<const DetectorScores> detectors,
                                             const CalibrationOptions& options) {
    std::set<double> shares(std::begin(kShares), std::end(kShares));
    shares.insert(options.falseRejects);
    std::vector<TrialLimits> ladder;
    for (const double share : shares) {
        CalibrationOptions tried = options;
        tried.falseRejects = share;
        const auto calibration = calibrationOf(detectors, tried);
        if (!calibration) {
            return calibration.error();
        }
        TrialLimits limits;
        limits.falseRejects = share;
        for (const DetectorCalibration& one : calibration->detectors) {
            limits.rules.push_back(ruleOf(one));
        }
        limits.copies = calibration->joint.copiesAll;
        limits.samePatient = calibration->joint.recallAll;
        limits.falseRejected = calibration->joint.falseRejectsAll;
        ladder.push_back(std::move(limits));
    }
    return ladder;
}

Result<void> writeTrialLimits(const std::filesystem::path& path,
                              std::span<const TrialLimits> limits) {
    json steps = json::array();
    for (const TrialLimits& one : limits) {
        steps.push_back(toJson(one));
    }
    return files::writeAtomically(path,
                                  json{{"version", kVersion}, {"steps", steps}}.dump(1) + "\n");
}

Result<std::vector<TrialLimits>> readTrialLimits(const std::filesystem::path& path) {
    const auto text = files::readText(path);
    if (!text) {
        return text.error();
    }
    const std::string name = path.filename().string();
    try {
        const json all = json::parse(*text);
        if (all.at("version").get<int>() > kVersion) {
            return Error{ErrorCode::NewerVersion, name, ""};
        }
        std::vector<TrialLimits> limits;
        for (const json& item : all.at("steps")) {
            limits.push_back(limitsFrom(item));
        }
        return limits;
    } catch (const json::exception& exception) {
        return Error{ErrorCode::Corrupt, name, exception.what()};
    } catch (const ErrorException& exception) {
        return Error{ErrorCode::Corrupt, name, exception.error().detail};
    }
}

std::vector<CandidateRecord> decidedAgain(std::span<const CandidateRecord> records,
                                          std::span<const GroupTarget> targets,
                                          const FilterLimits& limits) {
    std::map<std::int64_t, std::int64_t> missing;
    for (const GroupTarget& target : targets) {
        missing[target.group] = target.target;
    }
    std::vector<CandidateRecord> again(records.begin(), records.end());
    const auto take = [&](CandidateRecord& record) {
        std::int64_t& left = missing[record.group];
        record.add(left > 0 ? Reason::Accepted : Reason::Surplus);
        left -= left > 0 ? 1 : 0;
    };
    for (std::size_t index = 0; index < again.size(); ++index) {
        again[index].reasons = reasonsUnder(records[index], limits);
        if (again[index].reasons.empty() && wasTaken(records[index])) {
            take(again[index]);
        }
    }
    for (CandidateRecord& record : again) {
        if (record.reasons.empty()) {
            take(record);
        }
    }
    return again;
}

Result<std::vector<ThresholdTrial>> tryThresholds(const CandidateLedger& ledger,
                                                  std::span<const TrialLimits> limits,
                                                  std::size_t detector, std::stop_token stop) {
    std::vector<ThresholdTrial> trials;
    for (const TrialLimits& one : limits) {
        if (stop.stop_requested()) {
            return std::vector<ThresholdTrial>{};
        }
        if (!areOfTheSameDetectors(one.rules, ledger.limits.rules)) {
            return Error{ErrorCode::InvalidOption, "thresholds",
                         "the detectors were made anew since these images were judged"};
        }
        FilterLimits tried = ledger.limits;
        tried.rules = one.rules;
        const auto records = decidedAgain(ledger.records, ledger.targets, tried);
        trials.push_back(
            {one, summarise(records, ledger.targets, tried), differentNearest(records, detector)});
    }
    return trials;
}

}  // namespace outis::privacy
