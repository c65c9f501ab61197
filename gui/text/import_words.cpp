// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/import_words.h"

#include <span>

#include "gui/text/tr.h"

namespace outis::gui {

namespace {

struct Entry {
    const char* name;
    const char* words;
};

QString lookUp(std::span<const Entry> entries, const QString& name) {
    for (const Entry& entry : entries) {
        if (name == QLatin1String(entry.name)) {
            return tr(entry.words);
        }
    }
    return name;
}

constexpr Entry kMeanings[] = {{"image", OUTIS_WORDS("Image")},
                               {"study", OUTIS_WORDS("Study")},
                               {"patient", OUTIS_WORDS("Patient")},
                               {"findings", OUTIS_WORDS("Findings")},
                               {"view", OUTIS_WORDS("View (PA, AP)")},
                               {"frontal", OUTIS_WORDS("Frontal or lateral")},
                               {"sex", OUTIS_WORDS("Sex")},
                               {"age", OUTIS_WORDS("Age")},
                               {"birth-date", OUTIS_WORDS("Date of birth")},
                               {"study-date", OUTIS_WORDS("Date of the study")},
                               {"reader", OUTIS_WORDS("Reader")}};

constexpr Entry kChosenBy[] = {{"given", OUTIS_WORDS("chosen in the profile or here")},
                               {"name", OUTIS_WORDS("guessed from the name of the column")},
                               {"content", OUTIS_WORDS("guessed from what stands in the column")},
                               {"absent", OUTIS_WORDS("no such column was found")}};

constexpr Entry kProfiles[] = {{"nih", "NIH ChestX-ray14"},
                               {"chexpert", "CheXpert"},
                               {"mimic", "MIMIC-CXR"},
                               {"padchest", "PadChest"},
                               {"vindr", "VinDr-CXR"}};

constexpr Entry kStates[] = {{"positive", OUTIS_WORDS("present")},
                             {"negative", OUTIS_WORDS("absent")},
                             {"uncertain", OUTIS_WORDS("uncertain")},
                             {"missing", OUTIS_WORDS("missing")}};

constexpr Entry kOutcomes[] = {{"imported", OUTIS_WORDS("imported")},
                               {"duplicate", OUTIS_WORDS("already there")},
                               {"not-image", OUTIS_WORDS("no image")},
                               {"rejected", OUTIS_WORDS("rejected")}};

constexpr Entry kReasons[] = {
    {"missing", OUTIS_WORDS("The file is gone")},
    {"unreadable", OUTIS_WORDS("The file cannot be read")},
    {"empty", OUTIS_WORDS("The file is empty")},
    {"not-a-picture", OUTIS_WORDS("No picture")},
    {"unsupported-format", OUTIS_WORDS("A kind of file that is not read")},
    {"unsupported-syntax", OUTIS_WORDS("A compression that is not read")},
    {"unsupported-pixels", OUTIS_WORDS("Pixels of a kind that is not read")},
    {"no-pixel-data", OUTIS_WORDS("There is no picture in it")},
    {"not-a-radiograph", OUTIS_WORDS("No radiograph")},
    {"too-large", OUTIS_WORDS("Larger than the limits")},
    {"bad-header", OUTIS_WORDS("The header is damaged")},
    {"damaged", OUTIS_WORDS("The picture is damaged")},
    {"multi-frame", OUTIS_WORDS("Several frames that are no radiographs of their own")},
    {"time-limit", OUTIS_WORDS("Reading took too long")},
    {"memory-limit", OUTIS_WORDS("Reading took too much memory")},
    {"reader-crashed", OUTIS_WORDS("The reader ended on this file")},
    {"same-pixels", OUTIS_WORDS("The same picture is there already")},
    {"lateral", OUTIS_WORDS("A lateral, oblique or decubitus view")},
    {"lateral-guess", OUTIS_WORDS("Looks like a lateral view")},
    {"not-chest", OUTIS_WORDS("Shows no chest")},
    {"unknown-patient", OUTIS_WORDS("Its patient is not known")},
    {"contradictory-patient", OUTIS_WORDS("Given to two patients")}};

constexpr Entry kProposals[] = {
    {"missing-id", OUTIS_WORDS("An image without patient id fits this patient")},
    {"same-name", OUTIS_WORDS("The same name under two patient ids")},
    {"near-identical", OUTIS_WORDS("Nearly the same image under two patient ids")}};

constexpr Entry kProposalStates[] = {{"open", OUTIS_WORDS("to be decided")},
                                     {"confirmed", OUTIS_WORDS("same patient")},
                                     {"rejected", OUTIS_WORDS("different patients")}};

constexpr Entry kDecisions[] = {
    {"joined", OUTIS_WORDS("The two are one patient now.")},
    {"excluded", OUTIS_WORDS("The two are one patient now. They were in two sets of the locked "
                             "split, so one of them left the study.")},
    {"apart", OUTIS_WORDS("The two stay two patients.")},
    {"already", OUTIS_WORDS("This had been decided already.")}};

}  // namespace

QString labelMeaningWord(const QString& meaning) {
    return lookUp(kMeanings, meaning);
}

QString chosenByWord(const QString& chosenBy) {
    return lookUp(kChosenBy, chosenBy);
}

QString labelProfileName(const QString& profile) {
    return lookUp(kProfiles, profile);
}

QString findingStateWord(const QString& state) {
    return lookUp(kStates, state);
}

QString labelProblemWords(const QString& english) {
    return QCoreApplication::translate("outis::data", english.toUtf8().constData());
}

QString againstLineWords(const QString& line, const QString& other) {
    return tr("%1 (against %2)").arg(line, other);
}

QString yesNoWord(bool isYes) {
    return isYes ? tr("known") : tr("unknown");
}

QString fileOutcomeWord(const QString& outcome) {
    return lookUp(kOutcomes, outcome);
}

QString fileReasonWords(const QString& reason) {
    return lookUp(kReasons, reason);
}

QString proposalKindWords(const QString& kind) {
    return lookUp(kProposals, kind);
}

QString proposalStateWord(const QString& state) {
    return lookUp(kProposalStates, state);
}

QString decisionWords(const QString& outcome) {
    return lookUp(kDecisions, outcome);
}

}  // namespace outis::gui
