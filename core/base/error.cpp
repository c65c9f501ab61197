// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <array>

namespace outis {
namespace {

struct Row {
    ErrorCode code;
    std::string_view name;
    ErrorText text;
};

constexpr std::array kRows{
    Row{ErrorCode::Internal,
        "internal",
        {"The program made a mistake", "Report it, with the log of the run."}},
    Row{ErrorCode::BadUsage,
        "bad-usage",
        {"The command line cannot be understood", "Run the command with --help."}},
    Row{ErrorCode::InvalidOption,
        "invalid-option",
        {"An option has a value that cannot be used",
         "Correct the option; --help lists its range."}},
    Row{ErrorCode::NotFound,
        "not-found",
        {"Something that should be there was not found", "Check the name and the place."}},
    Row{ErrorCode::Unreadable,
        "unreadable",
        {"It exists but cannot be read", "Check that you may read it and that it is intact."}},
    Row{ErrorCode::Unwritable,
        "unwritable",
        {"It cannot be written to", "Choose a place where you may write."}},
    Row{ErrorCode::DiskFull,
        "disk-full",
        {"No space is left on the disk",
         "Free some space and continue; what was finished is kept."}},
    Row{ErrorCode::Corrupt,
        "corrupt",
        {"The file is damaged or incomplete", "Restore it from its source, or make it anew."}},
    Row{ErrorCode::Unsupported,
        "unsupported",
        {"This kind of input is not handled", "Convert it to a supported form."}},
    Row{ErrorCode::NewerVersion,
        "newer-version",
        {"It was written by a newer version of the program",
         "Update the program; the data were left as they are."}},
    Row{ErrorCode::EmptyFolder,
        "empty-folder",
        {"The folder holds no file", "Choose the folder that holds the images."}},
    Row{ErrorCode::NoImages,
        "no-images",
        {"None of the files is an image that can be used",
         "Choose a folder with DICOM, PNG or JPEG files; the import report has the reasons."}},
    Row{ErrorCode::BadLabelFile,
        "bad-label-file",
        {"The label file cannot be used",
         "Give it a header row and a column with the image names."}},
    Row{ErrorCode::MissingImages,
        "missing-images",
        {"The label file names images that are not there",
         "Add the images or remove their rows from the label file."}},
    Row{ErrorCode::UnknownPatient,
        "unknown-patient",
        {"It is not known to which patients the images belong",
         "Choose a rule that gives the patient, or say that each image is its own patient."}},
    Row{ErrorCode::TooFewPatients,
        "too-few-patients",
        {"There are not enough patients for this step",
         "Import more patients, or ask for less of each: fewer patients in a "
         "condition (--k), one generator instead of two (--folds 1)."}},
    Row{ErrorCode::SizeNotDivisible,
        "size-not-divisible",
        {"The image size does not fit the levels of the network",
         "Choose a size that can be halved at each level."}},
    Row{ErrorCode::WorkspaceLocked,
        "workspace-locked",
        {"Another run holds the workspace", "Wait for it or stop it, then try again."}},
    Row{ErrorCode::NotAWorkspace,
        "not-a-workspace",
        {"The folder is not a workspace",
         "Choose a folder that the program made, or create a new workspace."}},
    Row{ErrorCode::AlreadyExists,
        "already-exists",
        {"Something is already there and would be overwritten", "Choose another name or place."}},
    Row{ErrorCode::StageMissing,
        "stage-missing",
        {"An earlier stage has not been run", "Run that stage first."}},
    Row{ErrorCode::NonFinite,
        "non-finite",
        {"Values came up that are not finite numbers",
         "Where a training diverged, continue from its last checkpoint with a lower learning rate; "
         "where a given file holds them, take another file."}},
    Row{ErrorCode::OutOfMemory,
        "out-of-memory",
        {"The memory of the computer or of the graphics processor is used up",
         "Choose a smaller batch, a smaller network or a smaller image size and run the same "
         "command again; what was finished is kept."}},
    Row{ErrorCode::NoDevice,
        "no-device",
        {"The device asked for is not there", "Choose another device, or 'auto'."}},
    Row{ErrorCode::RoleForbidden,
        "role-forbidden",
        {"A stage asked for patients that it may not see",
         "Report it: the control patients are reserved for the audit."}},
    Row{ErrorCode::WorkerCrashed,
        "worker-crashed",
        {"The worker ended without a last word",
         "Continue the run: it resumes from its last checkpoint. The log has more."}},
    Row{ErrorCode::WorkerNotStarted,
        "worker-not-started",
        {"The worker could not be started", "Check that the program is installed completely."}},
    Row{ErrorCode::Refused,
        "refused",
        {"A rule of this project refused it",
         "The reason says which rule it was, and what can be changed."}},
    Row{ErrorCode::DeviceFailed,
        "device-failed",
        {"The graphics processor failed in the middle of the work",
         "Run the same command again: it goes on from the last checkpoint. If it fails once more, "
         "restart the computer or choose the device 'cpu'."}},
    Row{ErrorCode::NoUsableLabels,
        "no-usable-labels",
        {"The labels give this step nothing to work with",
         "Import the images again with a label file that has findings present in some images and "
         "absent in others; everything that needs no labels works without."}},
};

constexpr bool rowsFollowTheEnum() {
    for (std::size_t index = 0; index < kRows.size(); ++index) {
        if (static_cast<std::size_t>(kRows[index].code) != index) {
            return false;
        }
    }
    return kRows.size() == static_cast<std::size_t>(ErrorCode::NoUsableLabels) + 1;
}
static_assert(rowsFollowTheEnum(), "one row per code, in the order of the enum");

const Row& rowOf(ErrorCode code) {
    const auto index = static_cast<std::size_t>(code);
    return index < kRows.size() ? kRows[index] : kRows[0];
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
