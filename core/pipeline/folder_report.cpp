// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/folder_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/data/image_file.h"
#include "core/pipeline/audit_facts.h"
#include "core/pipeline/contact_sheet.h"
#include "core/pipeline/fidelity_evaluation.h"
#include "core/pipeline/findings_builder.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/pixel_distances.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/quality_facts.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/synthetic_set.h"
#include "core/pipeline/unusual_patients.h"
#include "core/pipeline/workspace_settings.h"
#include "core/release/report.h"

namespace outis::pipeline {

namespace {

constexpr std::int64_t kSteps = 100;
constexpr std::int64_t kCompared = 25;  ///< of kSteps, when fidelity begins

/// The folder's pictures as a set that nobody here drew.
SyntheticSet setOf(const ReleaseFolder& release) {
    const auto images = release.images.size(0);
    SyntheticSet set;
    set.images = release.images;
    set.labels = at::zeros({images, 0}, at::kChar);
    set.groups = set.folds = at::full({images}, -1, at::kLong);
    set.digest = release.digest;
    return set;
}

release::ForeignFacts foreignFacts(const ReleaseFolder& release,
                                   const std::filesystem::path& folder) {
    release::ForeignFacts facts;
    const auto named = std::filesystem::absolute(folder).lexically_normal();
    facts.folder = (named.has_filename() ? named : named.parent_path()).filename().string();
    facts.pictures = std::ssize(release.files);
    facts.files = facts.pictures + std::ssize(release.unread);
    facts.refused = release.refused();
    facts.others = release.others();
    facts.digest = release.digest;
    std::map<std::string, std::int64_t> reasons;
    for (const UnreadFile& file : release.unread) {
        ++reasons[file.reason];
    }
    for (const auto& [reason, files] : reasons) {
        facts.unread.push_back({reason, files});
    }
    return facts;
}

/// Throws ErrorException.
class FolderReporting {
public:
    FolderReporting(Session& session, const std::filesystem::path& folder,
                    const AuditChoice& choice)
        : session_(session),
          folder_(folder),
          choice_(choice),
          options_(orThrow(loadSettings(session.workspace()))),
          records_(loadRecords(recordsFolder(session.workspace()))),
          world_(session.world()),
          context_(contextOf(world_, options_, records_)) {}

    FolderReport run() {
        release_ = orThrow(readReleaseFolder(session_, folder_));
        if (release_.outcome == Outcome::Stopped || !filter()) {
            return stopped();
        }
        done_.audit = orThrow(auditFolder(session_, release_, choice_));
        if (done_.audit.release.outcome == Outcome::Stopped || !compare()) {
            return stopped();
        }
        session_.observer().stageStarted("report", 0, "");
        const auto place = context_.runFolder();
        orThrow(release::writeReport(findings(), place));
        done_.page = place / "report.html";
        clearJudgedFiles(session_.workspace());
        clearAuditEvidence(session_.workspace(), MadeBy::Elsewhere);
        session_.observer().stageFinished("report", Outcome::Finished);
        return std::move(done_);
    }

private:
    static FolderReport stopped() {
        FolderReport report;
        report.outcome = Outcome::Stopped;
        return report;
    }

    /// False when stopped.
    bool filter() {
        auto judged = filterRelease(session_, options_, release_);
        if (!judged && judged.error().code == ErrorCode::StageMissing) {
            done_.filterState = "not judged: " + judged.error().detail;
            return true;
        }
        done_.filter = orThrow(std::move(judged));
        done_.filterState = done_.filter->note.state;
        return done_.filter->outcome == Outcome::Finished;
    }

    /// Pixel distances, and diversity and fidelity where the measuring encoder is there. False when
    /// stopped.
    bool compare() {
        Observer& observer = session_.observer();
        observer.stageStarted("evaluate", kSteps, "steps");
        auto distances =
            orThrow(pixelDistances(openForAudit(context_.workspace, data::Patients::All),
                                   release_.images, options_.evaluate.pairs, context_.stop));
        bool isDone = distances.has_value();
        if (isDone) {
            evaluation_ = *std::move(distances);
            PhaseObserver phase(observer, kCompared, kSteps - kCompared, kSteps);
            isDone = measure(phase);
        }
        observer.stageFinished("evaluate", isDone ? Outcome::Finished : Outcome::Stopped);
        return isDone;
    }

    bool measure(Observer& observer) {
        auto measured = measureFidelity(context_, setOf(release_), MadeBy::Elsewhere, observer);
        if (!measured && measured.error().code == ErrorCode::StageMissing) {
            return true;  // the page says that nothing was measured
        }
        const auto fidelity = orThrow(std::move(measured));
        if (fidelity) {
            evaluation_["fidelity"] = metrics::toJson(fidelity->fidelity);
        }
        return fidelity.has_value();
    }

    [[nodiscard]] release::Findings findings() const {
        release::Findings findings;
        findings.foreign = foreignFacts(release_, folder_);
        findings.identity = identityOf(context_);
        findings.identity.createdUtc = toIso8601(world_.clock.now());
        findings.data = dataFacts(context_, data::Patients::All);
        findings.samples = samples();
        findings.distances.push_back(distanceFacts(evaluation_));
        findings.quality = qualityFacts(evaluation_.value("fidelity", nlohmann::json()));
        findings.audit = audit();
        findings.filter = filterFindings();
        findings.closestPairs = pairs();
        findings.unusualPatients = unusual();
        findings.limits = limitsOfTests();
        findings.limits.push_back(
            "Every picture was brought to a grey square of " +
            std::to_string(release_.images.size(3)) +
            " pixels before it was compared: what shows at a larger size alone was not looked at.");
        findings.warnings = warnings(findings);
        findings.notTestedYet = {
            "What a classifier learns from these pictures, and whether they show the findings that "
            "they are meant to show"};
        return findings;
    }

    [[nodiscard]] release::SampleFacts samples() const {
        release::SampleFacts facts;
        facts.images = facts.asked = release_.images.size(0);
        const auto shown = std::min(facts.images, options_.report.pictures);
        for (std::int64_t row = 0; row < shown; ++row) {
            facts.pictures.push_back({pngOf(release_.images[row]), ""});
        }
        return facts;
    }

    [[nodiscard]] release::AuditFacts audit() const {
        release::AuditFacts facts = auditFacts(done_.audit.release.totals);
        for (release::AuditPart& part : facts.parts) {
            part.recipe.clear();  // canary marks speak of a recipe of this workspace's
        }
        return facts;
    }

    [[nodiscard]] release::FilterFacts filterFindings() const {
        release::FilterFacts facts;
        if (done_.filter) {
            return readFilterFacts(context_.workspace, done_.filter->note, done_.filter->summary);
        }
        facts.state = done_.filterState;
        return facts;
    }

    static std::vector<std::byte> pngOf(const at::Tensor& image) {
        return orThrow(data::encodePng(toGreyImage(image)));
    }

    /// Copies that the attackers found, then the nearest pictures, options_.evaluate.pairs in all.
    [[nodiscard]] std::vector<release::ClosestPair> pairs() const {
        const auto train = orThrow(data::PreparedSet::open(
            context_.workspace, data::Role::Train, data::Access::Audit, data::Patients::All));
        const auto wanted = static_cast<std::size_t>(options_.evaluate.pairs);
        std::vector<release::ClosestPair> pairs;
        std::set<std::pair<std::int64_t, std::int64_t>> shown;
        const auto add = [&](std::int64_t picture, std::int64_t image, const std::string& by) {
            const auto ids = train.imageIds();
            const auto row = std::ranges::find(ids, image) - ids.begin();
            const std::int64_t file = release_.files[static_cast<std::size_t>(picture)].number;
            if (pairs.size() < wanted && row < std::ssize(ids) &&
                shown.insert({file, image}).second) {
                const at::Tensor real = imagesOf(train)[row];
                const at::Tensor given = release_.images[picture];
                pairs.push_back({pngOf(real), pngOf(given),
                                 release::Number::of(rootMeanSquare(real, given)), image, file,
                                 by});
            }
        };
        for (const FoundCopy& copy : done_.audit.release.copies) {
            const auto picture =
                std::ranges::find(release_.files, copy.released, &ReleaseFile::number) -
                release_.files.begin();
            add(picture, copy.image, attackersOf(copy));
        }
        for (const auto& pair : evaluation_.at("pairs")) {
            add(pair.at("synthetic"), pair.at("train_image"), "");
        }
        return pairs;
    }

    [[nodiscard]] std::vector<release::UnusualPatient> unusual() const {
        const auto rowOf = [&](std::int64_t number) -> std::int64_t {
            const auto file = std::ranges::find(release_.files, number, &ReleaseFile::number);
            return file == release_.files.end() ? -1 : file - release_.files.begin();
        };
        return unusualPatients(done_.audit.release.record, context_.workspace, data::Patients::All,
                               {release_.images, rowOf});
    }

    [[nodiscard]] std::vector<std::string> warnings(const release::Findings& findings) const {
        std::vector<std::string> warnings;
        if (findings.foreign->refused > 0) {
            warnings.push_back(std::to_string(findings.foreign->refused) +
                               " pictures of the folder could not be read. Nothing on this page "
                               "speaks of them.");
        }
        if (done_.filterState != "ok") {
            warnings.push_back("Filter: " + done_.filterState + ".");
        }
        const auto copies = done_.audit.release.copies.size();
        if (copies > findings.closestPairs.size()) {
            warnings.push_back("The attackers found " + std::to_string(copies) +
                               " pairs; the page shows the first ones, audit.json lists them all.");
        }
        return warnings;
    }

    Session& session_;
    const std::filesystem::path& folder_;
    const AuditChoice& choice_;
    const RunOptions options_;
    const Records records_;
    const RunWorld world_;
    const StageContext context_;
    ReleaseFolder release_;
    nlohmann::json evaluation_;
    FolderReport done_;
};

}  // namespace

Result<FolderReport> reportOnFolder(Session& session, const std::filesystem::path& folder,
                                    const AuditChoice& choice) {
    if (auto sound = choice.check(); !sound) {
        return sound.error();
    }
    try {
        return FolderReporting(session, folder, choice).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::pipeline
