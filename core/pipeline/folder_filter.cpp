// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/folder_filter.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/reader_pool.h"
#include "core/pipeline/foreign_pictures.h"
#include "core/pipeline/patient_filter.h"
#include "core/pipeline/runner.h"
#include "core/privacy/filter/candidate_ledger.h"
#include "core/privacy/filter/filter_run.h"
#include "core/privacy/filter/judged_batches.h"

namespace outis::pipeline {

namespace {

/// A file as the detectors take it; `unread` says why there is no picture.
struct ReadFile {
    data::GreyImage picture;
    bool showsText = false;
    std::string unread;
};

/// Reads files as the import reads them, in processes of their own.
class FolderReader {
public:
    FolderReader(const std::filesystem::path& program, const RunOptions& options)
        : pool_(orThrow(data::ReaderPool::create(program, {}))), options_(options) {}

    ReadFile read(const std::filesystem::path& path, const std::stop_token& stop) {
        data::IntakeRequest request = foreignRequest(options_.prepare);
        request.path = path;
        const auto intake = orThrow(pool_->take(request, stop));
        if (intake.reading.outcome != data::FileOutcome::Imported) {
            return {{}, false, std::string(data::reasonName(intake.reading.reason))};
        }
        auto picture = foreignPicture(intake, options_.prepare);
        if (!picture) {
            return {{}, false, picture.error().detail};
        }
        const bool showsText = std::ranges::any_of(
            intake.text.regions,
            [](const data::TextRegion& region) { return region.kind == data::TextKind::Text; });
        return {*std::move(picture), showsText, ""};
    }

private:
    std::unique_ptr<data::ReaderPool> pool_;
    const RunOptions& options_;
};

/// Takes each file for a candidate of one group, asked for once.
class FolderJudge {
public:
    FolderJudge(Session& session, const RunOptions& options, const StageContext& context,
                const std::filesystem::path& folder)
        : session_(session),
          options_(options),
          context_(context),
          folder_(folder),
          files_(orThrow(files::listFiles(folder))),
          reader_(session.readerProgram(), options) {}

    FolderFilter run() {
        if (files_.empty()) {
            throw ErrorException({ErrorCode::NoImages, "images", "the folder is empty"});
        }
        const auto filter = orThrow(PatientFilter::open(context_));
        if (!filter) {
            return {Outcome::Stopped, "", {}, {}};
        }
        // Files are looked at as they are, at their own size.
        const std::string& textState = filter->note().textState;
        checksText_ = textState == "ok" || textState == kTooSmallForText;
        session_.observer().stageStarted("filter", std::ssize(files_), "images");
        privacy::FilterRequest request = requestFor(*filter);
        const std::string digest = request.generator;
        auto run = orThrow(privacy::runFilter(std::move(request), SystemClock(),
                                              session_.stopToken(), session_.observer()));
        session_.observer().stageFinished("filter", run.outcome);
        if (run.outcome == Outcome::Stopped) {
            return {Outcome::Stopped, "", {}, {}};
        }
        keep(run, digest);
        FolderFilter result;
        result.state = filter->note().state;
        result.summary = run.summary;
        std::size_t unread = 0;
        for (privacy::CandidateRecord& record : run.records) {
            const std::string reason = unreadReason(record);
            unread += reason.empty() ? 0 : 1;
            const auto& path = files_[static_cast<std::size_t>(record.index)];
            result.files.push_back(
                {path.lexically_relative(folder_).generic_string(), reason, std::move(record)});
        }
        if (unread == files_.size()) {
            throw ErrorException({ErrorCode::NoImages, "images", "no file could be read"});
        }
        return result;
    }

private:
    /// Files that an earlier part of a stopped run has read are no longer known by their reason.
    [[nodiscard]] std::string unreadReason(const privacy::CandidateRecord& record) const {
        const auto found = unread_.find(record.index);
        if (found != unread_.end()) {
            return found->second;
        }
        const bool isJudged = !record.detectors.empty() || !record.isRejected();
        return isJudged ? "" : "not readable";
    }

    privacy::FilterRequest requestFor(const PatientFilter& filter) {
        privacy::FilterRequest request;
        privacy::FilterItem item;
        item.target = std::ssize(files_);
        request.items = {item};
        request.options = options_.filter.resolve(options_.generate);
        request.options.rounds = 1;
        request.options.candidates = 1;
        request.options.headroom = 1;
        request.duplicates = privacy::duplicateRuleOf(filter.judge().inputs());
        request.generator = digestOfFiles();
        request.folder = context_.workspace.tensorsDir() / "judged-files";
        const Seed run{static_cast<std::uint64_t>(request.options.seed)};
        for (std::int64_t index = 0; index < item.target; ++index) {
            number_[candidateSeed(run, 0, 0, static_cast<std::uint32_t>(index)).value] = index;
        }
        request.workers = {{[this](const privacy::DrawRequest& asked, const std::stop_token& stop) {
                                return readAsked(asked, stop);
                            },
                            &filter.judge(),
                            {}}};
        return request;
    }

    /// Of all files' bytes: judged candidates of another folder are passed over.
    [[nodiscard]] std::string digestOfFiles() const {
        std::string all;
        for (const auto& path : files_) {
            const auto digest = sha256File(path);
            all += digest ? toHex(*digest) : "unreadable";
        }
        return toHex(sha256(all));
    }

    Result<privacy::DrawnImages> readAsked(const privacy::DrawRequest& asked,
                                           const std::stop_token& stop) {
        try {
            const auto count = std::ssize(asked.seeds);
            const std::int64_t side = options_.prepare.size;
            privacy::DrawnImages drawn;
            drawn.images = at::zeros({count, 1, side, side}, at::kByte);
            drawn.finite = at::ones({count}, at::kBool);
            drawn.text = at::zeros({count}, at::kBool);
            for (std::int64_t place = 0; place < count; ++place) {
                const std::int64_t number =
                    number_.at(asked.seeds[static_cast<std::size_t>(place)].value);
                const ReadFile file = reader_.read(files_[static_cast<std::size_t>(number)], stop);
                if (stop.stop_requested()) {
                    return privacy::DrawnImages{Outcome::Stopped, {}, {}, {}};
                }
                if (!file.unread.empty()) {
                    unread_[number] = file.unread;
                    drawn.finite[place] = false;
                    continue;
                }
                drawn.images[place][0].copy_(
                    at::tensor(file.picture.pixels, at::kByte).view({side, side}));
                drawn.text[place] = checksText_ && file.showsText;
            }
            return drawn;
        } catch (const ErrorException& exception) {
            return exception.error();
        }
    }

    void keep(const privacy::FilterRun& run, const std::string& digest) const {
        const auto place = context_.runFolder();
        orThrow(privacy::writeLedger(
            place / "candidates.jsonl",
            {digest, run.summary.limits, {{0, std::ssize(files_), ""}}, run.records}));
        orThrow(files::writeAtomically(place / "filter.json",
                                       privacy::toJson(run.summary).dump(1) + "\n"));
        privacy::JudgedBatches(context_.workspace.tensorsDir() / "judged-files", "").clear();
    }

    Session& session_;
    const RunOptions& options_;
    const StageContext& context_;
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> files_;
    FolderReader reader_;
    bool checksText_ = false;
    std::map<std::uint64_t, std::int64_t> number_;  ///< of a file, by its seed
    std::map<std::int64_t, std::string> unread_;
};

}  // namespace

Result<FolderFilter> filterFolder(Session& session, const RunOptions& options,
                                  const std::filesystem::path& folder) {
    try {
        const RunWorld world = session.world();
        const Records records = loadRecords(recordsFolder(world.workspace));
        const auto planned = planOf(world.workspace, options, records);
        if (planned[static_cast<std::size_t>(Stage::Detect)].state != StageState::Fresh) {
            return Error{ErrorCode::StageMissing, "detect",
                         "the detectors must be trained and calibrated first: run --until detect"};
        }
        const StageContext context{
            world.workspace, world.catalogue, options,        records,
            world.runId,     world.stop,      world.observer, world.checkpointRequested};
        return FolderJudge(session, options, context, folder).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

nlohmann::json toJson(const FolderFilter& filter) {
    nlohmann::json files = nlohmann::json::array();
    for (const JudgedFile& one : filter.files) {
        nlohmann::json row = privacy::toJson(one.record);
        for (const char* name : {"id", "group", "round", "index", "seed", "guidance", "label"}) {
            row.erase(name);
        }
        row["file"] = one.file;
        row["unread"] = one.unread.empty() ? nlohmann::json() : nlohmann::json(one.unread);
        row["decision"] = one.record.isRejected() ? "rejected" : "accepted";
        files.push_back(std::move(row));
    }
    return {{"state", filter.state},
            {"files", std::move(files)},
            {"totals", privacy::toJson(filter.summary)}};
}

}  // namespace outis::pipeline
