// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/run_arguments.h"
#include "core/data/catalogue.h"
#include "core/data/prepare.h"
#include "core/diffusion/trial.h"
#include "core/pipeline/estimate_subject.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/planned_audit.h"

namespace outis::worker {

namespace {

struct EstimateArguments {
    RunArguments run;
    diffusion::EstimateLimits limits;
    std::int64_t images = 0;  ///< of all patients, where there is no workspace yet
};

/// What it will take, and what an audit of the result will be able to see.
struct Outlook {
    diffusion::EstimateReport cost;
    std::optional<privacy::PlannedPower> audit;  ///< of a workspace, whose patients are known
};

/// Of the training patients, about, when nobody knows yet who they are.
pipeline::EstimatedImages shareOf(std::int64_t images, std::int64_t patients,
                                  const data::SplitOptions& split) {
    const auto train =
        static_cast<std::int64_t>(static_cast<double>(images) * split.shares(patients).front());
    return {std::max<std::int64_t>(train, 1)};
}

/// Images of the training patients; before there is a split, its usual share of all.
Result<pipeline::EstimatedImages> imagesOf(const data::Workspace& workspace,
                                           const data::SplitOptions& split) {
    if (const auto set =
            data::PreparedSet::open(workspace, data::Role::Train, data::Access::Learning)) {
        return pipeline::EstimatedImages{set->count(), std::ssize(set->classes())};
    }
    const auto catalogue = data::Catalogue::openReadOnly(workspace);
    if (!catalogue) {
        return catalogue.error();
    }
    const auto counts = catalogue->counts();
    if (!counts) {
        return counts.error();
    }
    if (counts->images == 0) {
        return Error{ErrorCode::NoImages, "estimate", "nothing has been imported yet"};
    }
    return shareOf(counts->images, counts->patients, split);
}

std::string line(const diffusion::Estimate& estimate) {
    char text[240];
    std::snprintf(text, sizeof(text),
                  "  %-10s %lld images in %s, samples in %s, memory %.1f GB, disk %.1f GB, "
                  "%.2f kWh, micro-batch %lld%s",
                  estimate.preset.c_str(), static_cast<long long>(estimate.images),
                  inWords(estimate.trainingHours * 3600).c_str(),
                  inWords(estimate.samplingHours * 3600).c_str(), estimate.memoryMb / 1000,
                  estimate.diskMb() / 1000, estimate.energyKwh,
                  static_cast<long long>(estimate.microBatch),
                  estimate.measured ? "" : " (scaled from another network)");
    return text;
}

void print(const Voice& voice, const diffusion::EstimateReport& report) {
    printLine(voice, "On " + report.trial.device + ", after a trial of " +
                         inWords(report.trial.seconds) + ":");
    printLine(voice, line(report.asked));
    for (const std::string& limit : report.asked.exceeds) {
        printLine(voice, "  does not fit: " + limit);
    }
    if (!report.proposals.empty()) {
        printLine(voice, "What would fit:");
    }
    for (const diffusion::Estimate& proposal : report.proposals) {
        printLine(voice, line(proposal));
    }
}

Result<privacy::PlannedPower> auditOf(const data::Workspace& workspace,
                                      const pipeline::RunOptions& options) {
    const auto catalogue = data::Catalogue::openReadOnly(workspace);
    if (!catalogue) {
        return catalogue.error();
    }
    const auto patients = pipeline::auditPatientsOf(workspace, *catalogue, options);
    if (!patients) {
        return patients.error();
    }
    return pipeline::nextAudit(workspace, options, *patients);
}

Result<diffusion::EstimateReport> costOf(const EstimateArguments& arguments,
                                         const pipeline::RunOptions& options,
                                         const pipeline::EstimatedImages& images) {
    const auto subject = pipeline::estimateSubject(options, images);
    if (!subject) {
        return subject.error();
    }
    SilentObserver silent;
    return diffusion::estimate(*subject, arguments.limits, {}, silent);
}

Result<Outlook> estimateBefore(const EstimateArguments& arguments) {
    const auto options = optionsFor(arguments.run);
    if (!options) {
        return options.error();
    }
    auto cost =
        costOf(arguments, *options, shareOf(arguments.images, arguments.images, options->split));
    if (!cost) {
        return cost.error();
    }
    return Outlook{*std::move(cost), std::nullopt};
}

Result<Outlook> estimateIn(const EstimateArguments& arguments) {
    const auto workspace = data::Workspace::open(arguments.run.workspace);
    if (!workspace) {
        return workspace.error();
    }
    const auto options = optionsFor(*workspace, arguments.run);
    if (!options) {
        return options.error();
    }
    const auto images = imagesOf(*workspace, options->split);
    if (!images) {
        return images.error();
    }
    auto audit = auditOf(*workspace, *options);
    if (!audit) {
        return audit.error();
    }
    auto cost = costOf(arguments, *options, *images);
    if (!cost) {
        return cost.error();
    }
    return Outlook{*std::move(cost), *std::move(audit)};
}

}  // namespace

void addEstimateCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "estimate", "memory, disk, hours and energy of training and drawing, from a trial here");
    auto arguments = std::make_shared<EstimateArguments>();
    auto* workspace =
        command->add_option("-w,--workspace", arguments->run.workspace, "folder of the project");
    command
        ->add_option("--images", arguments->images,
                     "instead of a workspace: how many images there will be, of all patients")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}))
        ->excludes(workspace);
    auto& limits = arguments->limits;
    command->add_option("--limit-hours", limits.hours, "for training and sampling; 0: none");
    command->add_option("--limit-memory-mb", limits.memoryMb, "0: what is free now");
    command->add_option("--limit-gpu-memory-mb", limits.gpuMemoryMb, "0: what is free now");
    command->add_option("--limit-disk-mb", limits.diskMb, "0: none");
    addOptionFlags(*command, arguments->run);
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments]() -> int {
            const bool isBefore = arguments->images > 0;
            if (!isBefore && arguments->run.workspace.empty()) {
                return reportError(program.voice, Error{ErrorCode::BadUsage, "estimate",
                                                        "--workspace or --images is needed"});
            }
            const auto outlook = pipeline::guarded<Outlook>("estimate", [&] {
                return isBefore ? estimateBefore(*arguments) : estimateIn(*arguments);
            });
            if (!outlook) {
                return reportError(program.voice, outlook.error());
            }
            auto json = outlook->cost.toJson();
            if (outlook->audit) {
                json["audit"] = privacy::toJson(*outlook->audit);
            }
            printResult(program.voice, json);
            print(program.voice, outlook->cost);
            if (outlook->audit) {
                printLine(program.voice, "What an audit will be able to see: " +
                                             outlook->audit->state + ". " + outlook->audit->advice);
            }
            return kDone;
        };
    });
}

}  // namespace outis::worker
