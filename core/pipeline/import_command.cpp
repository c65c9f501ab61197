// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/import_command.h"

#include <algorithm>
#include <chrono>

#include <nlohmann/json.hpp>

#include "core/data/label_profile.h"
#include "core/data/reader_pool.h"
#include "core/pipeline/content_digest.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/version.h"

namespace outis::pipeline {

namespace {

std::string summaryOf(const data::ImportReport& report) {
    return std::to_string(report.images) + " images of " + std::to_string(report.patients) +
           " patients";
}

/// The options without the source's place: paths of a hospital stay out of records.
std::string recordedOptions(const data::ImportOptions& options) {
    nlohmann::json json = outis::toJson(options);
    json.erase("source");
    json.erase("labels");
    json.erase("import-threads");
    const auto& builtIn = data::builtInProfiles();
    const auto isNamed = [&](const auto& one) { return one.profile.name == options.labelProfile; };
    if (options.labelProfile != "auto" && std::none_of(builtIn.begin(), builtIn.end(), isNamed)) {
        json["label-profile"] = "own";
    }
    return json.dump();
}

/// Foreign files are read in processes of their own, with no way around.
Result<data::ImportReport> importIn(Session& session, const data::ImportOptions& options) {
    if (auto checked = options.check(); !checked) {
        return std::move(checked).error();
    }
    const auto pool = data::ReaderPool::create(session.readerProgram(),
                                               {options.fileSeconds, options.fileMemoryMb});
    if (!pool) {
        return pool.error();
    }
    return data::importFolder(session.workspace(), session.catalogue(), options,
                              session.stopToken(), session.observer(), **pool);
}

}  // namespace

Result<data::ImportReport> runImport(Session& session, const Clock& clock,
                                     const data::ImportOptions& options) {
    StageRecord record;
    record.stage = Stage::Import;
    record.run = session.runId();
    record.program = kProgramVersion;
    record.started = toIso8601(clock.now());
    record.options = recordedOptions(options);
    const auto start = clock.ticks();
    auto report = guarded<data::ImportReport>("import", [&] { return importIn(session, options); });
    record.seconds = std::chrono::duration<double>(clock.ticks() - start).count();
    record.finished = toIso8601(clock.now());
    if (!report) {
        session.observer().stageFailed("import");
        // A failed import leaves what was there; its earlier record stays true.
        return report.error();
    }
    const bool done = report->outcome == Outcome::Finished;
    record.outcome = done ? "finished" : "stopped";
    record.progress = done ? 1.0 : session.observer().share();
    record.summary = summaryOf(*report);
    const auto digest = contentDigest(session.catalogue());
    if (!digest) {
        return digest.error();
    }
    record.output = *digest;
    if (auto kept = keepRecord(session.workspace(), record); !kept) {
        return kept.error();
    }
    return report;
}

}  // namespace outis::pipeline
