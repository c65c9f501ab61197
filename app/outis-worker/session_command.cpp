// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/session_command.h"

#include <nlohmann/json.hpp>

#include "core/pipeline/guard.h"

namespace outis::worker {

int inSession(Program& program, const std::filesystem::path& workspace, const std::string& command,
              bool createWorkspace,
              const std::function<Result<CommandEnd>(pipeline::Session&)>& work) {
    pipeline::SessionRequest request;
    request.workspace = workspace;
    request.command = command;
    request.runId = program.runId;
    request.createWorkspace = createWorkspace;
    request.controlFromStdin = program.controlFromStdin;
    request.sink = eventSink(program.voice);
    auto session = pipeline::guarded<std::unique_ptr<pipeline::Session>>(
        command, [&] { return pipeline::Session::open(request, program.clock); });
    if (!session) {
        return reportError(program.voice, session.error());
    }
    const auto end = pipeline::guarded<CommandEnd>(command, [&] { return work(**session); });
    if (!end) {
        (*session)->finish("failed", &end.error());
        return reportError(program.voice, end.error());
    }
    const bool stopped = end->outcome == Outcome::Stopped;
    (*session)->finish(stopped ? "stopped" : "finished");
    printResult(program.voice, end->result);
    for (const std::string& line : end->lines) {
        printLine(program.voice, line);
    }
    printLine(program.voice, end->sentence);
    return stopped ? kStopped : kDone;
}

CommandEnd endOf(const pipeline::Session& session, const pipeline::RunSummary& summary) {
    const auto names = [](const std::vector<pipeline::Stage>& stages) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto stage : stages) {
            list.push_back(pipeline::stageName(stage));
        }
        return list;
    };
    const auto report = session.workspace().releasesDir() / "draft" / "report.html";
    std::error_code ignored;
    const bool written = std::filesystem::exists(report, ignored);
    CommandEnd end;
    end.outcome = summary.outcome;
    end.result = {{"outcome", summary.outcome == Outcome::Finished ? "finished" : "stopped"},
                  {"run", session.runId()},
                  {"executed", names(summary.executed)},
                  {"fresh", names(summary.fresh)},
                  {"report", written ? nlohmann::json(report.string()) : nlohmann::json()}};
    if (summary.outcome == Outcome::Stopped) {
        end.sentence = "Stopped at a checkpoint. The same command goes on from there.";
    } else if (summary.executed.empty()) {
        end.sentence = "Nothing to do: every stage is fresh.";
    } else {
        end.sentence = "Done.";
    }
    if (written && summary.outcome == Outcome::Finished) {
        end.sentence += " Report: " + report.string();
    }
    return end;
}

}  // namespace outis::worker
