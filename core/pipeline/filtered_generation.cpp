// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/filtered_generation.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <span>
#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/diffusion/conditioning.h"
#include "core/diffusion/generator.h"
#include "core/pipeline/drawing_device.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/sampling_request.h"
#include "core/privacy/filter/judged_batches.h"
#include "core/privacy/filter/reference_limits.h"

namespace outis::pipeline {

namespace {

/// Judged candidates of a run that may have been stopped; not of the run that is going on, which
/// has another name every time.
std::filesystem::path judgedFolder(const data::Workspace& workspace) {
    return workspace.tensorsDir() / "judged";
}

/// Turns candidates of rounds whose number is not known into a progress that never falls: nearly
/// all is drawn in the first one.
class RoundProgress final : public Observer {
public:
    RoundProgress(Observer& next, std::int64_t first, std::int64_t total)
        : next_(next), first_(first), total_(total) {}

    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t total) override {
        const std::lock_guard lock(mutex_);
        done_ = done;
        all_ = std::max(all_, total);
        show(0);
    }
    /// `share` of a batch of `count` candidates is drawn.
    void drawing(double share, std::int64_t count) {
        const std::lock_guard lock(mutex_);
        show(share * static_cast<double>(count));
    }
    void metric(std::string_view name, std::int64_t step, double value) override {
        next_.metric(name, step, value);
    }
    void picture(std::string_view kind, std::string_view path) override {
        next_.picture(kind, path);
    }
    void warned(const Error& warning) override { next_.warned(warning); }
    void stageFinished(std::string_view, Outcome) override {}

private:
    void show(double more) {
        constexpr double kOfFirst = 0.8;
        const double done = static_cast<double>(done_) + more;
        const auto first = static_cast<double>(std::max<std::int64_t>(first_, 1));
        double share = kOfFirst * std::min(done / first, 1.0);
        if (const auto later = static_cast<double>(all_ - first_); later > 0) {
            share += (1 - kOfFirst) * std::clamp((done - first) / later, 0.0, 1.0);
        }
        shown_ = std::max(shown_, static_cast<std::int64_t>(share * static_cast<double>(total_)));
        next_.progressed(shown_, total_);
    }

    Observer& next_;
    std::mutex mutex_;    ///< several devices draw at the same time
    std::int64_t first_;  ///< candidates of the first round
    std::int64_t total_;
    std::int64_t done_ = 0;
    std::int64_t all_ = 0;
    std::int64_t shown_ = 0;
};

/// Passes on how far a batch is drawn.
class BatchProgress final : public Observer {
public:
    BatchProgress(RoundProgress& round, std::int64_t before, std::int64_t share, std::int64_t count)
        : round_(round), before_(before), share_(share), count_(count) {}
    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t total) override {
        const double part =
            static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(total, 1));
        round_.drawing((static_cast<double>(before_) + part * static_cast<double>(share_)) /
                           static_cast<double>(count_),
                       count_);
    }
    void metric(std::string_view, std::int64_t, double) override {}
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error&) override {}
    void stageFinished(std::string_view, Outcome) override {}

private:
    RoundProgress& round_;
    std::int64_t before_;
    std::int64_t share_;
    std::int64_t count_;
};

/// What a generator can be asked for.
struct Source {
    std::optional<features::ConditionSet> conditions;
    at::Tensor rows;                ///< of the training set that it learned from
    std::int64_t groupsBefore = 0;  ///< groups of the generators before
};

/// What stands behind an item of the filter.
struct Asked {
    std::size_t source = 0;
    std::int64_t group = -1;  ///< pseudo-condition of the source; -1: none
    at::Tensor labels;        ///< F32 [C]; undefined: none
};

std::vector<std::int64_t> rowsOf(const at::Tensor& rows) {
    const at::Tensor dense = rows.contiguous();
    const auto* first = dense.const_data_ptr<std::int64_t>();
    return {first, first + dense.numel()};
}

class FilteredGeneration {
public:
    FilteredGeneration(const StageContext& context, const data::PreparedSet& train)
        : context_(context), train_(train), labels_(positivesOf(train)) {}

    /// Nothing when stopped. Throws ErrorException.
    std::optional<FilteredSamples> run() {
        const auto places = orThrow(generatorPlaces(context_, train_));
        if (!openDevices(places)) {
            return std::nullopt;
        }
        const privacy::JudgeInputs& inputs = filter().judge().inputs();
        if (inputs.findings) {
            shown_ = orThrow(inputs.findings(imagesOf(train_), context_.stop));
            if (!shown_.defined()) {
                return std::nullopt;
            }
        }
        askFor(places);
        privacy::FilterRequest request;
        request.items = items_;
        request.options = context_.options.filter.resolve(context_.options.generate);
        request.duplicates = privacy::duplicateRuleOf(inputs);
        request.generator = digest();
        request.folder = judgedFolder(context_.workspace);
        std::int64_t first = 0;
        for (const privacy::FilterItem& item : items_) {
            first += request.options.candidatesFor(item.target);
        }
        RoundProgress progress(context_.observer, first, context_.options.generate.count);
        progress_ = &progress;
        for (const auto& device : devices_) {
            request.workers.push_back({[this, &device = *device](const privacy::DrawRequest& asked,
                                                                 const std::stop_token& stop) {
                                           return draw(device, asked, stop);
                                       },
                                       &device->filter().judge(),
                                       [&device = *device] { return device.enter(); }});
        }
        const std::string generator = request.generator;
        auto run =
            orThrow(privacy::runFilter(std::move(request), SystemClock(), context_.stop, progress));
        if (run.outcome == Outcome::Stopped) {
            return std::nullopt;
        }
        FilteredSamples samples = inOrder(std::move(run));
        samples.generator = generator;
        return samples;
    }

private:
    [[nodiscard]] const PatientFilter& filter() const { return devices_.front()->filter(); }

    /// False when stopped.
    bool openDevices(const std::vector<GeneratorPlace>& places) {
        std::vector<std::string> names = context_.options.draw.devices;
        if (names.empty()) {
            names.emplace_back();
        }
        for (const std::string& name : names) {
            devices_.push_back(orThrow(DrawingDevice::open(
                context_, name, places, devices_.empty() ? nullptr : devices_.front().get())));
            if (!devices_.back()) {
                return false;
            }
        }
        return true;
    }

    /// Of everything that a drawn picture depends on but its item, seed and guidance.
    [[nodiscard]] std::string digest() const {
        std::string all = filter().note().textState + filter().note().findingsDigest;
        for (std::size_t index = 0; index < sources_.size(); ++index) {
            const diffusion::Generator& generator = devices_.front()->generator(index);
            const auto& conditions = sources_[index].conditions;
            all += generator.checkpointDigest() + std::to_string(generator.imagesSeen()) +
                   (conditions ? conditions->digest() : "");
        }
        all += context_.records.at(Stage::Train).output;
        diffusion::SampleOptions options = context_.options.generate;
        options.compute = {};
        options.batch = 1;
        return toHex(sha256(all + outis::toJson(options).dump()));
    }

    void askFor(const std::vector<GeneratorPlace>& places) {
        std::vector<double> weights;
        for (const GeneratorPlace& place : places) {
            weights.push_back(static_cast<double>(place.rows.size(0)));
        }
        const auto shares = largestRemainder(context_.options.generate.count, weights);
        std::int64_t groups = 0;
        for (std::size_t index = 0; index < places.size(); ++index) {
            Source source{{}, places[index].rows, groups};
            if (context_.options.train.usesPseudo()) {
                source.conditions = orThrow(readConditions(places[index]));
                groups += source.conditions->groups();
            }
            sources_.push_back(std::move(source));
            addItems(places[index], index, shares[index]);
        }
    }

    /// One item for each group, set of findings, or generator that is asked for anything.
    void addItems(const GeneratorPlace& place, std::size_t index, std::int64_t count) {
        const Source& source = sources_[index];
        const Seed seed = derive(Seed{static_cast<std::uint64_t>(context_.options.generate.seed)},
                                 "plan" + place.name);
        // The plan does not look at the seeds of the samples, which only the rounds know.
        const std::vector<Seed> none(static_cast<std::size_t>(count));
        const SamplingPlan plan =
            requestSamples(context_.options.train, labels_.index_select(0, place.rows),
                           source.conditions ? &*source.conditions : nullptr, none, seed)
                .plan;
        std::map<std::string, std::size_t> known;
        for (std::int64_t sample = 0; sample < count; ++sample) {
            Asked asked{index, -1, {}};
            if (plan.labels.defined()) {
                asked.labels = plan.labels[sample];
            }
            const std::string label = labelText(asked.labels, train_.classes());
            std::string key = label;
            if (!plan.groups.empty()) {
                asked.group = plan.groups[static_cast<std::size_t>(sample)];
                key = std::to_string(asked.group);
            }
            const auto [found, isNew] = known.try_emplace(key, items_.size());
            if (isNew) {
                privacy::FilterItem item;
                item.label = label;
                item.own = ownRows(source, asked.group);
                item.expected = expectedOf(source, asked);
                items_.push_back(std::move(item));
                asked_.push_back(asked);
            }
            ++items_[found->second].target;
        }
        numberItems(index, known);
    }

    /// Numbers that do not hang on the order in which the plan comes upon them.
    void numberItems(std::size_t index, const std::map<std::string, std::size_t>& known) {
        const Source& source = sources_[index];
        for (const auto& [key, place] : known) {
            if (asked_[place].group >= 0) {
                items_[place].group = source.groupsBefore + asked_[place].group;
            } else {
                items_[place].group = next_++;
            }
            places_[items_[place].group] = place;
        }
    }

    /// Bool [images of the source]: what the group was made from.
    [[nodiscard]] static at::Tensor membersOf(const Source& source, std::int64_t group) {
        return source.conditions->groupOf().eq(group).logical_and(source.conditions->steers());
    }

    /// All images of the patients of a group; empty without one.
    [[nodiscard]] std::vector<std::int64_t> ownRows(const Source& source,
                                                    std::int64_t group) const {
        if (group < 0) {
            return {};
        }
        const at::Tensor patients = patientsOf(train_);
        const at::Tensor people =
            patients.index_select(0, source.rows.masked_select(membersOf(source, group)));
        return rowsOf(at::isin(patients, people).nonzero().flatten());
    }

    /// p_G of METHOD 10.2-6: what the judge of findings sees on average in the images of a group,
    /// or of a set of findings; empty where nothing is asked for or nobody judges.
    [[nodiscard]] std::vector<double> expectedOf(const Source& source, const Asked& asked) const {
        if (!shown_.defined() || !asked.labels.defined()) {
            return {};
        }
        at::Tensor rows;
        if (asked.group >= 0) {
            rows = source.rows.masked_select(membersOf(source, asked.group));
        } else {
            rows = labels_.eq(asked.labels).all(1).nonzero().flatten();
        }
        return privacy::meanOutput(shown_, rowsOf(rows));
    }

    Result<privacy::DrawnImages> draw(DrawingDevice& device, const privacy::DrawRequest& asked,
                                      const std::stop_token& stop) {
        try {
            privacy::DrawnImages drawn;
            const auto count = std::ssize(asked.seeds);
            drawn.images = at::empty({count, 1, train_.size(), train_.size()}, at::kByte);
            drawn.finite = at::ones({count}, at::kBool);
            std::int64_t before = 0;
            for (std::size_t index = 0; index < sources_.size(); ++index) {
                std::vector<std::int64_t> places;
                for (std::int64_t place = 0; place < count; ++place) {
                    const auto* item = asked.items[static_cast<std::size_t>(place)];
                    if (asked_[places_.at(item->group)].source == index) {
                        places.push_back(place);
                    }
                }
                if (!places.empty() && !drawFrom(device, index, asked, places, before, drawn)) {
                    return privacy::DrawnImages{Outcome::Stopped, {}, {}, {}};
                }
                before += std::ssize(places);
            }
            if (const auto writing = device.filter().writing(drawn.images, stop)) {
                if (!writing->defined()) {
                    return privacy::DrawnImages{Outcome::Stopped, {}, {}, {}};
                }
                drawn.text = *writing;
            }
            return drawn;
        } catch (const ErrorException& exception) {
            return exception.error();
        }
    }

    /// False when stopped.
    bool drawFrom(DrawingDevice& device, std::size_t index, const privacy::DrawRequest& asked,
                  const std::vector<std::int64_t>& places, std::int64_t before,
                  privacy::DrawnImages& drawn) {
        const Source& source = sources_[index];
        diffusion::Generator& generator = device.generator(index);
        std::vector<Seed> seeds;
        std::vector<at::Tensor> labels;
        std::vector<std::int64_t> groups;
        for (const std::int64_t place : places) {
            const auto row = static_cast<std::size_t>(place);
            const Asked& one = asked_[places_.at(asked.items[row]->group)];
            seeds.push_back(asked.seeds[row]);
            groups.push_back(one.group);
            if (one.labels.defined()) {
                labels.push_back(one.labels);
            }
        }
        const bool usesLabels = context_.options.train.usesLabels() && !labels.empty();
        const at::Tensor findings = usesLabels ? at::stack(labels) : at::Tensor();
        at::Tensor conditions;
        if (source.conditions) {
            conditions = diffusion::jointCondition(
                findings,
                source.conditions->sampleConditions(at::tensor(groups, at::kLong), seeds));
        } else if (usesLabels) {
            conditions = diffusion::jointCondition(findings, {});
        }
        diffusion::SampleOptions options = context_.options.generate;
        if (options.guide != "none") {
            options.guidance = asked.guidance;
        }
        BatchProgress progress(*progress_, before, std::ssize(places), std::ssize(asked.seeds));
        const auto samples =
            orThrow(generator.sampleSeeds(options, seeds, conditions, context_.stop, progress));
        if (samples.outcome == Outcome::Stopped) {
            return false;
        }
        const at::Tensor rows = at::tensor(places, at::kLong);
        const bool isLatent = generator.isLatent();
        if (isLatent) {
            drawn.finite.index_copy_(0, rows, at::isfinite(samples.latents).flatten(1).all(1));
        }
        drawn.images.index_copy_(
            0, rows, orThrow(device.space().pictures(isLatent ? samples.latents : samples.images)));
        return true;
    }

    /// The accepted ones in an order by lot, which tells nothing of groups and rounds.
    [[nodiscard]] FilteredSamples inOrder(privacy::FilterRun run) const {
        FilteredSamples samples;
        std::vector<std::int64_t> order(run.accepted.size());
        std::iota(order.begin(), order.end(), 0);
        Philox lot(derive(Seed{static_cast<std::uint64_t>(context_.options.generate.seed)},
                          "order of samples"));
        shuffle(std::span(order), lot);
        std::vector<at::Tensor> labels;
        for (const std::int64_t place : order) {
            const auto& accepted = run.accepted[static_cast<std::size_t>(place)];
            const auto& item = run.items[accepted.item];
            const Asked& asked = asked_[places_.at(item.group)];
            samples.samples.seeds.push_back(run.records[accepted.record].seed);
            samples.samples.folds.push_back(static_cast<std::int64_t>(asked.source));
            samples.samples.groups.push_back(asked.group >= 0 ? item.group : -1);
            samples.records.push_back(accepted.record);
            if (asked.labels.defined()) {
                labels.push_back(asked.labels);
            }
        }
        if (!order.empty()) {
            samples.samples.images = run.images.index_select(0, at::tensor(order, at::kLong));
            samples.samples.labels = labels.empty() ? at::Tensor() : at::stack(labels);
        }
        samples.run = std::move(run);
        return samples;
    }

    const StageContext& context_;
    const data::PreparedSet& train_;
    at::Tensor labels_;
    at::Tensor
        shown_;  ///< findings that the judge sees in the training images; undefined: no judge
    std::vector<std::unique_ptr<DrawingDevice>> devices_;
    RoundProgress* progress_ = nullptr;
    std::vector<Source> sources_;
    std::vector<privacy::FilterItem> items_;
    std::vector<Asked> asked_;                    ///< of items_
    std::map<std::int64_t, std::size_t> places_;  ///< of an item's group in asked_
    std::int64_t next_ = 0;
};

}  // namespace

Result<std::optional<FilteredSamples>> drawFiltered(const StageContext& context,
                                                    const data::PreparedSet& train) {
    try {
        return FilteredGeneration(context, train).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

void forgetJudged(const data::Workspace& workspace) {
    privacy::JudgedBatches(judgedFolder(workspace), "").clear();
}

}  // namespace outis::pipeline
