// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_rounds.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include <ATen/ATen.h>

#include "core/privacy/detectors/stopped.h"

namespace outis::privacy {
namespace {

auto orderOf(const CandidateRecord& record) {
    return std::tuple(record.group, record.round, record.index);
}

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

void note(const MostAlike& most, CandidateRecord& record) {
    if (most.score && (!record.duplicateScore || *most.score > *record.duplicateScore)) {
        record.duplicateScore = most.score;
        record.duplicateOf = most.accepted;
    }
    if (most.isDuplicate) {
        record.add(Reason::Duplicate);
        record.duplicateOf = record.duplicateOf < 0 ? most.accepted : record.duplicateOf;
    }
    if (!most.isFinite) {
        record.add(Reason::NonFinite);
    }
}

}  // namespace

struct FilterRounds::Survivors {
    std::vector<std::size_t> judged;  ///< places among the judged
    SurvivorRows rows;
    std::vector<MostAlike> earlier;  ///< against what earlier rounds accepted
};

Result<FilterRounds> FilterRounds::create(std::vector<FilterItem> items,
                                          const FilterOptions& options, DuplicateRule duplicates) {
    if (auto checked = options.check(); !checked) {
        return checked.error();
    }
    std::ranges::sort(items, {}, &FilterItem::group);
    const auto twice = std::ranges::adjacent_find(items, {}, &FilterItem::group);
    if (twice != items.end()) {
        return invalid("groups", "one of them comes twice");
    }
    if (std::ranges::any_of(items, [](const FilterItem& item) { return item.target < 0; })) {
        return invalid("groups", "a target is negative");
    }
    return FilterRounds(std::move(items), options, duplicates);
}

FilterRounds::FilterRounds(std::vector<FilterItem> items, const FilterOptions& options,
                           DuplicateRule duplicates)
    : items_(std::move(items)), options_(options), images_(duplicates) {
    for (const FilterItem& item : items_) {
        missing_.push_back(item.target);
    }
}

bool FilterRounds::isFinished() const {
    if (round_ >= options_.rounds) {
        return true;
    }
    for (std::size_t place = 0; place < items_.size(); ++place) {
        if (items_[place].isDrawable && missing_[place] > 0) {
            return false;
        }
    }
    return true;
}

std::vector<CandidateRecord> FilterRounds::candidates() const {
    std::vector<CandidateRecord> records;
    if (isFinished()) {
        return records;
    }
    const Seed run{static_cast<std::uint64_t>(options_.seed)};
    for (std::size_t place = 0; place < items_.size(); ++place) {
        const FilterItem& item = items_[place];
        const std::int64_t count = item.isDrawable ? options_.candidatesFor(missing_[place]) : 0;
        for (std::int64_t index = 0; index < count; ++index) {
            CandidateRecord record;
            record.group = item.group;
            record.round = round_;
            record.index = index;
            record.seed = candidateSeed(run, static_cast<std::uint64_t>(item.group),
                                        static_cast<std::uint32_t>(round_),
                                        static_cast<std::uint32_t>(index));
            record.guidance = options_.guidanceOf(round_);
            record.label = item.label;
            records.push_back(std::move(record));
        }
    }
    return records;
}

std::size_t FilterRounds::placeOf(std::int64_t group) const {
    const auto found = std::ranges::lower_bound(items_, group, {}, &FilterItem::group);
    if (found == items_.end() || found->group != group) {
        throw ErrorException(invalid("candidates", "of a group that nothing was asked of"));
    }
    return static_cast<std::size_t>(found - items_.begin());
}

const FilterItem& FilterRounds::itemOf(std::int64_t group) const {
    return items_[placeOf(group)];
}

std::vector<GroupTarget> FilterRounds::targets() const {
    std::vector<GroupTarget> targets;
    for (const FilterItem& item : items_) {
        targets.push_back({item.group, item.target, item.label});
    }
    return targets;
}

void FilterRounds::checkRound(const std::vector<JudgedCandidate>& judged) const {
    const auto expected = candidates();
    const bool fits = std::ranges::equal(
        judged, expected, [](const JudgedCandidate& one, const CandidateRecord& asked) {
            return orderOf(one.record) == orderOf(asked) && one.record.seed == asked.seed &&
                   (one.record.isRejected() || one.image.defined());
        });
    if (!fits) {
        throw ErrorException(invalid("candidates", "not those of this round, each once"));
    }
}

Result<Outcome> FilterRounds::settle(std::vector<JudgedCandidate> judged,
                                     const std::stop_token& stop) {
    try {
        std::ranges::sort(judged, {}, [](const auto& one) { return orderOf(one.record); });
        checkRound(judged);
        Survivors survivors;
        std::vector<at::Tensor> images;
        for (std::size_t place = 0; place < judged.size(); ++place) {
            if (judged[place].record.reasons.empty()) {
                survivors.judged.push_back(place);
                images.push_back(judged[place].image);
            }
        }
        if (!images.empty()) {
            const auto count = std::ssize(images);
            survivors.rows = orThrow(images_.prepare(at::stack(images), stop));
            if (survivors.rows.outcome == Outcome::Stopped) {
                return Outcome::Stopped;
            }
            survivors.earlier = orThrow(images_.compare(survivors.rows, 0, count, 0, stop));
            if (survivors.earlier.empty()) {
                return Outcome::Stopped;
            }
        }
        const std::int64_t roundStart = images_.count();
        std::size_t first = 0;
        while (first < survivors.judged.size()) {
            const auto group = judged[survivors.judged[first]].record.group;
            std::size_t end = first;
            while (end < survivors.judged.size() &&
                   judged[survivors.judged[end]].record.group == group) {
                ++end;
            }
            settleGroup(placeOf(group), survivors, first, end, roundStart, judged, stop);
            first = end;
        }
        for (JudgedCandidate& one : judged) {
            records_.push_back(std::move(one.record));
        }
        ++round_;
        return Outcome::Finished;
    } catch (const Stopped&) {
        return Outcome::Stopped;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

void FilterRounds::settleGroup(std::size_t item, const Survivors& survivors, std::size_t first,
                               std::size_t end, std::int64_t roundStart,
                               std::vector<JudgedCandidate>& judged, const std::stop_token& stop) {
    const auto recordOf = [&](std::size_t survivor) -> CandidateRecord& {
        return judged[survivors.judged[survivor]].record;
    };
    const auto compared = [&](std::size_t survivor, std::size_t number, std::int64_t from) {
        auto found = orThrow(images_.compare(survivors.rows, static_cast<std::int64_t>(survivor),
                                             static_cast<std::int64_t>(number), from, stop));
        if (found.empty()) {
            throw Stopped{};
        }
        return found;
    };
    const auto before = compared(first, end - first, roundStart);
    std::vector<std::size_t> clean;
    for (std::size_t survivor = first; survivor < end; ++survivor) {
        note(survivors.earlier[survivor], recordOf(survivor));
        note(before[survivor - first], recordOf(survivor));
        if (recordOf(survivor).reasons.empty()) {
            clean.push_back(survivor);
        }
    }
    const Seed run{static_cast<std::uint64_t>(options_.seed)};
    const Seed ofGroup = derive(run, "choice", static_cast<std::uint64_t>(items_[item].group));
    Philox lot(derive(ofGroup, "round", static_cast<std::uint64_t>(round_)));
    shuffle(std::span(clean), lot);
    const std::int64_t turnStart = images_.count();
    for (const std::size_t survivor : clean) {
        CandidateRecord& record = recordOf(survivor);
        if (missing_[item] == 0) {
            record.add(Reason::Surplus);
            continue;
        }
        note(compared(survivor, 1, turnStart).front(), record);
        if (record.reasons.empty()) {
            record.add(Reason::Accepted);
            images_.accept(survivors.rows, static_cast<std::int64_t>(survivor));
            accepted_.push_back({item, records_.size() + survivors.judged[survivor]});
            --missing_[item];
        }
    }
}

}  // namespace outis::privacy
