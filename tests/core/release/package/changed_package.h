// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/release/package/final_scan.h"
#include "core/release/package/neutral_names.h"
#include "core/release/package/package_check.h"

/// Packages that somebody changed, and what the check says of them.
namespace outis::test {

inline release::PackageCheck checked(const std::filesystem::path& folder) {
    SilentObserver observer;
    return orThrow(release::checkPackage(folder, {}, observer));
}

inline std::string faultsOf(const release::PackageCheck& check) {
    std::string text;
    for (const release::PackageFault& fault : check.faults) {
        text += fault.file + ": " + fault.what + "\n";
    }
    return text;
}

inline void append(const std::filesystem::path& file, const std::string& text) {
    orThrow(files::writeAtomically(file, orThrow(files::readText(file)) + text));
}

inline std::filesystem::path firstPicture(const std::filesystem::path& folder) {
    return orThrow(files::listFiles(folder / "images")).front();
}

inline void putPicture(const std::filesystem::path& folder, const data::GreyImage& picture,
                       const std::string& mark = release::kSyntheticMark) {
    orThrow(
        files::writeAtomically(folder / "images" / (release::drawNeutralNames(1).front() + ".png"),
                               orThrow(data::encodePng(picture, mark))));
}

}  // namespace outis::test
