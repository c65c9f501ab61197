// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/filter_run.h"

#include <doctest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <set>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/privacy/filter/judged_batches.h"
#include "core/privacy/filter/threshold_trials.h"
#include "tests/core/privacy/filter/made_filter.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::privacy;
using outis::test::freshPicture;
using outis::test::MadeFilter;

namespace {

/// Every third candidate is a copy of a training image, as it is or mirrored; groups from 100 on
/// give copies only; group 50 gives the same picture every time.
class FakeGenerator {
public:
    explicit FakeGenerator(const MadeFilter& filter) : train_(filter.train.images) {}

    Result<DrawnImages> operator()(const DrawRequest& request, std::stop_token /*stop*/) {
        ++calls;
        DrawnImages drawn;
        if (calls == stopAt) {
            drawn.outcome = Outcome::Stopped;
            return drawn;
        }
        std::vector<at::Tensor> images;
        for (std::size_t place = 0; place < request.seeds.size(); ++place) {
            images.push_back(imageOf(request.items[place]->group, request.seeds[place]));
            seeds.insert(request.seeds[place].value);
            ++drawnImages;
        }
        drawn.images = at::stack(images);
        return drawn;
    }

    int calls = 0;
    int stopAt = -1;
    std::set<std::uint64_t> seeds;
    std::size_t drawnImages = 0;

private:
    at::Tensor imageOf(std::int64_t group, Seed seed) const {
        const auto patient = static_cast<std::int64_t>(mix(seed.value) % 12);
        const bool isCopy = group >= 100 || seed.value % 3 == 0;
        if (isCopy) {
            return seed.value % 2 == 0 ? train_[patient] : train_[patient].flip({2});
        }
        return freshPicture(group == 50 ? Seed{50} : seed);
    }
    at::Tensor train_;
};

std::vector<FilterItem> items() {
    std::vector<FilterItem> all;
    for (std::int64_t group = 0; group < 6; ++group) {
        all.push_back({group, 1 + group, group % 2 == 0 ? "Mass" : "", {group}, {}, true});
    }
    return all;
}

FilterRequest requestFor(const MadeFilter& filter, FakeGenerator& generator) {
    FilterRequest request;
    request.items = items();
    request.workers = {
        {[&](const DrawRequest& asked, std::stop_token stop) { return generator(asked, stop); },
         filter.judge.get(),
         {}}};
    request.duplicates = duplicateRuleOf(filter.judge->inputs());
    request.options.candidates = 3;
    request.options.batch = 4;
    request.options.seed = 11;
    return request;
}

Result<FilterRun> run(FilterRequest request) {
    test::FakeClock clock;
    SilentObserver observer;
    return runFilter(std::move(request), clock, {}, observer);
}

std::string textOf(const FilterRun& result) {
    nlohmann::json text = toJson(result.summary);
    for (const CandidateRecord& record : result.records) {
        text["records"].push_back(toJson(record));
    }
    for (const AcceptedCandidate& accepted : result.accepted) {
        text["accepted-images"].push_back({accepted.item, accepted.record});
    }
    return text.dump();
}

bool same(const FilterRun& a, const FilterRun& b) {
    return textOf(a) == textOf(b) && a.images.defined() == b.images.defined() &&
           (!a.images.defined() || at::equal(a.images, b.images));
}

}  // namespace

TEST_CASE("no planted copy is accepted, mirrored or not, and targets are met without them") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    const auto result = run(requestFor(filter, generator));
    REQUIRE_RESULT(result);
    std::size_t planted = 0;
    for (const CandidateRecord& record : result->records) {
        if (record.seed.value % 3 == 0) {
            ++planted;
            CHECK(record.isRejected());
            CHECK(std::ranges::count(record.reasons, Reason::Any) == 1);
        }
    }
    CHECK(planted > 5);
    CHECK(result->summary.state == "ok");
    CHECK(result->summary.accepted == 21);
    CHECK(result->summary.gaveUp == 0);
    CHECK(result->images.size(0) == 21);
    CHECK(result->accepted.size() == 21);
    CHECK(result->records.size() == generator.drawnImages);
    CHECK(generator.seeds.size() == generator.drawnImages);  // no seed twice
    for (std::size_t place = 0; place < result->accepted.size(); ++place) {
        const CandidateRecord& record = result->records[result->accepted[place].record];
        CHECK(record.reasons == std::vector{Reason::Accepted});
        CHECK(record.group == result->items[result->accepted[place].item].group);
        CHECK(
            at::equal(result->images[static_cast<std::int64_t>(place)], freshPicture(record.seed)));
    }
    CHECK(result->summary.surplus > 0);
}

TEST_CASE("batches, the order of items and stops change nothing") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    const auto reference = run(requestFor(filter, generator));
    REQUIRE_RESULT(reference);
    FilterRequest other = requestFor(filter, generator);
    std::ranges::reverse(other.items);
    other.options.batch = 1000;
    const auto reordered = run(other);
    REQUIRE_RESULT(reordered);
    CHECK(same(*reference, *reordered));
    const int calls = [&] {
        FakeGenerator counting(filter);
        REQUIRE_RESULT(run(requestFor(filter, counting)));
        return counting.calls;
    }();
    REQUIRE(calls > 4);
    for (int stopAt = 1; stopAt <= calls; stopAt += 2) {
        const test::TemporaryFolder folder;
        FakeGenerator interrupted(filter);
        interrupted.stopAt = stopAt;
        FilterRequest first = requestFor(filter, interrupted);
        first.folder = folder / "judged";
        const auto stopped = run(first);
        REQUIRE_RESULT(stopped);
        CHECK(stopped->outcome == Outcome::Stopped);
        FakeGenerator second(filter);
        FilterRequest again = requestFor(filter, second);
        again.folder = folder / "judged";
        const auto resumed = run(again);
        REQUIRE_RESULT(resumed);
        CHECK(same(*reference, *resumed));
        CHECK(second.calls == calls - stopAt + 1);  // nothing is drawn twice
    }
}

TEST_CASE("saved candidates of another filter are not used") {
    const MadeFilter filter;
    const test::TemporaryFolder folder;
    FakeGenerator generator(filter);
    FilterRequest first = requestFor(filter, generator);
    first.folder = folder.path();
    REQUIRE_RESULT(run(first));
    const std::size_t drawn = generator.drawnImages;
    first.generator = "another";
    REQUIRE_RESULT(run(first));
    CHECK(generator.drawnImages == 2 * drawn);
    folder.write("judged-0-1.safetensors", "damaged");
    const auto repaired = run(first);
    REQUIRE_RESULT(repaired);
    CHECK(generator.drawnImages == 2 * drawn + 4);
    FakeGenerator fresh(filter);
    CHECK(same(*repaired, *run(requestFor(filter, fresh))));
}

TEST_CASE("workers may judge any part of a round in any order") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    const FilterRequest request = requestFor(filter, generator);
    const auto reference = run(request);
    REQUIRE_RESULT(reference);
    auto rounds = FilterRounds::create(request.items, request.options, request.duplicates);
    REQUIRE_RESULT(rounds);
    while (!rounds->isFinished()) {
        std::vector<JudgedCandidate> judged;
        const auto asked = rounds->candidates();
        for (std::size_t worker = 0; worker < 3; ++worker) {
            for (std::size_t place = worker; place < asked.size(); place += 3) {
                std::vector<CandidateRecord> one = {asked[asked.size() - 1 - place]};
                const FilterItem* item = &rounds->itemOf(one[0].group);
                const auto drawn = generator({{item}, {one[0].seed}, 0, 1}, {});
                REQUIRE_RESULT(drawn);
                REQUIRE_RESULT(filter.judge->judge({drawn->images, {}, {}, {item}}, one, {}));
                one[0].time = toIso8601(test::FakeClock().now());
                judged.push_back({one[0], drawn->images[0]});
            }
        }
        auto incomplete = judged;
        incomplete.pop_back();
        CHECK_FALSE(rounds->settle(incomplete, {}));
        REQUIRE_RESULT(rounds->settle(judged, {}));
    }
    CHECK(at::equal(rounds->images(), reference->images));
    CHECK(toJson(summarise(rounds->records(), rounds->targets(), filter.judge->inputs().limits)) ==
          toJson(reference->summary));
}

TEST_CASE("several workers at once give the ledger and images of one, also after a stop") {
    const MadeFilter filter;
    FakeGenerator one(filter);
    const auto reference = run(requestFor(filter, one));
    REQUIRE_RESULT(reference);
    for (const std::size_t count : {2U, 3U}) {
        const test::TemporaryFolder folder;
        std::vector<FakeGenerator> generators(count, FakeGenerator(filter));
        std::atomic<int> inside = 0;
        const auto requestWith = [&](std::size_t workers) {
            FilterRequest request = requestFor(filter, one);
            request.folder = folder / "judged";
            request.workers.clear();
            for (std::size_t worker = 0; worker < workers; ++worker) {
                request.workers.push_back({[&generator = generators[worker]](
                                               const DrawRequest& asked, std::stop_token stop) {
                                               return generator(asked, stop);
                                           },
                                           filter.judge.get(),
                                           [&inside] {
                                               ++inside;
                                               return std::shared_ptr<void>(
                                                   &inside, [](void* entered) {
                                                       --*static_cast<std::atomic<int>*>(entered);
                                                   });
                                           }});
            }
            return request;
        };
        for (FakeGenerator& generator : generators) {
            generator.stopAt = 1;  // every one: which of them gets work first is left open
        }
        const auto stopped = run(requestWith(count));
        REQUIRE_RESULT(stopped);
        CHECK(stopped->outcome == Outcome::Stopped);
        for (FakeGenerator& generator : generators) {
            generator.stopAt = -1;
        }
        CHECK(inside == 0);
        const auto fewer = run(requestWith(count - 1));  // goes on with another number
        REQUIRE_RESULT(fewer);
        CHECK(same(*reference, *fewer));
        JudgedBatches(folder / "judged", "").clear();
        const auto together = run(requestWith(count));
        REQUIRE_RESULT(together);
        CHECK(same(*reference, *together));
    }
    FilterRequest nobody = requestFor(filter, one);
    nobody.workers.clear();
    CHECK_FALSE(run(nobody));
}

TEST_CASE("the first failure in the order of work is the one that is told") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    FilterRequest request = requestFor(filter, generator);
    request.options.batch = 1;
    const FilterWorker failing{
        [](const DrawRequest& asked, std::stop_token) -> Result<DrawnImages> {
            return Error{ErrorCode::DeviceFailed, "group",
                         std::to_string(asked.items.front()->group)};
        },
        filter.judge.get(),
        {}};
    request.workers = {failing, failing};
    const auto result = run(request);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::DeviceFailed);
    CHECK(result.error().detail == "0");
}

TEST_CASE("what cannot be had is given up and counted, never taken") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    FilterRequest request = requestFor(filter, generator);
    request.items = {{100, 2, "Mass", {}, {}, true},        // copies only
                     {101, 3, "Effusion", {1}, {}, false},  // nothing can be drawn
                     {102, 0, "Nodule", {2}, {}, true}};    // nothing is asked for
    const auto result = run(request);
    REQUIRE_RESULT(result);
    CHECK_FALSE(result->images.defined());
    CHECK(result->summary.accepted == 0);
    CHECK(result->summary.gaveUp == 5);
    CHECK(result->summary.candidates == 9);  // three rounds of three
    CHECK(result->summary.rejected == 9);
    CHECK(result->records.back().guidance == doctest::Approx(1.0));
    for (const LabelCount& label : result->summary.labels) {
        if (label.label == "Mass") {
            CHECK(label.shortage.starts_with("0 of 2, because of 9 candidates 9 resembled"));
        }
        if (label.label == "Effusion") {
            CHECK(label.shortage == "0 of 3, because no candidate could be drawn");
        }
    }
    request.items = {};
    const auto nothing = run(request);
    REQUIRE_RESULT(nothing);
    CHECK(nothing->records.empty());
    request.items = {{1, 1, "", {}, {}, true}, {1, 1, "", {}, {}, true}};
    CHECK(run(request).error().subject == "groups");
}

TEST_CASE("a picture is released once") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    for (const bool hasDetector : {true, false}) {
        FilterRequest request = requestFor(filter, generator);
        request.items = {{50, 4, "", {}, {}, true}};
        if (!hasDetector) {
            request.duplicates = {};
        }
        const auto result = run(request);
        REQUIRE_RESULT(result);
        CHECK(result->summary.accepted == 1);
        CHECK(result->summary.reasons.at(Reason::Duplicate).all > 2);
        CHECK(result->records.back().duplicateOf <= 0);
    }
}

TEST_CASE("detectors that could not be calibrated decide nothing, and the result says so") {
    const MadeFilter filter(/*isUsable=*/false);
    FakeGenerator generator(filter);
    FilterRequest request = requestFor(filter, generator);
    CHECK(request.duplicates.detector == nullptr);
    const auto result = run(request);
    REQUIRE_RESULT(result);
    CHECK(result->summary.state.starts_with("not a filter against copies"));
    CHECK(result->summary.reasons.count(Reason::Any) == 0);
    CHECK(result->records.front().detectors.front().score.has_value());  // measured all the same
    // The same ledger under thresholds that work shows what would have been found.
    const MadeFilter usable;
    std::vector<GroupTarget> targets;
    for (const FilterItem& item : result->items) {
        targets.push_back({item.group, item.target, item.label});
    }
    const auto other = whatIf(result->records, targets, usable.judge->inputs().limits);
    CHECK(other.reasons.at(Reason::Any).all > 0);
}

TEST_CASE("decided again under its own limits, a run's ledger stays as it is") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    FilterRequest request = requestFor(filter, generator);
    request.items.push_back({50, 3, "", {1}, {}, true});  // the same picture every time
    const auto result = run(request);
    REQUIRE_RESULT(result);
    CHECK(result->summary.reasons.at(Reason::Duplicate).primary > 0);
    CHECK(result->summary.surplus > 0);
    std::vector<GroupTarget> targets;
    for (const FilterItem& item : result->items) {
        targets.push_back({item.group, item.target, item.label});
    }
    const auto again = decidedAgain(result->records, targets, filter.judge->inputs().limits);
    REQUIRE(again.size() == result->records.size());
    for (std::size_t place = 0; place < again.size(); ++place) {
        CHECK(again[place].reasons == result->records[place].reasons);
    }
}

TEST_CASE("of the survivors one is taken by lot: neither the first nor the most or least alike") {
    const MadeFilter filter;
    FakeGenerator generator(filter);
    auto request = requestFor(filter, generator);
    request.items.clear();
    for (std::int64_t group = 0; group < 40; ++group) {
        request.items.push_back({group, 1, "", {}, {}, true});
    }
    request.options.candidates = 8;
    const auto result = run(std::move(request));
    REQUIRE_RESULT(result);
    CHECK(result->summary.accepted == 40);
    const auto likeness = [](const CandidateRecord* one) { return *one->detectors[1].score; };
    std::int64_t first = 0;
    std::int64_t most = 0;
    std::int64_t least = 0;
    std::int64_t chosen = 0;
    for (std::int64_t group = 0; group < 40; ++group) {
        std::vector<const CandidateRecord*> survivors;
        const CandidateRecord* taken = nullptr;
        for (const CandidateRecord& record : result->records) {
            const bool isTaken = record.reasons == std::vector{Reason::Accepted};
            if (record.group == group && record.round == 0 &&
                (isTaken || record.reasons == std::vector{Reason::Surplus})) {
                survivors.push_back(&record);
                taken = isTaken ? &record : taken;
            }
        }
        if (taken == nullptr || survivors.size() < 3) {
            continue;
        }
        ++chosen;
        first += taken == survivors.front() ? 1 : 0;
        most += taken == std::ranges::max(survivors, {}, likeness) ? 1 : 0;
        least += taken == std::ranges::min(survivors, {}, likeness) ? 1 : 0;
    }
    CHECK(chosen > 25);
    // A fifth of them each by lot; the seed is fixed.
    for (const std::int64_t count : {first, most, least}) {
        CHECK(count > 0);
        CHECK(count < chosen / 2);
    }
}
