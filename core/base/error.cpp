// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <iterator>

// Marks words for the translators of the window (scripts/translations.sh).
#define OUTIS_WORDS(text) text

namespace outis {
namespace {

struct Row {
    ErrorCode code;
    std::string_view name;
    ErrorText text;
};

constexpr Row kRows[]{
    Row{ErrorCode::Internal,
        "internal",
        {OUTIS_WORDS("The program made a mistake"),
         OUTIS_WORDS("Report it, with the log of the run.")}},
    Row{ErrorCode::BadUsage,
        "bad-usage",
        {OUTIS_WORDS("The command line cannot be understood"),
         OUTIS_WORDS("Run the command with --help.")}},
    Row{ErrorCode::InvalidOption,
        "invalid-option",
        {OUTIS_WORDS("An option has a value that cannot be used"),
         OUTIS_WORDS("Correct the option; --help lists its range.")}},
    Row{ErrorCode::NotFound,
        "not-found",
        {OUTIS_WORDS("Something that should be there was not found"),
         OUTIS_WORDS("Check the name and the place.")}},
    Row{ErrorCode::Unreadable,
        "unreadable",
        {OUTIS_WORDS("It exists but cannot be read"),
         OUTIS_WORDS("Check that you may read it and that it is intact.")}},
    Row{ErrorCode::Unwritable,
        "unwritable",
        {OUTIS_WORDS("It cannot be written to"),
         OUTIS_WORDS("Choose a place where you may write.")}},
    Row{ErrorCode::DiskFull,
        "disk-full",
        {OUTIS_WORDS("No space is left on the disk"),
         OUTIS_WORDS("Free some space and continue; what was finished is kept.")}},
    Row{ErrorCode::Corrupt,
        "corrupt",
        {OUTIS_WORDS("The file is damaged or incomplete"),
         OUTIS_WORDS("Restore it from its source, or make it anew.")}},
    Row{ErrorCode::Unsupported,
        "unsupported",
        {OUTIS_WORDS("This kind of input is not handled"),
         OUTIS_WORDS("Convert it to a supported form.")}},
    Row{ErrorCode::NewerVersion,
        "newer-version",
        {OUTIS_WORDS("It was written by a newer version of the program"),
         OUTIS_WORDS("Update the program; the data were left as they are.")}},
    Row{ErrorCode::EmptyFolder,
        "empty-folder",
        {OUTIS_WORDS("The folder holds no file"),
         OUTIS_WORDS("Choose the folder that holds the images.")}},
    Row{ErrorCode::NoImages,
        "no-images",
        {OUTIS_WORDS("None of the files is an image that can be used"),
         OUTIS_WORDS(
             "Choose a folder with DICOM, PNG or JPEG files; the import report has the reasons.")}},
    Row{ErrorCode::BadLabelFile,
        "bad-label-file",
        {OUTIS_WORDS("The label file cannot be used"),
         OUTIS_WORDS("Give it a header row and a column with the image names.")}},
    Row{ErrorCode::MissingImages,
        "missing-images",
        {OUTIS_WORDS("The label file names images that are not there"),
         OUTIS_WORDS("Add the images or remove their rows from the label file.")}},
    Row{ErrorCode::UnknownPatient,
        "unknown-patient",
        {OUTIS_WORDS("It is not known to which patients the images belong"),
         OUTIS_WORDS(
             "Choose a rule that gives the patient, or say that each image is its own patient.")}},
    Row{ErrorCode::TooFewPatients,
        "too-few-patients",
        {OUTIS_WORDS("There are not enough patients for this step"),
         OUTIS_WORDS("Import more patients, or ask for less of each: fewer patients in a "
                     "condition (--k), one generator instead of two (--folds 1).")}},
    Row{ErrorCode::SizeNotDivisible,
        "size-not-divisible",
        {OUTIS_WORDS("The image size does not fit the levels of the network"),
         OUTIS_WORDS("Choose a size that can be halved at each level.")}},
    Row{ErrorCode::WorkspaceLocked,
        "workspace-locked",
        {OUTIS_WORDS("Another run holds the workspace"),
         OUTIS_WORDS("Wait for it or stop it, then try again.")}},
    Row{ErrorCode::NotAWorkspace,
        "not-a-workspace",
        {OUTIS_WORDS("The folder is not a workspace"),
         OUTIS_WORDS("Choose a folder that the program made, or create a new workspace.")}},
    Row{ErrorCode::AlreadyExists,
        "already-exists",
        {OUTIS_WORDS("Something is already there and would be overwritten"),
         OUTIS_WORDS("Choose another name or place.")}},
    Row{ErrorCode::StageMissing,
        "stage-missing",
        {OUTIS_WORDS("An earlier stage has not been run"), OUTIS_WORDS("Run that stage first.")}},
    Row{ErrorCode::NonFinite,
        "non-finite",
        {OUTIS_WORDS("Values came up that are not finite numbers"),
         OUTIS_WORDS("Where a training diverged, continue from its last checkpoint with a lower "
                     "learning rate; "
                     "where a given file holds them, take another file.")}},
    Row{ErrorCode::OutOfMemory,
        "out-of-memory",
        {OUTIS_WORDS("The memory of the computer or of the graphics processor is used up"),
         OUTIS_WORDS(
             "Choose a smaller batch, a smaller network or a smaller image size and run the same "
             "command again; what was finished is kept.")}},
    Row{ErrorCode::NoDevice,
        "no-device",
        {OUTIS_WORDS("The device asked for is not there"),
         OUTIS_WORDS("Choose another device, or 'auto'.")}},
    Row{ErrorCode::RoleForbidden,
        "role-forbidden",
        {OUTIS_WORDS("A stage asked for patients that it may not see"),
         OUTIS_WORDS("Report it: the control patients are reserved for the audit.")}},
    Row{ErrorCode::WorkerCrashed,
        "worker-crashed",
        {OUTIS_WORDS("The worker ended without a last word"),
         OUTIS_WORDS("Continue the run: it resumes from its last checkpoint. The log has more.")}},
    Row{ErrorCode::WorkerNotStarted,
        "worker-not-started",
        {OUTIS_WORDS("The worker could not be started"),
         OUTIS_WORDS("Check that the program is installed completely.")}},
    Row{ErrorCode::Refused,
        "refused",
        {OUTIS_WORDS("A rule of this project refused it"),
         OUTIS_WORDS("The reason says which rule it was, and what can be changed.")}},
    Row{ErrorCode::DeviceFailed,
        "device-failed",
        {OUTIS_WORDS("The graphics processor failed in the middle of the work"),
         OUTIS_WORDS("Run the same command again: it goes on from the last checkpoint. If it fails "
                     "once more, "
                     "restart the computer or choose the device 'cpu'.")}},
    Row{ErrorCode::NoUsableLabels,
        "no-usable-labels",
        {OUTIS_WORDS("The labels give this step nothing to work with"),
         OUTIS_WORDS("Import the images again with a label file that has findings present in some "
                     "images and "
                     "absent in others; everything that needs no labels works without.")}},
};

constexpr bool rowsFollowTheEnum() {
    for (std::size_t index = 0; index < std::size(kRows); ++index) {
        if (static_cast<std::size_t>(kRows[index].code) != index) {
            return false;
        }
    }
    return std::size(kRows) == static_cast<std::size_t>(ErrorCode::NoUsableLabels) + 1;
}
static_assert(rowsFollowTheEnum(), "one row per code, in the order of the enum");

const Row& rowOf(ErrorCode code) {
    const auto index = static_cast<std::size_t>(code);
    return index < std::size(kRows) ? kRows[index] : kRows[0];
}

}  // namespace

std::string_view errorName(ErrorCode code) {
    return rowOf(code).name;
}

ErrorCode errorFromName(std::string_view name) {
    for (const Row& row : kRows) {
        if (row.name == name) {
            return row.code;
        }
    }
    return ErrorCode::Internal;
}

ErrorText errorText(ErrorCode code) {
    return rowOf(code).text;
}

std::string describe(const Error& error) {
    const ErrorText text = errorText(error.code);
    std::string line(text.what);
    if (!error.subject.empty()) {
        line += ": " + error.subject;
    }
    if (!error.detail.empty()) {
        line += " (" + error.detail + ")";
    }
    line += ". ";
    line += text.remedy;
    for (char& letter : line) {
        if (letter == '\n' || letter == '\r') {
            letter = ' ';
        }
    }
    return line;
}

}  // namespace outis
