// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/import_tally.h"

namespace outis::data {
namespace {

constexpr const char* kPlace = "import-report.json";

}  // namespace

std::vector<Error> warningsOf(const ImportTally& tally) {
    std::vector<Error> warnings;
    const auto add = [&](ErrorCode code, std::int64_t count, const std::string& what) {
        if (count > 0) {
            warnings.push_back({code, kPlace, std::to_string(count) + " " + what});
        }
    };
    add(ErrorCode::UnknownPatient, tally.unknownPatients,
        "images without a patient id were set aside");
    add(ErrorCode::BadLabelFile, tally.contradictory,
        "images that the label file gives to two patients were set aside");
    for (const auto& [reason, count] : tally.setAside) {
        static const std::map<std::string, std::string> kWhat = {
            {"lateral", "lateral, oblique or decubitus views were set aside"},
            {"lateral-guess", "images look like lateral views (guess) and were set aside"},
            {"not-chest", "files that show no chest were set aside"}};
        add(ErrorCode::Unsupported, count, kWhat.at(reason));
    }
    for (const auto& [flag, count] : tally.flags) {
        const bool isMeasured = flag == "tiny" || flag == "empty" || flag == "clipped";
        add(ErrorCode::Unsupported, count,
            isMeasured ? "images are " + flag : "images look " + flag + " (guess)");
    }
    for (const auto& [reason, count] : tally.unusable) {
        add(ErrorCode::Unreadable, count, "files could not be used: " + reason);
    }
    add(ErrorCode::BadLabelFile, tally.conflicts,
        "images have No Finding beside a finding; the finding counts");
    add(ErrorCode::BadLabelFile, tally.unlabelled, "images have no row in the label file");
    add(ErrorCode::AlreadyExists, tally.joinedPatients,
        "patients were joined with another, since they share a picture");
    add(ErrorCode::Refused, tally.excludedPatients,
        "patients share a picture with a patient of another set; they are in no set any more");
    add(ErrorCode::Refused, tally.keptPatients,
        "images keep their former patient, since the split is locked");
    return warnings;
}

}  // namespace outis::data
