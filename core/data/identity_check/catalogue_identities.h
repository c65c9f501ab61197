// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/result.h"

namespace outis::data {

class Catalogue;

/// Everything in a catalogue by which a person, a place or a file of the source may be known. For
/// searching what leaves the house, and for nothing else.
struct CatalogueIdentities {
    /// Ids of patients with and without the name of their data set, names, birth and study dates,
    /// names of files that became images, folders of sources. Empty once they were forgotten.
    std::vector<std::string> strings;
    /// Words that were read in pictures: any word of a language may be among them.
    std::vector<std::string> readWords;
    /// Ids and names that cannot be looked for, counted: so short that they occur by chance
    /// (numbers under 6 digits, words under 4 letters), or no text.
    std::int64_t notTelling = 0;
    /// Keyed digests of patients, files and folders, digests of files and of pixels: 64
    /// hexadecimal digits.
    std::unordered_set<std::string> digests;
};

/// Errors: Corrupt, Unreadable.
[[nodiscard]] Result<CatalogueIdentities> identitiesOf(const Catalogue& catalogue);

}  // namespace outis::data
