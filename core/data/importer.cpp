// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/importer.h"

#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <thread>

#include <SQLiteCpp/Transaction.h>

#include "core/data/catalogue.h"
#include "core/data/error_places.h"
#include "core/data/file_intake.h"
#include "core/data/file_settler.h"
#include "core/data/import_plan.h"
#include "core/data/import_report.h"
#include "core/data/import_store.h"
#include "core/data/import_tally.h"
#include "core/data/picture_store.h"
#include "core/data/proposals.h"
#include "core/data/pseudonym_key.h"
#include "core/data/sqlite_errors.h"
#include "core/data/study_date.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

/// Files between two commits: what a crash can cost.
constexpr std::size_t kBatch = 256;

std::size_t threadsOf(const ImportOptions& options) {
    return options.threads > 0 ? static_cast<std::size_t>(options.threads)
                               : std::max(1U, std::thread::hardware_concurrency());
}

/// Whether a limit or a closed door, not the content of the file, decided: it is tried again.
bool mayBeReadableNow(const KnownFile& known) {
    return known.reason == reasonName(FileReason::TimeLimit) ||
           known.reason == reasonName(FileReason::MemoryLimit) ||
           known.reason == reasonName(FileReason::ReaderCrashed) ||
           known.reason == reasonName(FileReason::Unreadable);
}

/// One import; lives as long as importFolder().
class Import {
public:
    Import(const Workspace& workspace, Catalogue& catalogue, const ImportOptions& options,
           ImportPlan plan, const PseudonymKey& key, Observer& observer)
        : workspace_(workspace),
          catalogue_(catalogue),
          options_(options),
          plan_(std::move(plan)),
          observer_(observer),
          store_(catalogue, key,
                 IdentityStore::keeps(catalogue.database(), options.keepIdentities)),
          pictures_(workspace.root()) {}

    ImportReport run(bool keyIsNew, const std::stop_token& stop, IntakeTaker& taker);

private:
    void begin(bool keyIsNew);
    [[nodiscard]] bool isFresh(const KnownFile* known, std::size_t file) const;
    [[nodiscard]] std::vector<std::size_t> unreadFiles() const;
    [[nodiscard]] std::vector<std::size_t> orphanedDuplicates() const;
    /// Whether all were read: a stop leaves the rest to the next import.
    bool readFiles(const std::vector<std::size_t>& files, const std::stop_token& stop,
                   IntakeTaker& taker);
    void commit(SQLite::Transaction& batch);
    void propose(const std::stop_token& stop);
    ImportReport finish(const std::stop_token& stop);
    void countOutcomes();
    void throwIfNothing() const;
    [[nodiscard]] const KnownFile* knownAt(std::size_t file) const {
        const auto found = known_.find(pathKeys_[file]);
        return found == known_.end() ? nullptr : &found->second;
    }

    const Workspace& workspace_;
    Catalogue& catalogue_;
    const ImportOptions& options_;
    const ImportPlan plan_;
    Observer& observer_;
    ImportStore store_;
    PictureStore pictures_;
    std::optional<FileSettler> settler_;
    std::vector<Error> warnings_;
    std::vector<std::string> pathKeys_;  // [files]
    std::map<std::string, KnownFile> known_;
    ImportReport report_;
    std::int64_t source_ = 0;
    std::int64_t done_ = 0;
    std::int64_t withoutPatient_ = 0;
};

ImportReport Import::run(bool keyIsNew, const std::stop_token& stop, IntakeTaker& taker) {
    begin(keyIsNew);
    const auto unread = unreadFiles();
    report_.alreadyThere = report_.files - static_cast<std::int64_t>(unread.size());
    done_ = report_.alreadyThere;
    observer_.progressed(done_, report_.files);
    bool isComplete = readFiles(unread, stop, taker);
    if (isComplete) {
        known_ = store_.knownFiles(source_);
        isComplete = readFiles(orphanedDuplicates(), stop, taker);
    }
    report_.outcome = isComplete ? Outcome::Finished : Outcome::Stopped;
    return finish(stop);
}

void Import::begin(bool keyIsNew) {
    SQLite::Transaction first(catalogue_.database(), SQLite::TransactionBehavior::IMMEDIATE);
    const bool splitIsLocked = orThrow(catalogue_.split()).has_value();  // checks its proof, too
    warnings_ = store_.identities().adopt(keyIsNew);
    source_ = store_.identities().sourceFor(plan_.root.string());
    if (orThrow(catalogue_.classes()) != plan_.classes) {
        store_.setClasses(plan_.classes);
    }
    first.commit();
    settler_.emplace(options_, plan_, store_, pictures_, source_, splitIsLocked);
    for (const std::string& path : plan_.files) {
        pathKeys_.push_back(store_.identities().fileKey(path));
    }
    known_ = store_.knownFiles(source_);
    report_.files = static_cast<std::int64_t>(plan_.files.size());
    observer_.stageStarted("import", report_.files, "files");
    warnings_.insert(warnings_.end(), plan_.warnings.begin(), plan_.warnings.end());
    for (Error& warning : warnings_) {
        warning = withoutPlaces(std::move(warning), options_);
        observer_.warned(warning);
    }
}

/// Whether an earlier import has judged this very file in this very way, with its picture in place.
bool Import::isFresh(const KnownFile* known, std::size_t file) const {
    if (known == nullptr || known->size != plan_.sizes[file] ||
        known->modified != plan_.modified[file] || known->fingerprint != plan_.fingerprint ||
        mayBeReadableNow(*known)) {
        return false;
    }
    if (store_.keepsIdentities() && !known->hasPath) {
        return false;  // its identities were forgotten, and are wanted again
    }
    const bool hasImage = known->outcome == outcomeName(FileOutcome::Imported) ||
                          known->outcome == outcomeName(FileOutcome::Duplicate);
    std::error_code failure;
    return !hasImage || (known->image &&
                         std::filesystem::exists(workspace_.root() / known->storedPath, failure));
}

std::vector<std::size_t> Import::unreadFiles() const {
    std::vector<std::size_t> files;
    for (std::size_t file = 0; file < plan_.files.size(); ++file) {
        if (!isFresh(knownAt(file), file)) {
            files.push_back(file);
        }
    }
    return files;
}

/// Copies of a picture whose first file was replaced or refused by this import: one of them takes
/// its place.
std::vector<std::size_t> Import::orphanedDuplicates() const {
    std::vector<std::size_t> files;
    for (std::size_t file = 0; file < plan_.files.size(); ++file) {
        const KnownFile* known = knownAt(file);
        if (known != nullptr && known->outcome == outcomeName(FileOutcome::Duplicate) &&
            !known->image) {
            files.push_back(file);
        }
    }
    return files;
}

bool Import::readFiles(const std::vector<std::size_t>& files, const std::stop_token& stop,
                       IntakeTaker& taker) {
    OrderedIntake intakes(files.size(), threadsOf(options_), stop,
                          [&](std::size_t index, const std::stop_token& ending) {
                              return takeListed(plan_.source, files[index],
                                                {{},
                                                 static_cast<int>(options_.workingSize),
                                                 {options_.maskText, options_.keepMarkers, true}},
                                                taker, ending);
                          });
    std::optional<SQLite::Transaction> batch;
    std::size_t index = 0;
    for (; index < files.size() && !stop.stop_requested(); ++index) {
        auto next = intakes.next();
        if (!next) {
            break;
        }
        const Intake intake = orThrow(*std::move(next));
        if (!batch) {
            batch.emplace(catalogue_.database(), SQLite::TransactionBehavior::IMMEDIATE);
        }
        settler_->settle(files[index], intake, knownAt(files[index]));
        if (done_ < report_.files) {
            observer_.progressed(++done_, report_.files);
        }
        if ((index + 1) % kBatch == 0) {
            commit(*batch);
            batch.reset();
        }
    }
    if (batch) {
        commit(*batch);
    }
    return index == files.size();
}

/// Pictures first: a row never names a file that a power cut could take back.
void Import::commit(SQLite::Transaction& batch) {
    orThrow(pictures_.sync());
    batch.commit();
    settler_->removeAbandoned();
    if (!settler_->lastPicture().empty()) {
        observer_.picture("import", settler_->lastPicture());
    }
}

/// Who may be one person, and which pictures are nearly the same.
void Import::propose(const std::stop_token& stop) {
    auto found = orThrow(proposePatients(workspace_, catalogue_, stop));
    report_.outcome = found.outcome;
    for (Error& warning : found.warnings) {
        observer_.warned(warning);
        warnings_.push_back(std::move(warning));
    }
}

ImportReport Import::finish(const std::stop_token& stop) {
    SQLite::Transaction last(catalogue_.database(), SQLite::TransactionBehavior::IMMEDIATE);
    if (report_.outcome == Outcome::Finished) {
        store_.removeEmptyPatients();
    }
    renewStudyDays(catalogue_.database());
    last.commit();
    if (report_.outcome == Outcome::Finished) {
        propose(stop);
    }
    countOutcomes();
    report_.classes = plan_.classes;
    report_.warnings = warnings_;
    for (const Error& warning : warningsOf(settler_->tally())) {
        report_.warnings.push_back(warning);
        observer_.warned(warning);
    }
    report_.report = workspace_.importReportPath();
    writeImportReport(workspace_, catalogue_, plan_, source_, report_);
    if (report_.outcome == Outcome::Finished) {
        throwIfNothing();
    }
    observer_.stageFinished("import", report_.outcome);
    return report_;
}

/// Of the files that the source has now.
void Import::countOutcomes() {
    const std::set<std::string_view> keys(pathKeys_.begin(), pathKeys_.end());
    for (const auto& [key, file] : store_.knownFiles(source_)) {
        const bool listed = keys.contains(key);
        const auto is = [&, outcome = std::string_view(file.outcome)](FileOutcome which) {
            return listed && outcome == outcomeName(which) ? 1 : 0;
        };
        report_.imported += is(FileOutcome::Imported);
        report_.duplicates += is(FileOutcome::Duplicate);
        report_.notImages += is(FileOutcome::NotImage);
        report_.rejected += is(FileOutcome::Rejected);
        withoutPatient_ += listed && file.reason == kUnknownPatient ? 1 : 0;
    }
    const auto counts = orThrow(catalogue_.counts());
    report_.patients = counts.patients;
    report_.images = counts.images;
}

void Import::throwIfNothing() const {
    if (report_.imported + report_.duplicates > 0) {
        return;
    }
    if (withoutPatient_ > 0) {
        throw ErrorException({ErrorCode::UnknownPatient, "patient-rule",
                              std::to_string(withoutPatient_) +
                                  " images, and none has a patient id by rule " +
                                  options_.patientRule});
    }
    throw ErrorException({ErrorCode::NoImages, options_.source,
                          std::to_string(report_.notImages) + " files are no radiographs, " +
                              std::to_string(report_.rejected) + " cannot be used"});
}

}  // namespace

FileReading ContentImageReader::read(const std::filesystem::path& path) const {
    return readImageFile(path);
}

Result<ImportReport> importFolder(const Workspace& workspace, Catalogue& catalogue,
                                  const ImportOptions& options, std::stop_token stop,
                                  Observer& observer, IntakeTaker& taker) {
    if (auto checked = options.check(); !checked) {
        return std::move(checked).error();
    }
    if (auto writable = workspace.checkWritable(); !writable) {
        return std::move(writable).error();
    }
    auto report = guardSqlite(workspace.cataloguePath().string(), [&] {
        ImportPlan plan = planImport(workspace, catalogue, options);
        const bool keyIsNew = !std::filesystem::exists(workspace.pseudonymKeyPath());
        const PseudonymKey key = orThrow(PseudonymKey::loadOrMake(workspace));
        return Import(workspace, catalogue, options, std::move(plan), key, observer)
            .run(keyIsNew, stop, taker);
    });
    return report ? std::move(report)
                  : Result<ImportReport>(withoutPlaces(report.error(), options));
}

Result<ImportReport> importFolder(const Workspace& workspace, Catalogue& catalogue,
                                  const ImportOptions& options, std::stop_token stop,
                                  Observer& observer, const ImageReader& reader) {
    DirectTaker taker(reader);
    return importFolder(workspace, catalogue, options, std::move(stop), observer, taker);
}

}  // namespace outis::data
