// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/runner.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/base/error_context.h"
#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/encoders.h"
#include "core/pipeline/failure_advice.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/release_union.h"
#include "core/pipeline/shadow_release.h"
#include "core/pipeline/version.h"

namespace outis::pipeline {

namespace {

using StageFunction = Result<StageResult> (*)(StageContext&);

StageFunction functionOf(Stage stage) {
    switch (stage) {
        case Stage::Import:
            return nullptr;
        case Stage::Split:
            return runSplit;
        case Stage::Prepare:
            return runPrepare;
        case Stage::Compress:
            return runCompress;
        case Stage::Encode:
            return runEncode;
        case Stage::EvaluationEncoder:
            return runEvaluationEncoder;
        case Stage::Train:
            return runTrain;
        case Stage::Detect:
            return runDetect;
        case Stage::Generate:
            return runGenerate;
        case Stage::Shadow:
            return runShadow;
        case Stage::Audit:
            return runAudit;
        case Stage::Evaluate:
            return runEvaluate;
        case Stage::Utility:
            return runUtility;
        case Stage::Report:
            return runReport;
    }
    return nullptr;
}

StageRecord beginRecord(const RunWorld& world, Stage stage, const Records& records,
                        const WantedOptions& wanted) {
    StageRecord record;
    record.stage = stage;
    record.run = world.runId;
    record.program = kProgramVersion;
    record.started = toIso8601(world.clock.now());
    record.options = wanted.contains(stage) ? wanted.at(stage) : "null";
    for (const Stage input : inputsOf(stage)) {
        record.inputs[std::string(stageName(input))] = records.at(input).output;
    }
    return record;
}

/// Executes one stage and completes its record, whatever the outcome.
Result<StageResult> execute(const RunWorld& world, Stage stage, const RunOptions& options,
                            const Records& records, StageRecord& record) {
    const auto start = world.clock.ticks();
    StageContext context = contextOf(world, options, records);
    auto result =
        guarded<StageResult>(stageName(stage), [&] { return functionOf(stage)(context); });
    if (!result) {
        result = withAdvice(std::move(result).error(), stage, options);
    }
    record.seconds = std::chrono::duration<double>(world.clock.ticks() - start).count();
    record.finished = toIso8601(world.clock.now());
    if (!result) {
        record.outcome = "failed";
        record.error = result.error();
        record.progress = world.observer.share();
        world.observer.stageFailed(stageName(stage));
        return result;
    }
    const bool done = result->outcome == Outcome::Finished;
    record.outcome = done ? "finished" : "stopped";
    record.output = result->output;
    record.summary = result->summary;
    record.device = result->device;
    record.progress = done ? 1.0 : world.observer.share();
    return result;
}

/// Weight files that are absent or damaged are told now, not after hours of training. Whether they
/// fit their network is told by the stage that takes them.
Result<void> checkGivenFiles(const RunOptions& options) {
    std::vector<std::string> given = {options.utility.weights};
    if (options.compress.isLatent()) {
        given.push_back(options.compress.given.file);
    }
    if (options.train.usesPseudo()) {
        given.push_back(options.encode.weights);
    }
    given.push_back(options.evaluationEncoder.weights);
    for (const std::string& path : given) {
        if (const auto file = safetensors::File::open(path); !path.empty() && !file) {
            return aboutFile(file.error(), path);
        }
    }
    return {};
}

/// As the options ask for, and which earlier releases the audit has to look at together with this
/// one. Without any, records of a workspace from before there were releases stay fresh.
WantedOptions wantedIn(const data::Workspace& workspace, const RunOptions& options,
                       const Records& records) {
    WantedOptions wanted = wantedOptions(options);
    const auto earlier = earlierReleases(workspace, picturesOf(workspace, records));
    if (!earlier || !earlier->empty()) {
        auto audit = nlohmann::json::parse(wanted.at(Stage::Audit));
        // What cannot be read makes the audit run, which tells why.
        audit["earlier-releases"] = earlier ? nlohmann::json(*earlier) : nlohmann::json("unknown");
        wanted[Stage::Audit] = audit.dump();
    }
    return wanted;
}

}  // namespace

StageContext contextOf(const RunWorld& world, const RunOptions& options, const Records& records) {
    return {world.workspace, world.catalogue, options,        records,
            world.runId,     world.stop,      world.observer, world.checkpointRequested};
}

std::filesystem::path recordsFolder(const data::Workspace& workspace) {
    return workspace.root() / "records";
}

std::filesystem::path outputPath(const data::Workspace& workspace, Stage stage,
                                 const std::string& runOfStage) {
    switch (stage) {
        case Stage::Import:
        case Stage::Split:
            return workspace.cataloguePath();
        case Stage::Prepare:
            return workspace.tensorsDir() / "probe.safetensors";  // the last one written
        case Stage::Compress:
        case Stage::Encode:
            return workspace.tensorsDir() / "train.safetensors";  // they may not be needed
        case Stage::EvaluationEncoder:
            return encoderFolder(workspace, EncoderUse::Evaluation) / "encoder.json";
        case Stage::Train:
            return workspace.modelsDir() / "diffusion";
        case Stage::Detect:
            return detectorsNote(workspace);
        case Stage::Generate:
            return workspace.syntheticDir() / runOfStage / "samples.safetensors";
        case Stage::Shadow:
            return shadowFolder(workspace) / "shadow.json";
        case Stage::Audit:
            return workspace.runsDir() / runOfStage / "audit-totals.json";
        case Stage::Evaluate:
            return workspace.runsDir() / runOfStage / "evaluation.json";
        case Stage::Utility:
            return workspace.runsDir() / runOfStage / "utility.json";
        case Stage::Report:
            return workspace.releasesDir() / "draft" / "report.html";
    }
    return {};
}

std::vector<PlannedStage> planOf(const data::Workspace& workspace, const RunOptions& options,
                                 const Records& records) {
    return plan(records, wantedIn(workspace, options, records), [&](Stage stage) {
        const auto found = records.find(stage);
        std::error_code ignored;
        return found != records.end() &&
               std::filesystem::exists(outputPath(workspace, stage, found->second.run), ignored);
    });
}

Result<void> keepRecord(const data::Workspace& workspace, const StageRecord& record) {
    if (auto saved = saveRecord(recordsFolder(workspace), record); !saved) {
        return saved;
    }
    const auto path = workspace.runsDir() / record.run / "record.json";
    nlohmann::json run = nlohmann::json::object();
    if (const auto text = files::readText(path)) {
        const auto parsed = nlohmann::json::parse(*text, nullptr, false);
        run = parsed.is_object() ? parsed : run;
    }
    run["run"] = record.run;
    run["program"] = record.program;
    run["stages"][std::string(stageName(record.stage))] = toJson(record);
    return files::writeAtomically(path, run.dump(2) + "\n");
}

Result<RunSummary> runStages(const RunWorld& world, const RunOptions& options,
                             const RunRequest& request) {
    if (auto checked = options.check(); !checked) {
        return checked.error();
    }
    if (auto readable = checkGivenFiles(options); !readable) {
        return readable.error();
    }
    Records records = loadRecords(recordsFolder(world.workspace));
    if (!records.contains(Stage::Import) || records.at(Stage::Import).outcome != "finished") {
        return Error{ErrorCode::StageMissing, "import",
                     "nothing has been imported completely into this workspace"};
    }
    RunSummary summary;
    for (const Stage stage : kStages) {
        if (stage == Stage::Import || (request.until && stage > *request.until)) {
            continue;
        }
        const auto planned = planOf(world.workspace, options, records);
        const bool forced = request.from && stage >= *request.from;
        if (planned[static_cast<std::size_t>(stage)].state == StageState::Fresh && !forced) {
            summary.fresh.push_back(stage);
            world.observer.stageFresh(stageName(stage));
            continue;
        }
        StageRecord record =
            beginRecord(world, stage, records, wantedIn(world.workspace, options, records));
        // A worker that is killed leaves this behind: the stage is then known to be cut off.
        record.outcome = "running";
        if (auto kept = keepRecord(world.workspace, record); !kept) {
            return kept.error();
        }
        const auto result = execute(world, stage, options, records, record);
        if (auto kept = keepRecord(world.workspace, record); !kept && result) {
            return kept.error();
        }
        if (!result) {
            return result.error();
        }
        records[stage] = record;
        summary.executed.push_back(stage);
        if (result->outcome == Outcome::Stopped) {
            summary.outcome = Outcome::Stopped;
            return summary;
        }
    }
    return summary;
}

}  // namespace outis::pipeline
