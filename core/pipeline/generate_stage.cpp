// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/filtered_generation.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/plain_drawing.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/candidate_ledger.h"

namespace outis::pipeline {

namespace {

/// A row of the catalogue for a candidate. The scores stay in the ledger.
data::CandidateRow candidateRow(const std::string& run, std::int64_t index,
                                const privacy::CandidateRecord& record,
                                std::optional<std::size_t> shown) {
    data::CandidateRow row;
    row.run = run;
    row.index = index;
    row.seed = record.seed.value;
    row.label = record.label;
    row.decision = "rejected";
    row.reason = std::string(privacy::reasonName(record.reasons.front()));
    if (shown && *shown < record.detectors.size() && record.detectors[*shown].nearest >= 0) {
        row.nearest = data::ImageId{record.detectors[*shown].nearest};
    }
    return row;
}

/// Whose nearest image the catalogue shows: the copy detector's; without it, the first one's.
std::optional<std::size_t> shownDetectorOf(const privacy::FilterLimits& limits) {
    const auto copy =
        std::ranges::find(limits.rules, privacy::kCopy, &privacy::DetectorRule::detector);
    if (limits.rules.empty()) {
        return std::nullopt;
    }
    return copy == limits.rules.end() ? 0 : static_cast<std::size_t>(copy - limits.rules.begin());
}

/// The samples first, in their order, then what was not taken.
std::vector<data::CandidateRow> candidateRows(const std::string& run,
                                              const FilteredSamples& filtered) {
    const auto shown = shownDetectorOf(filtered.run.summary.limits);
    const auto& records = filtered.run.records;
    std::vector<bool> isTaken(records.size(), false);
    std::vector<data::CandidateRow> rows;
    for (const std::size_t record : filtered.records) {
        isTaken[record] = true;
        rows.push_back(candidateRow(run, std::ssize(rows), records[record], shown));
        rows.back().decision = "accepted";
    }
    for (std::size_t record = 0; record < records.size(); ++record) {
        if (!isTaken[record]) {
            rows.push_back(candidateRow(run, std::ssize(rows), records[record], shown));
        }
    }
    return rows;
}

std::vector<data::CandidateRow> plainRows(const std::string& run, const DrawnSamples& drawn,
                                          const std::vector<std::string>& classes) {
    std::vector<data::CandidateRow> rows;
    for (std::int64_t index = 0; index < drawn.images.size(0); ++index) {
        data::CandidateRow row;
        row.run = run;
        row.index = index;
        row.seed = drawn.seeds[static_cast<std::size_t>(index)].value;
        row.label = drawn.labels.defined() ? labelText(drawn.labels[index], classes) : "";
        row.decision = "accepted";
        row.reason = "filter off";
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A picture of each sample, and the rows of all candidates; the samples' come first.
Result<void> keepPictures(StageContext& context, const std::filesystem::path& folder,
                          const at::Tensor& images, std::vector<data::CandidateRow> rows) {
    for (std::int64_t index = 0; index < images.size(0); ++index) {
        const auto path = folder / pictureName(index);
        if (auto written = writePicture(path, toGreyImage(images[index])); !written) {
            return written;
        }
        rows[static_cast<std::size_t>(index)].storedPath =
            std::filesystem::relative(path, context.workspace.root()).generic_string();
    }
    return context.catalogue.addCandidates(rows);
}

/// candidates.jsonl and filter.json beside the samples.
Result<void> keepLedger(const std::filesystem::path& folder, const FilteredSamples& filtered) {
    std::vector<privacy::GroupTarget> targets;
    for (const privacy::FilterItem& item : filtered.run.items) {
        targets.push_back({item.group, item.target, item.label});
    }
    const privacy::FilterSummary& summary = filtered.run.summary;
    if (auto written = privacy::writeLedger(
            folder / "candidates.jsonl",
            {filtered.generator, summary.limits, std::move(targets), filtered.run.records});
        !written) {
        return written;
    }
    return files::writeAtomically(folder / "filter.json", toJson(summary).dump(1) + "\n");
}

/// What a steward should know of a set that is smaller than asked for.
void warnOfShortage(StageContext& context, const privacy::FilterSummary& summary) {
    for (const privacy::LabelCount& label : summary.labels) {
        if (!label.shortage.empty()) {
            const std::string name = label.label.empty() ? "images" : label.label;
            context.observer.warned({ErrorCode::Refused, "filter", name + ": " + label.shortage});
        }
    }
}

/// What helps most against a reason.
std::string adviceAgainst(privacy::Reason reason) {
    switch (reason) {
        case privacy::Reason::Label:
            return "the generator does not yet draw what it is asked for: train longer "
                   "(--train-images), or leave this check out (--no-filter-labels)";
        case privacy::Reason::Quality:
        case privacy::Reason::Blank:
        case privacy::Reason::NonFinite:
            return "the generator has not learned enough: train longer (--train-images)";
        case privacy::Reason::Duplicate:
            return "the generator repeats itself: train on more patients, or for less long";
        case privacy::Reason::Text:
            return "the real pictures carry writing that was learned: mask it at import "
                   "(burned-in), or leave this check out (--no-filter-text)";
        default:
            return "the generator copies its patients: train for less long (--train-images, "
                   "--checkpoint best), on more patients, or with larger groups (--k)";
    }
}

/// The set that was asked for cannot be had: why, by count, and what can be done.
Error nothingAccepted(const privacy::FilterSummary& summary) {
    privacy::Reason most = privacy::Reason::Any;
    std::int64_t largest = 0;
    for (const auto& [reason, count] : summary.reasons) {
        if (count.primary > largest) {
            largest = count.primary;
            most = reason;
        }
    }
    return {ErrorCode::Refused, "candidates",
            "none of " + std::to_string(summary.candidates) +
                " was accepted: " + privacy::rejectionsInWords(summary) + "; " +
                adviceAgainst(most) + "; candidates.jsonl of this run has each with its reasons"};
}

Result<void> showSheet(StageContext& context, const at::Tensor& images) {
    const auto folder = context.runFolder() / "previews";
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    const auto path = folder / "synthetic.png";
    const at::Tensor first = images.narrow(0, 0, std::min<std::int64_t>(images.size(0), 64));
    if (auto written = writePicture(path, contactSheet(first, 8)); !written) {
        return written;
    }
    context.observer.picture(
        "samples", std::filesystem::relative(path, context.workspace.root()).generic_string());
    return {};
}

/// Draws as many samples as are asked for and judges none.
class PlainGeneration {
public:
    PlainGeneration(StageContext& context, const data::PreparedSet& train)
        : context_(context), options_(context.options.generate), train_(train) {}

    /// Nothing when stopped.
    Result<std::optional<DrawnSamples>> run() {
        const auto places = generatorPlaces(context_, train_);
        if (!places) {
            return places.error();
        }
        auto space = ModelSpace::open(context_);
        if (!space) {
            return space.error();
        }
        space_ = *std::move(space);
        std::vector<double> weights;
        for (const GeneratorPlace& place : *places) {
            weights.push_back(static_cast<double>(place.rows.size(0)));
        }
        const auto shares = largestRemainder(options_.count, weights);
        for (std::size_t fold = 0; fold < places->size(); ++fold) {
            auto done = drawFrom((*places)[fold], static_cast<std::int64_t>(fold), shares[fold]);
            if (!done) {
                return done.error();
            }
            if (*done == Outcome::Stopped) {
                return std::optional<DrawnSamples>();
            }
        }
        drawn_.images = at::cat(images_);
        if (!labels_.empty()) {
            drawn_.labels = at::cat(labels_);
        }
        return std::optional(std::move(drawn_));
    }

private:
    Result<Outcome> drawFrom(const GeneratorPlace& place, std::int64_t fold, std::int64_t count) {
        // No seed comes twice: the index runs on over all generators.
        std::vector<Seed> seeds;
        for (std::int64_t index = 0; index < count; ++index) {
            seeds.push_back(derive(Seed{static_cast<std::uint64_t>(options_.seed)}, "sample",
                                   static_cast<std::uint64_t>(before_ + index)));
        }
        const Seed planSeed =
            derive(Seed{static_cast<std::uint64_t>(options_.seed)}, "plan" + place.name);
        PhaseObserver phase(context_.observer, before_, count, options_.count);
        const auto drawing =
            drawPlain(context_, place, space_, positivesOf(train_).index_select(0, place.rows),
                      seeds, planSeed, phase);
        if (!drawing) {
            return drawing.error();
        }
        if (!*drawing) {
            return Outcome::Stopped;
        }
        const PlainDrawing& made = **drawing;
        images_.push_back(made.images);
        if (made.plan.labels.defined()) {
            labels_.push_back(made.plan.labels);
        }
        for (std::int64_t index = 0; index < count; ++index) {
            const auto row = static_cast<std::size_t>(index);
            drawn_.seeds.push_back(seeds[row]);
            drawn_.folds.push_back(fold);
            drawn_.groups.push_back(made.groups > 0 ? groupsBefore_ + made.plan.groups[row] : -1);
        }
        before_ += count;
        groupsBefore_ += made.groups;
        return Outcome::Finished;
    }

    StageContext& context_;
    const diffusion::SampleOptions& options_;
    const data::PreparedSet& train_;
    ModelSpace space_;
    std::int64_t before_ = 0;
    std::int64_t groupsBefore_ = 0;
    std::vector<at::Tensor> images_;
    std::vector<at::Tensor> labels_;
    DrawnSamples drawn_;
};

/// Where the samples of this run go.
Result<std::filesystem::path> sampleFolder(const StageContext& context) {
    const auto folder = context.workspace.syntheticDir() / context.runId;
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    return folder;
}

StageResult stopped() {
    StageResult result;
    result.outcome = Outcome::Stopped;
    return result;
}

Result<StageResult> keep(StageContext& context, const std::filesystem::path& folder,
                         const DrawnSamples& drawn, std::vector<data::CandidateRow> rows,
                         const std::vector<std::string>& classes) {
    auto kept = keepPictures(context, folder, drawn.images, std::move(rows));
    if (kept) {
        kept = writeSamples(folder, drawn, classes);
    }
    if (kept) {
        kept = showSheet(context, drawn.images);
    }
    if (!kept) {
        return kept.error();
    }
    const auto digest = sha256File(folder / "samples.safetensors");
    if (!digest) {
        return digest.error();
    }
    StageResult result;
    result.output = toHex(*digest);
    result.summary = std::to_string(drawn.images.size(0)) + " synthetic images";
    return result;
}

Result<StageResult> generatePlain(StageContext& context, const data::PreparedSet& train) {
    const auto drawn = PlainGeneration(context, train).run();
    if (!drawn) {
        return drawn.error();
    }
    if (!*drawn) {
        return stopped();
    }
    const auto folder = sampleFolder(context);
    if (!folder) {
        return folder.error();
    }
    return keep(context, *folder, **drawn, plainRows(context.runId, **drawn, train.classes()),
                train.classes());
}

Result<StageResult> generateFiltered(StageContext& context, const data::PreparedSet& train) {
    const auto filtered = drawFiltered(context, train);
    if (!filtered) {
        return filtered.error();
    }
    if (!*filtered) {
        return stopped();
    }
    const auto folder = sampleFolder(context);
    if (!folder) {
        return folder.error();
    }
    if (auto kept = keepLedger(*folder, **filtered); !kept) {
        return kept.error();
    }
    const privacy::FilterSummary& summary = (*filtered)->run.summary;
    warnOfShortage(context, summary);
    if (summary.accepted == 0) {
        return nothingAccepted(summary);
    }
    auto result = keep(context, *folder, (*filtered)->samples,
                       candidateRows(context.runId, **filtered), train.classes());
    if (result) {
        result->summary += " of " + std::to_string(summary.target) + ", accepted of " +
                           std::to_string(summary.candidates) + " candidates";
        forgetJudged(context.workspace);
    }
    return result;
}

}  // namespace

Result<StageResult> runGenerate(StageContext& context) {
    const auto train =
        data::PreparedSet::open(context.workspace, data::Role::Train, data::Access::Learning);
    if (!train) {
        return train.error();
    }
    context.observer.stageStarted("generate", context.options.generate.count, "images");
    auto result = context.options.filter.isOn() ? generateFiltered(context, *train)
                                                : generatePlain(context, *train);
    if (result) {
        context.observer.stageFinished("generate", result->outcome);
    }
    return result;
}

}  // namespace outis::pipeline
