// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/run_arguments.h"
#include "core/data/catalogue.h"
#include "core/data/prepare.h"
#include "core/diffusion/trial.h"
#include "core/pipeline/estimate_subject.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct EstimateArguments {
    RunArguments run;
    diffusion::EstimateLimits limits;
};

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
    const auto images =
        static_cast<std::int64_t>(static_cast<double>(counts->images) * split.train);
    return pipeline::EstimatedImages{std::max<std::int64_t>(images, 1)};
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

Result<diffusion::EstimateReport> estimateIn(const EstimateArguments& arguments) {
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
    const auto subject = pipeline::estimateSubject(*options, *images);
    if (!subject) {
        return subject.error();
    }
    SilentObserver silent;
    return diffusion::estimate(*subject, arguments.limits, {}, silent);
}

}  // namespace

void addEstimateCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "estimate", "memory, disk, hours and energy of training and drawing, from a trial here");
    auto arguments = std::make_shared<EstimateArguments>();
    command->add_option("-w,--workspace", arguments->run.workspace, "folder of the project")
        ->required();
    auto& limits = arguments->limits;
    command->add_option("--limit-hours", limits.hours, "for training and sampling; 0: none");
    command->add_option("--limit-memory-mb", limits.memoryMb, "0: what is free now");
    command->add_option("--limit-gpu-memory-mb", limits.gpuMemoryMb, "0: what is free now");
    command->add_option("--limit-disk-mb", limits.diskMb, "0: none");
    addOptionFlags(*command, arguments->run);
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments]() -> int {
            const auto report = pipeline::guarded<diffusion::EstimateReport>(
                "estimate", [&] { return estimateIn(*arguments); });
            if (!report) {
                return reportError(program.voice, report.error());
            }
            printResult(program.voice, report->toJson());
            print(program.voice, *report);
            return kDone;
        };
    });
}

}  // namespace outis::worker
