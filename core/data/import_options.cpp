// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "core/data/importer.h"
#include "core/data/labels.h"

namespace outis::data {

void ImportOptions::describe(OptionVisitor& visitor) {
    visitor.field({"source", "", "folder with the images; it is only read"}, source);
    visitor.field({"labels", "", "CSV or TSV file with one row per image; empty = none"}, labels);
    visitor.choice({"patient-rule", "",
                    "where patient ids come from; auto asks the label file, the DICOM header and "
                    "the known file-name patterns"},
                   patientRule,
                   {"auto", "column", "dicom", "folder", "nih", "mimic", "chexpert", "regex"});
    visitor.field(
        {"patient-regex", "", "expression on the relative path; its one group is the patient's id"},
        patientRegex);
    visitor.field({"folder-level", "", "1 = first folder below the source, -1 = the file's own"},
                  folderLevel, {-64, 64});
    visitor.field({"dataset", "", "name before patient ids, so that two sets cannot collide"},
                  dataset);
    visitor.field({"allow-unknown-patients", "",
                   "count an image without a patient id as a patient of its own"},
                  allowUnknownPatients);
    visitor.field({"keep-lateral", "", "take lateral, oblique and decubitus views too"},
                  keepLateral);
    visitor.field({"keep-lateral-guess", "",
                   "take images that merely look lateral; views that are said still count"},
                  keepLateralGuess);
    visitor.field({"keep-not-chest", "", "take images that show no chest too"}, keepNotChest);
    visitor.field({"mask-text", "", "cover text that is burned into the pictures"}, maskText);
    visitor.field({"keep-markers", "", "leave side and position markers (L, R, AP) uncovered"},
                  keepMarkers);
    visitor.field({"keep-identities", "",
                   "write names, dates and paths into the catalogue again, though they were "
                   "forgotten there"},
                  keepIdentities);
    visitor.field({"working-size", "pixels", "longest side of the stored pictures"}, workingSize,
                  {16, 4096});
    visitor.choice({"class-list", "",
                    "which findings become classes: the eight of the method, those of the label "
                    "file, or your own; auto takes the eight where the labels use them"},
                   classList, {"auto", "parity", "from-labels", "own"});
    visitor.list({"classes", "", "the classes in their order, for class-list own"}, classes);
    visitor.field({"minimum-class-patients", "patients",
                   "a finding of the label file becomes a class from this many patients on"},
                  minimumClassPatients, {1, 1'000'000});
    visitor.field({"image-column", "", "column of the label file; empty = guess"}, imageColumn);
    visitor.field({"patient-column", "", "column of the label file; empty = guess"}, patientColumn);
    visitor.field({"findings-column", "", "column of the label file; empty = guess"},
                  findingsColumn);
    visitor.field({"findings-separator", "", "text between joined findings; auto = guess"},
                  findingsSeparator);
    visitor.field(
        {"label-profile", "",
         "how the label file is understood: nih, chexpert, mimic, padchest, vindr, a JSON "
         "file, or auto"},
        labelProfile);
    visitor.field(
        {"import-threads", "threads", "files that are read at the same time; 0 = one per core"},
        threads, {0, 64});
    visitor.field({"file-seconds", "s", "a file that takes longer to read is rejected"},
                  fileSeconds, {0.1, 86'400});
    visitor.field({"file-memory-mb", "MB", "a file that takes more memory to read is rejected"},
                  fileMemoryMb, {64, 1'048'576});
}

Result<void> ImportOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    const auto refuse = [](const char* option, const std::string& why) {
        return Error{ErrorCode::InvalidOption, option, why};
    };
    if (source.empty()) {
        return refuse("source", "no folder given");
    }
    if (dataset.empty() || dataset.find_first_of(":/") != std::string::npos) {
        return refuse("dataset", "a name without ':' and '/' is needed");
    }
    if (findingsSeparator.empty()) {
        return refuse("findings-separator", "empty");
    }
    if (classList == "own" && classes.empty()) {
        return refuse("classes", "class-list own needs a list");
    }
    if (!classes.empty() && classList != "own" && classList != "auto") {
        return refuse("classes", "a list contradicts class-list " + classList);
    }
    if (classList == "from-labels" && labels.empty()) {
        return refuse("class-list", "from-labels needs a label file");
    }
    if (classes.size() > kMaxClasses) {
        return refuse("classes", "more than " + std::to_string(kMaxClasses));
    }
    std::set<std::string> names;
    for (const std::string& name : classes) {
        const std::string canonical = canonicalFinding(name);
        if (canonical.empty() || !names.insert(canonical).second) {
            return refuse("classes", "an empty name, or one that stands twice");
        }
    }
    return {};
}

}  // namespace outis::data
