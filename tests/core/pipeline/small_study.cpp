// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/pipeline/small_study.h"

#include <map>

#include "core/base/files.h"
#include "core/data/phantom/phantom.h"
#include "core/pipeline/import_command.h"

using namespace outis::pipeline;

namespace outis::test {

namespace {

const SystemClock kClock;

nlohmann::json smallEncoder() {
    return {{"width", 4}, {"images", 64}, {"batch", 16}, {"threads", 1}};
}

nlohmann::json smallDetector() {
    return {{"width", 4}, {"pairs", 32}, {"batch", 8}, {"threads", 1}};
}

void importPhantoms(const std::filesystem::path& source, const std::filesystem::path& workspace,
                    std::int64_t patients) {
    data::PhantomOptions phantom;
    phantom.patients = patients;
    phantom.size = 32;
    SilentObserver silent;
    orThrow(data::writePhantomSet(source, phantom, {}, silent));
    const auto session = openSession(workspace, "import");
    data::ImportOptions options;
    options.source = source.string();
    options.labels = (source / "labels.csv").string();
    orThrow(runImport(*session, kClock, options));
    session->finish("finished");
}

}  // namespace

RunOptions smallOptions() {
    RunOptions options;
    orThrow(applyOverrides(options, {{"prepare", {{"size", 16}}},
                                     {"split", {{"split-seed", 3}}},
                                     {"train",
                                      {{"preset", "demo-32"},
                                       {"model-channels", 8},
                                       {"channel-mult", {1, 2}},
                                       {"num-blocks", 1},
                                       {"images", 128},
                                       {"batch", 8},
                                       {"preview-images", 64},
                                       {"threads", 1}}},
                                     {"encode", smallEncoder()},
                                     {"evaluation-encoder", smallEncoder()},
                                     {"condition", {{"k", 3}}},
                                     {"recipe", {{"meter", "off"}}},
                                     {"reidentification", smallDetector()},
                                     {"copy-detector", smallDetector()},
                                     {"robustness", {{"patients", 4}}},
                                     {"filter", {{"candidates", 2}}},
                                     {"generate", {{"count", 6}, {"steps", 3}, {"threads", 1}}},
                                     {"audit",
                                      {{"detectors", {"copy", "correlation"}},
                                       {"width", 4},
                                       {"pairs", 32},
                                       {"batch", 8},
                                       {"permutations", 99},
                                       {"resamples", 100},
                                       {"power-replicates", 1},
                                       {"planted-pool", 3},
                                       {"threads", 1}}},
                                     {"evaluate", {{"pairs", 2}}},
                                     {"fidelity", {{"resamples", 20}}},
                                     {"utility", {{"seeds", 1}, {"images", 64}, {"threads", 1}}}}));
    return options;
}

std::unique_ptr<Session> openSession(const std::filesystem::path& workspace,
                                     const std::string& run) {
    SessionRequest request;
    request.workspace = workspace;
    request.command = "run";
    request.runId = run;
    request.readerProgram = OUTIS_READER;
    request.createWorkspace = true;
    return orThrow(Session::open(request, kClock));
}

std::filesystem::path copiedWorkspace(const std::filesystem::path& workspace,
                                      const TemporaryFolder& folder) {
    const auto root = folder.path() / "study.outis";
    std::filesystem::copy(workspace, root, std::filesystem::copy_options::recursive);
    return root;
}

std::filesystem::path importedWorkspace(const TemporaryFolder& folder, std::int64_t patients) {
    static std::map<std::int64_t, TemporaryFolder> imported;
    const auto [place, isNew] = imported.try_emplace(patients);
    const auto root = place->second.path() / "study.outis";
    if (isNew) {
        importPhantoms(place->second.path() / "source", root, patients);
    }
    return copiedWorkspace(root, folder);
}

const FinishedStudy& finishedStudy() {
    static const TemporaryFolder folder;
    static const FinishedStudy study = [] {
        const auto root = importedWorkspace(folder);
        const auto session = openSession(root, "first");
        return FinishedStudy{root, orThrow(runStages(session->world(), smallOptions(), {}))};
    }();
    return study;
}

nlohmann::json auditOf(const std::filesystem::path& workspace, const std::string& run) {
    return nlohmann::json::parse(orThrow(files::readText(workspace / "runs" / run / "audit.json")));
}

}  // namespace outis::test
