// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/release_export.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/image_file.h"
#include "core/data/secondary_capture.h"
#include "core/data/workspace.h"
#include "core/release/decision/frozen_picture.h"
#include "core/release/decision/project_log.h"
#include "core/release/decision/release_writing.h"
#include "core/release/package/croissant.h"
#include "core/release/package/ledger.h"
#include "core/release/package/neutral_names.h"
#include "core/release/package/package_check.h"
#include "core/release/package/package_folder.h"
#include "core/release/package/package_manifest.h"
#include "core/release/package/package_table.h"
#include "core/release/package/record_facts.h"
#include "core/release/package/source_traces.h"
#include "core/release/record_page.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kShownPlaces = 10;

/// Ends an export that was asked to stop.
struct Stopped {};

class Exporter {
public:
    Exporter(ReleaseRecord& record, const data::Workspace& workspace,
             const data::Catalogue& catalogue, const ExportRequest& request, const Signer& signer,
             const Clock& clock, const std::stop_token& stop, Observer& observer)
        : record_(record),
          workspace_(workspace),
          catalogue_(catalogue),
          request_(request),
          signer_(signer),
          clock_(clock),
          stop_(stop),
          observer_(observer) {}

    Result<ExportResult> run() {
        if (auto allowed = check(); !allowed) {
            return allowed.error();
        }
        const auto began = note("export-begun", request_.reason, "");
        if (!began) {
            return began.error();
        }
        const auto failure = attempt(*began);
        if (!failure) {
            warnUnless(writeDecided());
            return std::move(result_);
        }
        undo(*failure);
        if (result_.outcome == Outcome::Stopped) {
            return std::move(result_);
        }
        return *failure;
    }

private:
    Result<void> check() {
        if (record_.state() != ReleaseState::Approved &&
            record_.state() != ReleaseState::Exported) {
            return Error{ErrorCode::Refused, "release " + record_.id(),
                         "it is " + std::string(stateName(record_.state())) +
                             "; only an approved release can be exported"};
        }
        if (auto given = checkTexts(request_); !given) {
            return given;
        }
        const auto person = readPerson(signer_.keyFile);
        if (!person) {
            return person.error();
        }
        who_ = person->name;
        // A wrong passphrase is better known before the work than after it.
        if (auto can = sign(signer_.keyFile, signer_.passphrase, ""); !can) {
            return can.error();
        }
        return checkTarget(request_.target, workspace_.root());
    }

    Result<LogHead> note(const std::string& what, const std::string& why, const std::string& code) {
        json after = {{"export", record_.id()}};
        if (!code.empty()) {
            after["error"] = code;
        }
        return ProjectLog::audit(workspace_.root())
            .append(clock_, {who_, what, why, nullptr, std::move(after)});
    }

    /// The error that undid it; the folder is gone by then.
    std::optional<Error> attempt(const LogHead& head) {
        try {
            auto folder = orThrow(PackageFolder::create(request_.target));
            write(folder, head);
            inspect(folder);
            finish(folder);
            return std::nullopt;
        } catch (const Stopped&) {
            result_.outcome = Outcome::Stopped;
            return Error{ErrorCode::Refused, "export", "stopped"};
        } catch (const ErrorException& failure) {
            return failure.error();
        } catch (const json::exception& failure) {
            return Error{ErrorCode::Corrupt, "release " + record_.id(), failure.what()};
        } catch (const fs::filesystem_error& failure) {
            return Error{ErrorCode::Unreadable, "package", failure.code().message()};
        }
    }

    void step(std::string_view name, const PackageFolder& folder) {
        if (request_.beforeStep) {
            request_.beforeStep(name, folder.path());
        }
        checkStop();
    }

    void checkStop() const {
        if (stop_.stop_requested()) {
            throw Stopped();
        }
    }

    void write(PackageFolder& folder, const LogHead& head) {
        step("images", folder);
        writeImages(folder);
        step("texts", folder);
        fillFacts();
        orThrow(folder.put(kTableName, tableText(table_)));
        orThrow(folder.put(kChainHeadName, toJson(head).dump() + "\n"));
        writeReport(folder);
        writeStatements(folder);
        orThrow(folder.put("TERMS.txt", orThrow(termsText(result_.facts))));
        step("manifest", folder);
        orThrow(
            folder.put("croissant.json",
                       croissantText(result_.facts, orThrow(packageManifestOf(folder.path())))));
        const auto manifest = orThrow(packageManifestOf(folder.path()));
        result_.files = std::ssize(manifest);
        const std::string text = packageManifestText(manifest);
        result_.manifestDigest = toHex(sha256(text));
        orThrow(folder.put(kManifestName, text));
    }

    /// By their new names, which are in no order of theirs.
    void writeImages(PackageFolder& folder) {
        const auto& images = record_.manifest().images;
        const auto names = drawNeutralNames(images.size());
        const auto order = drawOrder(images.size());
        table_.findings = record_.manifest().classes;
        const auto total = std::ssize(images);
        observer_.stageStarted("write-images", total, "images");
        const std::string study = drawUid();
        const std::string series = drawUid();
        for (std::size_t place = 0; place < images.size(); ++place) {
            checkStop();
            const FrozenImage& frozen = images[order[place]];
            const data::GreyImage picture = orThrow(frozenPicture(record_, frozen));
            result_.facts.size = picture.width;
            orThrow(folder.put("images/" + names[place] + ".png",
                               orThrow(data::encodePng(picture, kSyntheticMark))));
            if (request_.withDicom) {
                orThrow(folder.put(
                    "dicom/" + names[place] + ".dcm",
                    orThrow(data::encodeSecondaryCapture(picture, {study, series, drawUid()}))));
            }
            table_.rows.push_back({names[place], frozen.labels});
            observer_.progressed(static_cast<std::int64_t>(place) + 1, total);
        }
        observer_.stageFinished("write-images", Outcome::Finished);
    }

    void fillFacts() {
        PackageFacts& facts = result_.facts;
        facts.release = record_.id();
        facts.title = request_.title;
        facts.publisher = request_.publisher;
        facts.contact = request_.contact;
        facts.url = request_.url.empty() ? "urn:oid:" + drawUid() : request_.url;
        facts.setting = record_.policy().setting;
        facts.policy = record_.policy().name + " " + record_.policy().version;
        facts.date = dayOf(clock_);
        facts.reassess = monthsAfter(facts.date, record_.policy().monthsValid);
        facts.program = request_.program;
        facts.images = std::ssize(table_.rows);
        facts.hasDicom = request_.withDicom;
        facts.findings = table_.findings;
    }

    /// The very files that were signed, and made of them the report with the decision in it.
    void writeReport(PackageFolder& folder) {
        const fs::path frozen = record_.folder() / "outgoing";
        const std::string page = orThrow(files::readText(frozen / "report.html"));
        const std::string text = orThrow(files::readText(frozen / "report.json"));
        const json report = json::parse(text);
        result_.facts.isPhantom = report.at("identity").at("phantom_data");
        orThrow(folder.put(kFactsName, factsText(result_.facts)));
        orThrow(folder.put(std::string(kSignedReportFolder) + "/report.html", page));
        orThrow(folder.put(std::string(kSignedReportFolder) + "/report.json", text));
        const RecordFacts record = recordFactsOf(record_, result_.facts, Audience::Outside);
        const std::string decided = orThrow(decidedPage(page, record));
        orThrow(folder.put(std::string(kReportFolder) + "/report.html", decided));
        orThrow(folder.put(std::string(kReportFolder) + "/report.json",
                           decidedReport(report, record).dump(2) + "\n"));
        if (request_.printer) {
            orThrow(folder.put(std::string(kReportFolder) + "/report.pdf",
                               orThrow(request_.printer(decided))));
        }
        orThrow(folder.put("README.md", orThrow(datasetCard(result_.facts, report))));
    }

    /// The report for the inside with the decision in it. The package is out by then: what goes
    /// wrong is told, and undoes nothing.
    Result<void> writeDecided() const {
        const fs::path target = record_.folder() / kDecidedFolder;
        const auto page = files::readText(record_.folder() / "report.html");
        const auto text = files::readText(record_.folder() / "report.json");
        if (!page || !text) {
            return page ? text.error() : page.error();
        }
        const json report = json::parse(*text, nullptr, false);
        const RecordFacts record = recordFactsOf(record_, result_.facts, Audience::Inside);
        const auto decided = decidedPage(*page, record);
        if (!decided || !report.is_object()) {
            return decided ? Error{ErrorCode::Corrupt, "report.json", "no JSON"} : decided.error();
        }
        try {
            orThrow(files::makeFolders(target));
            orThrow(files::writeAtomically(target / "report.html", *decided));
            orThrow(files::writeAtomically(target / "report.json",
                                           decidedReport(report, record).dump(2) + "\n"));
            if (request_.printer) {
                orThrow(files::writeAtomically(target / "report.pdf",
                                               orThrow(request_.printer(*decided))));
            }
        } catch (const ErrorException& failure) {
            return failure.error();
        }
        return {};
    }

    void writeStatements(PackageFolder& folder) {
        for (const Statement& statement : record_.statements()) {
            if (statement.act == "export" || !isForOutside(statement.act)) {
                continue;
            }
            const std::string name = statementFileName(statement.number, statement.act);
            const std::string text =
                orThrow(files::readText(record_.folder() / kStatementsFolder / name));
            orThrow(folder.put(std::string(kStatementsFolder) + "/" + name, text));
        }
    }

    /// Reads everything back, then searches it.
    void inspect(const PackageFolder& folder) {
        step("verify", folder);
        const auto check = orThrow(checkPackage(folder.path(), stop_, observer_, Finished::No));
        checkStop();
        if (!check.isSound()) {
            throw ErrorException({ErrorCode::Corrupt, "package",
                                  check.faults.front().file + ": " + check.faults.front().what});
        }
        setDigest_ = check.setDigest;
        const auto traces =
            orThrow(SourceTraces::read(workspace_, catalogue_, declared(), stop_, observer_));
        checkStop();
        if (traces->isInText(request_.reason)) {
            throw ErrorException({ErrorCode::Refused, "reason", "it holds a string of the source"});
        }
        step("scan", folder);
        result_.scan = orThrow(scanPackage(folder.path(), result_.facts.size, *traces,
                                           request_.printer, stop_, observer_));
        checkStop();
        if (!result_.scan.isClean()) {
            throw ErrorException({ErrorCode::Refused, "final scan", placesInWords()});
        }
    }

    [[nodiscard]] DeclaredTexts declared() const {
        DeclaredTexts texts;
        texts.release = record_.id();
        texts.people = request_.publisher + "\n" + request_.contact + "\n" + request_.url;
        for (const Statement& statement : record_.statements()) {
            texts.people += "\n" + statement.person.name;
        }
        return texts;
    }

    [[nodiscard]] std::string placesInWords() const {
        const auto& places = result_.scan.places;
        std::string text = std::to_string(places.size()) + " found: ";
        for (std::size_t place = 0; place < std::min(places.size(), kShownPlaces); ++place) {
            text += (place == 0 ? "" : "; ") + places[place].file + ": " + places[place].what;
        }
        return text + (places.size() > kShownPlaces ? "; ..." : "");
    }

    /// The statement signs the manifest; from the rename on the package is there.
    void finish(PackageFolder& folder) {
        step("sign", folder);
        const auto statement = orThrow(record_.record(
            {"export",
             request_.reason,
             {{"manifest", result_.manifestDigest}, {"recipients", request_.recipients.size()}}},
            signer_, clock_));
        const std::string text =
            orThrow(files::readText(record_.folder() / kStatementsFolder /
                                    statementFileName(statement.number, statement.act)));
        orThrow(folder.put(kExportStatementName, text));
        // Noted first: no copy may be out there that the ledger does not know.
        orThrow(noteReleased(workspace_.root(), clock_, ledgerRow()));
        isNoted_ = true;
        step("publish", folder);
        orThrow(folder.publish());
        isNoted_ = false;
    }

    /// What was written down for a copy that is not there after all.
    void undo(const Error& failure) {
        if (isNoted_) {
            warnUnless(noteUndone(workspace_.root(), clock_, ledgerRow()));
        }
        const auto noted =
            note("export-undone", failure.detail, std::string(errorName(failure.code)));
        warnUnless(noted ? Result<void>() : noted.error());
    }

    void warnUnless(const Result<void>& done) {
        if (!done) {
            observer_.warned(done.error());
        }
    }

    [[nodiscard]] LedgerRow ledgerRow() const {
        LedgerRow row;
        row.release = record_.id();
        row.who = who_;
        row.title = result_.facts.title;
        row.setting = result_.facts.setting;
        row.policy = result_.facts.policy;
        row.recipients = request_.recipients;
        row.images = result_.facts.images;
        row.setDigest = setDigest_;
        row.manifest = result_.manifestDigest;
        row.reassess = result_.facts.reassess;
        return row;
    }

    ReleaseRecord& record_;
    const data::Workspace& workspace_;
    const data::Catalogue& catalogue_;
    const ExportRequest& request_;
    const Signer& signer_;
    const Clock& clock_;
    const std::stop_token& stop_;
    Observer& observer_;
    std::string who_;
    std::string setDigest_;
    bool isNoted_ = false;  ///< in the ledger, and not yet there
    PackageTable table_;
    ExportResult result_;
};

}  // namespace

Result<ExportResult> exportRelease(ReleaseRecord& record, const data::Workspace& workspace,
                                   const data::Catalogue& catalogue, const ExportRequest& request,
                                   const Signer& signer, const Clock& clock,
                                   const std::stop_token& stop, Observer& observer) {
    return Exporter(record, workspace, catalogue, request, signer, clock, stop, observer).run();
}

}  // namespace outis::release
