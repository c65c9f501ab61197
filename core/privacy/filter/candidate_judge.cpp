// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/candidate_judge.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <ATen/ATen.h>

#include "core/privacy/detectors/stopped.h"
#include "core/privacy/filter/reference_limits.h"
#include "core/privacy/source_selection.h"

namespace outis::privacy {
namespace {

constexpr double kBlank = 2.0;         // standard deviation in grey levels (METHOD 10.2-3)
constexpr std::int64_t kPairs = 4096;  // compared at once, to bound memory

std::optional<double> finiteOnly(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

ErrorException invalid(const char* subject, const char* detail) {
    return ErrorException({ErrorCode::InvalidOption, subject, detail});
}

/// Judges the candidates of one call.
class Judgement {
public:
    Judgement(const JudgeInputs& inputs, const CandidateImages& candidates,
              std::span<CandidateRecord> records, const std::stop_token& stop)
        : inputs_(inputs), records_(records), stop_(stop) {
        const auto count = static_cast<std::int64_t>(records.size());
        if (auto checked = checkImages(candidates.images, 0);
            !checked || candidates.images.size(0) != count ||
            candidates.items.size() != records.size()) {
            throw invalid("candidates", "one picture and one group for each is needed");
        }
        std::vector<std::int64_t> rows;
        for (std::int64_t row = 0; row < count; ++row) {
            CandidateRecord& record = records_[static_cast<std::size_t>(row)];
            if (candidates.text.defined() && candidates.text[row].item<bool>()) {
                record.add(Reason::Text);
            }
            if (candidates.finite.defined() && !candidates.finite[row].item<bool>()) {
                record.add(Reason::NonFinite);
            } else {
                rows.push_back(row);
                items_.push_back(candidates.items[static_cast<std::size_t>(row)]);
            }
        }
        rows_ = rows;
        images_ = candidates.images.index_select(0, at::tensor(rows, at::kLong)).contiguous();
    }

    void run() {
        if (rows_.empty()) {
            return;
        }
        findBlank();
        runDetectors();
        checkQuality();
        checkFindings();
    }

private:
    CandidateRecord& recordOf(std::size_t place) {
        return records_[static_cast<std::size_t>(rows_[place])];
    }

    std::int64_t idOf(std::int64_t galleryRow) const {
        return inputs_.imageIds.empty() ? galleryRow
                                        : inputs_.imageIds.at(static_cast<std::size_t>(galleryRow));
    }

    void findBlank() {
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            const at::Tensor grey = images_[static_cast<std::int64_t>(place)].to(at::kDouble);
            if (grey.std(/*unbiased=*/false).item<double>() < kBlank) {
                recordOf(place).add(Reason::Blank);
            }
        }
    }

    void runDetectors() {
        const std::size_t detectors = inputs_.detectors.size();
        for (const std::int64_t row : rows_) {
            records_[static_cast<std::size_t>(row)].detectors.resize(detectors);
        }
        std::vector<at::Tensor> found;  // I64 [Q, K]: what is verified pairwise
        for (std::size_t index = 0; index < detectors; ++index) {
            if (!inputs_.detectors[index].verifiesPairs) {
                found.push_back(runDetector(index, {inputs_.nearest, {}}));
            }
        }
        found.push_back(ownRows());
        const at::Tensor also = at::cat(found, 1).contiguous();
        for (std::size_t index = 0; index < detectors; ++index) {
            if (inputs_.detectors[index].verifiesPairs) {
                runDetector(index, {1, also});
            }
        }
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            CandidateRecord& record = recordOf(place);
            for (const Reason reason : reasonsOf(record.detectors, inputs_.limits.rules)) {
                record.add(reason);
            }
        }
    }

    /// Gallery rows of each candidate's own patients, -1 behind: I64 [Q, longest].
    at::Tensor ownRows() const {
        std::size_t longest = 0;
        for (const FilterItem* item : items_) {
            longest = std::max(longest, item->own.size());
        }
        at::Tensor rows =
            at::full({static_cast<std::int64_t>(items_.size()), static_cast<std::int64_t>(longest)},
                     -1, at::kLong);
        auto* out = rows.mutable_data_ptr<std::int64_t>();
        for (const FilterItem* item : items_) {
            std::copy(item->own.begin(), item->own.end(), out);
            out += longest;
        }
        return rows;
    }

    at::Tensor runDetector(std::size_t index, const SearchOptions& options) {
        const FilterDetector& one = inputs_.detectors[index];
        const at::Tensor embedded = orThrow(one.detector->embedCandidates(images_, stop_));
        (void)orStop(embedded);
        const Matches matches =
            orThrow(one.detector->search(embedded, *one.gallery, options, stop_));
        if (matches.outcome == Outcome::Stopped) {
            throw Stopped{};
        }
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            const auto row = static_cast<std::int64_t>(place);
            DetectorFinding& finding = recordOf(place).detectors[index];
            finding.score = finiteOnly(matches.score[row][0].item<double>());
            finding.nearest = idOf(matches.index[row][0].item<std::int64_t>());
        }
        compareWithOwn(index, embedded);
        return matches.index;
    }

    void compareWithOwn(std::size_t index, const at::Tensor& embedded) {
        std::vector<std::int64_t> places;
        std::vector<std::int64_t> partners;
        const auto compare = [&] {
            if (!places.empty()) {
                comparePairs(index, embedded, places, partners);
            }
            places.clear();
            partners.clear();
        };
        for (std::size_t place = 0; place < items_.size(); ++place) {
            for (const std::int64_t partner : items_[place]->own) {
                places.push_back(static_cast<std::int64_t>(place));
                partners.push_back(partner);
                if (std::ssize(places) == kPairs) {
                    compare();
                }
            }
        }
        compare();
    }

    void comparePairs(std::size_t index, const at::Tensor& embedded,
                      const std::vector<std::int64_t>& places,
                      const std::vector<std::int64_t>& partners) {
        const FilterDetector& one = inputs_.detectors[index];
        const at::Tensor candidates =
            embedded.index_select(0, at::tensor(places, at::kLong)).contiguous();
        const at::Tensor scores =
            orThrow(one.detector->scores(candidates, *one.gallery, at::tensor(partners, at::kLong)))
                .to(at::kDouble)
                .contiguous();
        const auto* const score = scores.const_data_ptr<double>();
        for (std::size_t pair = 0; pair < places.size(); ++pair) {
            DetectorFinding& finding =
                recordOf(static_cast<std::size_t>(places[pair])).detectors[index];
            if (!std::isfinite(score[pair])) {
                finding.score.reset();  // what cannot be judged is not accepted
            } else if (!finding.ownScore || score[pair] > *finding.ownScore) {
                finding.ownScore = score[pair];
                finding.ownNearest = idOf(partners[pair]);
            }
        }
    }

    void checkQuality() {
        if (!inputs_.features || !inputs_.validationFeatures.defined()) {
            return;
        }
        const at::Tensor features = orThrow(inputs_.features(images_, stop_));
        (void)orStop(features);
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            CandidateRecord& record = recordOf(place);
            record.distance = finiteOnly(nearestDistance(features[static_cast<std::int64_t>(place)],
                                                         inputs_.validationFeatures));
            if (!record.distance) {
                record.add(Reason::NonFinite);
            } else if (inputs_.limits.distance && *record.distance > *inputs_.limits.distance) {
                record.add(Reason::Quality);
            }
        }
    }

    void checkFindings() {
        const bool isAsked = std::any_of(items_.begin(), items_.end(), [](const FilterItem* item) {
            return !item->expected.empty();
        });
        if (!inputs_.findings || !isAsked) {
            return;
        }
        const at::Tensor shown = orThrow(inputs_.findings(images_, stop_));
        const at::Tensor outputs = orStop(shown).to(at::kDouble).contiguous();
        const auto width = static_cast<std::size_t>(outputs.size(1));
        for (std::size_t place = 0; place < rows_.size(); ++place) {
            const std::vector<double>& expected = items_[place]->expected;
            if (expected.empty()) {
                continue;
            }
            if (expected.size() != width) {
                throw invalid("findings", "the judge has another number of classes than a group");
            }
            CandidateRecord& record = recordOf(place);
            const auto compared = consistency(
                expected, std::span(outputs.const_data_ptr<double>() + place * width, width));
            if (!compared || !std::isfinite(compared->jensenShannon.front())) {
                record.add(Reason::NonFinite);
                continue;
            }
            record.divergence = compared->jensenShannon.front();
            if (inputs_.limits.divergence && *record.divergence > *inputs_.limits.divergence) {
                record.add(Reason::Label);
            }
        }
    }

    const JudgeInputs& inputs_;
    std::span<CandidateRecord> records_;
    const std::stop_token& stop_;
    std::vector<std::int64_t> rows_;        ///< candidates that can be judged
    std::vector<const FilterItem*> items_;  ///< of those
    at::Tensor images_;                     ///< of those
};

}  // namespace

Result<CandidateJudge> CandidateJudge::create(JudgeInputs inputs) {
    const auto& rules = inputs.limits.rules;
    bool fits = rules.size() == inputs.detectors.size();
    for (std::size_t index = 0; fits && index < rules.size(); ++index) {
        const DetectorIdentity& identity = inputs.detectors[index].detector->identity();
        fits = identity.name == rules[index].detector && identity.version == rules[index].version;
    }
    if (!fits) {
        return Error{ErrorCode::InvalidOption, "detectors", "the thresholds are of other ones"};
    }
    return CandidateJudge(std::move(inputs));
}

Result<Outcome> CandidateJudge::judge(const CandidateImages& candidates,
                                      std::span<CandidateRecord> records,
                                      std::stop_token stop) const {
    try {
        Judgement(inputs_, candidates, records, stop).run();
        return Outcome::Finished;
    } catch (const Stopped&) {
        return Outcome::Stopped;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
