// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace outis {

/// What went wrong, as a value. The code decides the sentence and the remedy; `subject` says what
/// it is about (a path, an option, an internal id - never a patient's identity); `detail` is for
/// developers.
enum class ErrorCode {
    Internal,          ///< our own mistake
    BadUsage,          ///< a command line that cannot be understood
    InvalidOption,     ///< an option outside its range, or options that contradict
    NotFound,          ///< a file, folder or record that should be there is not
    Unreadable,        ///< exists, but cannot be read
    Unwritable,        ///< read-only place
    DiskFull,          ///< no space left
    Corrupt,           ///< truncated, damaged or failing its digest
    Unsupported,       ///< valid, but not something this program handles
    NewerVersion,      ///< written by a newer version of the program
    EmptyFolder,       ///< no file at all to import
    NoImages,          ///< files, but no usable image among them
    BadLabelFile,      ///< label file without header or needed columns
    MissingImages,     ///< the label file names images that are not there
    UnknownPatient,    ///< images without a patient id, and no rule that gives one
    TooFewPatients,    ///< not enough patients for the step
    SizeNotDivisible,  ///< image size does not fit the network's levels
    WorkspaceLocked,   ///< another worker holds the workspace
    NotAWorkspace,     ///< folder without workspace.json
    AlreadyExists,     ///< would overwrite something
    StageMissing,      ///< a needed earlier stage has not been run
    NonFinite,         ///< the loss became NaN or infinite
    OutOfMemory,       ///< memory of the computer or the GPU
    NoDevice,          ///< asked for a device that is not there
    RoleForbidden,     ///< a stage asked for patients that it may not see
    WorkerCrashed,     ///< the worker ended without a last word
    WorkerNotStarted,  ///< the worker program could not be started
    Refused,           ///< a policy says no
    DeviceFailed,      ///< a device that failed in the middle of a computation
    NoUsableLabels     ///< nothing that a step could learn from labels or measure with them
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject;
    std::string detail;
};

/// Stable name used in events and JSON ("disk-full").
[[nodiscard]] std::string_view errorName(ErrorCode code);
/// The inverse of errorName; Internal for an unknown name (a newer program's event).
[[nodiscard]] ErrorCode errorFromName(std::string_view name);

/// Plain English for the command line and, through translation, for the window.
struct ErrorText {
    std::string_view what;    ///< one sentence, without the subject
    std::string_view remedy;  ///< what to do next
};
[[nodiscard]] ErrorText errorText(ErrorCode code);
/// "what: subject (detail). remedy" on one line.
[[nodiscard]] std::string describe(const Error& error);

}  // namespace outis
