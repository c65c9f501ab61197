// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_run.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/privacy/filter/judged_batches.h"

namespace outis::privacy {
namespace {

constexpr int kVersion = 1;  // of the rules; other rules, other fingerprints

/// Of everything that the judged batches depend on.
std::string fingerprintOf(const FilterRequest& request, const std::vector<FilterItem>& items) {
    const JudgeInputs& inputs = request.workers.front().judge->inputs();
    nlohmann::json facts = {{"version", kVersion},
                            {"options", outis::toJson(request.options)},
                            {"limits", toJson(inputs.limits)},
                            {"ids", inputs.imageIds},
                            {"nearest", inputs.nearest},
                            {"checks", {bool(inputs.features), bool(inputs.findings)}},
                            {"generator", request.generator}};
    for (const FilterItem& item : items) {
        facts["items"].push_back(
            {item.group, item.target, item.label, item.own, item.expected, item.isDrawable});
    }
    return toHex(sha256(facts.dump()));
}

class Runner {
public:
    Runner(const FilterRequest& request, FilterRounds& rounds, const Clock& clock,
           std::stop_token stop, Observer& observer)
        : request_(request),
          rounds_(rounds),
          batches_(request.folder, fingerprintOf(request, rounds.items())),
          clock_(clock),
          stop_(std::move(stop)),
          observer_(observer) {}

    /// Throws ErrorException.
    Outcome run() {
        while (!rounds_.isFinished()) {
            auto judged = judgeRound();
            if (!judged || orThrow(rounds_.settle(*std::move(judged), stop_)) == Outcome::Stopped) {
                return Outcome::Stopped;
            }
            report();
        }
        return Outcome::Finished;
    }

private:
    using Judged = std::vector<JudgedCandidate>;

    /// What the batches of a round have in common while workers share them.
    struct Round {
        std::vector<CandidateRecord> wanted;
        std::vector<std::optional<Judged>> batches;
        std::atomic<std::size_t> next = 0;   ///< batch that the next free worker takes
        std::atomic<bool> isBroken = false;  ///< a worker failed: the others end
        std::mutex mutex;                    ///< of what follows, and of the observer
        std::size_t done = 0;                ///< candidates
        std::map<std::size_t, std::exception_ptr> failures;  ///< by batch
    };

    /// Nothing when stopped.
    std::optional<Judged> judgeRound() {
        const auto size = static_cast<std::size_t>(request_.options.batch);
        Round round;
        round.wanted = rounds_.candidates();
        round.batches.resize((round.wanted.size() + size - 1) / size);
        if (request_.workers.size() == 1) {
            work(request_.workers.front(), round);
        } else {
            std::vector<std::jthread> threads;
            for (const FilterWorker& worker : request_.workers) {
                threads.emplace_back([this, &worker, &round] {
                    const auto kept = worker.enter ? worker.enter() : nullptr;
                    work(worker, round);
                });
            }
        }
        if (!round.failures.empty()) {
            std::rethrow_exception(round.failures.begin()->second);
        }
        Judged all;
        all.reserve(round.wanted.size());
        for (auto& judged : round.batches) {
            if (!judged) {
                return std::nullopt;
            }
            std::move(judged->begin(), judged->end(), std::back_inserter(all));
        }
        before_ += std::ssize(round.wanted);
        return all;
    }

    /// One worker's part of a round: batches for as long as there are any.
    void work(const FilterWorker& worker, Round& round) {
        const auto size = static_cast<std::size_t>(request_.options.batch);
        while (!round.isBroken) {
            const std::size_t batch = round.next++;
            if (batch >= round.batches.size()) {
                return;
            }
            const auto first = static_cast<std::ptrdiff_t>(batch * size);
            const auto end =
                static_cast<std::ptrdiff_t>(std::min(batch * size + size, round.wanted.size()));
            try {
                round.batches[batch] =
                    batchOf(worker, {round.wanted.begin() + first, round.wanted.begin() + end},
                            static_cast<std::int64_t>(batch));
                if (!round.batches[batch]) {
                    return;  // stopped
                }
                const std::lock_guard lock(round.mutex);
                round.done += static_cast<std::size_t>(end - first);
                observer_.progressed(before_ + static_cast<std::int64_t>(round.done),
                                     before_ + std::ssize(round.wanted));
            } catch (...) {
                const std::lock_guard lock(round.mutex);
                round.failures.emplace(batch, std::current_exception());
                round.isBroken = true;
            }
        }
    }

    std::optional<Judged> batchOf(const FilterWorker& worker, std::vector<CandidateRecord> records,
                                  std::int64_t batch) {
        if (!request_.folder.empty()) {
            if (auto known = batches_.load(rounds_.round(), batch)) {
                return known;
            }
        }
        if (stop_.stop_requested()) {
            return std::nullopt;
        }
        auto judged = drawAndJudge(worker, std::move(records));
        if (judged && !request_.folder.empty()) {
            orThrow(batches_.save(rounds_.round(), batch, *judged));
        }
        return judged;
    }

    std::optional<Judged> drawAndJudge(const FilterWorker& worker,
                                       std::vector<CandidateRecord> records) {
        DrawRequest asked;
        asked.round = rounds_.round();
        asked.guidance = request_.options.guidanceOf(asked.round);
        for (const CandidateRecord& record : records) {
            asked.items.push_back(&rounds_.itemOf(record.group));
            asked.seeds.push_back(record.seed);
        }
        const DrawnImages drawn = orThrow(worker.draw(asked, stop_));
        if (drawn.outcome == Outcome::Stopped) {
            return std::nullopt;
        }
        const CandidateImages candidates{drawn.images, drawn.finite, drawn.text, asked.items};
        if (orThrow(worker.judge->judge(candidates, records, stop_)) == Outcome::Stopped) {
            return std::nullopt;
        }
        const std::string time = toIso8601(clock_.now());
        Judged judged;
        for (std::size_t place = 0; place < records.size(); ++place) {
            records[place].time = time;
            const bool survives = records[place].reasons.empty();
            judged.push_back(
                {std::move(records[place]),
                 survives ? drawn.images[static_cast<std::int64_t>(place)].clone() : at::Tensor()});
        }
        return judged;
    }

    void report() {
        const auto& records = rounds_.records();
        const auto rejected = std::ranges::count_if(
            records, [](const CandidateRecord& record) { return record.isRejected(); });
        observer_.metric("accepted", before_, static_cast<double>(rounds_.accepted().size()));
        observer_.metric("rejected", before_, static_cast<double>(rejected));
    }

    const FilterRequest& request_;
    FilterRounds& rounds_;
    JudgedBatches batches_;
    const Clock& clock_;
    std::stop_token stop_;
    Observer& observer_;
    std::int64_t before_ = 0;  ///< candidates of finished rounds
};

}  // namespace

DuplicateRule duplicateRuleOf(const JudgeInputs& inputs) {
    const auto index = duplicateDetectorOf(inputs.limits.rules);
    if (!index) {
        return {};
    }
    const FilterDetector& one = inputs.detectors[*index];
    return {one.detector, one.gallery, inputs.limits.rules[*index].all};
}

Result<FilterRun> runFilter(FilterRequest request, const Clock& clock, std::stop_token stop,
                            Observer& observer) {
    if (request.workers.empty()) {
        return Error{ErrorCode::InvalidOption, "workers", "at least one is needed"};
    }
    auto rounds =
        FilterRounds::create(std::move(request.items), request.options, request.duplicates);
    if (!rounds) {
        return rounds.error();
    }
    try {
        Runner runner(request, *rounds, clock, std::move(stop), observer);
        FilterRun run;
        run.outcome = runner.run();
        if (run.outcome == Outcome::Stopped) {
            return run;
        }
        run.images = rounds->images();
        run.accepted = rounds->accepted();
        run.records = rounds->records();
        run.summary = summarise(run.records, rounds->targets(),
                                request.workers.front().judge->inputs().limits);
        run.items = rounds->items();
        return run;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
