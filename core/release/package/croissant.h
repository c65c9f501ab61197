// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/release/package/package_facts.h"
#include "core/release/package/package_manifest.h"

/// croissant.json: the package for machines, Croissant 1.0 (mlcommons.org/croissant/1.0).
namespace outis::release {

/// `manifest`: of the files that are there already: images/, labels.csv and texts.
[[nodiscard]] std::string croissantText(const PackageFacts& facts, const PackageManifest& manifest);

/// The rules of the specification that bear on such a package: required properties of Dataset,
/// FileObject, FileSet, RecordSet and Field, references that lead to something, unique ids. Errors:
/// Corrupt with the rule.
[[nodiscard]] Result<void> checkCroissant(std::string_view text);

}  // namespace outis::release
