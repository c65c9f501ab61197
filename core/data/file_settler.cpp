// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/file_settler.h"

#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

#include "core/data/label_columns.h"
#include "core/data/label_values.h"
#include "core/data/view_words.h"

namespace outis::data {
namespace {

std::string warningsJson(const std::vector<Error>& warnings) {
    nlohmann::json texts = nlohmann::json::array();
    for (const Error& warning : warnings) {
        texts.push_back(warning.detail);
    }
    return texts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The word for images.text_state. Markers that stay by option are no text.
std::string textStateOf(const TextMasking& text) {
    const auto any = [&](auto&& holds) { return std::ranges::any_of(text.regions, holds); };
    if (any([](const TextRegion& region) { return region.isMasked && region.isStillReadable; })) {
        return "left";
    }
    if (any([](const TextRegion& region) {
            return region.kind == TextKind::Text && !region.isMasked;
        })) {
        return "kept";
    }
    if (any([](const TextRegion& region) { return region.isMasked; })) {
        return "masked";
    }
    return text.couldRead ? "none" : "unchecked";
}

/// Why the file is set aside for what it shows; nothing for one that is taken. What a header or the
/// label file says of the view counts more than a guess from the picture.
struct SetAside {
    std::string reason;
    std::string message;
};
std::optional<SetAside> offView(const ImportOptions& options, const std::string& view,
                                const std::string& origin, const Intake& intake) {
    if (options.keepLateral || !isOffFrontal(view)) {
        return std::nullopt;
    }
    if (origin != "guess") {
        const std::string lower = view == "Lateral"   ? "a lateral"
                                  : view == "Oblique" ? "an oblique"
                                                      : "a decubitus";
        return SetAside{"lateral", lower + " view"};
    }
    if (options.keepLateralGuess || intake.judgement.viewConfidence < kSureView) {
        return std::nullopt;
    }
    return SetAside{"lateral-guess", "looks like a lateral view (a guess from the picture)"};
}
std::optional<SetAside> noChest(const ImportOptions& options, const std::string& origin,
                                const Intake& intake) {
    if (options.keepNotChest) {
        return std::nullopt;
    }
    if (isOtherBodyPart(intake.reading.file.dicom.bodyPart)) {
        return SetAside{"not-chest", "the header names another part of the body"};
    }
    const bool isSaid = !origin.empty() && origin != "guess";
    if (intake.judgement.has("not-chest") && !isSaid) {
        return SetAside{"not-chest", "does not look like a chest (a guess from the picture)"};
    }
    return std::nullopt;
}

/// The image that an earlier import took from the file.
std::optional<ImageId> ownedBy(const KnownFile* known) {
    const bool owns = known != nullptr && known->outcome == outcomeName(FileOutcome::Imported);
    return owns ? known->image : std::nullopt;
}

}  // namespace

void FileSettler::removeAbandoned() {
    for (const std::string& path : abandoned_) {
        if (!store_.usesPicture(path)) {
            pictures_.remove(path);
        }
    }
    abandoned_.clear();
}

FileEntry FileSettler::entryOf(std::size_t file, const Intake& intake) const {
    FileEntry entry;
    entry.path = plan_.files[file];
    entry.size = plan_.sizes[file];
    entry.modified = plan_.modified[file];
    entry.digest = intake.fileDigest;
    entry.fingerprint = plan_.fingerprint;
    entry.outcome = intake.reading.outcome;
    entry.reason = reasonName(intake.reading.reason);
    entry.message = intake.reading.error.detail;
    auto warnings = intake.reading.file.warnings;
    if (plan_.labelFile && !plan_.labels.rowOf[file] && entry.outcome == FileOutcome::Imported) {
        warnings.push_back({ErrorCode::BadLabelFile, "", "no row of the label file names it"});
    }
    entry.warnings = warningsJson(warnings);
    return entry;
}

FileSettler::View FileSettler::viewOf(std::size_t file, const Intake& intake) const {
    const auto& row = plan_.labels.rowOf[file];
    if (row && !row->view.empty()) {
        return {row->view, "labels"};
    }
    if (auto view = viewFromHeader(intake.reading.file.dicom); !view.empty()) {
        return {std::move(view), "header"};
    }
    const std::string& guess = intake.judgement.view;
    return {guess, guess.empty() ? "" : "guess"};
}

std::optional<std::string> FileSettler::patientKey(std::size_t file, const Intake& intake) const {
    const auto& row = plan_.labels.rowOf[file];
    const DicomHeader& header = intake.reading.file.dicom;
    auto key =
        plan_.rules.patientOf({plan_.files[file], row ? row->patientId : "", header.patientId,
                               header.issuer, header.patientName, header.birthDate});
    if (!key && options_.allowUnknownPatients) {
        return options_.dataset + ":file/" + plan_.files[file];
    }
    return key;
}

ImageFacts FileSettler::factsOf(std::size_t file, const Intake& intake) const {
    const DicomHeader& header = intake.reading.file.dicom;
    const auto& row = plan_.labels.rowOf[file];
    ImageFacts facts;
    std::tie(facts.view, facts.viewSource) = viewOf(file, intake);
    facts.sex = row && !row->sex.empty() ? row->sex : normalSex(header.sex);
    facts.ageYears = row ? row->ageYears : std::nullopt;
    if (!facts.ageYears && header.ageYears) {
        facts.ageYears = plausibleAge(*header.ageYears);
    }
    facts.warnings = warningsJson(intake.reading.file.warnings);
    facts.textState = textStateOf(intake.text);
    facts.workingSize = options_.workingSize;
    return facts;
}

std::vector<LabelState> FileSettler::labelsOf(std::size_t file) {
    const auto& row = plan_.labels.rowOf[file];
    if (!row) {
        tally_.unlabelled += options_.labels.empty() ? 0 : 1;
        return std::vector<LabelState>(plan_.classes.size(), LabelState::Missing);
    }
    auto states = statesOf(*row, plan_.classes);
    tally_.conflicts += states.conflict ? 1 : 0;
    return std::move(states.states);
}

/// The image that this file gave an earlier import goes: the file is another now, or not taken.
void FileSettler::dropOwned(const KnownFile* known) {
    if (const auto image = ownedBy(known)) {
        store_.removeImage(*image);
        abandoned_.push_back(known->storedPath);
    }
}

/// The entry of a file that is not taken; nothing for one that is.
std::optional<FileEntry> FileSettler::refuse(std::size_t file, const Intake& intake) {
    FileEntry entry = entryOf(file, intake);
    if (entry.outcome != FileOutcome::Imported) {
        if (entry.outcome == FileOutcome::Rejected) {
            ++tally_.unusable[entry.reason];
        }
        return entry;
    }
    const auto setAside = [&](std::int64_t& count, const char* reason, const char* message) {
        ++count;
        entry.outcome = FileOutcome::Rejected;
        entry.reason = reason;
        entry.message = message;
        return entry;
    };
    if (plan_.labels.contradictory[file]) {
        return setAside(tally_.contradictory, "contradictory-patient",
                        "the label file gives it to two patients");
    }
    const auto [view, origin] = viewOf(file, intake);
    auto aside = noChest(options_, origin, intake);
    if (!aside) {
        aside = offView(options_, view, origin, intake);
    }
    if (aside) {
        return setAside(tally_.setAside[aside->reason], aside->reason.c_str(),
                        aside->message.c_str());
    }
    if (!patientKey(file, intake)) {
        return setAside(tally_.unknownPatients, kUnknownPatient, "no rule gives it a patient id");
    }
    return std::nullopt;
}

void FileSettler::settle(std::size_t file, const Intake& intake, const KnownFile* known) {
    if (const auto refused = refuse(file, intake)) {
        dropOwned(known);
        store_.recordFile(source_, *refused);
        return;
    }
    FileEntry entry = entryOf(file, intake);
    accept(file, intake, known, entry);
    store_.recordFile(source_, entry);
}

void FileSettler::accept(std::size_t file, const Intake& intake, const KnownFile* known,
                         FileEntry& entry) {
    const auto owned = ownedBy(known);
    auto present = store_.imageWith(intake.pixelDigest);
    if (owned && !(present && present->id == *owned)) {
        dropOwned(known);
    }
    const PatientId patient =
        store_.identities().patientFor(*patientKey(file, intake), intake.reading.file.dicom);
    const auto labels = labelsOf(file);
    if (present && owned != present->id) {
        takeDuplicate(*present, patient, labels, entry);
        return;
    }
    ImageFacts facts = factsOf(file, intake);
    facts.patient = patient;
    orThrow(pictures_.put(intake.storedPath, intake.png));
    lastPicture_ = intake.storedPath;
    if (present) {
        if (splitIsLocked_ && present->patient != patient) {
            facts.patient = present->patient;
            ++tally_.keptPatients;
        }
        if (known->storedPath != intake.storedPath) {
            abandoned_.push_back(known->storedPath);
        }
        store_.updateImage(present->id, intake, facts);
    }
    for (const std::string& flag : intake.judgement.flags) {
        ++tally_.flags[flag];
    }
    entry.image = present ? present->id : store_.addImage(intake, facts);
    store_.setLabels(*entry.image, labels);
}

void FileSettler::takeDuplicate(const ImportStore::StoredImage& image, PatientId patient,
                                const std::vector<LabelState>& labels, FileEntry& entry) {
    entry.outcome = FileOutcome::Duplicate;
    entry.reason = "same-pixels";
    entry.message = "the same picture as image " + std::to_string(image.id.value);
    entry.image = image.id;
    switch (store_.join(image.patient, patient)) {
        case Joined::Already:
            break;
        case Joined::Merged:
            ++tally_.joinedPatients;
            entry.message += ", which had another patient id: the two are one patient now";
            break;
        case Joined::Excluded:
            ++tally_.excludedPatients;
            entry.message += ", whose patient is in another set: one of the two left its set";
            break;
    }
    if (!store_.hasLabels(image.id)) {
        store_.setLabels(image.id, labels);
    }
}

}  // namespace outis::data
