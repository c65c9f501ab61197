// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/demo.h"

#include "core/data/phantom/phantom.h"
#include "core/diffusion/presets.h"
#include "core/pipeline/import_command.h"
#include "core/pipeline/workspace_settings.h"

namespace outis::pipeline {

namespace {

constexpr std::int64_t kQuickPatients = 150;
constexpr std::int64_t kQuickSamples = 48;
constexpr std::int64_t kSeed = 7;

Result<Outcome> phantomImport(Session& session, const Clock& clock, const DemoOptions& options) {
    data::PhantomOptions phantom;
    phantom.patients =
        options.quick ? std::min(options.patients, kQuickPatients) : options.patients;
    phantom.size = 64;
    phantom.seed = kSeed;
    const auto source = session.workspace().root() / "phantom-source";
    const auto made =
        data::writePhantomSet(source, phantom, session.stopToken(), session.observer());
    if (!made) {
        return made.error();
    }
    if (made->outcome == Outcome::Stopped) {
        return Outcome::Stopped;
    }
    data::ImportOptions import;
    import.source = source.string();
    import.labels = made->labelsFile.string();
    import.dataset = "phantom";
    const auto report = runImport(session, clock, import);
    if (!report) {
        return report.error();
    }
    return report->outcome;
}

/// Lengths that let the whole way end within minutes on two cores.
struct Lengths {
    std::int64_t training = 24'000;
    std::int64_t encoder = 5'000;
    std::int64_t classifier = 6'000;
    std::int64_t classifiers = 2;
    std::int64_t meterTimes = 4;
    std::int64_t meterSamples = 48;
    std::int64_t pairs = 16'000;           ///< of each learned detector
    std::int64_t robustnessPatients = 50;  ///< per cell of the grid
    std::int64_t attackPairs = 12'000;     ///< of each attacker that learns
    std::int64_t powerReplicates = 10;     ///< plantings per kind and share
    std::int64_t plantedPool = 60;         ///< patients whose copies are planted
};
constexpr Lengths kQuick = {3'200, 1'500, 1'500, 1, 2, 16, 1'500, 8, 600, 3, 16};

void setLengths(const Lengths& lengths, RunOptions& run) {
    run.train.images = lengths.training;
    run.encode.training.images = lengths.encoder;
    run.evaluationEncoder.training.images = lengths.encoder;
    run.utility.images = lengths.classifier;
    run.utility.seeds = lengths.classifiers;
    run.recipe.meterTimes = lengths.meterTimes;
    run.recipe.meterSamples = lengths.meterSamples;
    for (privacy::DetectorOptions* detector :
         {&run.reidentification, &run.copyDetector, &run.deepSsim}) {
        detector->width = 8;
        detector->batch = 64;  // steps count more than negatives in so short a training
        detector->pairs = lengths.pairs;
    }
    run.audit.width = 8;
    run.audit.batch = 64;
    run.audit.pairs = lengths.attackPairs;
    run.audit.attack.powerReplicates = lengths.powerReplicates;
    run.audit.attack.plantedPool = lengths.plantedPool;
    run.robustness.patients = lengths.robustnessPatients;
    run.robustness.noiseSeeds = 2;
    run.robustness.arrangements = 2;
    // So few validation patients allow no smaller share (METHOD 8.4): 40 are needed then.
    run.detect.falseRejects = 0.1;
    run.filter.rules.candidates = 2;
    // So few samples cannot tell which weights are the best.
    run.recipe.checkpoint = "last";
}

}  // namespace

Result<RunOptions> demoRunOptions(const DemoOptions& options) {
    RunOptions run;
    auto preset = diffusion::presetOptions("demo-32");
    if (!preset) {
        return preset.error();
    }
    run.train = *preset;
    run.prepare.size = 32;
    run.split.seed = kSeed;
    run.generate.count = options.quick ? kQuickSamples : 200;
    run.generate.steps = 18;
    run.report.sourceName = "phantom chest radiographs";
    run.train.conditional = "both";
    setLengths(options.quick ? kQuick : Lengths(), run);
    if (options.quick) {
        // Too short a training to know a patient again.
        run.audit.detectors = {privacy::kCopy, privacy::kCorrelation};
        run.shadow.length = 0;
    }
    return run;
}

Result<RunSummary> runDemo(Session& session, const Clock& clock, const DemoOptions& options) {
    const auto run = demoRunOptions(options);
    if (!run) {
        return run.error();
    }
    if (auto marked = markPhantomWorkspace(session.workspace()); !marked) {
        return marked.error();
    }
    if (auto saved = saveSettings(session.workspace(), *run); !saved) {
        return saved.error();
    }
    const Records records = loadRecords(recordsFolder(session.workspace()));
    const auto imported = records.find(Stage::Import);
    if (imported == records.end() || imported->second.outcome != "finished") {
        const auto outcome = phantomImport(session, clock, options);
        if (!outcome) {
            return outcome.error();
        }
        if (*outcome == Outcome::Stopped) {
            RunSummary summary;
            summary.outcome = Outcome::Stopped;
            return summary;
        }
    } else {
        session.observer().stageFresh("import");
    }
    return runStages(session.world(), *run, {});
}

}  // namespace outis::pipeline
