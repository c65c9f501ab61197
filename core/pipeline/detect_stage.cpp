// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/burned_in_check.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/finding_judge.h"
#include "core/pipeline/near_duplicates.h"
#include "core/pipeline/phase_observer.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/calibration_rules.h"
#include "core/privacy/detectors/pair_training.h"
#include "core/privacy/detectors/robustness.h"
#include "core/privacy/filter/filter_summary.h"
#include "core/privacy/filter/reference_limits.h"
#include "core/privacy/filter/threshold_trials.h"

namespace outis::pipeline {

namespace {

constexpr std::int64_t kParts = 100;
constexpr std::int64_t kOfTraining = 70;  ///< of kParts, for all learned detectors
constexpr std::int64_t kOfJudge = 10;     ///< of kParts, for the judge of findings
constexpr std::int64_t kTrained = kOfTraining + kOfJudge;
constexpr std::int64_t kCalibrated = 90;  ///< of kParts, when the robustness grid begins

/// Ends the work from within when a stop was asked for.
struct Stopped {};

void orStop(Outcome outcome) {
    if (outcome == Outcome::Stopped) {
        throw Stopped{};
    }
}

/// Images of all sets but the controls'.
struct LearningSets {
    data::PreparedSet train;
    data::PreparedSet everyone;  ///< train, and behind it the patients that were left out of it
    data::PreparedSet validation;
    data::PreparedSet test;

    [[nodiscard]] privacy::FilterSets forFilter() const {
        return {patientImagesOf(train), patientImagesOf(validation), patientImagesOf(test)};
    }
};

LearningSets openSets(const data::Workspace& workspace) {
    const auto open = [&](data::Role role, data::Patients patients = data::Patients::Kept) {
        return orThrow(data::PreparedSet::open(workspace, role, data::Access::Learning, patients));
    };
    return {open(data::Role::Train), open(data::Role::Train, data::Patients::All),
            open(data::Role::Validation), open(data::Role::Test)};
}

std::string percentOf(const privacy::Rate& rate) {
    if (!rate.rate) {
        return "not known";
    }
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f %%", 100 * *rate.rate);
    return text;
}

/// Trains and calibrates. Throws ErrorException and Stopped.
class DetectStage {
public:
    explicit DetectStage(StageContext& context)
        : context_(context),
          folder_(detectorsFolder(context.workspace)),
          files_(openSets(context.workspace)),
          sets_(files_.forFilter()) {}

    StageResult run() {
        orThrow(files::makeFolders(folder_));
        note_.detectors = context_.options.filter.chosen();
        learnDetectors();
        learnFindings();
        detectors_ = orThrow(DetectorSet::open(context_, note_, files_.everyone));
        if (!detectors_) {
            throw Stopped{};
        }
        calibrateAll();
        requireFilter();
        setLimits();
        setWriting();
        measureGrid();
        return finish();
    }

private:
    void learnDetectors() {
        std::vector<std::string> names;
        std::ranges::copy_if(note_.detectors, std::back_inserter(names), privacy::isLearned);
        const auto count = std::ssize(names);
        for (std::int64_t place = 0; place < count; ++place) {
            const std::int64_t begin = place * kOfTraining / count;
            const std::int64_t end = (place + 1) * kOfTraining / count;
            // Losses of several networks are no one curve: the first one is shown.
            PhaseObserver phase(
                context_.observer, begin, end - begin, kParts,
                place == 0 ? PhaseObserver::Numbers::Pass : PhaseObserver::Numbers::Keep);
            const std::string& name = names[static_cast<std::size_t>(place)];
            note_.learned.push_back(learn(context_.options.trainingOf(name), phase));
        }
    }

    /// A detector that cannot be trained on these patients is a state and no failure.
    LearnedDetector learn(const privacy::DetectorOptions& options, Observer& observer) {
        training::LoopPlaces places;
        places.folder = folder_ / options.detector;
        places.restart = true;
        places.checkpointRequested = context_.checkpointRequested;
        const auto trained = privacy::trainDetector(options, {sets_.train, sets_.validation},
                                                    places, context_.stop, observer);
        LearnedDetector learned{options.detector, "", ""};
        if (!trained) {
            const Error& error = trained.error();
            if (!isOfTheData(error)) {
                throw ErrorException(error);
            }
            learned.state = "not trainable on these images: " + error.detail;
            context_.observer.warned({error.code, options.detector, learned.state});
            return learned;
        }
        orStop(trained->training.outcome);
        learned.digest = trained->digest;
        learned.state = "ok";
        context_.observer.metric("auc-" + options.detector, trained->bestAt, trained->bestAuc);
        return learned;
    }

    void learnFindings() {
        PhaseObserver phase(context_.observer, kOfTraining, kOfJudge, kParts,
                            PhaseObserver::Numbers::Keep);
        const auto judge =
            orThrow(makeFindingJudge(context_, files_.train, files_.validation, phase));
        if (!judge) {
            throw Stopped{};
        }
        note_.findingsState = limits_.divergenceState = judge->state;
        note_.findingsSentence = judge->sentence;
        note_.findingsDigest = judge->digest;
        limits_.divergence = judge->limit;
        made_ += judge->digest;
    }

    void calibrateAll() {
        const std::vector<privacy::IndexedDetector> indexed = detectors_->indexed();
        PhaseObserver phase(context_.observer, kTrained, kCalibrated - kTrained, kParts);
        if (const std::string missing = missingToCalibrate(indexed); missing.empty()) {
            auto sets = sets_;
            sets.train = patientImagesOf(files_.everyone);
            auto run = orThrow(
                privacy::calibrate(indexed, sets, context_.options.detect, context_.stop, phase));
            orStop(run.outcome);
            calibration_ = std::move(run.calibration);
            trials_ = orThrow(privacy::trialLimits(run.scores, context_.options.detect));
            isCalibrated_ = true;
        } else {
            calibration_ = uncalibrated(indexed, missing);
        }
        orThrow(privacy::writeTrialLimits(folder_ / privacy::kTrialLimits, trials_));
        const std::string text = toJson(calibration_).dump(1) + "\n";
        orThrow(files::writeAtomically(folder_ / "calibration.json", text));
        made_ += text;
    }

    /// No patients to take a threshold from, none to report it on, or no detector; else empty.
    [[nodiscard]] std::string missingToCalibrate(
        const std::vector<privacy::IndexedDetector>& indexed) const {
        const std::string tooFew = "not calibratable at this size: no ";
        return indexed.empty()                  ? "there is no detector"
               : files_.validation.count() == 0 ? tooFew + "validation patients"
               : files_.test.count() == 0       ? tooFew + "test patients"
                                                : "";
    }

    [[nodiscard]] privacy::FilterCalibration uncalibrated(
        const std::vector<privacy::IndexedDetector>& indexed, const std::string& state) const {
        privacy::FilterCalibration calibration;
        calibration.recall = context_.options.detect.recall;
        calibration.falseRejects = context_.options.detect.falseRejects;
        calibration.confidence = context_.options.detect.confidence;
        calibration.galleryImages = files_.everyone.count();
        for (const privacy::IndexedDetector& one : indexed) {
            privacy::DetectorCalibration empty;
            empty.detector = one.detector->identity().name;
            empty.version = one.detector->identity().version;
            empty.state = empty.own.state = empty.all.state = state;
            calibration.detectors.push_back(std::move(empty));
        }
        calibration.joint.state = state;
        return calibration;
    }

    void setLimits() {
        for (const privacy::DetectorCalibration& one : calibration_.detectors) {
            limits_.rules.push_back(privacy::ruleOf(one));
        }
        limits_.distanceState = "off";
        if (context_.options.filter.rules.quality && files_.validation.count() > 0) {
            const at::Tensor rows =
                orThrow(detectors_->features(sets_.validation.images, context_.stop));
            if (!rows.defined()) {
                throw Stopped{};
            }
            const auto limit = orThrow(privacy::distanceLimit(
                rows, sets_.validation.patients, context_.options.filter.rules.qualityPercentile));
            limits_.distance = limit.value;
            limits_.distanceState = limit.state;
        }
        const std::string text = toJson(limits_).dump(1) + "\n";
        orThrow(files::writeAtomically(folder_ / "limits.json", text));
        made_ += text;
    }

    /// The check for writing may not reject more real images than all detectors together.
    void setWriting() {
        if (!context_.options.filter.text) {
            note_.textState = "off";
            return;
        }
        auto check = checkWriting(sets_.validation.images, context_.options.detect, context_.stop);
        if (!check) {
            throw Stopped{};
        }
        note_.textState = std::move(check->state);
        note_.textSentence = std::move(check->sentence);
    }

    void measureGrid() {
        privacy::RobustnessResult grid;
        grid.strength = "not tested: nothing is calibrated";
        if (isCalibrated_) {
            PhaseObserver phase(context_.observer, kCalibrated, kParts - kCalibrated, kParts);
            auto run = orThrow(
                privacy::measureRobustness(detectors_->indexed(), calibration_, sets_,
                                           orThrow(nearDuplicatesOf(context_, files_.train)),
                                           context_.options.robustness, context_.stop, phase));
            orStop(run.outcome);
            grid = std::move(run.result);
        }
        const std::string text = toJson(grid).dump(1) + "\n";
        orThrow(files::writeAtomically(folder_ / "robustness.json", text));
        made_ += text;
        tooWeak_ = grid.tooWeak ? grid.strength : "";
    }

    /// Which detectors that should do not guard a group's own patients; empty without groups. One
    /// of copies need not know another image of the patient, unless there is none that does.
    [[nodiscard]] std::string withheldOwn() const {
        std::string names;
        const auto isOfPatients = [](const privacy::DetectorCalibration& one) {
            return one.usable && one.task == "patients";
        };
        const bool hasPatients = std::ranges::any_of(calibration_.detectors, isOfPatients);
        for (const privacy::DetectorCalibration& one : calibration_.detectors) {
            const bool isMeant = hasPatients ? isOfPatients(one) : one.usable;
            if (context_.options.train.usesPseudo() && isMeant && !one.own.value) {
                names += (names.empty() ? "" : "; ") + one.detector + " " + one.own.state;
            }
        }
        return names.empty() ? "" : "without own-group threshold: " + names;
    }

    /// Draws nothing behind a filter that is none, although there are patients enough to know.
    void requireFilter() const {
        if (isCalibrated_ && privacy::separatesNothing(calibration_)) {
            throw ErrorException(
                {ErrorCode::Refused, "filter",
                 "no detector tells copies of a picture from other pictures (the intervals of all "
                 "AUCs reach 0.5); train them longer (--reidentification-pairs, "
                 "--copy-detector-pairs), choose others (--filter-detectors) or, knowing that "
                 "nothing is held back, use --filter off"});
        }
    }

    /// What a release must carry.
    [[nodiscard]] std::string state() const {
        std::string state = privacy::filterState(limits_.rules);
        for (const LearnedDetector& one : note_.learned) {
            if (one.digest.empty()) {
                state = (state == "ok" ? "weaker than designed: " : state + "; ") + one.name + " " +
                        one.state;
            }
        }
        if (const std::string withheld = withheldOwn(); !withheld.empty()) {
            state = (state == "ok" ? "" : state + "; ") + withheld;
        }
        if (!tooWeak_.empty()) {
            state = (state == "ok" ? "" : state + "; ") + tooWeak_;
        }
        return state;
    }

    StageResult finish() {
        note_.state = state();
        orThrow(writeNote(context_.workspace, note_));
        if (note_.state != "ok") {
            const bool isSmall = note_.state.find("not calibratable") != std::string::npos;
            context_.observer.warned(
                {isSmall ? ErrorCode::TooFewPatients : ErrorCode::Refused, "filter", note_.state});
        }
        StageResult result;
        result.output = toHex(sha256(made_ + note_.textState));
        result.summary = std::to_string(calibration_.joint.detectors) + " of " +
                         std::to_string(calibration_.detectors.size()) +
                         " detectors may reject; altered copies found: " +
                         percentOf(calibration_.joint.copiesAll);
        return result;
    }

    StageContext& context_;
    std::filesystem::path folder_;
    LearningSets files_;
    privacy::FilterSets sets_;
    std::unique_ptr<DetectorSet> detectors_;
    DetectorsNote note_;
    privacy::FilterCalibration calibration_;
    std::vector<privacy::TrialLimits> trials_;  ///< empty: nothing is calibrated
    bool isCalibrated_ = false;
    privacy::FilterLimits limits_;
    std::string tooWeak_;
    std::string made_;  ///< text of all that was measured
};

}  // namespace

Result<StageResult> runDetect(StageContext& context) {
    context.observer.stageStarted("detect", kParts, "percent");
    StageResult result;
    try {
        if (context.options.filter.isOn()) {
            result = DetectStage(context).run();
            context.observer.progressed(kParts, kParts);
        } else {
            DetectorsNote note;
            note.filter = "off";
            note.state = "the filter is off";
            orThrow(writeNote(context.workspace, note));
            result.output = "none";
            result.summary = "not needed: the filter is off";
        }
    } catch (const Stopped&) {
        result.outcome = Outcome::Stopped;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
    context.observer.stageFinished("detect", result.outcome);
    return result;
}

}  // namespace outis::pipeline
