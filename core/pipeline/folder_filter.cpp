// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/folder_filter.h"

#include <algorithm>
#include <map>
#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/json_list.h"
#include "core/pipeline/burned_in_check.h"
#include "core/pipeline/patient_filter.h"
#include "core/pipeline/runner.h"
#include "core/privacy/filter/candidate_ledger.h"
#include "core/privacy/filter/filter_run.h"
#include "core/privacy/filter/judged_batches.h"

namespace outis::pipeline {

namespace {

std::filesystem::path judgedFiles(const data::Workspace& workspace) {
    return workspace.tensorsDir() / "judged-files";
}

/// Takes each picture for a candidate of one group, asked for once.
class FolderJudge {
public:
    FolderJudge(Session& session, const StageContext& context, const ReleaseFolder& release)
        : session_(session), context_(context), release_(release) {}

    FolderFilter run() {
        const auto filter = orThrow(PatientFilter::open(context_));
        if (!filter) {
            return stopped();
        }
        session_.observer().stageStarted("filter", std::ssize(release_.files), "images");
        const std::string digest = digestFor(filter->note());
        auto run = orThrow(privacy::runFilter(requestFor(*filter, digest), SystemClock(),
                                              session_.stopToken(), session_.observer()));
        session_.observer().stageFinished("filter", run.outcome);
        if (run.outcome == Outcome::Stopped) {
            return stopped();
        }
        nameFiles(run);
        keep(run, digest);
        FolderFilter result;
        result.note = filter->note();
        result.summary = std::move(run.summary);
        for (std::size_t row = 0; row < release_.files.size(); ++row) {
            const ReleaseFile& file = release_.files[row];
            result.files.push_back({file.number, file.path, "", std::move(run.records[row])});
        }
        for (const UnreadFile& file : release_.unread) {
            result.files.push_back({file.number, file.path, file.reason, {}});
        }
        std::ranges::sort(result.files, {}, &JudgedFile::number);
        return result;
    }

private:
    static FolderFilter stopped() {
        FolderFilter filter;
        filter.outcome = Outcome::Stopped;
        return filter;
    }

    /// Files are looked at as they are, at their own size.
    static bool checksText(const DetectorsNote& note) {
        return rejectsWriting(note.textState) || note.textState == kTooSmallForText;
    }

    [[nodiscard]] at::Tensor showsText() const {
        at::Tensor shows = at::zeros({std::ssize(release_.files)}, at::kBool);
        for (std::size_t row = 0; row < release_.files.size(); ++row) {
            shows[static_cast<std::int64_t>(row)] = release_.files[row].showsText;
        }
        return shows;
    }

    /// Of all that is judged: what is kept of another folder is passed over.
    [[nodiscard]] std::string digestFor(const DetectorsNote& note) const {
        std::string all = release_.digest;
        if (checksText(note)) {
            for (const ReleaseFile& file : release_.files) {
                all += file.showsText ? 't' : '-';
            }
        }
        return toHex(sha256(all));
    }

    privacy::FilterRequest requestFor(const PatientFilter& filter, const std::string& digest) {
        privacy::FilterRequest request;
        privacy::FilterItem item;
        item.target = std::ssize(release_.files);
        request.items = {item};
        request.options = context_.options.filter.resolve(context_.options.generate);
        request.options.rounds = 1;
        request.options.candidates = 1;
        request.options.headroom = 1;
        request.duplicates = privacy::duplicateRuleOf(filter.judge().inputs());
        request.generator = digest;
        request.folder = judgedFiles(context_.workspace);
        const Seed run{static_cast<std::uint64_t>(request.options.seed)};
        for (std::int64_t row = 0; row < item.target; ++row) {
            row_[candidateSeed(run, 0, 0, static_cast<std::uint32_t>(row)).value] = row;
        }
        const at::Tensor text =
            checksText(filter.note()) ? showsText() : at::zeros({item.target}, at::kBool);
        request.workers = {
            {[this, text](const privacy::DrawRequest& asked, const std::stop_token& /*stop*/) {
                 return pictures(asked, text);
             },
             &filter.judge(),
             {}}};
        return request;
    }

    [[nodiscard]] Result<privacy::DrawnImages> pictures(const privacy::DrawRequest& asked,
                                                        const at::Tensor& text) const {
        const at::Tensor rows = at::empty({std::ssize(asked.seeds)}, at::kLong);
        auto* const values = rows.mutable_data_ptr<std::int64_t>();
        std::ranges::transform(asked.seeds, values,
                               [this](const Seed& seed) { return row_.at(seed.value); });
        return privacy::DrawnImages{Outcome::Finished,
                                    release_.images.index_select(0, rows),
                                    {},
                                    text.index_select(0, rows)};
    }

    /// Positions among the pictures become numbers of files, which the audit of a folder uses too.
    void nameFiles(privacy::FilterRun& run) const {
        for (privacy::CandidateRecord& record : run.records) {
            record.index = release_.files[static_cast<std::size_t>(record.index)].number;
        }
        for (privacy::CandidateRecord& record : run.records) {
            if (record.duplicateOf >= 0) {
                const auto accepted = static_cast<std::size_t>(record.duplicateOf);
                record.duplicateOf = run.records[run.accepted.at(accepted).record].index;
            }
        }
    }

    void keep(const privacy::FilterRun& run, const std::string& digest) const {
        const auto place = context_.runFolder();
        orThrow(privacy::writeLedger(
            place / "candidates.jsonl",
            {digest, run.summary.limits, {{0, std::ssize(release_.files), ""}}, run.records}));
        orThrow(files::writeAtomically(place / "filter.json",
                                       privacy::toJson(run.summary).dump(1) + "\n"));
    }

    Session& session_;
    const StageContext& context_;
    const ReleaseFolder& release_;
    std::map<std::uint64_t, std::int64_t> row_;  ///< of a picture, by its seed
};

nlohmann::json rowOf(const JudgedFile& file) {
    nlohmann::json row = nlohmann::json::object();
    if (file.unread.empty()) {
        row = privacy::toJson(file.record);
        for (const char* name : {"id", "group", "round", "index", "seed", "guidance", "label"}) {
            row.erase(name);
        }
    }
    row["number"] = file.number;
    row["file"] = file.file;
    row["unread"] = file.unread.empty() ? nlohmann::json() : nlohmann::json(file.unread);
    row["decision"] = !file.unread.empty()       ? "not judged"
                      : file.record.isRejected() ? "rejected"
                                                 : "accepted";
    return row;
}

}  // namespace

Result<void> requireDetectors(const Session& session, const RunOptions& options) {
    const Records records = loadRecords(recordsFolder(session.workspace()));
    const auto planned = planOf(session.workspace(), options, records);
    if (planned[static_cast<std::size_t>(Stage::Detect)].state != StageState::Fresh) {
        return Error{ErrorCode::StageMissing, "detect",
                     "the detectors must be trained and calibrated first: run --until detect"};
    }
    return {};
}

Result<FolderFilter> filterRelease(Session& session, const RunOptions& options,
                                   const ReleaseFolder& release) {
    try {
        orThrow(requireDetectors(session, options));
        const RunWorld world = session.world();
        const Records records = loadRecords(recordsFolder(world.workspace));
        const StageContext context = contextOf(world, options, records);
        return FolderJudge(session, context, release).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<FolderFilter> filterFolder(Session& session, const RunOptions& options,
                                  const std::filesystem::path& folder) {
    if (auto ready = requireDetectors(session, options); !ready) {
        return ready.error();
    }
    const auto release = readReleaseFolder(session, folder);
    if (!release) {
        return release.error();
    }
    auto filter = FolderFilter();
    filter.outcome = release->outcome;
    if (release->outcome == Outcome::Finished) {
        auto judged = filterRelease(session, options, *release);
        if (!judged) {
            return judged.error();
        }
        filter = *std::move(judged);
    }
    if (filter.outcome == Outcome::Finished) {
        clearJudgedFiles(session.workspace());
    }
    return filter;
}

void clearJudgedFiles(const data::Workspace& workspace) {
    privacy::JudgedBatches(judgedFiles(workspace), "").clear();
}

nlohmann::json toJson(const FolderFilter& filter) {
    return {{"state", filter.note.state},
            {"files", jsonList(filter.files, rowOf)},
            {"totals", privacy::toJson(filter.summary)}};
}

}  // namespace outis::pipeline
