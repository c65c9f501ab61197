// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/inference_attack.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

#include "core/privacy/audit/linkability.h"

namespace outis::privacy {
namespace {

constexpr std::size_t kNeighbours = 5;

std::string tooFewOwned(std::int64_t probes, std::int64_t controls) {
    if (std::min(probes, controls) >= kFewestOwned) {
        return "ok";
    }
    const std::string needed = std::to_string(kFewestOwned);
    return "not testable at this size: " + std::to_string(probes) +
           " probe images of training patients and " + std::to_string(controls) +
           " images of control patients, " + needed + " of each are needed";
}

InferenceRow withoutAnswer(std::string name, std::string detector, std::string state) {
    InferenceRow row;
    row.name = std::move(name);
    row.detector = std::move(detector);
    row.state = std::move(state);
    return row;
}

/// Images of the patients that are in a group, with these groups.
LinkabilityInput inputOf(const DetectorEvidence& detector, const InferenceKnowledge& knowledge,
                         std::int64_t released) {
    LinkabilityInput input;
    input.groupOf = knowledge.groupOf;
    input.train.released = input.control.released = released;
    input.control.values = detector.controlProbes.scores;
    for (std::size_t probe = 0; probe < detector.probes.owner.size(); ++probe) {
        const auto& groups =
            knowledge.groupsOf[static_cast<std::size_t>(detector.probes.owner[probe])];
        if (!groups.empty()) {
            const auto begin =
                detector.probes.scores.begin() + static_cast<std::ptrdiff_t>(probe) * released;
            input.train.values.insert(input.train.values.end(), begin, begin + released);
            input.trainGroups.push_back(groups);
        }
    }
    return input;
}

/// Rows of `reference` followed by `released`, of the images most alike the owned one.
std::vector<std::int64_t> nearestOfBoth(const OwnedImages& owned, std::size_t image,
                                        std::int64_t reference, std::int64_t released) {
    std::vector<std::pair<float, std::int64_t>> all;
    for (const NearestImage& near : owned.reference[image]) {
        all.emplace_back(-near.score, near.image);
    }
    for (std::int64_t row = 0; row < released; ++row) {
        all.emplace_back(-owned.scores[image * static_cast<std::size_t>(released) +
                                       static_cast<std::size_t>(row)],
                         reference + row);
    }
    const auto kept = std::min(all.size(), kNeighbours);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end());
    std::vector<std::int64_t> rows;
    for (std::size_t place = 0; place < kept; ++place) {
        rows.push_back(all[place].second);
    }
    return rows;
}

/// What an attacker says of owned images, with the release and without it.
struct Predictions {
    AttributeTable with;
    AttributeTable without;
};

Predictions predictionsOf(const OwnedImages& owned, const InferenceKnowledge& knowledge) {
    AttributeTable both = knowledge.reference;
    both.codes.insert(both.codes.end(), knowledge.released.codes.begin(),
                      knowledge.released.codes.end());
    std::vector<std::vector<std::int64_t>> with;
    std::vector<std::vector<std::int64_t>> without;
    for (std::size_t image = 0; image < owned.owner.size(); ++image) {
        with.push_back(
            nearestOfBoth(owned, image, knowledge.reference.rows(), knowledge.released.rows()));
        without.emplace_back();
        for (const NearestImage& near : owned.reference[image]) {
            without.back().push_back(near.image);
        }
    }
    return {predictedFrom(with, both), predictedFrom(without, knowledge.reference)};
}

std::int32_t mostFrequentOf(const AttributeTable& table, std::size_t attribute) {
    std::map<std::int32_t, std::int64_t> counts;
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::int32_t code = table.at(row, attribute);
        if (code >= 0) {
            ++counts[code];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    return most == counts.end() ? -1 : most->first;
}

AttributeGuesses guessesOf(std::size_t attribute, const InferenceKnowledge& knowledge,
                           const Predictions& probes, const Predictions& controls) {
    AttributeGuesses guesses;
    guesses.name = knowledge.reference.names[attribute];
    const std::int32_t usual = mostFrequentOf(knowledge.reference, attribute);
    for (std::int64_t row = 0; row < knowledge.probes.rows(); ++row) {
        const std::int32_t truth = knowledge.probes.at(row, attribute);
        if (truth >= 0) {
            guesses.train.push_back(probes.with.at(row, attribute) == truth);
            guesses.without.push_back(probes.without.at(row, attribute) == truth);
            guesses.naive.push_back(usual == truth);
        }
    }
    for (std::int64_t row = 0; row < knowledge.controls.rows(); ++row) {
        const std::int32_t truth = knowledge.controls.at(row, attribute);
        if (truth >= 0) {
            guesses.control.push_back(controls.with.at(row, attribute) == truth);
        }
    }
    return guesses;
}

bool fits(const AuditEvidence& evidence, const InferenceKnowledge& knowledge) {
    const auto& detector = evidence.detectors.front();
    const auto& names = knowledge.reference.names;
    return knowledge.released.names == names && knowledge.probes.names == names &&
           knowledge.controls.names == names && knowledge.released.rows() == evidence.released &&
           knowledge.probes.rows() == std::ssize(detector.probes.owner) &&
           knowledge.controls.rows() == std::ssize(detector.controlProbes.owner) &&
           detector.probes.reference.size() == detector.probes.owner.size() &&
           detector.controlProbes.reference.size() == detector.controlProbes.owner.size();
}

}  // namespace

Result<InferenceResult> linkabilityOf(const AuditEvidence& evidence,
                                      const InferenceKnowledge& knowledge, Seed seed) {
    const bool hasGroups = !knowledge.groupOf.empty();
    if (hasGroups && (std::ssize(knowledge.groupOf) != evidence.released ||
                      std::ssize(knowledge.groupsOf) != evidence.population.train)) {
        return Error{ErrorCode::InvalidOption, "linkability", "groups do not fit"};
    }
    InferenceResult result;
    for (const DetectorEvidence& detector : evidence.detectors) {
        if (!hasGroups) {
            result.rows.push_back(
                withoutAnswer("linking", detector.detector,
                              "not testable: no groups of patients are known of the release"));
            continue;
        }
        const auto input = inputOf(detector, knowledge, evidence.released);
        const std::string state =
            tooFewOwned(input.train.probes(), std::ssize(detector.controlProbes.owner));
        if (state != "ok") {
            result.rows.push_back(withoutAnswer("linking", detector.detector, state));
            continue;
        }
        auto linked = linkability(input, derive(seed, detector.detector));
        if (!linked) {
            return linked.error();
        }
        for (InferenceRow& row : linked->rows) {
            row.detector = detector.detector;
            result.rows.push_back(std::move(row));
        }
    }
    return result;
}

Result<InferenceResult> inferenceOf(const AuditEvidence& evidence,
                                    const InferenceKnowledge& knowledge) {
    if (evidence.detectors.empty() || !fits(evidence, knowledge)) {
        return Error{ErrorCode::InvalidOption, "inference", "the tables do not fit"};
    }
    const DetectorEvidence& detector = evidence.detectors.front();
    const auto probes = predictionsOf(detector.probes, knowledge);
    const auto controls = predictionsOf(detector.controlProbes, knowledge);
    InferenceResult result;
    for (std::size_t attribute = 0; attribute < knowledge.reference.names.size(); ++attribute) {
        const auto guesses = guessesOf(attribute, knowledge, probes, controls);
        const std::string state =
            tooFewOwned(std::ssize(guesses.train), std::ssize(guesses.control));
        if (state != "ok") {
            result.rows.push_back(withoutAnswer(guesses.name, detector.detector, state));
            continue;
        }
        auto judged = attributeInference(std::vector{guesses});
        if (!judged) {
            return judged.error();
        }
        judged->rows.front().detector = detector.detector;
        result.rows.push_back(std::move(judged->rows.front()));
    }
    return result;
}

}  // namespace outis::privacy
